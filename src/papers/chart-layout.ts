import {
  barsOf,
  type ChartChapter,
  chapterName,
  drawnChapters,
  longestBar,
  partsIn,
  type StatusChart,
  statusesIn,
} from "#domain/chart";
import { count } from "#domain/dutch";
import { statusShapes, statusWords } from "#domain/status-words";
import { barPiece } from "#papers/chart-bar";
import { colors, ink, look, paper } from "#papers/chart-look";
import { type Mark, type Piece, stacked, type WidthOf, wrapped } from "#papers/chart-sheet";

/** A space at which no line ends. */
const unbroken = "\u00a0";

const inner = look.width - 2 * look.margin;

/** Where everything on the sheet stands: title, what colours and signs mean, then a chapter under the other. */
export function layOut(chart: StatusChart, widthOf: WidthOf): Piece {
  const chapters = drawnChapters(chart);
  const scale = (inner - statusesIn(chart).length * look.narrowest) / longestBar(chart);
  const sheet = stacked(
    [
      titlePiece(chart.title, look.title, widthOf),
      legendPiece(chart, widthOf),
      ...chapters.map((chapter) => chapterPiece(chart, chapter, scale, widthOf)),
    ],
    look.margin,
  );
  return stacked([{ height: look.margin, marks: [] }, sheet, { height: look.margin, marks: [] }]);
}

function titlePiece(title: string, size: number, widthOf: WidthOf): Piece {
  const letters = { size, bold: true };
  return stacked(
    wrapped(title, letters, inner, look.titleLines, widthOf).map((words) => ({
      height: size,
      marks: [{ kind: "text", left: look.margin, top: 0, words, letters, color: ink }],
    })),
    size / 4,
  );
}

/** "1. Betaalbaarheid (44 delen)" over its bars. */
const chapterPiece = (chart: StatusChart, chapter: ChartChapter, scale: number, widthOf: WidthOf): Piece =>
  stacked(
    [
      titlePiece(
        `${chapterName(chapter)} (${count(partsIn(chapter.now), "deel", "delen").replace(" ", unbroken)})`,
        look.chapter,
        widthOf,
      ),
      ...barsOf(chart, chapter).map((bar) => barPiece(bar, scale, widthOf)),
    ],
    look.margin / 3,
  );

/** A swatch, with its sign as it stands in a bar, and what it means. */
type Key = {
  readonly sign: string;
  readonly words: string;
  readonly color: string;
  readonly hollow: boolean;
};

/** Statuses first; then, where there are two quarters, which bar is whose. */
function legendPiece(chart: StatusChart, widthOf: WidthOf): Piece {
  const statuses = statusesIn(chart).map((status) => ({
    sign: statusShapes[status],
    words: statusWords[status],
    color: colors[status],
    hollow: false,
  }));
  const quarters = [
    { sign: "", words: chart.now, color: ink, hollow: false },
    { sign: "", words: chart.before ?? "", color: ink, hollow: true },
  ];
  return stacked(
    [keysPiece(statuses, widthOf), ...(chart.before === null ? [] : [keysPiece(quarters, widthOf)])],
    look.legend / 2,
  );
}

/** As many on a line as fit. */
function keysPiece(keys: readonly Key[], widthOf: WidthOf): Piece {
  const letters = { size: look.legend, bold: false };
  let left: number = look.margin;
  let top = 0;
  const marks = keys.flatMap((key): readonly Mark[] => {
    const wide = look.swatch * 1.3 + widthOf(key.words, letters);
    if (left > look.margin && left + wide > look.width - look.margin) {
      left = look.margin;
      top += look.swatch * 1.25;
    }
    const at = left;
    left += wide + look.swatch;
    return keyMarks(key, at, top, widthOf);
  });
  return { height: top + look.swatch, marks };
}

function keyMarks(
  { sign, words, color, hollow }: Key,
  left: number,
  top: number,
  widthOf: WidthOf,
): readonly Mark[] {
  const { swatch, legend: size } = look;
  const bold = { size, bold: true };
  const middle = top + (swatch - size) / 2;
  return [
    { kind: "box", left, top, width: swatch, height: swatch, color, hollow },
    {
      kind: "text",
      left: left + (swatch - widthOf(sign, bold)) / 2,
      top: middle,
      words: sign,
      letters: bold,
      color: paper,
    },
    {
      kind: "text",
      left: left + swatch * 1.3,
      top: middle,
      words,
      letters: { size, bold: false },
      color: ink,
    },
  ];
}
