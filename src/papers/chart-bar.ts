import { type Bar, type Segment, segmentsOf } from "#domain/chart";
import { dutchNumber } from "#domain/dutch";
import { statusShapes } from "#domain/status-words";
import { colors, ink, look, paper } from "#papers/chart-look";
import type { Letters, Mark, Piece, WidthOf } from "#papers/chart-sheet";

/** A segment with its sign and number: "▲ 3". */
type Placed = Segment & {
  readonly left: number;
  readonly width: number;
  readonly words: string;
  readonly wordsWidth: number;
};

/**
 * One bar, `scale` pixels for each part: filled for this quarter, an outline for the one before. A figure stands in
 * its segment, or where that is too narrow under the bar with a line to it.
 */
export function barPiece({ counts, current }: Bar, scale: number, widthOf: WidthOf): Piece {
  const height = current ? look.nowBar : look.beforeBar;
  const letters: Letters = { size: current ? look.now : look.before, bold: current };
  const placed = inARow(segmentsOf(counts), scale, (words) => widthOf(words, letters));
  const hasRoom = ({ width, wordsWidth }: Placed) => wordsWidth + letters.size / 2 <= width - look.gap;
  const under = placed.filter((one) => !hasRoom(one));
  return {
    height: under.length > 0 ? height + letters.size * 1.5 : height,
    marks: [
      ...placed.map((one) => box(one, height, !current)),
      ...placed.filter(hasRoom).map((one) => inside(one, height, letters, current ? paper : ink)),
      ...below(under, height, letters),
    ],
  };
}

function inARow(
  segments: readonly Segment[],
  scale: number,
  widthOf: (words: string) => number,
): readonly Placed[] {
  let left: number = look.margin;
  return segments.map((segment) => {
    const width = Math.max(look.narrowest, segment.parts * scale);
    const words = `${statusShapes[segment.status]} ${dutchNumber(segment.parts)}`;
    const placed = { ...segment, left, width, words, wordsWidth: widthOf(words) };
    left += width;
    return placed;
  });
}

const box = ({ left, width, status }: Placed, height: number, hollow: boolean): Mark => ({
  kind: "box",
  left,
  top: 0,
  width: width - look.gap,
  height,
  color: colors[status],
  hollow,
});

const inside = (
  { left, width, words, wordsWidth }: Placed,
  height: number,
  letters: Letters,
  color: string,
): Mark => ({
  kind: "text",
  left: left + (width - look.gap - wordsWidth) / 2,
  top: (height - letters.size) / 2,
  words,
  letters,
  color,
});

/** Each as near to its segment as its neighbours leave room: pushed to the right, then back from the edge. */
function below(under: readonly Placed[], height: number, letters: Letters): readonly Mark[] {
  const between = letters.size / 2;
  const lefts: number[] = [];
  let free: number = look.margin;
  for (const { left, width, wordsWidth } of under) {
    lefts.push(Math.max(free, left + (width - wordsWidth) / 2));
    free = (lefts.at(-1) ?? 0) + wordsWidth + between;
  }
  let edge = look.width - look.margin;
  return under.toReversed().flatMap((one, at): readonly Mark[] => {
    const left = Math.min(lefts[under.length - 1 - at] ?? 0, edge - one.wordsWidth);
    edge = left - between;
    return labelled(one, left, height, letters);
  });
}

const labelled = (one: Placed, left: number, height: number, letters: Letters): readonly Mark[] => [
  {
    kind: "line",
    from: one.left + (one.width - look.gap) / 2,
    to: left + one.wordsWidth / 2,
    top: height,
    height: letters.size / 2,
    color: colors[one.status],
  },
  { kind: "text", left, top: height + letters.size / 2, words: one.words, letters, color: ink },
];
