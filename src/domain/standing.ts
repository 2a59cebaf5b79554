import type { Action } from "#domain/edition";
import { askedParts } from "#domain/progress";
import { currentSince, type IsHoliday, lastDay, nextQuarter, type Quarter } from "#domain/quarter";
import type { Commitment, Programme } from "#domain/register";
import { type Status, worst } from "#domain/status";
import { isFinal, isPast } from "#domain/status-rules";

/** What makes a status count as reported. */
export type Measure = {
  /** The day it is in Amsterdam, YYYY-MM-DD. */
  readonly today: string;
  readonly isHoliday: IsHoliday;
  /** The programme's year is over, or a coordinator closed it: only how a part ended counts. */
  readonly past: boolean;
  /** A coordinator closed it: nothing is reported any more. */
  readonly closed?: true;
};

/** What a programme is measured by on a day (YYYY-MM-DD). */
export const measureOf = (
  { year, closed }: Pick<Programme, "year" | "closed">,
  today: string,
  isHoliday: IsHoliday,
): Measure => ({
  today,
  isHoliday,
  past: closed || isPast(year, today),
  ...(closed && { closed }),
});

/** What a quarter of a programme is measured by: in the quarter after it, the last one of a year is still told as a quarter. */
export const measureOfQuarter = (quarter: Quarter, measure: Measure): Measure => ({
  ...measure,
  past: measure.past && (measure.closed === true || measure.today > lastDay(nextQuarter(quarter))),
});

/** How several parts stand together on a day. */
export type DatedStanding = {
  /** The worst that was last said of them; `not-reported` where nobody reported. */
  readonly status: Status;
  /** Parts that count as reported. */
  readonly reported: number;
  /** Parts that are asked for a report: those that promise something of their own. */
  readonly asked: number;
  /** The oldest day (YYYY-MM-DD) that the status shown speaks of; null where nobody reported. */
  readonly asOf: string | null;
  /** The status shown rests on older reports only, so it is shown with its date. */
  readonly outdated: boolean;
};

/**
 * Whether a part counts as reported. In a running programme that takes a report for the quarter being reported on
 * (agreement 35); a final status stays counted for its year, because nothing more is asked of it. In a past programme
 * only a final status counts.
 */
export function countsAsReported({ status, asOf }: Commitment, measure: Measure): boolean {
  if (status === "not-reported") return false;
  if (isFinal(status)) return true;
  return !measure.past && asOf !== null && asOf >= sinceOf(measure);
}

/** Finding the first day that counts walks through the calendar, and a list asks for it once for every part. */
const firstDays = new WeakMap<Measure, string>();

function sinceOf(measure: Measure): string {
  const since = firstDays.get(measure) ?? currentSince(measure.today, measure.isHoliday);
  firstDays.set(measure, since);
  return since;
}

/**
 * The worst status that was last said of the parts of these actions, so that a red part does not turn green by keeping
 * silent, and how many of them were reported. A part that is never asked for a report counts in neither figure.
 */
export function standingOn(
  actions: readonly Action[],
  commitments: readonly Commitment[],
  measure: Measure,
): DatedStanding {
  const asked = actions.flatMap(askedParts);
  const said = asked.flatMap(({ action, party }) => {
    const part = commitments.find((one) => one.action === action && one.party === party);
    return part && part.status !== "not-reported" ? [part] : [];
  });
  const status = worst(said.map((part) => part.status));
  const shown = said.filter((part) => part.status === status);
  const days = shown.flatMap(({ asOf }) => asOf ?? []).sort();
  return {
    status,
    reported: said.filter((part) => countsAsReported(part, measure)).length,
    asked: asked.length,
    asOf: days[0] ?? null,
    outdated: shown.length > 0 && !shown.some((part) => countsAsReported(part, measure)),
  };
}
