import type { StatusChart } from "#domain/chart";
import { quarterWords } from "#domain/quarter";
import type { Quarterly } from "#domain/quarterly";

/** Status per chapter; undefined where less than half was reported, since a chart of guesses says nothing. */
export const statusChartOf = ({
  quarter,
  before,
  heard,
  asked,
  reported,
  chapters,
}: Quarterly): StatusChart | undefined =>
  heard === 0 || reported * 2 < asked
    ? undefined
    : {
        title: `Stand per hoofdstuk, ${quarterWords(quarter)}`,
        now: quarterWords(quarter),
        before: before && quarterWords(before),
        chapters,
      };
