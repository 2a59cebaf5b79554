import { addDays } from "date-fns/addDays";
import { format } from "date-fns/format";
import { lastDayOfMonth } from "date-fns/lastDayOfMonth";
import { parseISO } from "date-fns/parseISO";
import { months } from "#domain/dutch";
import { fold } from "#domain/fold";
import { lastDay, readQuarter } from "#domain/quarter";

const short = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

const month = `(?<name>${[...months, "sept", ...short].join("|")})\\.?`;
const date = "(?<date>\\d{1,2})";
const inYear = "(?: (?:van )?(?<year>\\d{4}))?";

/** As people write a day: "9 januari 2023", "9 jan.", "31-12-2022", "31/12/22", "2022-12-31". */
const ways = [
  `${date} ${month}(?: (?<year>\\d{4}))?`,
  `${date}[-/.](?<number>\\d{1,2})[-/.](?<year>\\d{4}|\\d{2})`,
  "(?<year>\\d{4})-(?<number>\\d{2})-(?<date>\\d{2})",
];

/** Days only where a day is sure to be meant: "28-02", "eind maart", "begin april 2023", "eind 2022", "eind eerste kwartaal". */
const shorter = [
  `${date}[-/](?<number>\\d{1,2})`,
  `(?<end>einde?|ultimo)(?: van)? ${month}${inYear}`,
  "(?<end>einde?|ultimo)(?: van)?(?: het jaar)? (?<year>20\\d\\d)",
  `(?:(?<start>begin)|(?<half>half|medio))(?: van)? ${month}${inYear}`,
  "einde?(?: van)?(?: het)? (?<quarter>(?:(?:[1-4]e|eerste|tweede|derde|vierde) kwartaal|[qk] ?[1-4])(?:[ -](?:van )?20\\d\\d)?)",
];

/** Days as they lie from today. */
const near: ReadonlyMap<string, number> = new Map(
  Object.entries({ eergisteren: -2, gisteren: -1, vandaag: 0, heden: 0, nu: 0, morgen: 1, overmorgen: 2 }),
);

const opening = "(?:(?:stand )?(?:per|op|van) )?";
const wholly = (words: readonly string[]) => words.map((way) => new RegExp(`^${opening}${way}$`));
const whole = wholly(ways);
const looser = [...whole, ...wholly(shorter)];

const unnamed = (words: readonly string[]): string =>
  words.map((way) => way.replace(/\(\?<\w+>/g, "(?:")).join("|");

/** A day as words in running text, to be found and then read with `readDay`. */
export const dayWords = unnamed(ways);

/** As `dayWords`, with what `readReportedDay` reads besides. */
export const reportedDayWords = `${dayWords}|${unnamed(shorter)}|${[...near.keys()].join("|")}`;

/** A day of any year, or of one. */
type DayOfYear = { readonly year?: number; readonly on: (year: number) => string | undefined };

/** 31 February is no day: it is not moved to March. */
function dayAt(year: number, month: number, date: number): string | undefined {
  const made = new Date(2000, month, date);
  made.setFullYear(year, month, date);
  const exists = made.getMonth() === month && made.getDate() === date;
  return exists ? format(made, "yyyy-MM-dd") : undefined;
}

const monthOf = (name: string): number =>
  name === "sept" ? 8 : Math.max(months.indexOf(name), short.indexOf(name));

function dayIn(words: string, among: readonly RegExp[]): DayOfYear | undefined {
  const found = among.map((way) => way.exec(words)?.groups).find((groups) => groups !== undefined);
  if (!found) return undefined;
  const { name, number, year, end, start, half, quarter } = found;
  if (quarter !== undefined) return endOfQuarter(quarter);
  const at = name === undefined ? Number(number ?? months.length) - 1 : monthOf(name);
  if (at < 0 || at > 11) return undefined;
  const day = start ? 1 : half ? 15 : Number(found.date);
  const on = (one: number) =>
    end ? format(lastDayOfMonth(new Date(one, at, 1)), "yyyy-MM-dd") : dayAt(one, at, day);
  return { on, ...(year !== undefined && { year: Number(year) + (year.length === 2 ? 2000 : 0) }) };
}

function endOfQuarter(words: string): DayOfYear {
  const year = /20\d\d$/.exec(words)?.[0];
  const name = words.replace(/[ -](?:van )?20\d\d$/, "");
  const on = (one: number) => {
    const quarter = readQuarter(`${name} ${one}`);
    return quarter && lastDay(quarter);
  };
  return { on, ...(year !== undefined && { year: Number(year) }) };
}

/** Without a year: the last such day that is not in the future. */
function lastOne({ year, on }: DayOfYear, today: string): string | undefined {
  if (year !== undefined) return on(year);
  const thisYear = Number(today.slice(0, 4));
  const day = on(thisYear);
  return day !== undefined && day <= today ? day : on(thisYear - 1);
}

/**
 * The day these words are, as YYYY-MM-DD; undefined where they are none or say more. The first number is the day, as
 * is usual in Dutch. Two figures of a year mean this century.
 */
export function readDay(typed: string, today: string): string | undefined {
  const words = fold(typed);
  if (words === "vandaag") return today;
  const day = dayIn(words, whole);
  return day && lastOne(day, today);
}

const nearDay = (words: string, today: string): string | undefined => {
  const days = near.get(words.replace(new RegExp(`^${opening}`), ""));
  return days === undefined ? undefined : format(addDays(parseISO(today), days), "yyyy-MM-dd");
};

/** As `readDay`, where nothing but a day can be meant: also "gisteren", "28-02", "eind maart", "begin april". */
export function readReportedDay(typed: string, today: string): string | undefined {
  const words = fold(typed);
  const day = dayIn(words, looser);
  return nearDay(words, today) ?? (day && lastOne(day, today));
}

/**
 * The last day that words leave open ("tot eind mei", "tot mei", "tot 1-6"), as YYYY-MM-DD: a month is its last day.
 * Without a year it is the first such day to come.
 */
export function readLastDay(typed: string, today: string): string | undefined {
  const words = fold(typed);
  const day = dayIn(words, looser) ?? dayIn(`eind ${words}`, looser);
  const year = day?.year ?? Number(today.slice(0, 4));
  const coming = [year, ...(day?.year === undefined ? [year + 1] : [])].flatMap((one) => day?.on(one) ?? []);
  return nearDay(words, today) ?? coming.find((one) => one >= today) ?? coming.at(-1);
}
