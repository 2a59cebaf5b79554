import { type Answers, type ReportedStatus, statusRules } from "#domain/status-rules";
import { dayWords, readDay } from "#domain/typed-day";
import { takeFigure, type Units } from "#domain/typed-figure";

type Field = keyof Answers;

/** What a line is read with. */
export type Reading = {
  readonly status: ReportedStatus;
  /** What was agreed to be counted. */
  readonly units: Units;
  /** YYYY-MM-DD */
  readonly today: string;
  /** Entered by a coordinator in a party's name: only then "bron:" says where it was read. */
  readonly onBehalf: boolean;
};

/** Words in front of a colon that say what follows; folded by the expression, not by us. */
const labels: readonly (readonly [Field, string])[] = [
  ["cause", "oorza(?:ak|ken)|reden(?:en)?|hoe komt (?:het|dat)\\??|komt door"],
  ["consequence", "gevolg(?:en)?|wat betekent (?:dit|dat|het)(?: voor de afspraak)?\\??"],
  ["steering", "bijsturing|bijsturen|maatregel(?:en)?|aanpak|wat doe[nt]? (?:u|we|wij|ik) eraan\\??"],
  ["figure", "aantal|cijfer|bereikt(?: aantal)?"],
  ["toYear", "jaar|naar(?: welk)? jaar"],
  ["asOf", "stand per|peildatum"],
  ["link", "link"],
  ["decision", "(?:gevraagd )?besluit"],
  ["onBehalfOf", "bron"],
  ["text", "toelichting|tekst"],
];

const label = new RegExp(
  `(?<![^\\s(])(?:(?:de|het|met als|en) )?(?:${labels.map(([field, words]) => `(?<${field}>${words})`).join("|")}) ?: *`,
  "giu",
);

const standPer = new RegExp(
  `,?\\s*(?<![\\p{L}\\p{N}])stand (?:per|op|van) (?<day>${dayWords}|vandaag)(?![\\p{L}\\p{N}])`,
  "iu",
);
const perDay = new RegExp(`^per (?<day>${dayWords})\\s*(?:$|[,;:.](?!\\d))\\s*`, "iu");
const nextYear =
  /^(?:naar |tot )?(?:het )?(?:actieprogramma |programma |jaar )?(?:van )?(?<year>20\d\d)(?![\p{L}\p{N}.,/-]*\d)[\s,;:.]*/iu;
const linkWords = 'https?:\\/\\/[^\\s<>"]*[^\\s<>".,;:!?)]';
const linkBehind = new RegExp(`\\(?(?<link>${linkWords})[).,;!?\\s]*$`, "iu");
const linkWithin = new RegExp(linkWords, "iu");

type Taken = { readonly answers: Answers; readonly rest: string };

/**
 * Reads what was typed behind a status: labelled answers in any order ("oorzaak: ...; gevolg: ...; bijsturing: ..."),
 * a figure in front, the day it speaks of, a link. Everything else is the text, or, where a status asks for
 * a reason alone, that reason. The answers are words as typed, fit to fill a form with; `check` judges them.
 */
export function readTypedReport(typed: string, reading: Reading): Answers {
  const dated = takeWords(typed, standPer, "asOf", "day");
  const linked = takeLink(dated.rest);
  const labelled = takeLabelled(linked.rest, reading.onBehalf);
  const said = { ...dated.answers, ...linked.answers, ...labelled.answers };
  const { answers, rest } = takeFront(labelled.rest, said, reading);
  return rest === "" ? answers : { ...answers, ...settle(rest, answers, reading.status) };
}

/** Unlabelled words behind "gaat niet door" are why it does not go through. */
function settle(words: string, { cause, text }: Answers, status: ReportedStatus): Answers {
  const asked = statusRules[status].asks.map(({ field }) => field);
  const asksReason = asked.includes("cause") && !asked.includes("consequence");
  if (asksReason && cause === undefined) return { cause: words };
  return { text: text === undefined ? words : `${text}; ${words}` };
}

function takeWords(words: string, pattern: RegExp, field: Field, group: string): Taken {
  const found = pattern.exec(words);
  const taken = found?.groups?.[group];
  if (!found || taken === undefined) return { answers: {}, rest: words };
  const rest = words.slice(0, found.index) + words.slice(found.index + found[0].length);
  return { answers: { [field]: taken }, rest };
}

/** A link at the end leaves the text; one inside a sentence stays in it too. */
function takeLink(words: string): Taken {
  const behind = takeWords(words, linkBehind, "link", "link");
  const link = behind.answers.link ?? linkWithin.exec(words)?.[0];
  return link === undefined ? behind : { answers: { link }, rest: behind.rest };
}

const tidy = (words: string): string => words.replace(/^[\s,;:]+|[\s,;]+$/g, "");

/** A label's words run up to the next label or semicolon; words without a label stay, in their order. */
function takeLabelled(words: string, onBehalf: boolean): Taken {
  const found = words.split(";").flatMap((segment) => sectionsOf(segment, onBehalf));
  const answers: Partial<Record<Field, string>> = {};
  for (const { field, said } of found.filter(({ said }) => said !== ""))
    if (field) answers[field] = [answers[field], said].filter(Boolean).join("; ");
  const loose = found.filter(({ field, said }) => field === undefined && said !== "");
  return { answers, rest: loose.map(({ said }) => said).join("; ") };
}

type Section = { readonly field: Field | undefined; readonly said: string };

function sectionsOf(segment: string, onBehalf: boolean): readonly Section[] {
  const marks = [...segment.matchAll(label)].filter(
    ({ groups }) => onBehalf || groups?.onBehalfOf === undefined,
  );
  const opening = segment.slice(0, marks[0]?.index ?? segment.length);
  const said = marks.map((mark, at) => ({
    field: labels.find(([field]) => mark.groups?.[field] !== undefined)?.[0],
    said: tidy(segment.slice(mark.index + mark[0].length, marks[at + 1]?.index ?? segment.length)),
  }));
  return [{ field: undefined, said: tidy(opening) }, ...said];
}

/** Takes one answer from the front of words. */
type Take = (words: string, reading: Reading) => Taken | undefined;

const takeYear: Take = (words, { status }) => {
  const found = status === "deferred" ? nextYear.exec(words) : null;
  const toYear = found?.groups?.year;
  return found && toYear !== undefined
    ? { answers: { toYear }, rest: words.slice(found[0].length) }
    : undefined;
};

/** A bare "per 31-12-2022" in front; "per 1 maart start de bouw" is a plan and a day to come is none either. */
const takeDay: Take = (words, { today }) => {
  const found = perDay.exec(words);
  const asOf = found?.groups?.day;
  if (!found || asOf === undefined || (readDay(asOf, today) ?? "9999") > today) return undefined;
  return { answers: { asOf }, rest: words.slice(found[0].length) };
};

const takeNumber: Take = (words, { units }) => {
  const found = takeFigure(words, units);
  return found && { answers: { figure: found.words }, rest: found.rest };
};

/** Year, day and figure in front of the text, in any order, each at most once and never over a labelled answer. */
function takeFront(words: string, answered: Answers, reading: Reading): Taken {
  const takes: readonly (readonly [Field, Take])[] = [
    ["toYear", takeYear],
    ["asOf", takeDay],
    ["figure", takeNumber],
  ];
  for (const [field, take] of takes) {
    const taken = answered[field] === undefined ? take(words, reading) : undefined;
    if (taken) {
      const all = { ...answered, ...taken.answers };
      return takeFront(taken.rest, all, reading);
    }
  }
  return { answers: answered, rest: words };
}
