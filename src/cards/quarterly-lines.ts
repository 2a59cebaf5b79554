import { actionTitle } from "#cards/lines";
import { closedLine, endingLine, shortDate } from "#cards/stood";
import { segmentsOf } from "#domain/chart";
import { count, dutchDate, enumerate } from "#domain/dutch";
import type { Edition } from "#domain/edition";
import { figureWords } from "#domain/figures";
import { firstDay, lastDay, ordinals, type Quarter } from "#domain/quarter";
import type { Quarterly } from "#domain/quarterly";
import type { Change } from "#domain/quarterly-changes";
import type { Counted } from "#domain/quarterly-counts";
import type { Coming } from "#domain/quarterly-dates";
import type { StoodPart } from "#domain/quarterly-parts";
import type { Measure } from "#domain/standing";
import { showStatus, statusShapes } from "#domain/status-words";

/** A quarter with what its cards need beside it. */
export type QuarterlyView = {
  readonly quarterly: Quarterly;
  readonly edition: Edition;
  /** Of today, not of the quarter. */
  readonly measure: Measure;
  /** The party whose parts alone it is about. */
  readonly of?: string;
};

/** The line that shows a quarter: "kwartaal eerste 2023". */
export const quarterLine = ({ quarter, year }: Quarter): string =>
  `kwartaal ${ordinals[quarter - 1]} ${year}`;

/** Up to which day the quarter is told. */
export function standWords({ quarterly: { quarter }, measure }: QuarterlyView): string {
  const end = dutchDate(lastDay(quarter));
  return measure.today <= lastDay(quarter)
    ? `Tussenstand: dit kwartaal loopt tot en met ${end}.`
    : `Stand per ${end}.`;
}

/** What the data are worth, and that their programme is over or closed. */
export const worthWords = ({
  edition,
  measure: { past, closed },
}: Pick<QuarterlyView, "edition" | "measure">): readonly string[] => [
  ...(edition.source.example ? ["Voorbeeldgegevens."] : []),
  ...(closed ? [closedLine(edition.year)] : past ? [endingLine(edition.year)] : []),
];

/** The first characters of a text, cut between two words where that can be. */
export function inShort(words: string, most: number): string {
  const line = words.replace(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  const space = line.slice(0, most).lastIndexOf(" ");
  const cut = line.slice(0, space > 0 ? space : most - 1);
  // Half of a sign that takes two places is none.
  return `${cut.replace(/[\s,;:.\uD800-\uDBFF]+$/, "")}…`;
}

/** Characters of an answer at least. */
const shortest = 15;

/** Texts in so many characters together: what a short one leaves is there for the longer ones. */
export function inShortTogether(texts: readonly string[], most: number): readonly string[] {
  let left = most;
  const byLength = texts
    .map((words, place) => ({ words, place }))
    .sort((a, b) => a.words.length - b.words.length);
  const cut = byLength.map(({ words, place }, nth) => {
    const line = inShort(words, Math.max(shortest, Math.floor(left / (texts.length - nth))));
    left -= line.length;
    return { line, place };
  });
  return cut.toSorted((a, b) => a.place - b.place).map(({ line }) => line);
}

/** "Beter Wonen van ● Op schema naar ▲ Vraagt aandacht", "Beter Wonen ● Op schema" where it is the first report. */
export const changeWords = ({ from, part: { party, status } }: Change): string =>
  from === "not-reported"
    ? `${party} ${showStatus(status)}`
    : `${party} van ${showStatus(from)} naar ${showStatus(status)}`;

/** "■ 27.1 Woningen renoveren en verduurzamen, Beter Wonen" */
export const flaggedTitle = ({ action, part: { party, status } }: StoodPart): string =>
  `${statusShapes[status]} ${actionTitle(action)}, ${party}`;

/** Characters in front of an answer: "Bijsturing: ", and what parts it from the one before. */
export const labelled = 14;

/** Characters of all answers of a part together, where there is room; whole they stand with the agreement. */
const roomy = 900;

/**
 * Why, what it means and what is done about it; what was said in an earlier quarter carries its date. `most`: only
 * these three, in so many characters together; without it also what is asked of the meeting.
 */
export function flaggedWords(
  { held, part: { asOf } }: StoodPart,
  quarter: Quarter,
  most?: number,
): readonly string[] {
  const said = {
    Oorzaak: held?.cause,
    Gevolg: held?.consequence,
    Bijsturing: held?.steering,
    ...(most === undefined && { "Gevraagd besluit": held?.decision }),
  };
  const answers = Object.entries(said).flatMap(([label, words]) => (words ? [{ label, words }] : []));
  const told = inShortTogether(
    answers.map(({ words }) => words),
    most ?? roomy,
  );
  return [
    ...(asOf !== null && asOf < firstDay(quarter) ? [`stand per ${shortDate(asOf, quarter.year)}`] : []),
    ...answers.map(({ label }, nth) => `${label}: ${told[nth]}`),
  ];
}

/** "120 van 357 woningen (34%), Beter Wonen (stand van Beter Wonen per 9 januari)" */
export function countedWords({ figures, old }: Counted, year: number): string {
  const said = figures.flatMap((figure) => figureWords(figure) ?? []);
  const several = (party: string) =>
    figures.filter(({ parts }) => parts.some((part) => part.party === party && part.total !== null)).length >
    1;
  const dated = old.map(
    ({ party, unit, asOf }) =>
      `stand van ${party}${several(party) ? ` (${unit})` : ""} per ${shortDate(asOf, year)}`,
  );
  return `${said.join("; ")}${dated.length > 0 ? ` (${enumerate(dated)})` : ""}`;
}

/** "30 juni: 27.1 Woningen renoveren", "1 juli t/m 30 september: Overzichten presenteren" */
export function comingWords({ from, to, about, number }: Coming, year: number): string {
  const days = from === to ? shortDate(to, year) : `${shortDate(from, year)} t/m ${shortDate(to, year)}`;
  return `${days}: ${number === null ? "" : `${number} `}${about}`;
}

/** "Sint Joseph 12 van 41 (meldt per e-mail)" */
export const silentWords = ({ party, open, asked, byMail }: Quarterly["silent"][number]): string =>
  `${party} ${open} van ${asked}${byMail ? " (meldt per e-mail)" : ""}`;

/** "● Op schema 30 (25)": every status that occurs, or occurred a quarter earlier, whose figure stands behind it. */
export function countWords({ now, before }: Quarterly["counts"]): readonly string[] {
  const gone = before === null ? [] : segmentsOf(before).filter(({ status }) => now[status] === 0);
  return [...segmentsOf(now), ...gone.map(({ status }) => ({ status, parts: 0 }))].map(
    ({ status, parts }) => `${showStatus(status)} ${parts}${before === null ? "" : ` (${before[status]})`}`,
  );
}

/** What the figures of `countWords` are. */
export const countLabel = ({ before }: Pick<Quarterly, "before">): string =>
  before === null ? "Delen per stand" : "Delen per stand (vorig kwartaal)";

/** "61 van 134 delen gemeld"; statuses of an earlier quarter are told apart. */
export function reportedWords({ asked, reported, counts: { now } }: Quarterly): string {
  const older = asked - reported - now["not-reported"];
  const rest = older > 0 ? ` Van ${count(older, "deel", "delen")} is de stand ouder.` : "";
  return `${reported} van ${count(asked, "deel", "delen")} gemeld.${rest}`;
}
