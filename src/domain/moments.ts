import { addDays } from "date-fns/addDays";
import { format } from "date-fns/format";
import { lastDayOfMonth } from "date-fns/lastDayOfMonth";
import { parseISO } from "date-fns/parseISO";
import type { Moment } from "#domain/partnership";

/** A moment of the partnership's calendar in one year; `from` and `to` are YYYY-MM-DD. */
export type DatedMoment = Moment;

const asDay = (date: Date): string => format(date, "yyyy-MM-dd");

/** A day that the month does not have in this year, such as 29 February, is the last that it has. */
function dayIn(year: number, monthDay: string): string {
  const last = asDay(lastDayOfMonth(parseISO(`${year}-${monthDay.slice(0, 2)}-01`)));
  const day = `${year}-${monthDay}`;
  return day < last ? day : last;
}

/** A moment in the year in which it begins; one that ends before it begins runs into the next. */
export const momentIn = ({ from, to, ...moment }: Moment, year: number): DatedMoment => ({
  ...moment,
  from: dayIn(year, from),
  to: dayIn(to < from ? year + 1 : year, to),
});

/** What runs on a day (YYYY-MM-DD) or begins within a year after it, each moment once; what ends first comes first. */
export function comingMoments(calendar: readonly Moment[], today: string): readonly DatedMoment[] {
  const year = Number(today.slice(0, 4));
  const last = asDay(addDays(parseISO(today), 364));
  return calendar
    .flatMap((moment) => {
      const dated = [year - 1, year, year + 1].map((one) => momentIn(moment, one));
      return dated.find(({ from, to }) => to >= today && from <= last) ?? [];
    })
    .sort((one, other) => one.to.localeCompare(other.to) || one.from.localeCompare(other.from));
}
