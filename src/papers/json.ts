import {
  type Action,
  type Agreement,
  type Deadline,
  type Doubt,
  type Passage,
  printed,
  type Target,
} from "#domain/edition";
import type { Volume } from "#domain/papers";
import type { Partnership } from "#domain/partnership";
import type { Commitment } from "#domain/register";
import type { Remark } from "#domain/reporting";
import { closedParts, partJson, remarkJson } from "#papers/json-told";

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
    doubts: volumes.flatMap(({ edition }) => edition.doubts.map((doubt) => doubtJson(doubt, edition.year))),
    decisions: volumes.flatMap(({ edition }) =>
      (edition.amended?.amendments ?? []).map((amendment) => ({ year: edition.year, ...amendment })),
    ),
    closed: volumes.flatMap(closedParts),
  };
}

/** Without what the program makes of each reading. */
const doubtJson = ({ effects: _, ...doubt }: Doubt, year: number) => ({ year, ...doubt });

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
    /** Agreed for the agreement as a whole. */
    deadlines: found.flatMap(({ volume, agreement }) => ofYear(agreement.deadlines, volume)),
    targets: found.flatMap(({ volume, agreement }) => ofYear(agreement.targets, volume)),
    seeAlso,
    footnotes,
    actions: found.flatMap(({ volume, agreement }) =>
      agreement.actions.map((action) => actionJson(action, volume)),
    ),
    /** On the agreement as a whole, or on an action it no longer has. */
    remarks: found.flatMap(({ volume, agreement }) => remarksOn(agreement, volume)),
  };
}

const ofYear = (agreed: readonly (Deadline | Target)[], { edition: { year } }: Volume) =>
  agreed.map((one) => ({ year, ...one }));

const remarksOn = ({ number, actions }: Agreement, { edition, remarks }: Volume) =>
  remarks
    .filter((remark) => remark.agreement === number && !actions.some((one) => one.number === remark.action))
    .map((remark) => ({ year: edition.year, ...remarkJson(remark) }));

const emptyAgreement: Pick<Agreement, "title" | "chapter" | "kind" | "wording" | "seeAlso" | "footnotes"> = {
  title: "",
  chapter: 0,
  kind: "regular",
  wording: { summary: [] },
  seeAlso: [],
  footnotes: [],
};

function actionJson(action: Action, volume: Volume) {
  const { edition, commitments, updates, remarks } = volume;
  const words = printed(action.wording);
  const parts = commitments.filter((part) => part.action === action.number);
  const about = remarks.filter((remark) => remark.action === action.number);
  const isOf = (remark: Remark, part: Commitment) => remark.by.party === part.party;
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
    ongoing: action.ongoing,
    noReport: action.noReport,
    commitments: parts.map((part) => ({
      party: part.party,
      status: part.status,
      updates: partJson(
        updates.filter((one) => one.action === part.action && one.party === part.party),
        about.filter((remark) => isOf(remark, part)),
      ),
    })),
    /** Of parties that have no part in it. */
    remarks: about.filter((remark) => !parts.some((part) => isOf(remark, part))).map(remarkJson),
  };
}
