import type { Status } from "#domain/status";

/** How many parts have each status; a status that nobody has counts 0. */
export type StatusCounts = Readonly<Record<Status, number>>;

export type ChartChapter = {
  readonly number: number;
  readonly title: string;
  readonly now: StatusCounts;
  /** Null where the chapter did not exist in the quarter before. */
  readonly before: StatusCounts | null;
};

/** Status per chapter in one quarter, beside the quarter before it. */
export type StatusChart = {
  /** "Stand per hoofdstuk, eerste kwartaal 2023" */
  readonly title: string;
  /** "eerste kwartaal 2023" */
  readonly now: string;
  /** Null where there is no quarter before to compare with. */
  readonly before: string | null;
  readonly chapters: readonly ChartChapter[];
};

/** The order of segments and legends: what is known first, from good to bad, then what is not. */
const order = [
  "done",
  "on-track",
  "attention",
  "behind",
  "missed",
  "deferred",
  "dropped",
  "not-started",
  "not-reported",
] as const satisfies readonly Status[];

export type Segment = { readonly status: Status; readonly parts: number };

/** The statuses that somebody has, in the one order in which they are always shown. */
export const segmentsOf = (counts: StatusCounts): readonly Segment[] =>
  order.map((status) => ({ status, parts: counts[status] })).filter(({ parts }) => parts > 0);

export const partsIn = (counts: StatusCounts): number =>
  segmentsOf(counts).reduce((sum, { parts }) => sum + parts, 0);

/** One bar: a chapter in one quarter. */
export type Bar = { readonly quarter: string; readonly current: boolean; readonly counts: StatusCounts };

/** This quarter and the one before it, as far as the chapter has parts in them. */
export function barsOf({ now, before }: StatusChart, chapter: ChartChapter): readonly Bar[] {
  const bars = [{ quarter: now, current: true, counts: chapter.now }];
  if (before !== null && chapter.before !== null)
    bars.push({ quarter: before, current: false, counts: chapter.before });
  return bars.filter(({ counts }) => partsIn(counts) > 0);
}

/** The chapters that have anything to show. */
export const drawnChapters = (chart: StatusChart): readonly ChartChapter[] =>
  chart.chapters.filter((chapter) => barsOf(chart, chapter).length > 0);

/** Every status that occurs in these chapters, in the same order. */
export function statusesIn(
  chart: StatusChart,
  chapters: readonly ChartChapter[] = chart.chapters,
): readonly Status[] {
  const found = chapters.flatMap((chapter) =>
    barsOf(chart, chapter).flatMap(({ counts }) => segmentsOf(counts)),
  );
  return order.filter((status) => found.some((segment) => segment.status === status));
}

/** Parts in the longest bar; 0 where there is none. */
export const longestBar = (chart: StatusChart): number =>
  Math.max(
    0,
    ...chart.chapters.flatMap((chapter) => barsOf(chart, chapter)).map(({ counts }) => partsIn(counts)),
  );

export const chapterName = ({ number, title }: ChartChapter): string => `${number}. ${title}`;
