import { format } from "date-fns/format";
import { months } from "#domain/dutch";
import { fold } from "#domain/fold";

const short = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

const month = `(?<name>${[...months, "sept", ...short].join("|")})\\.?`;
const date = "(?<date>\\d{1,2})";

/** As people write a day: "9 januari 2023", "9 jan.", "31-12-2022", "31/12/22", "2022-12-31". */
const ways = [
  `${date} ${month}(?: (?<year>\\d{4}))?`,
  `${date}[-/.](?<number>\\d{1,2})[-/.](?<year>\\d{4}|\\d{2})`,
  "(?<year>\\d{4})-(?<number>\\d{2})-(?<date>\\d{2})",
];

const whole = ways.map((way) => new RegExp(`^(?:(?:stand )?(?:per|op|van) )?${way}$`));

/** A day as words in running text, to be found and then read with `readDay`. */
export const dayWords = ways.map((way) => way.replace(/\(\?<\w+>/g, "(?:")).join("|");

/** 31 February is no day: it is not moved to March. */
function dayAt(year: number, month: number, date: number): string | undefined {
  const made = new Date(2000, month, date);
  made.setFullYear(year, month, date);
  const exists = made.getMonth() === month && made.getDate() === date;
  return exists ? format(made, "yyyy-MM-dd") : undefined;
}

/** Without a year: the last such day that is not in the future. */
function lastOne(today: string, month: number, date: number): string | undefined {
  const year = Number(today.slice(0, 4));
  const thisYear = dayAt(year, month, date);
  return thisYear !== undefined && thisYear <= today ? thisYear : dayAt(year - 1, month, date);
}

/**
 * The day these words are, as YYYY-MM-DD; undefined where they are none or say more. The first number is the day, as
 * is usual in Dutch. Two figures of a year mean this century.
 */
export function readDay(typed: string, today: string): string | undefined {
  const words = fold(typed);
  if (words === "vandaag") return today;
  const found = whole.map((way) => way.exec(words)?.groups).find((groups) => groups !== undefined);
  if (!found) return undefined;
  const { name, number, year } = found;
  const at = name === undefined ? Number(number) - 1 : monthOf(name);
  if (at < 0 || at > 11) return undefined;
  if (year === undefined) return lastOne(today, at, Number(found.date));
  return dayAt(Number(year) + (year.length === 2 ? 2000 : 0), at, Number(found.date));
}

const monthOf = (name: string): number =>
  name === "sept" ? 8 : Math.max(months.indexOf(name), short.indexOf(name));
