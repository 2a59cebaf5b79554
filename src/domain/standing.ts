import type { Action } from "#domain/edition";
import { askedParts, type Standing } from "#domain/progress";
import { type IsHoliday, isCurrent } from "#domain/quarter";
import type { Commitment } from "#domain/register";
import { worst } from "#domain/status";
import { isFinal } from "#domain/status-rules";

/** What makes a status count as reported. */
export type Measure = {
  /** The day it is in Amsterdam, YYYY-MM-DD. */
  readonly today: string;
  readonly isHoliday: IsHoliday;
  /** The programme's year is over, or a coordinator closed it: only how a part ended counts. */
  readonly past: boolean;
};

/** How several parts stand on a day. */
export type DatedStanding = Standing & {
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
  return !measure.past && asOf !== null && isCurrent(asOf, measure.today, measure.isHoliday);
}

/**
 * As `standing`, on a day: `reported` leaves out what is older than the quarter being reported on, while the status
 * is still the worst that was last said of these parts, so that a red part does not turn green by keeping silent.
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
