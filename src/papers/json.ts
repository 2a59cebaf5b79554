import { type Action, type Agreement, type Edition, type Passage, printed } from "#domain/edition";
import type { Partnership } from "#domain/partnership";
import type { Commitment, Update } from "#domain/register";

/** One year of the register: what was agreed, and how it stands. */
export type Volume = {
  readonly edition: Edition;
  readonly commitments: readonly Commitment[];
  readonly updates: readonly Update[];
};

/** The whole register in an open format, newest year first where an agreement stands in several. */
export function registerJson({ name, parties }: Partnership, volumes: readonly Volume[]) {
  const [newest] = volumes;
  return {
    partnership: name,
    parties: parties.map((party) => ({ name: party.name, kind: party.kind, aliases: party.aliases })),
    chapters: (newest?.edition.chapters ?? []).map(({ number, title, ambition, goals }) => ({
      number,
      title,
      ambition: joined(printed(ambition)),
      goals: printed(goals).map(({ text }) => text),
    })),
    footnotes: Object.fromEntries(
      Object.entries(newest?.edition.footnotes ?? {}).map(([key, note]) => [
        key,
        note.official ?? note.summary,
      ]),
    ),
    agreements: numbersIn(volumes).map((number) => agreementJson(number, volumes)),
    doubts: volumes.flatMap(({ edition }) =>
      edition.doubts.map((doubt) => ({ year: edition.year, ...doubt })),
    ),
  };
}

const joined = (passage: Passage): string =>
  passage
    .filter(({ kind }) => kind !== "bullet")
    .map(({ text }) => text)
    .join("\n");

const bulletsOf = (passage: Passage): readonly string[] =>
  passage.filter(({ kind }) => kind === "bullet").map(({ text }) => text);

const numbersIn = (volumes: readonly Volume[]): readonly number[] =>
  [...new Set(volumes.flatMap(({ edition }) => edition.agreements.map(({ number }) => number)))].sort(
    (a, b) => a - b,
  );

function agreementJson(number: number, volumes: readonly Volume[]) {
  const found = volumes.flatMap((volume) => {
    const agreement = volume.edition.agreements.find((one) => one.number === number);
    return agreement ? [{ volume, agreement }] : [];
  });
  const [newest] = found;
  const { title, chapter, kind, wording, seeAlso, footnotes } = newest?.agreement ?? emptyAgreement;
  return {
    number,
    title,
    chapter,
    kind,
    text: joined(printed(wording)),
    bullets: bulletsOf(printed(wording)),
    seeAlso,
    footnotes,
    actions: found.flatMap(({ volume, agreement }) =>
      agreement.actions.map((action) => actionJson(action, volume)),
    ),
  };
}

const emptyAgreement: Pick<Agreement, "title" | "chapter" | "kind" | "wording" | "seeAlso" | "footnotes"> = {
  title: "",
  chapter: 0,
  kind: "regular",
  wording: { summary: [] },
  seeAlso: [],
  footnotes: [],
};

function actionJson(action: Action, { edition, commitments, updates }: Volume) {
  const words = printed(action.wording);
  return {
    id: action.number,
    year: edition.year,
    name: action.name,
    text: joined(words),
    bullets: bulletsOf(words),
    leads: action.leads,
    parties: action.parties,
    deadlines: action.deadlines,
    targets: action.targets,
    commitments: action.parties.map((party) => ({
      party,
      status:
        commitments.find((one) => one.action === action.number && one.party === party)?.status ??
        "not-reported",
      updates: updates
        .filter((one) => one.action === action.number && one.party === party)
        .map(({ action: _, party: __, by, byParty, ...said }) => ({
          ...said,
          by: { party: byParty, name: by },
        })),
    })),
  };
}
