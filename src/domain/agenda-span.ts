import { addDays } from "date-fns/addDays";
import { format } from "date-fns/format";
import { parseISO } from "date-fns/parseISO";
import { startOf } from "#domain/dutch";
import type { Meeting } from "#domain/subscriptions";

/** What an agenda covers. Days are YYYY-MM-DD. */
export type Span = {
  /** Null where no meeting is planned on that day. */
  readonly meeting: Meeting | null;
  readonly day: string;
  /** From this day on, itself too: what was said after a meeting on the same day is on the next agenda. */
  readonly since: string;
  /** The meeting of that day; null where the register began then. */
  readonly before: Meeting | null;
};

/**
 * The time an agenda covers: from the meeting before its day, or from the day the register began. Without a day it is
 * that of the next meeting, and today where none is planned.
 */
export function spanOf(
  meetings: readonly Meeting[],
  { today, began, day: asked }: { readonly today: string; readonly began: string; readonly day?: string },
): Span {
  const sorted = meetings.toSorted((one, other) => one.day.localeCompare(other.day));
  const day = asked ?? sorted.find((one) => one.day >= today)?.day ?? today;
  const before = sorted.findLast((one) => one.day < day) ?? null;
  return {
    day,
    meeting: sorted.find((one) => one.day === day) ?? null,
    since: before?.day ?? began,
    before,
  };
}

/** The moments of a span in Amsterdam: from `start` up to and without `end`. */
export const momentsOf = ({ since, day }: Span): { readonly start: Date; readonly end: Date } => ({
  start: startOf(since),
  end: startOf(format(addDays(parseISO(day), 1), "yyyy-MM-dd")),
});
