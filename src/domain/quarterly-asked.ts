import { fold } from "#domain/fold";
import {
  firstDay,
  type IsHoliday,
  lastDay,
  nextQuarter,
  previousQuarter,
  type Quarter,
  quarterOf,
  readQuarter,
  reportingDays,
  reportingQuarter,
  workingDay,
} from "#domain/quarter";

/** The quarter that words ask for. usual: none was named. place: without its year. wrong: no year has it. */
export type AskedQuarter =
  | { readonly asked: "usual" }
  | { readonly asked: "previous" }
  | { readonly asked: "next" }
  | { readonly asked: "quarter"; readonly quarter: Quarter }
  | { readonly asked: "place"; readonly place: Quarter["quarter"] }
  | { readonly asked: "year"; readonly year: number }
  | { readonly asked: "wrong" };

/** Any year of four figures: that the register does not hold it is said later, and better. */
const anyYear = /(?<!\d)[12]\d{3}(?!\d)/;

/** A number or an ordinal of a quarter that no year has: "vijfde", "Q5", "0e kwartaal". */
const noPlace =
  /^(?:het )?(?:(?:kwartaal|kwart|kw|q|k)? ?(?:[05-9]|[1-9]\d)(?:e|ste|de)?|nulde|vijfde|zesde|zevende|achtste|negende|tiende|laatste|vijf|zes)(?: ?(?:kwartaal|kwart|kw|q|k))?$/;

const isPlace = (words: string): boolean => /^0\d$/.test(words) || readPlace(`${words} 2000`) !== undefined;

/** The words with a year of four figures in the place of one of two: "q1'23", "eerste 23" and "23-q1" are of 2023. */
function withWholeYear(words: string): string {
  const signed = words.replace(/ ?'(\d\d)(?!\d)/, " 20$1").trim();
  const [, place = "", behind] = /^(.+?)[ ,/-]+(?:van )?(\d\d)$/.exec(signed) ?? [];
  if (behind !== undefined && isPlace(place)) return `${place} 20${behind}`;
  const [, ahead, named = ""] = /^(\d\d)[ ,/-]+(.*[a-z].*)$/.exec(signed) ?? [];
  return ahead !== undefined && isPlace(named) ? `${named} 20${ahead}` : signed;
}

/** What stands behind "kwartaal", as typed; undefined where it asks for something else. */
export function readAskedQuarter(typed: string): AskedQuarter | undefined {
  const words = withWholeYear(fold(typed));
  if (/^(?:(?:het |dit )?kwartaal|dit|nu|huidige?)?$/.test(words)) return { asked: "usual" };
  if (/^(?:het )?(?:vorige?|afgelopen)(?: kwartaal)?$/.test(words)) return { asked: "previous" };
  if (/^(?:het )?(?:(?:eerst)?volgende?|komende?)(?: kwartaal)?$/.test(words)) return { asked: "next" };
  const year = anyYear.exec(words)?.[0];
  if (year === undefined) {
    const place = readPlace(`${words} 2000`)?.quarter;
    if (place !== undefined) return { asked: "place", place };
    return noPlace.test(words) ? { asked: "wrong" } : undefined;
  }
  const rest = words
    .replace(anyYear, "")
    .replace(/\b(?:van|in|uit)\b/g, "")
    .replace(/[ ,/-]+/g, " ")
    .trim();
  if (rest === "") return { asked: "year", year: Number(year) };
  const found = readPlace(words.replace(anyYear, "2000"));
  if (found) return { asked: "quarter", quarter: { ...found, year: Number(year) } };
  return inMonth(rest, Number(year)) ?? (noPlace.test(rest) ? { asked: "wrong" } : undefined);
}

/** "01-2023" is in the first quarter, be it that quarter or January; "04" may be the fourth or April, so it is asked. */
function inMonth(rest: string, year: number): AskedQuarter | undefined {
  if (rest === "01") return { asked: "quarter", quarter: { year, quarter: 1 } };
  return /^0[2-9]$/.test(rest) ? { asked: "year", year } : undefined;
}

/** The word "kwartaal" was in front, so it may be missing here: "1 2023", "eerste 2023", "2023 1e". */
const readPlace = (words: string): Quarter | undefined =>
  readQuarter(words) ??
  readQuarter(words.replace(/[ ,/-]+(2000)$/, " kwartaal $1")) ??
  readQuarter(words.replace(/^(2000)[ ,/-]+([1-4])$/, "$1-q$2")) ??
  readQuarter(`${words} kwartaal`);

type When = {
  /** YYYY-MM-DD */
  readonly today: string;
  readonly isHoliday: IsHoliday;
  /** The years of which there is a programme. */
  readonly years: readonly number[];
};

/**
 * The quarter that is meant. Without words it is the one being reported on: in the first fifteen working days of a
 * quarter the one that just ended, after that the running one, as everywhere in the register. In the first weeks of a
 * first programme, when the quarter before has none, it is the running quarter. A quarter without its year is the last
 * one that began.
 */
export function quarterMeant(asked: Exclude<AskedQuarter, { asked: "wrong" | "year" }>, when: When): Quarter {
  switch (asked.asked) {
    case "usual":
      return usualQuarter(when);
    case "previous":
      return previousQuarter(usualQuarter(when));
    case "next":
      return nextQuarter(usualQuarter(when));
    case "quarter":
      return asked.quarter;
    case "place": {
      const quarter = { ...quarterOf(when.today), quarter: asked.place };
      return firstDay(quarter) <= when.today ? quarter : { ...quarter, year: quarter.year - 1 };
    }
  }
}

function usualQuarter({ today, isHoliday, years }: When): Quarter {
  const reporting = reportingQuarter(today, isHoliday);
  const running = quarterOf(today);
  return !years.includes(reporting.year) && years.includes(running.year) ? running : reporting;
}

/** The last day (YYYY-MM-DD) on which a quarter is reported on: the fifteenth working day of the next. */
const lastReportingDay = (quarter: Quarter, isHoliday: IsHoliday): string =>
  workingDay(nextQuarter(quarter), reportingDays, isHoliday) ?? lastDay(nextQuarter(quarter));

/** Whether a register that keeps progress since a day (YYYY-MM-DD) was there while this quarter was reported on. */
export const isKept = (quarter: Quarter, since: string, isHoliday: IsHoliday): boolean =>
  lastReportingDay(quarter, isHoliday) >= since;
