import { describe, expect, it } from "vitest";
import type { Action, Target } from "#domain/edition";
import { figuresOf, figureWords, widerTargets } from "#domain/figures";
import type { Commitment } from "#domain/register";

const both = ["Beter Wonen", "Sint Joseph"];

const target = (goal: number, party: string | null, more: Partial<Target> = {}): Target => ({
  party,
  kind: "exactly",
  goal,
  unit: "woningen",
  text: "",
  ...more,
});

const action = (targets: readonly Target[], parties = both): Action => ({
  number: "27.1",
  name: "Woningen renoveren en verduurzamen",
  wording: { summary: [] },
  leads: parties,
  parties,
  deadlines: [],
  targets,
  ongoing: false,
  noReport: [],
});

const part = (party: string, total: number | null, unit = "woningen", of = "27.1"): Commitment => ({
  action: of,
  party,
  status: "on-track",
  asOf: "2023-03-31",
  figure: total === null ? null : { total, unit },
  version: 1,
  last: null,
});

const renovation = action([target(612, null), target(255, "Sint Joseph"), target(357, "Beter Wonen")]);

const words = (of: Action, ...parts: readonly Commitment[]) => figuresOf(of, parts).map(figureWords);

describe("figures against what was agreed", () => {
  it("stand per party, and together against the number of both", () => {
    expect(words(renovation, part("Beter Wonen", 120))).toEqual([
      "120 van 357 woningen (34%), Beter Wonen; samen 120 van 612 (20%)",
    ]);
    expect(words(renovation, part("Beter Wonen", 120), part("Sint Joseph", 255))).toEqual([
      "120 van 357 woningen (34%), Beter Wonen; 255 van 255 woningen (100%), Sint Joseph; samen 375 van 612 (61%)",
    ]);
  });

  it("are data as well, with what is still open", () => {
    expect(figuresOf(renovation, [part("Beter Wonen", 120)])).toEqual([
      {
        kind: "exactly",
        unit: "woningen",
        parts: [
          { party: "Beter Wonen", goal: 357, total: 120 },
          { party: "Sint Joseph", goal: 255, total: null },
        ],
        together: { goal: 612, total: 120 },
      },
    ]);
  });

  it("say nothing while nothing was reported", () => {
    expect(words(renovation)).toEqual([null]);
    expect(words(renovation, part("Beter Wonen", null))).toEqual([null]);
    expect(words(action([]), part("Beter Wonen", null))).toEqual([]);
  });

  it("are never taken from another action", () => {
    expect(words(renovation, part("Beter Wonen", 120, "woningen", "30.2"))).toEqual([null]);
  });

  it("are never 100% before they are reached", () => {
    expect(words(renovation, part("Beter Wonen", 356))).toEqual([
      "356 van 357 woningen (99%), Beter Wonen; samen 356 van 612 (58%)",
    ]);
    expect(words(renovation, part("Beter Wonen", 400))).toEqual([
      "400 van 357 woningen (112%), Beter Wonen; samen 400 van 612 (65%)",
    ]);
  });

  it("have no share of their own where only the number of both was agreed", () => {
    expect(words(action([target(612, null)]), part("Beter Wonen", 120))).toEqual([
      "120 woningen, Beter Wonen; samen 120 van 612 (20%)",
    ]);
  });

  it("are summed to the numbers of the parties where none was agreed together", () => {
    const own = action([target(255, "Sint Joseph"), target(357, "Beter Wonen")]);
    expect(words(own, part("Beter Wonen", 120), part("Sint Joseph", 80))).toEqual([
      "120 van 357 woningen (34%), Beter Wonen; 80 van 255 woningen (31%), Sint Joseph; samen 200 van 612 (33%)",
    ]);
  });

  it("of one party are said once", () => {
    expect(words(action([target(16, "Beter Wonen")]), part("Beter Wonen", 4))).toEqual([
      "4 van 16 woningen (25%), Beter Wonen",
    ]);
    expect(words(action([target(34, null), target(34, "Beter Wonen")]), part("Beter Wonen", 17))).toEqual([
      "17 van 34 woningen (50%), Beter Wonen",
    ]);
  });

  it("are not counted towards another party's number", () => {
    expect(
      words(action([target(16, "Beter Wonen")]), part("Beter Wonen", 4), part("Sint Joseph", 9)),
    ).toEqual(["4 van 16 woningen (25%), Beter Wonen; 9 woningen, Sint Joseph"]);
  });

  it("are kept apart by unit and by kind", () => {
    const two = action([target(34, null), target(11, null, { unit: "eenheden" })]);
    expect(words(two, part("Beter Wonen", 5, "eenheden"))).toEqual([
      null,
      "5 eenheden, Beter Wonen; samen 5 van 11 (45%)",
    ]);
    const kinds = action([target(10, null), target(40, null, { kind: "at-most" })]);
    expect(figuresOf(kinds, []).map(({ kind }) => kind)).toEqual(["exactly", "at-most"]);
  });
});

describe("figures in several units", () => {
  const renewal = action([
    target(34, "Beter Wonen"),
    target(11, "Beter Wonen", { unit: "eenheden" }),
    target(1, "Beter Wonen", { unit: "woonwagen" }),
  ]);
  const counted: Commitment = {
    ...part("Beter Wonen", 1, "woonwagen"),
    otherFigures: [
      { total: 5, unit: "eenheden" },
      { total: 20, unit: "woningen" },
    ],
  };

  it("stand beside each other, each against its own number", () =>
    expect(words(renewal, counted)).toEqual([
      "20 van 34 woningen (59%), Beter Wonen",
      "5 van 11 eenheden (45%), Beter Wonen",
      "1 van 1 woonwagen (100%), Beter Wonen",
    ]));

  it("are said bare where nobody agreed on a number", () => {
    expect(words(action([]), part("Beter Wonen", 120))).toEqual(["120 woningen, Beter Wonen"]);
    expect(words(action([target(34, "Beter Wonen")]), counted)).toEqual([
      "20 van 34 woningen (59%), Beter Wonen",
      "1 woonwagen, Beter Wonen",
      "5 eenheden, Beter Wonen",
    ]);
    expect(words(action([]), part("Beter Wonen", 120), part("Sint Joseph", 80))).toEqual([
      "120 woningen, Beter Wonen; 80 woningen, Sint Joseph",
    ]);
  });
});

describe("a number of the whole agreement", () => {
  const most = target(15, null, { kind: "at-most", unit: "procent" });
  const of = (targets: readonly Target[], ...actions: readonly Action[]) => ({
    agreements: [{ ...agreement, targets, actions }],
  });
  const agreement = {
    ...{ number: 27, title: "", chapter: 1, kind: "regular" as const, wording: { summary: [] } },
    ...{ deadlines: [], targets: [], seeAlso: [], footnotes: [], actions: [] },
  };
  const against = (targets: readonly Target[], one: Action, ...parts: readonly Commitment[]) =>
    figuresOf(one, parts, widerTargets(one, of(targets, one))).flatMap((found) => figureWords(found) ?? []);

  it("judges what an action reports in that unit", () => {
    expect(against([most], renovation, part("Beter Wonen", 17, "procent"))).toEqual([
      "17%, ten hoogste 15%: boven de grens, Beter Wonen",
    ]);
    expect(against([most], renovation, part("Beter Wonen", 17))).toEqual([
      "17 van 357 woningen (5%), Beter Wonen; samen 17 van 612 (3%)",
    ]);
  });

  it("of one party judges that party", () => {
    const energy = target(160, "Beter Wonen", { kind: "at-most", unit: "kWh/m²" });
    const parts = [part("Beter Wonen", 150, "kWh/m²"), part("Sint Joseph", 170, "kWh/m²")];
    expect(against([energy], renovation, ...parts)).toEqual([
      "150 kWh/m², ten hoogste 160 kWh/m²: binnen de grens, Beter Wonen; 170 kWh/m², Sint Joseph",
    ]);
  });

  it("gives way to the action's own, and is nothing of one action where all of them add up to it", () => {
    const own = action([target(12, null, { kind: "at-most", unit: "procent" })]);
    expect(against([most], own, part("Beter Wonen", 14, "procent"))).toEqual([
      "14%, ten hoogste 12%: boven de grens, Beter Wonen",
    ]);
    expect(against([target(100, null)], action([]), part("Beter Wonen", 20))).toEqual([
      "20 woningen, Beter Wonen",
    ]);
  });

  it("is none of another agreement", () => {
    const other = { agreements: [...of([most]).agreements, ...of([], renovation).agreements] };
    expect(widerTargets(renovation, other)).toEqual([]);
  });
});

describe("a ceiling and a floor", () => {
  const ceiling = action([target(15, null, { kind: "at-most", unit: "procent" })]);
  const floor = action(
    [target(300_000, "Gemeente Almelo", { kind: "at-least", unit: "euro" })],
    ["Gemeente Almelo"],
  );

  it("is kept or passed, each party for itself, and percents are not added", () => {
    expect(words(ceiling, part("Beter Wonen", 12, "procent"), part("Sint Joseph", 18, "procent"))).toEqual([
      "12%, ten hoogste 15%: binnen de grens, Beter Wonen; 18%, ten hoogste 15%: boven de grens, Sint Joseph",
    ]);
    expect(words(ceiling, part("Beter Wonen", 15, "procent"))).toEqual([
      "15%, ten hoogste 15%: binnen de grens, Beter Wonen",
    ]);
  });

  it("is reached or not yet", () => {
    expect(words(floor, part("Gemeente Almelo", 120_000, "euro"))).toEqual([
      "€ 120.000, ten minste € 300.000: nog niet gehaald, Gemeente Almelo",
    ]);
    expect(words(floor, part("Gemeente Almelo", 300_000, "euro"))).toEqual([
      "€ 300.000, ten minste € 300.000: gehaald, Gemeente Almelo",
    ]);
  });

  it("counts one meeting of two parties once", () => {
    const rhythm = action([target(2, null, { unit: "keer per jaar" })]);
    expect(
      words(rhythm, part("Beter Wonen", 1, "keer per jaar"), part("Sint Joseph", 1, "keer per jaar")),
    ).toEqual(["1 van 2 keer per jaar, Beter Wonen; 1 van 2 keer per jaar, Sint Joseph"]);
  });

  it("holds together where a sum means something", () => {
    const most = action([target(40, null, { kind: "at-most" })]);
    expect(words(most, part("Beter Wonen", 30), part("Sint Joseph", 20))).toEqual([
      "30 woningen, Beter Wonen; 20 woningen, Sint Joseph; samen 50 woningen, ten hoogste 40 woningen: boven de grens",
    ]);
  });
});
