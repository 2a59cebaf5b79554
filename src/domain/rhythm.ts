import { TZDate } from "@date-fns/tz";
import { addDays } from "date-fns/addDays";
import { format } from "date-fns/format";
import { isWeekend } from "date-fns/isWeekend";
import { parseISO } from "date-fns/parseISO";
import { type IsHoliday, lastDay, nextQuarter, type Quarter, workingDay } from "#domain/quarter";

/** When a partnership speaks by itself. */
export type Rhythm = {
  /** The overview goes out on this working day after the quarter, from 3: a coordinator sees it two days ahead. */
  readonly workingDay: number;
  /** HH:MM */
  readonly time: string;
  /** A time zone of the IANA list. */
  readonly zone: string;
};

export const usualRhythm: Rhythm = { workingDay: 15, time: "10:00", zone: "Europe/Amsterdam" };

export const rhythmOf = ({ rhythm }: { readonly rhythm?: Partial<Rhythm> }): Rhythm => ({
  ...usualRhythm,
  ...rhythm,
});

/** The coordinator sees the overview so many working days before it goes out. */
const aheadDays = 2;

/** Days are YYYY-MM-DD. */
const isWorkingDay = (day: string, isHoliday: IsHoliday): boolean =>
  !isWeekend(parseISO(day)) && !isHoliday(day);

/** The day so many working days after (or, below 0, before) a day. */
export function workingDaysFrom(day: string, howMany: number, isHoliday: IsHoliday): string {
  const step = Math.sign(howMany);
  let found = day;
  for (let left = Math.abs(howMany); left > 0; ) {
    found = format(addDays(parseISO(found), step), "yyyy-MM-dd");
    if (isWorkingDay(found, isHoliday)) left--;
  }
  return found;
}

/** The day itself where it is a working day, else the first one after it. */
export const workingDayFrom = (day: string, isHoliday: IsHoliday): string =>
  isWorkingDay(day, isHoliday) ? day : workingDaysFrom(day, 1, isHoliday);

/** The rhythm's hour on a day. Where a clock change skips that hour it is the one after. */
export function momentOn(day: string, { time, zone }: Rhythm): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return new Date(new TZDate(year, month - 1, date, hours, minutes, zone).getTime());
}

const overviewDay = (quarter: Quarter, { workingDay: nth }: Rhythm, isHoliday: IsHoliday): string =>
  workingDay(nextQuarter(quarter), nth, isHoliday) ?? lastDay(nextQuarter(quarter));

/** When the overview of a quarter goes out. */
export const overviewAt = (quarter: Quarter, rhythm: Rhythm, isHoliday: IsHoliday): Date =>
  momentOn(overviewDay(quarter, rhythm, isHoliday), rhythm);

/** When a coordinator gets to see what goes out at a moment. */
export const aheadOf = (moment: Date, rhythm: Rhythm, isHoliday: IsHoliday): Date => {
  const day = format(new TZDate(moment.getTime(), rhythm.zone), "yyyy-MM-dd");
  return momentOn(workingDaysFrom(day, -aheadDays, isHoliday), rhythm);
};

/** The nth working day after a quarter, from 1, at the rhythm's hour. */
export const workingDayAfter = (quarter: Quarter, nth: number, rhythm: Rhythm, isHoliday: IsHoliday): Date =>
  overviewAt(quarter, { ...rhythm, workingDay: nth }, isHoliday);

const firstHour = 8;
const lastHour = 18;

/** Whether people may be disturbed: on a working day between eight and six. */
export function isOfficeHour(moment: Date, { zone }: Rhythm, isHoliday: IsHoliday): boolean {
  const here = new TZDate(moment.getTime(), zone);
  const hour = here.getHours();
  return isWorkingDay(format(here, "yyyy-MM-dd"), isHoliday) && hour >= firstHour && hour < lastHour;
}

/** The moment itself where people may be disturbed, else the next one at which they may. */
export function officeHourFrom(moment: Date, rhythm: Rhythm, isHoliday: IsHoliday): Date {
  if (isOfficeHour(moment, rhythm, isHoliday)) return moment;
  const here = new TZDate(moment.getTime(), rhythm.zone);
  const today = format(here, "yyyy-MM-dd");
  const day =
    here.getHours() < firstHour ? workingDayFrom(today, isHoliday) : workingDaysFrom(today, 1, isHoliday);
  return momentOn(day, { ...rhythm, time: `${String(firstHour).padStart(2, "0")}:00` });
}

/** A week later, on a working day, at the rhythm's hour. */
export const weekAfter = (moment: Date, rhythm: Rhythm, isHoliday: IsHoliday): Date => {
  const day = format(addDays(new TZDate(moment.getTime(), rhythm.zone), 7), "yyyy-MM-dd");
  return momentOn(workingDayFrom(day, isHoliday), rhythm);
};
