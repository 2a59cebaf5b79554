import type { ChartChapter, StatusChart, StatusCounts } from "#domain/chart";
import { statuses } from "#domain/status";

/** The statuses that are named, and 0 of every other. */
export function counts(some: Partial<StatusCounts>): StatusCounts {
  const none = Object.fromEntries(statuses.map((status) => [status, 0])) as StatusCounts;
  return { ...none, ...some };
}

export const chapter = (
  number: number,
  title: string,
  now: Partial<StatusCounts>,
  before: Partial<StatusCounts> | null = null,
): ChartChapter => ({ number, title, now: counts(now), before: before && counts(before) });

export const chartOf = (chapters: readonly ChartChapter[], some: Partial<StatusChart> = {}): StatusChart => ({
  title: "Stand per hoofdstuk, eerste kwartaal 2023",
  now: "eerste kwartaal 2023",
  before: "vierde kwartaal 2022",
  chapters,
  ...some,
});

/** Two chapters of one programme, with invented statuses. */
export const twoChapters = chartOf([
  chapter(
    1,
    "Betaalbaarheid en beschikbaarheid",
    { done: 6, "on-track": 18, attention: 4, behind: 1, "not-reported": 9 },
    { "on-track": 14, attention: 2, "not-started": 6, "not-reported": 16 },
  ),
  chapter(2, "Samenwerking", { "on-track": 5, deferred: 1 }, { "on-track": 6 }),
]);

/** As much as one chart holds: twelve chapters, every status in both quarters, titles of three lines. */
export const fullChart = chartOf(
  Array.from({ length: 12 }, (_, at) => {
    const every = Object.fromEntries(statuses.map((status, place) => [status, 10 + ((at + place) % 7)]));
    return chapter(at + 1, "Voldoende betaalbare en duurzame huurwoningen ".repeat(3).trim(), every, every);
  }),
);
