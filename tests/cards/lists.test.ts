import { describe, expect, it } from "vitest";
import { statusRemarks } from "#cards/lists";
import { measureOf } from "#domain/standing";

const running = measureOf({ year: 2023, closed: false }, "2023-05-10", () => false);
const over = measureOf({ year: 2023, closed: false }, "2026-11-23", () => false);

describe("a list by status", () => {
  it.each([
    ["behind", 2, 40, running, []],
    ["behind", 0, 0, running, ["Niets loopt achter."]],
    ["behind", 0, 1, running, ["Niets loopt achter. Let op: 1 deel is nog niet gemeld."]],
    [
      "done",
      0,
      40,
      over,
      ["Van niets is gemeld dat het is afgerond. Let op: van 40 delen is de eindstand nog niet gemeld."],
    ],
    ["not-reported", 0, 0, running, ["Alles is gemeld."]],
    ["not-reported", 0, 0, over, ["Van alles is de eindstand gemeld."]],
    [
      "not-reported",
      0,
      3,
      running,
      ["Van elke afspraak is iets gemeld. Let op: 3 delen zijn nog niet gemeld."],
    ],
    ["not-reported", 4, 0, running, []],
    ["not-reported", 4, 3, running, ["Bij de andere afspraken: 3 delen zijn nog niet gemeld."]],
    ["not-reported", 4, 1, over, ["Bij de andere afspraken: van 1 deel is de eindstand nog niet gemeld."]],
  ] as const)("%s, %i listed and %i open, says what is not known", (status, listed, openParts, measure, said) => {
    expect(statusRemarks(status, listed, openParts, measure)).toEqual(said);
  });
});
