import { expect, it } from "vitest";
import { figureBar } from "#cards/figure-bar";
import type { FigureStanding } from "#domain/figures";

const part = (total: number | null, goal: number | null = 357) => ({ party: "Beter Wonen", total, goal });
const homes: FigureStanding = { kind: "exactly", unit: "woningen", parts: [part(120)], together: null };

it.each<[string, FigureStanding, string]>([
  ["a third of what was agreed", homes, "▰▰▰▱▱▱▱▱▱▱"],
  ["all parties together", { ...homes, together: { goal: 612, total: 120 } }, "▰▱▱▱▱▱▱▱▱▱"],
  ["nearly all", { ...homes, parts: [part(356)] }, "▰▰▰▰▰▰▰▰▰▱"],
  ["more than all", { ...homes, parts: [part(400)] }, "▰▰▰▰▰▰▰▰▰▰"],
  ["the very first", { ...homes, parts: [part(1)] }, "▰▱▱▱▱▱▱▱▱▱"],
  ["nothing yet", { ...homes, parts: [part(0)] }, "▱▱▱▱▱▱▱▱▱▱"],
  ["a ceiling", { ...homes, kind: "at-most", unit: "procent" }, ""],
  ["a floor", { ...homes, kind: "at-least", unit: "euro" }, ""],
  ["a figure that nobody agreed on", { ...homes, parts: [part(3, null)] }, ""],
  ["what nobody reported", { ...homes, parts: [part(null)] }, ""],
])("%s", (_what, figure, bar) => expect(figureBar(figure)).toBe(bar));
