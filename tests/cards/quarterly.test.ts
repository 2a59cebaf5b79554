import { describe, expect, it } from "vitest";
import { quarterlyCard } from "#cards/quarterly";
import { quarterlyDetailCards, wholeQuarterlyCard } from "#cards/quarterly-detail";
import { inShort, type QuarterlyView } from "#cards/quarterly-lines";
import { quarterlyOf } from "#domain/quarterly";
import type { Said } from "#domain/quarterly-parts";
import { measureOf } from "#domain/standing";
import type { Status } from "#domain/status";
import { toMessage } from "#platforms/slack/render";
import { toAdaptiveCard } from "#platforms/teams/render";
import { toText } from "#platforms/terminal/render";
import { actions, edition, partnership } from "../data/bundled.ts";
import { complaints } from "../helpers/adaptive.ts";
import { faultsOf } from "../platforms/slack/faults.ts";

const workday = () => false;
const quarter = { year: 2023, quarter: 2 } as const;
const long = "Dit is een lange zin over wat er gebeurde en waarom dat zo ging. ".repeat(28).trim();

/** Every part, reported in both quarters, ever worse. */
function everything(words: string): readonly Said[] {
  const asked = actions.flatMap((action) =>
    action.parties
      .filter((party) => !action.noReport.includes(party))
      .map((party) => ({ action: action.number, party, unit: action.targets[0]?.unit })),
  );
  const say = (to: Status, asOf: string, version: number) =>
    asked.map(({ action, party, unit }): Said => {
      const figure = unit === undefined ? null : { total: 12 * version, unit };
      const id = `${action} ${party} ${version}`;
      const told = { id, action, party, to, asOf, version, figure, kind: "report", corrects: null } as const;
      const at = new Date(`${asOf}T09:00:00Z`);
      return { ...told, at, cause: words, consequence: words, steering: words, decision: words };
    });
  return [...say("on-track", "2023-03-31", 1), ...say("behind", "2023-06-30", 2)];
}

function view(updates: readonly Said[], today = "2023-07-12"): QuarterlyView {
  const sources = { edition, updates, quarter, partnership, switches: [], isHoliday: workday };
  const previousSentAt = new Date("2023-04-21T08:00:00Z");
  return {
    quarterly: quarterlyOf({ ...sources, previousSentAt }),
    edition,
    measure: measureOf({ year: 2023, closed: false }, today, workday),
  };
}

describe("the overview of a quarter in which everything was reported, and all of it is red", () => {
  const full = view(everything(long));
  const card = quarterlyCard(full);
  const shown = toText({ ...card, buttons: [] });

  it("still fits one screen of a phone", () => {
    expect(shown.split("\n").length).toBeLessThanOrEqual(14);
    expect(shown.length).toBeLessThanOrEqual(1000);
    expect(faultsOf(toMessage(card))).toEqual([]);
    expect(complaints(toAdaptiveCard(card))).toEqual([]);
  });

  it("says of the worst why, what it means and what is done, and of others their number", () => {
    for (const label of ["Oorzaak: Dit", "Gevolg: Dit", "Bijsturing: Dit"]) expect(shown).toContain(label);
    expect(shown).toMatch(/Ook: [\d., ]+ \(en nog \d+\)/);
    expect(shown).toContain("Rood en oranje (134 delen)");
  });

  it("holds everything behind Meer, a message each that fits", () => {
    const cards = quarterlyDetailCards(full);
    const texts = cards.map((one) => toText(one)).join("\n");
    for (const { number, name } of actions.slice(0, 5)) expect(texts).toContain(`${number} ${name}`);
    expect(texts.match(/Oorzaak: Dit/g)).toHaveLength(134);
    expect(texts).toContain("Stand per hoofdstuk");
    for (const one of cards) {
      const lists = one.blocks.flatMap((block) => (block.kind === "rows" ? [block.rows.length] : []));
      // A row with its button takes two of Slack's fifty blocks.
      expect(Math.max(0, ...lists)).toBeLessThanOrEqual(20);
      expect(faultsOf(toMessage(one))).toEqual([]);
      expect(one.buttons.length).toBeGreaterThan(0);
      expect(complaints(toAdaptiveCard(one))).toEqual([]);
    }
  });
});

describe("with words of a usual length", () => {
  const usual = view(everything("De levering loopt twee maanden uit door de fabrikant"));

  it("every message of the thread fits Slack whole", () => {
    for (const one of quarterlyDetailCards(usual)) {
      const message = toMessage(one);
      expect(faultsOf(message)).toEqual([]);
      expect(JSON.stringify(message.blocks)).not.toContain("past niet");
    }
  });

  it("is one card for whoever asks in a chat", () => {
    const whole = toText(wholeQuarterlyCard(usual));
    expect(whole).toContain("Veranderd:");
    expect(whole).toContain("Samenvatting van het Actieprogramma 2023");
    expect(whole.match(/Bijsturing: De levering/g)).toHaveLength(134);
  });
});

describe("the overview", () => {
  it("says that the year is over, and then asks nobody", () => {
    const half = everything("kort").filter(({ party }) => party !== "HAR");
    const now = toText(quarterlyCard(view(half)));
    const later = toText(quarterlyCard(view(half, "2024-02-01")));
    expect(now).toContain("Delen nog niet gemeld: HAR 7 van 7");
    expect(later).not.toContain("niet gemeld:");
    expect(later).toContain("Dat jaar is voorbij; u meldt de eindstand.");
  });

  it("of silence is three lines, with the mark of example data", () => {
    const { blocks } = quarterlyCard(view([]));
    expect(blocks).toHaveLength(3);
    expect(toText({ title: "", blocks, buttons: [] })).toContain("Er is nog niets gemeld.");
    expect(toText({ title: "", blocks, buttons: [] })).toContain("Voorbeeldgegevens.");
  });
});

describe("a text in short", () => {
  it.each([
    ["kort genoeg", 20, "kort genoeg"],
    ["een zin die niet past", 12, "een zin die…"],
    ["een zin, die niet past", 10, "een zin…"],
    ["onafgebrokenwoord", 8, "onafgeb…"],
    ["twee\n regels", 20, "twee regels"],
  ])("“%s” in %i characters is “%s”", (words, most, short) => {
    expect(inShort(words, most)).toBe(short);
    expect(inShort(words, most).length).toBeLessThanOrEqual(most);
  });
});
