import { dutchDate, dutchNumber } from "#domain/dutch";
import { defaultAsOf, type IsHoliday } from "#domain/quarter";
import { readReportedDay } from "#domain/typed-day";

/** What became of one answer. `value` means nothing where there is a problem: a plain Dutch sentence for the person. */
export type Judged<Value> = { readonly value: Value; readonly problem: string | null };

type When = {
  readonly today: string;
  readonly isHoliday: IsHoliday;
  readonly year: number;
  /** The day the part speaks of now. */
  readonly standsAt?: string | null;
};

/** Characters in one answer. */
export const longestText = 2000;
/** Nobody plans further ahead than two terms of five years. */
const furthest = 10;

export const sound = <Value>(value: Value): Judged<Value> => ({ value, problem: null });
export const wrong = <Value>(value: Value, problem: string): Judged<Value> => ({ value, problem });

/** A dash, a point or white space answers nothing. */
export const isEmpty = (typed: string | undefined): boolean => !/[\p{L}\p{N}]/u.test(typed ?? "");

export function judgeWords(typed: string | undefined): Judged<string | null> {
  if (typed === undefined || isEmpty(typed)) return sound(null);
  const words = typed.trim();
  const length = [...words].length;
  if (length <= longestText) return sound(words);
  return wrong(
    null,
    `De tekst is te lang: ${dutchNumber(length)} tekens. Er is plaats voor ${dutchNumber(longestText)}.`,
  );
}

/** "C:\\map\\stand.xlsx", "\\\\server\\map", "file:///", "/home/...": what stands on somebody's own machine or network. */
const filePath = /^(?:file:|[a-z]:[\\/]|\\\\|\/\/?[^\s/]|~\/)/i;

export function judgeLink(typed: string | undefined): Judged<string | null> {
  const link = typed?.trim() ?? "";
  if (link === "") return sound(null);
  if (link.length > longestText) return wrong(null, "Deze link is te lang.");
  if (filePath.test(link))
    return wrong(
      null,
      "Dit is een bestand op uw eigen computer of netwerk. Anderen kunnen het niet openen. Een link begint met https://",
    );
  if (/^https?:\/\/[^\s/]/i.test(link) && !/\s/.test(link) && URL.canParse(link)) return sound(link);
  return wrong(null, "Dit is geen link naar een pagina. Een link begint met https://");
}

/** The year a part is deferred to: after that of its own programme. */
export function judgeYear(typed: string | undefined, programme: number): Judged<number | null> {
  if (typed === undefined || isEmpty(typed)) return sound(null);
  const year = Number(/^(?:naar )?(\d{4})$/i.exec(typed.trim())?.[1] ?? Number.NaN);
  if (Number.isNaN(year)) return wrong(null, `Schrijf een jaar, bijvoorbeeld ${programme + 1}.`);
  if (year <= programme) return wrong(null, `Kies een jaar na ${programme}.`);
  if (year > programme + furthest) return wrong(null, `Het jaar ${year} is te ver weg. Klopt het jaar?`);
  return sound(year);
}

/**
 * The reference date (stand per) unless the person says otherwise: as `defaultAsOf`, but always inside what the
 * programme can say. A past year is reported as it ended, and a year that has just begun has no day before its first.
 * Where the part speaks of a later day already, a report without a date is about now: it must not end up behind that.
 */
export function usualAsOf({ today, isHoliday, year, standsAt }: When): string {
  const usual = usualDay(defaultAsOf(today, isHoliday), today, year);
  if (!standsAt || standsAt <= usual) return usual;
  return today.startsWith(`${year}-`) ? today : standsAt;
}

function usualDay(day: string, today: string, year: number): string {
  if (day < `${year}-01-01`) return today;
  return day > `${year}-12-31` ? `${year}-12-31` : day;
}

export function judgeDay(typed: string | undefined, when: When): Judged<string> {
  const usual = usualAsOf(when);
  if (typed === undefined || typed.trim() === "") return sound(usual);
  const day = readReportedDay(typed, when.today);
  if (day === undefined)
    return wrong(usual, `“${typed.trim()}” is geen datum. Schrijf bijvoorbeeld ${dutchDate(usual)}.`);
  const problem = dayProblem(day, when);
  return problem === null ? sound(day) : wrong(usual, problem);
}

function dayProblem(day: string, { today, year }: When): string | null {
  if (!day.startsWith("20"))
    return `Klopt het jaar ${Number(day.slice(0, 4))}? Schrijf bijvoorbeeld ${dutchDate(today)}.`;
  if (day > today) return `${dutchDate(day)} moet nog komen. Kies vandaag of een eerdere dag.`;
  if (day < `${year}-01-01`) return `${dutchDate(day)} ligt voor het begin van het actieprogramma ${year}.`;
  if (day > `${year + 1}-12-31`)
    return `${dutchDate(day)} ligt meer dan een jaar na het actieprogramma ${year}. U meldt hoe het in ${year} is afgelopen.`;
  return null;
}
