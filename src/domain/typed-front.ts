import type { Answers, ReportedStatus } from "#domain/status-rules";
import { readReportedDay, reportedDayWords } from "#domain/typed-day";
import { readTypedFigure, takeFigure, type Units } from "#domain/typed-figure";

/** What a line is read with. */
export type Reading = {
  readonly status: ReportedStatus;
  /** What was agreed to be counted. */
  readonly units: Units;
  /** YYYY-MM-DD */
  readonly today: string;
  /** Of the programme. */
  readonly year: number;
  /** Entered by a coordinator in a party's name: only then "bron:" says where it was read. */
  readonly onBehalf: boolean;
};

/** Answers that were read, and the words that are left. */
export type Taken = { readonly answers: Answers; readonly rest: string };

const onDay = new RegExp(
  `^(?<way>per|op) (?<day>${reportedDayWords})(?<stop>\\s*(?:$|[,;:.](?!\\d))\\s*| (?=[\\d€+]))`,
  "iu",
);
const nextYear =
  /^(?:naar |tot )?(?:het )?(?:actieprogramma |programma |jaar )?(?:van )?(?<year>20\d\d)(?![\p{L}\p{N}.,/-]*\d)[\s,;:.]*/iu;

/** Takes one answer from the front of words. */
type Take = (words: string, reading: Reading, answered: Answers) => Taken | undefined;

const takeYear: Take = (words, { status }) => {
  const found = status === "deferred" ? nextYear.exec(words) : null;
  const toYear = found?.groups?.year;
  return found && toYear !== undefined
    ? { answers: { toYear }, rest: words.slice(found[0].length) }
    : undefined;
};

/**
 * A bare "per 31-12-2022" in front; "per 1 maart start de bouw" is a plan and a day to come is none either. "Op 28-2" is
 * the day of a figure beside it, else of something that happened.
 */
const takeDay: Take = (words, reading, { figure }) => {
  const found = onDay.exec(words);
  const { way = "", day: asOf, stop = "" } = found?.groups ?? {};
  if (!found || asOf === undefined) return undefined;
  const rest = words.slice(found[0].length);
  const isBeside = stop === " " && takeFigure(rest, reading.units, reading.year) !== undefined;
  const isCertain = stop === " " ? isBeside : way.toLowerCase() === "per" || figure !== undefined;
  const isPast = (readReportedDay(asOf, reading.today) ?? "9999") <= reading.today;
  return isCertain && isPast ? { answers: { asOf }, rest } : undefined;
};

const takeNumber: Take = (words, { units, year }) => {
  const found = takeFigure(words, units, year);
  return found ? { answers: { figure: found.words }, rest: found.rest } : takeUnreadable(words, units);
};

/** "100-150 woningen", "1.50 woningen", "210 won.": meant as a figure, so it is judged as one, and asked about. */
function takeUnreadable(words: string, units: Units): Taken | undefined {
  const spelled = units.map((unit) => /^\p{L}{3}/u.exec(unit)?.[0]).filter((one) => one !== undefined);
  if (spelled.length === 0) return undefined;
  const shape = new RegExp(`^\\d[\\d.,]*(?: ?[-–] ?\\d[\\d.,]*)? (?:${spelled.join("|")})\\p{L}*\\.?`, "iu");
  const figure = shape.exec(words)?.[0];
  if (figure === undefined || readTypedFigure(figure, units)) return undefined;
  return { answers: { figure }, rest: words.slice(figure.length).trim() };
}

/** Year, day and figure in front of the text, in any order, each at most once and never over a labelled answer. */
export function takeFront(words: string, answered: Answers, reading: Reading): Taken {
  const takes: readonly (readonly [keyof Answers, Take])[] = [
    ["toYear", takeYear],
    ["asOf", takeDay],
    ["figure", takeNumber],
  ];
  for (const [field, take] of takes) {
    const taken = answered[field] === undefined ? take(words, reading, answered) : undefined;
    if (taken) {
      const all = { ...answered, ...taken.answers };
      return takeFront(taken.rest, all, reading);
    }
  }
  return { answers: answered, rest: words };
}
