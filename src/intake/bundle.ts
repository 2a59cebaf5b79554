import { z } from "zod";
import { numbered, withAmendment } from "#domain/amendment";
import type { Change } from "#domain/amendment-change";
import type { Action, Agreement, Edition } from "#domain/edition";
import { expandLead } from "#domain/lead";
import { inOrder, vocabulary } from "#domain/naming";
import type { Partnership } from "#domain/partnership";
import { chapterShape, partnershipShape, programmeShape } from "#intake/bundle-shape";
import { partnershipProblems } from "#intake/partnership-problems";

/** What is wrong with a file, one Dutch sentence for each place, with the place in front. */
export type Problems = { readonly problems: readonly string[] };

const dutch = z.locales.nl().localeError;

const kindWords: Readonly<Record<string, string>> = {
  array: "een lijst ([ … ])",
  object: "een groep met namen ({ … })",
  string: "tekst tussen aanhalingstekens",
  int: "een heel getal",
  number: "een getal",
};

/** What somebody who typed the file understands; the rest in the words of the library. */
const plainly: typeof dutch = (issue) => {
  if (issue.code === "invalid_type")
    return issue.input === undefined
      ? "ontbreekt"
      : `moet ${kindWords[issue.expected] ?? issue.expected} zijn`;
  if (issue.code === "unrecognized_keys")
    return `hier hoort geen ${issue.keys.map((key) => `“${key}”`).join(", ")}`;
  if (issue.code === "invalid_value") return `moet een van deze zijn: ${issue.values.join(", ")}`;
  return dutch(issue);
};

const place = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) =>
      typeof key === "number" ? `${text}[${key + 1}]` : text ? `${text}.${String(key)}` : String(key),
    "",
  );

function parse<Shape>(shape: z.ZodType<Shape>, json: unknown, file: string): Shape | Problems {
  const read = shape.safeParse(json, { error: plainly });
  if (read.success) return read.data;
  return {
    problems: read.error.issues.map(
      ({ path, message }) => `${[file, place(path)].filter(Boolean).join(", ")}: ${message}.`,
    ),
  };
}

export const hasProblems = (read: object): read is Problems => "problems" in read;

/** Reads a partnership file, or tells everything that is wrong with it. */
export function readPartnershipFile(json: unknown): Partnership | Problems {
  const read = parse(partnershipShape, json, "");
  if (hasProblems(read)) return read;
  const problems = partnershipProblems(read);
  return problems.length > 0 ? { problems } : read;
}

function actionProblems(
  action: Action,
  { parties }: Partnership,
  names: ReturnType<typeof vocabulary>,
): readonly string[] {
  const known = new Set(parties.map(({ name }) => name));
  const expanded = action.leads.map((lead) => ({ lead, parties: expandLead(lead, names) }));
  const meant = inOrder(
    expanded.flatMap(({ parties }) => parties ?? []),
    names,
  );
  const tell = (what: string) => `actie ${action.number}: ${what}`;
  return [
    ...action.parties.filter((party) => !known.has(party)).map((party) => tell(`${party} is geen partij.`)),
    ...expanded.filter(({ parties }) => !parties).map(({ lead }) => tell(`"${lead}" noemt geen partij.`)),
    ...(meant.join() === action.parties.join()
      ? []
      : [
          tell(
            `de regie betekent ${meant.join(", ") || "niemand"}, maar er staat ${action.parties.join(", ") || "niemand"}.`,
          ),
        ]),
    ...action.noReport
      .filter((party) => !action.parties.includes(party))
      .map((party) => tell(`${party} heeft hier geen deel.`)),
    ...action.targets.flatMap(({ party }) =>
      party === null || known.has(party) ? [] : [tell(`${party} is geen partij.`)],
    ),
  ];
}

function agreementProblems(
  { number, actions, seeAlso, footnotes, chapter }: Agreement,
  edition: Edition,
): readonly string[] {
  const tell = (what: string) => `afspraak ${number}: ${what}`;
  const numbers = new Set(edition.agreements.map((other) => other.number));
  return [
    ...actions.flatMap((action, i) =>
      action.number === `${number}.${i + 1}` ? [] : [tell(`actie ${i + 1} heeft nummer ${action.number}.`)],
    ),
    ...seeAlso
      .filter((other) => !numbers.has(other))
      .map((other) => tell(`verwijst naar afspraak ${other}, die er niet is.`)),
    ...footnotes
      .filter((key) => !(key in edition.footnotes))
      .map((key) => tell(`voetnoot ${key} is er niet.`)),
    ...(edition.chapters.some((known) => known.number === chapter)
      ? []
      : [tell(`hoofdstuk ${chapter} is er niet.`)]),
  ];
}

function editionProblems(edition: Edition, partnership: Partnership): readonly string[] {
  const names = vocabulary(partnership);
  const turned = edition.agreements.flatMap(({ number }, i) =>
    number > (edition.agreements[i - 1]?.number ?? 0)
      ? []
      : [`afspraak ${number}: dit nummer staat er twee keer.`],
  );
  return [
    ...turned,
    ...edition.agreements.flatMap((agreement) => agreementProblems(agreement, edition)),
    ...edition.agreements.flatMap(({ actions }) =>
      actions.flatMap((action) => actionProblems(action, partnership, names)),
    ),
    ...doubtProblems(edition, partnership),
  ];
}

/** A doubt says what each of its readings does, or of none; the first is how the text stands, and each of the others fits. */
function doubtProblems(edition: Edition, { parties }: Partnership): readonly string[] {
  const known = new Set(parties.map(({ name }) => name));
  const fits = (changes: readonly Change[]) =>
    changes.every(
      (change) => change.kind !== "parties" || change.parties.every((party) => known.has(party)),
    ) &&
    withAmendment(edition, { changes: numbered(changes, edition, []), by: "", at: "", reason: "" }) !==
      undefined;
  return edition.doubts.flatMap(({ question, readings, effects }) => {
    if (!effects) return [];
    const [first = [], ...others] = effects;
    const isWhole = effects.length === readings.length && first.length === 0;
    return isWhole && others.every(fits)
      ? []
      : [`twijfel "${question}": de gevolgen van de lezingen passen niet.`];
  });
}

const isProgramme = (part: unknown): boolean => typeof part === "object" && part !== null && "year" in part;

/**
 * Reads the files of a bundled programme (programme.json and its chapters, in any order) into one edition, or tells
 * everything that is wrong: with a file's shape first, then with what the files say about each other.
 */
export function readBundle(partnership: Partnership, parts: readonly unknown[]): Edition | Problems {
  const programme = parse(programmeShape, parts.find(isProgramme), "programme");
  const chapters = parts
    .filter((part) => !isProgramme(part))
    .map((part, i) => parse(chapterShape, part, `deel ${i + 1}`));
  const problems = [programme, ...chapters].flatMap((read) => (hasProblems(read) ? read.problems : []));
  if (hasProblems(programme) || problems.length > 0) return { problems };
  const whole = chapters.flatMap((read) => (hasProblems(read) ? [] : [read]));
  const edition: Edition = {
    ...programme,
    chapters: whole.flatMap(({ chapter }) => chapter ?? []).sort((a, b) => a.number - b.number),
    footnotes: Object.assign({}, ...whole.map(({ footnotes }) => footnotes)),
    agreements: whole.flatMap(({ agreements }) => agreements).sort((a, b) => a.number - b.number),
    doubts: whole.flatMap(({ doubts }) => doubts),
  };
  const wrong = editionProblems(edition, partnership);
  return wrong.length > 0 ? { problems: wrong } : edition;
}
