import { type Answers, statusRules } from "#domain/status-rules";
import { reportedDayWords } from "#domain/typed-day";
import { takeFigure } from "#domain/typed-figure";
import { type Reading, type Taken, takeFront } from "#domain/typed-front";

type Field = keyof Answers;

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

/** "stand per 28-2-2023 130 woningen", "peildatum: gisteren" */
const standPer = new RegExp(
  `,?\\s*(?<![\\p{L}\\p{N}])(?:stand (?:per|op|van)|peildatum)(?: ?:)? (?<day>${reportedDayWords})(?![\\p{L}\\p{N}])`,
  "iu",
);
/** No day, but meant as one: the words up to a comma, a number or a label are judged, and asked about. */
const standPerWords =
  /,?\s*(?<![\p{L}\p{N}])(?:stand per|peildatum) (?<day>[^\s,;:]+(?: (?!\d|[\p{L} ]{1,40}:)[^\s,;]+){0,4})/iu;
const linkWords = 'https?:\\/\\/[^\\s<>"]*[^\\s<>".,;:!?)]';
const linkBehind = new RegExp(`\\(?(?<link>${linkWords})[).,;!?\\s]*$`, "iu");
const linkWithin = new RegExp(linkWords, "iu");

/**
 * Reads what was typed behind a status: labelled answers in any order ("oorzaak: ...; gevolg: ...; bijsturing: ..."),
 * a figure in front, the day it speaks of, a link. Everything else is the text, or, where a status asks for
 * a reason alone, that reason. The answers are words as typed, fit to fill a form with; `check` judges them.
 */
export function readTypedReport(typed: string, reading: Reading): Answers {
  const dated = takeWords(typed, standPer.test(typed) ? standPer : standPerWords, "asOf", "day");
  const linked = takeLink(dated.rest);
  const labelled = takeLabelled(linked.rest, reading.onBehalf);
  const said = { ...dated.answers, ...linked.answers, ...labelled.answers };
  const { answers, rest } = takeFront(labelled.rest, said, reading);
  return rest === "" ? answers : { ...answers, ...settle(rest, answers, reading) };
}

/** Unlabelled words behind "gaat niet door" are why it does not go through; one more figure is no reason. */
function settle(words: string, { cause, text }: Answers, { status, units, year }: Reading): Answers {
  const asked = statusRules[status].asks.map(({ field }) => field);
  const asksReason = asked.includes("cause") && !asked.includes("consequence");
  const isFigure = takeFigure(words.replace(/^(?:en|plus|[+&]) ?/i, ""), units, year)?.rest === "";
  if (asksReason && cause === undefined && !isFigure) return { cause: words };
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
