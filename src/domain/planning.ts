import { endOfMonth, format } from "date-fns";
import { monthAt, monthWord } from "#domain/deadline-words";
import type { Deadline, Passage } from "#domain/edition";
import { fold } from "#domain/fold";

const headers =
  "planning|wanneer|termijn(?:en)?|deadline|(?:eind|streef|opleverings?)?datum|gereed|klaar|tijdpad";

/** The head of a column that says when something is done. */
export const isPlanningHeader = (header: string): boolean =>
  new RegExp(`^(?:${headers})(?![\\p{L}])`, "u").test(fold(header).trim());

/** What such a column says, as words of the action it stands beside: "Wanneer: Q3 2025". */
export const planned = (header: string, words: string): string =>
  `${header.replace(/[\s?:.]+$/u, "")}: ${words}`;

const line = new RegExp(`^(?:${headers})(?![\\p{L}])[^:]{0,30}: *(?<words>.+)$`, "isu");

/** What stands behind "Planning:"; undefined for other words. */
export const plannedWords = (text: string): string | undefined => line.exec(text)?.groups?.words;

const allYear =
  /(?<!\p{L}|niet )(?:door ?lopende?|continue?|permanent|(?:het )?(?:hele|gehele) jaar(?: door)?|jaarrond)(?!\p{L})/iu;

/** Whether a text says beside an action that it goes on all year: "Planning: doorlopend". */
export const isOngoing = (passage: Passage): boolean =>
  passage.some(({ text }) => allYear.test(plannedWords(text) ?? ""));

/** Words of time that name no day, with the days that they may mean. */
export type VagueDate = { readonly text: string; readonly options: readonly Deadline[] };

const seasons: Readonly<Record<string, readonly string[]>> = {
  begin: ["03-31"],
  medio: ["06-30", "09-30"],
  halverwege: ["06-30", "09-30"],
  voorjaar: ["05-31", "06-30"],
  lente: ["05-31", "06-30"],
  zomer: ["08-31", "09-30"],
  najaar: ["11-30", "12-31"],
  herfst: ["11-30", "12-31"],
};

/** Before or behind a season. */
const beside: Readonly<Record<string, readonly string[]>> = {
  "voor de zomer": ["06-30"],
  "na de zomer": ["09-30", "12-31"],
};

const inSeason = `(?<season>${Object.keys(seasons).join("|")})`;
const inMonth = `(?:begin|medio|halverwege|half) ${monthWord}`;

/** Such words. Without a year they are of `year`, and only read where words say when something is done. */
export function readVagueDates(text: string, year: number, isPlanned: boolean): readonly VagueDate[] {
  const ending = isPlanned ? "(?: (?:van )?(?<year>20\\d\\d))?" : " (?:van )?(?<year>20\\d\\d)";
  const words = isPlanned
    ? `(?:${inMonth}|(?:voor de |na de |in (?:het|de) )?${inSeason})`
    : "(?<season>medio)";
  const found = text.matchAll(new RegExp(`(?<![\\p{L}])${words}${ending}(?![\\p{L}\\p{N}])`, "giu"));
  return [...found].map(({ 0: printed, groups = {} }) => {
    const at = groups.year ? Number(groups.year) : year;
    const days = groups.season
      ? (beside[printed.toLowerCase()] ?? seasons[groups.season.toLowerCase()] ?? [])
      : daysOfMonth(monthAt(groups.month), at);
    return { text: printed, options: days.map((day) => ({ text: printed, date: `${at}-${day}` })) };
  });
}

const daysOfMonth = (month: number, year: number): readonly string[] =>
  [new Date(year, month, 15), endOfMonth(new Date(year, month, 1))].map((day) => format(day, "MM-dd"));
