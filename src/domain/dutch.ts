import { TZDate } from "@date-fns/tz";
import { format } from "date-fns/format";
import { nl } from "date-fns/locale/nl";
import { parseISO } from "date-fns/parseISO";

const zone = "Europe/Amsterdam";

/** January first. */
export const months: readonly string[] = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
];

/** A day as people write it: "2023-06-30" is "30 juni 2023". */
export const dutchDate = (day: string): string => format(parseISO(day), "d MMMM yyyy", { locale: nl });

/** The day it is in Amsterdam at this moment, as YYYY-MM-DD: 2026-06-30T22:30Z is 1 July there. */
export const dayOf = (moment: Date): string => format(new TZDate(moment.getTime(), zone), "yyyy-MM-dd");

/** The year it is in Amsterdam at this moment. */
export const yearOf = (moment: Date): number => Number(dayOf(moment).slice(0, 4));

/** 1234.5 is "1.234,5". */
export const dutchNumber = (figure: number): string =>
  new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 2 }).format(figure);

/** An amount of money has two decimals or none. */
const dutchEuro = (amount: number): string => {
  const decimals = Number.isInteger(Math.round(amount * 100) / 100) ? 0 : 2;
  return `€ ${new Intl.NumberFormat("nl-NL", { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(amount)}`;
};

/** An amount with its unit: "612 woningen", "15%", "€ 300.000", "€ 310.000,50". */
export function dutchAmount(figure: number, unit: string): string {
  const number = dutchNumber(figure);
  if (unit === "euro") return dutchEuro(figure);
  if (unit === "procent") return `${number}%`;
  return `${number} ${unit}`;
}

/** An amount whose unit stands beside it: "612", "15%", "€ 300.000". */
export const bareAmount = (figure: number, unit: string): string =>
  unit === "euro" || unit === "procent" ? dutchAmount(figure, unit) : dutchNumber(figure);

/** "a, b en c" */
export const enumerate = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} en ${words.at(-1)}`;

/** "1 deel", "2 delen" */
export const count = (howMany: number, one: string, many: string): string =>
  `${dutchNumber(howMany)} ${howMany === 1 ? one : many}`;

/** A moment as people say it, in Amsterdam: "om 10.32 uur" on that day, "op 9 januari 2023 om 10.32 uur" */
export const dutchMoment = (moment: Date): string =>
  format(new TZDate(moment.getTime(), zone), "'op' d MMMM yyyy 'om' H.mm 'uur'", { locale: nl });

/** The hour in Amsterdam: "10.32 uur" */
export const dutchTime = (moment: Date): string =>
  format(new TZDate(moment.getTime(), zone), "H.mm 'uur'", { locale: nl });

/** The moment a day (YYYY-MM-DD) begins in Amsterdam. */
export const startOf = (day: string): Date => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(new TZDate(year, month - 1, date, zone).getTime());
};

/** The words as a sentence or the label of a button begins with them: "Eerste kwartaal 2023". */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
