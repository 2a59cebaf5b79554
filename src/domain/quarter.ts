import { eachDayOfInterval } from "date-fns/eachDayOfInterval";
import { format } from "date-fns/format";
import { isWeekend } from "date-fns/isWeekend";
import { lastDayOfQuarter } from "date-fns/lastDayOfQuarter";
import { parseISO } from "date-fns/parseISO";
import { fold } from "#domain/fold";

/** Realisation is monitored by the quarter (agreement 35). */
export type Quarter = { readonly year: number; readonly quarter: 1 | 2 | 3 | 4 };

/** Whether a day (YYYY-MM-DD) is a public holiday; Saturdays and Sundays need not be named. */
export type IsHoliday = (day: string) => boolean;

/** During so many working days of a quarter people report on the quarter before it. */
export const reportingDays = 15;

export const ordinals = ["eerste", "tweede", "derde", "vierde"] as const;

const asDay = (date: Date): string => format(date, "yyyy-MM-dd");
const asPlace = (at: number): Quarter["quarter"] => (at === 1 || at === 2 || at === 3 ? at : 4);

/** The quarter a day (YYYY-MM-DD) lies in. */
export const quarterOf = (day: string): Quarter => ({
  year: Number(day.slice(0, 4)),
  quarter: asPlace(Math.ceil(Number(day.slice(5, 7)) / 3)),
});

/** YYYY-MM-DD, as every day here. */
export const firstDay = ({ year, quarter }: Quarter): string =>
  `${year}-${String(quarter * 3 - 2).padStart(2, "0")}-01`;

export const lastDay = (quarter: Quarter): string => asDay(lastDayOfQuarter(parseISO(firstDay(quarter))));

export const nextQuarter = ({ year, quarter }: Quarter): Quarter =>
  quarter === 4 ? { year: year + 1, quarter: 1 } : { year, quarter: asPlace(quarter + 1) };

export const previousQuarter = ({ year, quarter }: Quarter): Quarter =>
  quarter === 1 ? { year: year - 1, quarter: 4 } : { year, quarter: asPlace(quarter - 1) };

/** As it stands on screen: "eerste kwartaal 2023". */
export const quarterWords = ({ year, quarter }: Quarter): string =>
  `${ordinals[quarter - 1]} kwartaal ${year}`;

const year = "(?:van )?(?<year>20\\d\\d)";
const named = "(?:kwartaal|kwart|kw|q|k)";

/** "eerste 2023" and "1e kwartaal 2023"; "Q1 2023" and "kwartaal 1 2023"; "2023-Q1"; "2023 eerste kwartaal". */
const ways: readonly RegExp[] = [
  `(?<place>${ordinals.join("|")})(?: ${named})? ${year}`,
  `(?<place>[1-4])(?:e|ste|de)? ?${named} ${year}`,
  `${named} ?(?<place>[1-4])[ ,/-]{1,2}${year}`,
  `(?<year>20\\d\\d)[ ,/-]{0,2}${named} ?(?<place>[1-4])`,
  `(?<year>20\\d\\d),? (?<place>[1-4]e|${ordinals.join("|")}) ${named}`,
].map((words) => new RegExp(`^(?:het )?${words}$`));

/** The quarter these words name, with its year; undefined where they say anything else or less. */
export function readQuarter(typed: string): Quarter | undefined {
  const words = fold(typed);
  const found = ways.map((way) => way.exec(words)?.groups).find((groups) => groups !== undefined);
  if (!found) return undefined;
  const ordinal = (ordinals as readonly string[]).indexOf(found.place ?? "") + 1;
  return { year: Number(found.year), quarter: asPlace(ordinal || Number.parseInt(found.place ?? "", 10)) };
}

/** The nth working day of a quarter, from 1; undefined where it has fewer. */
export function workingDay(quarter: Quarter, nth: number, isHoliday: IsHoliday): string | undefined {
  const days = eachDayOfInterval({ start: parseISO(firstDay(quarter)), end: parseISO(lastDay(quarter)) });
  let working = 0;
  // Every part that is shown asks for the 15th: days behind it are not looked at.
  for (const day of days.filter((one) => !isWeekend(one))) {
    const date = asDay(day);
    if (isHoliday(date)) continue;
    working += 1;
    if (working === nth) return date;
  }
  return undefined;
}

/** The first days of a quarter, up to and with the 15th working day, still belong to the quarter before. */
function looksBack(today: string, isHoliday: IsHoliday): boolean {
  const last = workingDay(quarterOf(today), reportingDays, isHoliday);
  return last === undefined || today <= last;
}

/** "This quarter": the one that is being reported on today. */
export function reportingQuarter(today: string, isHoliday: IsHoliday): Quarter {
  const running = quarterOf(today);
  return looksBack(today, isHoliday) ? previousQuarter(running) : running;
}

/** The day a report speaks of (stand per) unless the person says otherwise. */
export const defaultAsOf = (today: string, isHoliday: IsHoliday): string =>
  looksBack(today, isHoliday) ? lastDay(previousQuarter(quarterOf(today))) : today;

/**
 * The first day whose status counts as reported for the quarter being reported on. An older one does not and is shown
 * with its date; one of a few days after that quarter is newer, so it does.
 */
export const currentSince = (today: string, isHoliday: IsHoliday): string =>
  firstDay(reportingQuarter(today, isHoliday));
