import { describe, expect, it } from "vitest";
import { card, chart, text } from "#cards/card";
import { toMessage } from "#platforms/slack/render";
import { toAdaptiveCard } from "#platforms/teams/render";
import { toText } from "#platforms/terminal/render";
import { fullChart, twoChapters } from "../data/charts.ts";
import { faultsOf } from "../platforms/slack/faults.ts";

const overview = card("Kwartaaloverzicht", [text("Er is veel gemeld."), chart(twoChapters)]);

/** As read aloud: without the backslashes that keep Teams from formatting. */
const inTeams = JSON.stringify(toAdaptiveCard(overview)).replaceAll("\\\\", "");

describe("a chart on every door", () => {
  it.each([
    ["the terminal", toText(overview)],
    ["Slack's blocks", JSON.stringify(toMessage(overview).blocks)],
    ["Slack's spoken text", toMessage(overview).text],
    ["Teams", inTeams],
  ])("is said with its quarter, signs and words in %s", (_, said) => {
    for (const words of [
      "eerste kwartaal 2023",
      "vierde kwartaal 2022",
      "1. Betaalbaarheid",
      "● Op schema",
      "18",
      "➜",
    ])
      expect(said).toContain(words);
  });

  it("keeps to Slack's limits with twelve chapters", () => {
    expect(faultsOf(toMessage(card("Kwartaaloverzicht", [chart(fullChart)])))).toEqual([]);
  });
});
