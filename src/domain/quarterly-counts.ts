import type { ChartChapter, StatusCounts } from "#domain/chart";
import type { Action, Edition } from "#domain/edition";
import { type FigureStanding, figuresOf } from "#domain/figures";
import { firstDay, type Quarter } from "#domain/quarter";
import type { StoodPart } from "#domain/quarterly-parts";
import { type Status, statuses } from "#domain/status";

/** Counts now and a quarter earlier; null where nothing was reported up to then. */
export type Compared = { readonly now: StatusCounts; readonly before: StatusCounts | null };

/** The reported figures of one action. `old`: parties whose figure speaks of a day before the quarter (YYYY-MM-DD). */
export type Counted = {
  readonly action: Action;
  readonly figures: readonly FigureStanding[];
  readonly old: readonly { readonly party: string; readonly asOf: string }[];
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
  const counted = parts.filter(({ part }) => part.figure !== null);
  const all = [...new Set(counted.map(({ action }) => action))].map((action): Counted => {
    const own = counted.filter((one) => one.action === action);
    const commitments = own.map(({ part }) => part);
    const old = own.flatMap(({ part: { party }, figureAsOf }) =>
      figureAsOf !== null && figureAsOf < firstDay(quarter) ? [{ party, asOf: figureAsOf }] : [],
    );
    return { action, figures: figuresOf(action, commitments), old };
  });
  const against = all.filter(({ figures }) => figures.length > 0);
  const isOld = ({ old, figures }: Counted): boolean =>
    old.length === figures.flatMap(({ parts: own }) => own).filter(({ total }) => total !== null).length;
  return [...against.filter((one) => !isOld(one)), ...against.filter(isOld)];
}
