import type { Look } from "#digest/digest";
import { dayOf } from "#domain/dutch";
import { lastDay, previousQuarter, type Quarter, quarterOf } from "#domain/quarter";
import { overviewAt } from "#domain/rhythm";
import type { QuarterPlan } from "#domain/subscriptions";

/** The newest quarter that is over. */
export const endedQuarter = ({ today }: Pick<Look, "today">): Quarter => previousQuarter(quarterOf(today));

/** When an overview goes out, after what a coordinator decided about it. */
export const momentOf = (
  quarter: Quarter,
  plan: QuarterPlan | undefined,
  { rhythm, isHoliday }: Pick<Look, "rhythm" | "isHoliday">,
): Date => plan?.sendAt ?? overviewAt(quarter, rhythm, isHoliday);

/**
 * Whether a quarter has anything to tell by itself: it ended after the register began, in the year of a programme that
 * is not closed and was there before the overview was to go out. What came later is not caught up.
 */
export async function hasOverview(quarter: Quarter, look: Look): Promise<boolean> {
  const { entrance, register, rhythm, isHoliday } = look;
  if (lastDay(quarter) < dayOf(entrance.since)) return false;
  if (!entrance.programmes.some(({ year, closed }) => year === quarter.year && !closed)) return false;
  const begun = await register.begun(quarter.year);
  return begun !== undefined && begun <= overviewAt(quarter, rhythm, isHoliday);
}

export const sameQuarter = (one: Quarter, other: Quarter): boolean =>
  one.year === other.year && one.quarter === other.quarter;

/** Quarters from one back, newest first, at most so many. */
export function backFrom(quarter: Quarter, most: number): readonly Quarter[] {
  const found = [quarter];
  while (found.length < most) found.push(previousQuarter(found.at(-1) ?? quarter));
  return found;
}
