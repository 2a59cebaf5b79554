import { addYears } from "date-fns/addYears";
import { format } from "date-fns/format";
import { parseISO } from "date-fns/parseISO";
import { subDays } from "date-fns/subDays";
import { fold } from "#domain/fold";
import type { Meeting } from "#domain/subscriptions";
import { dayWords, readDay, readReportedDay } from "#domain/typed-day";

/** A day as it was typed, and the words around it. */
export type DayAndWords = { readonly typed: string; readonly words: string };

const weekday = "(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag |(?:ma|di|wo|do|vr|za|zo)\\.? )?";
/** "12-5": only where a day is asked for, as elsewhere it may be two agreements. */
const shortDay = "\\d{1,2}[-/]\\d{1,2}";
const isShortDay = new RegExp(`^${shortDay}$`);

const dated = new RegExp(
  `(?<![\\p{L}\\d.-])(?:(?:op|van|voor|per) )?${weekday}(?<typed>${dayWords}|${shortDay}|vandaag)(?![\\p{L}\\d/-])`,
  "iu",
);

/** "11 mei 2023 voorjaarsoverleg", "bestuurlijk overleg op 24-5-2023"; undefined where no day stands in it. */
export function splitDay(line: string): DayAndWords | undefined {
  const found = dated.exec(line);
  if (!found?.groups) return undefined;
  const around = [line.slice(0, found.index), line.slice(found.index + found[0].length)];
  const words = around.map((part) => part.replace(/^[\s,;:.-]+|[\s,;:-]+$/g, "")).filter(Boolean);
  return { typed: found.groups.typed ?? "", words: words.join(" ") };
}

/**
 * The days (YYYY-MM-DD) that were meant, the likeliest first: where no year was typed, the next such day from today on
 * and then the last one before it. Empty where there is no such day: 31 February.
 */
export function daysMeant(typed: string, today: string): readonly string[] {
  const yearOn = format(subDays(addYears(parseISO(today), 1), 1), "yyyy-MM-dd");
  const read = isShortDay.test(fold(typed)) ? readReportedDay : readDay;
  const coming = fold(typed) === "vandaag" ? today : read(typed, yearOn);
  return [...new Set([coming, read(typed, today)])].flatMap((day) => day ?? []);
}

/** The meeting that is meant by one of these days. */
export const meetingMeant = (days: readonly string[], meetings: readonly Meeting[]): Meeting | undefined =>
  days.map((day) => meetings.find((one) => one.day === day)).find((one) => one !== undefined);

/** The days of meetings that are called so, or whose name has these words: the next one first, then the latest. */
export function daysCalled(typed: string, meetings: readonly Meeting[], today: string): readonly string[] {
  const called = meetings.filter(({ name }) => fold(name).includes(fold(typed))).map(({ day }) => day);
  const coming = called.filter((day) => day >= today);
  return [
    ...coming.toSorted(),
    ...called
      .filter((day) => day < today)
      .toSorted()
      .toReversed(),
  ];
}
