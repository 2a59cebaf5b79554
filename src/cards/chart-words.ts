import {
  type ChartChapter,
  chapterName,
  drawnChapters,
  partsIn,
  type StatusChart,
  type StatusCounts,
  statusesIn,
} from "#domain/chart";
import { count, dutchNumber } from "#domain/dutch";
import type { Status } from "#domain/status";
import { showStatus, statusShapes } from "#domain/status-words";

/** What the alt text of a picture in Slack may hold, in characters (reference/block-kit/blocks/image-block). */
const most = 2_000;

/**
 * The figures of a chart in plain lines: its title, one line per chapter, and where signs stand for words what they
 * mean. At most 2,000 characters with the line ends: the more chapters, the shorter each is said; then the quarter
 * before is left out, and in the last resort the end.
 */
export function chartWords(chart: StatusChart): readonly string[] {
  const ways = [
    () => inWords(chart),
    () => inSigns(chart, chapterName),
    () => inSigns(chart, byNumber),
    () => inSigns({ ...chart, before: null }, byNumber),
  ];
  let lines: readonly string[] = [];
  for (const way of ways) {
    lines = way();
    if (lines.join("\n").length <= most) return lines;
  }
  return `${lines.join("\n").slice(0, most - 1)}…`.split("\n");
}

/** "1. Betaalbaarheid (44 delen): ● Op schema 12 (10), ▲ Vraagt aandacht 3 (2)" */
const inWords = (chart: StatusChart): readonly string[] => [
  heading(chart),
  ...chapterLines(chart, (chapter) => `${chapterName(chapter)} (${parts(chapter.now)})`, showStatus),
];

/** "1. Betaalbaarheid: ● 12 (10), ▲ 3 (2)", and the words once at the end. */
const inSigns = (chart: StatusChart, name: (chapter: ChartChapter) => string): readonly string[] => [
  heading(chart),
  ...chapterLines(chart, name, (status) => statusShapes[status]),
  chartLegend(chart),
];

const byNumber = ({ number }: ChartChapter): string => `Hoofdstuk ${number}`;
const parts = (counts: StatusCounts): string => count(partsIn(counts), "deel", "delen");

const heading = ({ title, before }: StatusChart): string =>
  before === null ? `${title}.` : `${title}. Tussen haakjes: ${before}.`;

/** "● Op schema, ▲ Vraagt aandacht.": what the signs of this chart mean. */
export const chartLegend = (chart: StatusChart): string => `${statusesIn(chart).map(showStatus).join(", ")}.`;

const chapterLines = (
  chart: StatusChart,
  name: (chapter: ChartChapter) => string,
  sign: (status: Status) => string,
): readonly string[] =>
  drawnChapters(chart).map((chapter) => {
    const figures = statusesIn(chart, [chapter]).map(
      (status) => `${sign(status)} ${compared(chapter, status, chart.before !== null)}`,
    );
    return `${name(chapter)}: ${figures.join(", ")}`;
  });

/** "12 (10)": now, and in the quarter before. */
const compared = ({ now, before }: ChartChapter, status: Status, withBefore: boolean): string =>
  withBefore && before !== null
    ? `${dutchNumber(now[status])} (${dutchNumber(before[status])})`
    : dutchNumber(now[status]);
