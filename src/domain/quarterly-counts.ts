import type { ChartChapter, StatusCounts } from "#domain/chart";
import type { Action, Edition } from "#domain/edition";
import { type FigureStanding, figuresOf } from "#domain/figures";
import { firstDay, type Quarter } from "#domain/quarter";
import type { StoodPart } from "#domain/quarterly-parts";
import { type Status, statuses } from "#domain/status";

/** Counts now and a quarter earlier; null where nothing was reported up to then. */
export type Compared = { readonly now: StatusCounts; readonly before: StatusCounts | null };

/** The reported figures of one action. `old`: those that speak of a day before the quarter (YYYY-MM-DD). */
export type Counted = {
  readonly action: Action;
  readonly figures: readonly FigureStanding[];
  readonly old: readonly { readonly party: string; readonly unit: string; readonly asOf: string }[];
};

const countsOf = (parts: readonly StoodPart[]): StatusCounts =>
  Object.fromEntries(
    statuses.map((status) => [status, parts.filter(({ part }) => part.status === status).length]),
  ) as Record<Status, number>;

export const compared = (now: readonly StoodPart[], before: readonly StoodPart[] | null): Compared => ({
  now: countsOf(now),
  before: before && countsOf(before),
});

/** The same per chapter, in their order; a chapter that asks nothing is left out. */
export const perChapter = (
  { agreements, chapters }: Edition,
  now: readonly StoodPart[],
  before: readonly StoodPart[] | null,
): readonly ChartChapter[] =>
  chapters.flatMap(({ number, title }) => {
    const actions = new Set(
      agreements.filter(({ chapter }) => chapter === number).flatMap((one) => one.actions),
    );
    const own = now.filter(({ action }) => actions.has(action));
    const earlier = before?.filter(({ action }) => actions.has(action)) ?? null;
    return own.length === 0 ? [] : [{ number, title, ...compared(own, earlier) }];
  });

/** Reported figures against what was agreed, per action: those of this quarter first, each in the order of the text. */
export function figuresIn(parts: readonly StoodPart[], quarter: Quarter): readonly Counted[] {
  const reported = parts.filter(({ part }) => part.figure !== null);
  const actions = [...new Set(reported.map(({ action }) => action))];
  const counted = actions
    .map((action) => countedIn(action, reported, quarter))
    .filter(({ isAgreed }) => isAgreed);
  return [...counted.filter(({ isOld }) => !isOld), ...counted.filter(({ isOld }) => isOld)];
}

/** isAgreed: a number was agreed in a unit that was reported. isOld: nothing was reported for this quarter. */
type Weighed = Counted & { readonly isAgreed: boolean; readonly isOld: boolean };

function countedIn(action: Action, reported: readonly StoodPart[], quarter: Quarter): Weighed {
  const own = reported.filter((one) => one.action === action);
  const wider = own[0]?.wider ?? [];
  const days = own.flatMap(({ part: { party }, figureDays }) =>
    figureDays.map((figure) => ({ party, ...figure })),
  );
  const old = days.filter(({ asOf }) => asOf < firstDay(quarter));
  const figures = figuresOf(
    action,
    own.map(({ part }) => part),
    wider,
  );
  const units = new Set(days.map(({ unit }) => unit));
  return {
    ...{ action, figures, old },
    isAgreed: [...action.targets, ...wider].some(({ unit }) => units.has(unit)),
    isOld: old.length === days.length,
  };
}
