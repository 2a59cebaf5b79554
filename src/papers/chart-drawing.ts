import { fileURLToPath } from "node:url";
import { createCanvas, GlobalFonts, type SKRSContext2D } from "@napi-rs/canvas";
import { drawnChapters, type StatusChart } from "#domain/chart";
import { layOut } from "#papers/chart-layout";
import { look, paper } from "#papers/chart-look";
import type { Letters, Mark } from "#papers/chart-sheet";

/** A small server has no letters of its own, and each has others: these come along, and no others are used. */
const family = "Afspraken";
const files = [
  import.meta.resolve("dejavu-fonts-ttf/ttf/DejaVuSans.ttf"),
  import.meta.resolve("dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf"),
];

function loadLetters(): void {
  for (const file of files.map((url) => fileURLToPath(url)))
    if (!GlobalFonts.registerFromPath(file, family)) throw new Error(`The letters in ${file} cannot be read`);
}

const font = ({ size, bold }: Letters): string => `${bold ? "bold " : ""}${size}px "${family}"`;

/**
 * A chart as PNG, 2400 pixels wide. Throws where there is nothing to draw, or too much for one sheet. Not to be
 * called where people wait: it takes up to a second, in which nothing else runs.
 */
export function drawHere(chart: StatusChart): Uint8Array {
  if (drawnChapters(chart).length === 0) throw new Error("No chapter has a part to draw");
  loadLetters();
  const ruler = createCanvas(1, 1).getContext("2d");
  const { height, marks } = layOut(chart, (words, letters) => {
    ruler.font = font(letters);
    return ruler.measureText(words).width;
  });
  if (height > look.highest) throw new Error(`${chart.chapters.length} chapters do not fit on one sheet`);
  const canvas = createCanvas(look.width * look.scale, Math.ceil(height) * look.scale);
  const context = canvas.getContext("2d");
  context.scale(look.scale, look.scale);
  context.fillStyle = paper;
  context.fillRect(0, 0, look.width, Math.ceil(height));
  for (const mark of marks) draw(mark, context);
  // Not `encode`, which works beside this thread: the library crashed when letters were loaded meanwhile.
  return canvas.toBuffer("image/png");
}

function draw(mark: Mark, context: SKRSContext2D): void {
  context.fillStyle = context.strokeStyle = mark.color;
  context.lineWidth = look.outline;
  switch (mark.kind) {
    case "text":
      context.font = font(mark.letters);
      context.textBaseline = "alphabetic";
      // The capitals of these letters are 0.73 of their size high, what hangs below the line 0.24.
      context.fillText(mark.words, mark.left, mark.top + mark.letters.size * 0.86);
      return;
    case "box":
      drawBox(mark, context);
      return;
    case "line":
      context.beginPath();
      context.moveTo(mark.from, mark.top);
      context.lineTo(mark.to, mark.top + mark.height);
      context.stroke();
  }
}

/** An outline lies within the box, so that the white beside it stays. */
function drawBox(
  { left, top, width, height, hollow }: Extract<Mark, { kind: "box" }>,
  context: SKRSContext2D,
): void {
  const half = look.outline / 2;
  if (hollow) context.strokeRect(left + half, top + half, width - look.outline, height - look.outline);
  else context.fillRect(left, top, width, height);
}
