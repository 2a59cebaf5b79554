import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chartBars } from "#cards/chart-bars";
import { chartWords } from "#cards/chart-words";
import { statuses } from "#domain/status";
import { chapter, chartOf, counts, fullChart, twoChapters } from "../data/charts.ts";

describe("a chart in words", () => {
  it("says every figure with its sign, its word and the quarter before", () => {
    expect(chartWords(twoChapters)).toEqual([
      "Stand per hoofdstuk, eerste kwartaal 2023. Tussen haakjes: vierde kwartaal 2022.",
      "1. Betaalbaarheid en beschikbaarheid (38 delen): ✔ Afgerond 6 (0), ● Op schema 18 (14), ▲ Vraagt aandacht 4 (2), ■ Loopt achter 1 (0), ○ Nog niet gestart 0 (6), ? Nog niet gemeld 9 (16)",
      "2. Samenwerking (6 delen): ● Op schema 5 (6), ➜ Doorgeschoven 1 (0)",
    ]);
  });

  it("compares with nothing where there is no quarter before, or no such chapter in it", () => {
    const first = chartOf([chapter(1, "Wonen", { done: 1 }, { done: 5 })], { before: null });
    expect(chartWords(first)).toEqual([
      "Stand per hoofdstuk, eerste kwartaal 2023.",
      "1. Wonen (1 deel): ✔ Afgerond 1",
    ]);
    expect(chartWords(chartOf([chapter(1, "Wonen", { done: 1 })])).at(-1)).toBe(
      "1. Wonen (1 deel): ✔ Afgerond 1",
    );
  });

  it("keeps every figure of twelve full chapters, and says the words once", () => {
    const words = chartWords(fullChart);
    expect(words.join("\n").length).toBeLessThanOrEqual(2_000);
    expect(words).toHaveLength(14);
    expect(words[1]).toContain("● 12 (12)");
    expect(words.at(-1)).toContain("● Op schema");
  });

  it("is never longer than an alt text may be", () => {
    const some = fc
      .tuple(...statuses.map(() => fc.nat()))
      .map((figures) => counts(Object.fromEntries(statuses.map((status, at) => [status, figures[at] ?? 0]))));
    const chapters = fc.array(
      fc.record({ number: fc.nat(), title: fc.string({ maxLength: 600 }), now: some, before: some }),
      {
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(chapters, fc.string({ maxLength: 3_000 }), (several, title) => {
        expect(chartWords(chartOf(several, { title })).join("\n").length).toBeLessThanOrEqual(2_000);
      }),
      { numRuns: 50 },
    );
  });
});

describe("a chart as bars of text", () => {
  it("has a sign for each part, and the figures behind it", () => {
    expect(chartBars(chartOf(twoChapters.chapters.slice(1)))).toEqual([
      "Stand per hoofdstuk, eerste kwartaal 2023",
      "2. Samenwerking",
      "  ●●●●●➜  ● 5, ➜ 1",
      "  ●●●●●●  ● 6 (vierde kwartaal 2022)",
      "● Op schema, ➜ Doorgeschoven.",
    ]);
  });

  it("is shorter where there are many parts, and rounds nobody away", () => {
    const [, , bar = ""] = chartBars(chartOf([chapter(1, "Wonen", { "on-track": 600, behind: 1 })]));
    expect(bar.length).toBeLessThan(60);
    expect(bar).toMatch(/^ {2}●+■ {2}● 600, ■ 1$/);
  });
});
