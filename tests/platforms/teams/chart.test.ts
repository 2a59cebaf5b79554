import { describe, expect, it } from "vitest";
import { card, chart, text } from "#cards/card";
import { chartSeries } from "#cards/chart-series";
import { nativeChart } from "#platforms/teams/chart";
import { limits } from "#platforms/teams/limits";
import { toAdaptiveCard } from "#platforms/teams/render";
import { chapter, chartOf, fullChart, twoChapters } from "../../data/charts.ts";
import { complaints } from "../../helpers/adaptive.ts";

const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

describe("a chart in Teams", () => {
  it("has a bar per chapter and quarter, with its figures above it and its segments named", () => {
    const { type, data = [], showLegend } = nativeChart(twoChapters);
    expect({ type, showLegend }).toEqual({ type: "Chart.HorizontalBar.Stacked", showLegend: true });
    expect(data.map(({ title = "" }) => title.replace("\u2060", ""))).toEqual([
      "1. Betaalbaarheid en beschikbaarheid: ✔ 6, ● 18, ▲ 4, ■ 1, ? 9",
      "vierde kwartaal 2022: ● 14, ▲ 2, ○ 6, ? 16",
      "2. Samenwerking: ● 5, ➜ 1",
      "vierde kwartaal 2022: ● 6",
    ]);
    expect(data[2]?.data).toEqual([
      { legend: "● Op schema", value: 5, color: "good" },
      { legend: "➜ Doorgeschoven", value: 1, color: "categoricalPurple" },
    ]);
  });

  it("names the chapter over a bar that stands alone", () => {
    const [bar] = nativeChart(chartOf([chapter(3, "Voorbij", {}, { done: 1 })])).data ?? [];
    expect(bar?.title).toContain("3. Voorbij, vierde kwartaal 2022: ✔ 1");
  });

  it("gives two statuses no colour in common", () => {
    const segments = nativeChart(fullChart).data?.[0]?.data ?? [];
    expect(new Set(segments.map(({ color }) => color)).size).toBe(9);
  });

  it("says the figures in words where Teams has no charts", () => {
    expect(nativeChart(twoChapters).fallback).toMatchObject({
      type: "TextBlock",
      text: expect.stringContaining("● Op schema 18 \\(14\\)"),
    });
  });

  it("shows the same words under a button", () => {
    const { body = [] } = toAdaptiveCard(card("Kwartaaloverzicht", [chart(twoChapters)]));
    const hidden = body.find((element) => element.isVisible === false);
    expect(hidden).toMatchObject({ type: "TextBlock", text: expect.stringContaining("2\\. Samenwerking") });
    const [action] = body.flatMap((element) => (element.type === "ActionSet" ? element.actions : []));
    expect(action).toMatchObject({
      type: "Action.ToggleVisibility",
      title: "Cijfers als tekst",
      targetElements: [hidden?.id],
    });
  });

  it("leaves the quarter before to the words where both do not fit", () => {
    expect(chartSeries(fullChart)).toHaveLength(24);
    expect(nativeChart(fullChart).data).toHaveLength(12);
    expect(bytes(nativeChart(fullChart))).toBeLessThanOrEqual(limits.chartBytes);
  });

  it("leaves room on the card for a screen of text", () => {
    const rendered = toAdaptiveCard(
      card("Kwartaaloverzicht", [chart(fullChart), text("woord ".repeat(400)), text("Slot")]),
    );
    expect(bytes(rendered)).toBeLessThan(25_000);
    expect(JSON.stringify(rendered)).toContain("Slot");
  });

  it("is accepted by Microsoft's reader with its fallback", () => {
    expect(complaints(toAdaptiveCard(card("Kwartaaloverzicht", [chart(twoChapters)])))).toEqual([]);
  });

  it("draws a hostile title as letters", () => {
    const { title, data = [] } = nativeChart(
      chartOf([chapter(1, "[x](javascript:alert(1)) {{DATE(2023-01-01)}}", { done: 1 })], {
        title: "**dik** <at>x</at>",
      }),
    );
    expect(title).not.toMatch(/[*<>]/);
    expect(data[0]?.title).not.toMatch(/[[\]]|\{\{/);
  });
});
