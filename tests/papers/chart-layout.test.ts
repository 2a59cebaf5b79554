import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { barsOf, drawnChapters, type StatusChart, segmentsOf } from "#domain/chart";
import { statuses } from "#domain/status";
import { statusShapes, statusWords } from "#domain/status-words";
import { layOut } from "#papers/chart-layout";
import { look } from "#papers/chart-look";
import type { Letters, Mark } from "#papers/chart-sheet";
import { chapter, chartOf, counts, fullChart, twoChapters } from "../data/charts.ts";

/** A little wider than the real letters: a sign, a space and three digits take 3.24 times their size. */
const widthOf = (words: string, { size }: Letters): number => [...words].length * size * 0.66;

const textsOf = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.kind === "text" ? [mark] : []));
const wordsOf = (chart: StatusChart) => textsOf(layOut(chart, widthOf).marks).map(({ words }) => words);
const boxesOf = (chart: StatusChart) =>
  layOut(chart, widthOf).marks.flatMap((mark) =>
    mark.kind === "box" && mark.height !== look.swatch ? [mark] : [],
  );

type Area = { left: number; top: number; right: number; bottom: number };

function areaOf(mark: Mark): Area {
  switch (mark.kind) {
    case "text": {
      const { left, top, words, letters } = mark;
      return { left, top, right: left + widthOf(words, letters), bottom: top + letters.size };
    }
    case "box": {
      const { left, top, width, height } = mark;
      return { left, top, right: left + width, bottom: top + height };
    }
    case "line":
      return {
        left: Math.min(mark.from, mark.to),
        right: Math.max(mark.from, mark.to),
        top: mark.top,
        bottom: mark.top + mark.height,
      };
  }
}

const overlap = (one: Area, other: Area) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

const overlapping = (areas: readonly Area[]) =>
  areas.filter((one, at) => areas.some((other, place) => place > at && overlap(one, other)));

const someCounts = fc
  .tuple(...statuses.map(() => fc.nat({ max: 999 })))
  .map((figures) => counts(Object.fromEntries(statuses.map((status, at) => [status, figures[at] ?? 0]))));

const someChart = fc
  .array(
    fc.record({
      title: fc.lorem({ maxCount: 30 }),
      now: someCounts,
      before: fc.option(someCounts),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((chapters) => chartOf(chapters.map((one, at) => ({ number: at + 1, ...one }))))
  .filter((chart) => drawnChapters(chart).length > 0);

describe("the sheet of a chart", () => {
  it("gives every status of every bar its sign and number", () => {
    fc.assert(
      fc.property(someChart, (chart) => {
        const wanted = chart.chapters
          .flatMap((one) => barsOf(chart, one))
          .flatMap((bar) => segmentsOf(bar.counts))
          .map(({ status, parts }) => `${statusShapes[status]} ${parts}`);
        const words = wordsOf(chart);
        expect(words.filter((one) => /^\S \d+$/.test(one))).toHaveLength(wanted.length);
        expect([...words].sort()).toEqual(expect.arrayContaining([...wanted].sort()));
      }),
      { numRuns: 30 },
    );
  });

  it("lets nothing overlap or leave the frame, whatever the figures", () => {
    fc.assert(
      fc.property(someChart, (chart) => {
        const { height, marks } = layOut(chart, widthOf);
        expect(overlapping(textsOf(marks).map(areaOf))).toEqual([]);
        expect(overlapping(boxesOf(chart).map(areaOf))).toEqual([]);
        const outside = marks
          .map(areaOf)
          .filter(
            ({ left, top, right, bottom }) => left < 0 || top < 0 || right > look.width || bottom > height,
          );
        expect(outside).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("has no letters that a phone makes unreadable", () => {
    const sizes = textsOf(layOut(fullChart, widthOf).marks).map(({ letters }) => letters.size);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(22);
  });

  it("puts a figure under a segment that is too narrow for it, with a line to it", () => {
    const chart = chartOf([chapter(1, "Wonen", { "on-track": 140, behind: 1 })], { before: null });
    const { marks } = layOut(chart, widthOf);
    const [bar] = boxesOf(chart);
    const texts = textsOf(marks);
    const bottom = (bar?.top ?? 0) + (bar?.height ?? 0);
    expect(texts.find(({ words }) => words === "● 140")?.top).toBeLessThan(bottom);
    expect(texts.find(({ words }) => words === "■ 1")?.top).toBeGreaterThan(bottom);
    expect(marks.filter(({ kind }) => kind === "line")).toHaveLength(1);
  });

  it("draws a bar as long as it has parts", () => {
    const lengths = boxesOf(chartOf([chapter(1, "Wonen", { "on-track": 40 }, { "on-track": 10 })])).map(
      ({ width }) => width + look.gap,
    );
    expect((lengths[0] ?? 0) / (lengths[1] ?? 1)).toBeCloseTo(4);
  });

  it("keeps white between neighbours", () => {
    const [one, other] = boxesOf(chartOf([chapter(1, "Wonen", { done: 10, "on-track": 10 })]));
    expect((other?.left ?? 0) - (one?.left ?? 0) - (one?.width ?? 0)).toBeGreaterThanOrEqual(3);
  });

  it("fills the bar of this quarter and outlines the one before", () => {
    expect(boxesOf(twoChapters).map(({ hollow }) => hollow)).toEqual([
      ...Array.from({ length: 5 }, () => false),
      ...Array.from({ length: 4 }, () => true),
      false,
      false,
      true,
    ]);
  });

  it("explains each status and quarter that occurs, and no other", () => {
    const words = wordsOf(twoChapters);
    expect(words).toEqual(expect.arrayContaining(["Afgerond", "Loopt achter", "vierde kwartaal 2022"]));
    expect(words).not.toContain(statusWords.dropped);
  });

  it("leaves out chapters without parts, and quarters without a chapter", () => {
    const words = wordsOf(
      chartOf([
        chapter(1, "Leeg", {}, {}),
        chapter(2, "Nieuw", { done: 3 }),
        chapter(3, "Voorbij", {}, { done: 1 }),
      ]),
    );
    expect(words.some((one) => one.includes("Leeg"))).toBe(false);
    expect(words.filter((one) => one.startsWith("✔ "))).toEqual(["✔ 3", "✔ 1"]);
  });

  it("breaks a long title between words, at most three lines, and keeps a number with its noun", () => {
    const title = (words: string) =>
      wordsOf(chartOf([chapter(1, words, { done: 3 })])).filter((one) => !one.startsWith("✔"));
    expect(title("duurzame ".repeat(12)).join(" ")).toContain("duurzame (3\u00a0delen)");
    expect(title("duurzame ".repeat(90)).filter((one) => one.includes("duurzame"))).toHaveLength(3);
    expect(title("x".repeat(400)).join(" ")).toContain("…");
  });

  it("keeps twelve chapters with long titles on one sheet", () => {
    expect(layOut(fullChart, widthOf).height).toBeLessThan(look.highest);
  });
});
