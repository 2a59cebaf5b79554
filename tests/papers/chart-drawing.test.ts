import { createCanvas, GlobalFonts, loadImage } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import { statuses } from "#domain/status";
import { statusShapes } from "#domain/status-words";
import { drawHere } from "#papers/chart-drawing";
import { paper } from "#papers/chart-look";
import { chapter, chartOf, twoChapters } from "../data/charts.ts";

// As on a slim server: of the letters of this machine none is left.
GlobalFonts.removeAll();

const titled = (title: string) => drawHere(chartOf([chapter(1, "Wonen", { done: 3 })], { title }));

/** How many different pictures these titles give. */
const pictures = (titles: readonly string[]): number =>
  new Set(titles.map((title) => Buffer.from(titled(title)).toString("base64"))).size;

/** How much of a picture is something else than paper, from 0 to 1. */
async function inked(png: Uint8Array): Promise<number> {
  const picture = await loadImage(png);
  const context = createCanvas(picture.width, picture.height).getContext("2d");
  context.drawImage(picture, 0, 0);
  const { data } = context.getImageData(0, 0, picture.width, picture.height);
  const white = Number.parseInt(paper.slice(1, 3), 16);
  let count = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at] !== white) count += 1;
  return count / (data.length / 4);
}

describe("the drawing of a chart", () => {
  it("is 2400 pixels wide and neither blank nor full", async () => {
    const png = drawHere(twoChapters);
    expect((await loadImage(png)).width).toBe(2400);
    const share = await inked(png);
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.5);
  });

  it("is the same for the same figures", () => {
    expect(Buffer.compare(drawHere(twoChapters), drawHere(twoChapters))).toBe(0);
  });

  it("brings its own letters: every sign of a status looks different", () => {
    const signs = ["", ...statuses.map((status) => statusShapes[status])];
    expect(pictures(signs)).toBe(signs.length);
  });

  it("brings the letters of Dutch", () => {
    expect(pictures(["é", "ë", "ï", "€", "²", "₂"])).toBe(6);
  });

  it("takes no letters of the machine: two that its own lack look the same", () => {
    expect(pictures(["ก", "ข"])).toBe(1);
  });

  it("refuses a chart without a part, and one with more chapters than a sheet holds", () => {
    expect(() => drawHere(chartOf([chapter(1, "Wonen", {}, {})]))).toThrow("No chapter has a part");
    const many = Array.from({ length: 200 }, (_, at) => chapter(at + 1, "Wonen", { done: 1 }));
    expect(() => drawHere(chartOf(many))).toThrow("200 chapters do not fit");
  });
});
