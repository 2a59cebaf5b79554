import {
  type Bar,
  barsOf,
  type ChartChapter,
  chapterName,
  type StatusChart,
  segmentsOf,
} from "#domain/chart";
import { dutchNumber } from "#domain/dutch";
import type { Status } from "#domain/status";
import { showStatus, statusShapes } from "#domain/status-words";

/** One bar, for a program that draws it itself. */
export type Series = {
  /** "1. Betaalbaarheid: ✔ 6, ● 18", and right under it "vierde kwartaal 2022: ● 14": such a program draws no figures. */
  readonly title: string;
  /** Of the quarter that the chart is about. */
  readonly current: boolean;
  /** `label` is shape and word: "● Op schema". */
  readonly segments: readonly { readonly status: Status; readonly label: string; readonly parts: number }[];
};

/** Characters of a name over a bar: two lines on a phone. */
const longest = 80;

/** The bars of a chart from top to bottom: per chapter this quarter, then the one before it. */
export const chartSeries = (chart: StatusChart): readonly Series[] =>
  chart.chapters.flatMap((chapter) =>
    barsOf(chart, chapter).map((bar, at) => toSeries(chapter, bar, at === 0)),
  );

const shortName = (chapter: ChartChapter): string => {
  const name = chapterName(chapter);
  return name.length > longest ? `${name.slice(0, longest - 1)}…` : name;
};

function toSeries(chapter: ChartChapter, { quarter, current, counts }: Bar, first: boolean): Series {
  const segments = segmentsOf(counts);
  const names = [...(first ? [shortName(chapter)] : []), ...(current ? [] : [quarter])].join(", ");
  const figures = segments
    .map(({ status, parts }) => `${statusShapes[status]} ${dutchNumber(parts)}`)
    .join(", ");
  return {
    title: `${names}: ${figures}`,
    current,
    segments: segments.map(({ status, parts }) => ({ status, label: showStatus(status), parts })),
  };
}
