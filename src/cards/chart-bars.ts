import { chartLegend } from "#cards/chart-words";
import {
  type Bar,
  barsOf,
  chapterName,
  drawnChapters,
  longestBar,
  type StatusChart,
  type StatusCounts,
  segmentsOf,
} from "#domain/chart";
import { dutchNumber } from "#domain/dutch";
import { statusShapes } from "#domain/status-words";

/** Signs in the longest bar; what is left of a line of 80 is for its figures. */
const widest = 30;

/** The chart as bars of text, each part a sign, for a screen that shows no pictures. */
export function chartBars(chart: StatusChart): readonly string[] {
  const scale = Math.min(1, widest / longestBar(chart));
  const drawn = drawnChapters(chart).map((chapter) => ({
    name: chapterName(chapter),
    bars: barsOf(chart, chapter).map((bar) => ({ ...bar, signs: signs(bar.counts, scale) })),
  }));
  const width = Math.max(0, ...drawn.flatMap(({ bars }) => bars.map((bar) => bar.signs.length)));
  return [
    chart.title,
    ...drawn.flatMap(({ name, bars }) => [name, ...bars.map((bar) => barLine(bar, bar.signs.padEnd(width)))]),
    chartLegend(chart),
  ];
}

const barLine = ({ quarter, current, counts }: Bar, signs: string): string =>
  `  ${signs}  ${figures(counts)}${current ? "" : ` (${quarter})`}`;

/** A status that somebody has is never rounded away. */
const signs = (counts: StatusCounts, scale: number): string =>
  segmentsOf(counts)
    .map(({ status, parts }) => statusShapes[status].repeat(Math.max(1, Math.round(parts * scale))))
    .join("");

const figures = (counts: StatusCounts): string =>
  segmentsOf(counts)
    .map(({ status, parts }) => `${statusShapes[status]} ${dutchNumber(parts)}`)
    .join(", ");
