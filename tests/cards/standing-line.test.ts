import { describe, expect, it } from "vitest";
import { reportedWords, shortStandingLine, standingLine, standingOfLine } from "#cards/standing-line";
import type { Action } from "#domain/edition";
import { type DatedStanding, measureOf } from "#domain/standing";

const action = (changes: Partial<Action>): Action => ({
  number: "1.1",
  name: "Vegen",
  wording: { summary: [] },
  leads: ["De Buren"],
  parties: [],
  deadlines: [],
  targets: [],
  ongoing: false,
  noReport: [],
  ...changes,
});

const on = (today: string, closed = false) => measureOf({ year: 2023, closed }, today, () => false);
const may = on("2023-05-10");
const later = on("2026-11-23");

const older: DatedStanding = {
  status: "on-track",
  reported: 2,
  asked: 5,
  asOf: "2023-01-09",
  outdated: true,
};
const current: DatedStanding = { ...older, asOf: "2023-05-09", outdated: false };

describe("how actions stand", () => {
  it("is without a lead where nobody of the partnership is printed", () => {
    expect(standingOfLine([action({})], [], may)).toBe("Nog geen regie");
  });

  it("needs no report where the lead promises nothing", () => {
    const quiet = action({ parties: ["HAR"], noReport: ["HAR"] });
    expect(standingOfLine([quiet], [], may)).toBe("Geen melding nodig");
    expect(standingOfLine([quiet, action({})], [], may)).toBe("Geen melding nodig");
  });

  it.each([
    [current, may, "● Op schema (2 van 5 delen gemeld)"],
    [older, may, "● Op schema, stand per 9 januari (2 van 5 delen gemeld)"],
    [older, on("2024-01-02"), "● Op schema, stand per 9 januari 2023 (eindstand: 2 van 5 delen gemeld)"],
    [older, later, "● Op schema, stand per 9 januari 2023 (eindstand: 2 van 5 delen gemeld)"],
    [{ ...current, status: "done" as const }, later, "✔ Afgerond (eindstand: 2 van 5 delen gemeld)"],
    [older, on("2023-05-10", true), "● Op schema, stand per 9 januari (eindstand: 2 van 5 delen gemeld)"],
    [{ ...current, asked: 1, reported: 1 }, may, "● Op schema (1 van 1 deel gemeld)"],
  ])("carries a date only where it is older: %#", (standing, measure, line) =>
    expect(standingLine(standing, measure)).toBe(line));

  it("is short where an action stands among others", () => {
    expect(shortStandingLine(older, may)).toBe("● Op schema, stand per 9 januari (2 van 5 gemeld)");
    expect(shortStandingLine(older, later)).toBe(
      "● Op schema, stand per 9 januari 2023 (eindstand: 2 van 5)",
    );
    expect(shortStandingLine({ ...current, asked: 1, reported: 1 }, may)).toBe("● Op schema");
  });

  it("counts how it ended once the year is over or closed", () => {
    expect(reportedWords(current, may)).toBe("2 van 5 delen gemeld");
    expect(reportedWords(current, later)).toBe("eindstand: 2 van 5 delen gemeld");
    expect(reportedWords(current, on("2023-05-10", true))).toBe("eindstand: 2 van 5 delen gemeld");
  });
});
