import { describe, expect, it } from "vitest";
import type { Quarter } from "#domain/quarter";
import { isKept, quarterMeant, readAskedQuarter } from "#domain/quarterly-asked";

const workday = () => false;
const q = (year: number, quarter: Quarter["quarter"]): Quarter => ({ year, quarter });

describe("words behind kwartaal", () => {
  it.each([
    "eerste 2023",
    "Eerste kwartaal 2023",
    "het eerste kwartaal van 2023",
    "1 2023",
    "1e 2023",
    "1e kwartaal 2023",
    "1ste kwartaal van 2023",
    "2023-Q1",
    "2023 Q1",
    "2023-1",
    "2023 1e",
    "2023 eerste kwartaal",
    "Q1 2023",
    "q1-2023",
    "K1 2023",
    "1 kwartaal 2023",
    "Q1'23",
    "q1 ’23",
    "Q1 23",
    "Q1-23",
    "'23 Q1",
    "23-Q1",
    "eerste 23",
    "eerste kwartaal '23",
    "het eerste kwartaal van 23",
    "1e kwartaal 23",
    "1 '23",
    "1-23",
    "01-23",
    "01-2023",
    "2023-01",
    "01/2023",
  ])("“%s” name the first quarter of 2023", (words) =>
    expect(readAskedQuarter(words)).toEqual({ asked: "quarter", quarter: q(2023, 1) }));

  it.each([
    ["", { asked: "usual" }],
    ["dit kwartaal", { asked: "usual" }],
    ["vorig kwartaal", { asked: "previous" }],
    ["vorige", { asked: "previous" }],
    ["vorig", { asked: "previous" }],
    ["volgend", { asked: "next" }],
    ["volgende", { asked: "next" }],
    ["het volgende kwartaal", { asked: "next" }],
    ["komend kwartaal", { asked: "next" }],
    ["'23", { asked: "year", year: 2023 }],
    // The second quarter, or February.
    ["02-2023", { asked: "year", year: 2023 }],
    ["2023-04", { asked: "year", year: 2023 }],
    ["vijfde '23", { asked: "wrong" }],
    ["derde", { asked: "place", place: 3 }],
    ["3", { asked: "place", place: 3 }],
    ["3e kwartaal", { asked: "place", place: 3 }],
    ["q3", { asked: "place", place: 3 }],
    ["2023", { asked: "year", year: 2023 }],
    ["van 2023", { asked: "year", year: 2023 }],
    ["eerste 1999", { asked: "quarter", quarter: q(1999, 1) }],
    ["tweede 2150", { asked: "quarter", quarter: q(2150, 2) }],
    ["vijfde 2023", { asked: "wrong" }],
    ["vijfde", { asked: "wrong" }],
    ["5", { asked: "wrong" }],
    ["0 2023", { asked: "wrong" }],
    ["Q5 2023", { asked: "wrong" }],
    ["2023-Q5", { asked: "wrong" }],
    ["2023 Q0", { asked: "wrong" }],
    ["5e kwartaal 2023", { asked: "wrong" }],
    ["13e kwartaal van 2023", { asked: "wrong" }],
    ["27", { asked: "wrong" }],
  ])("“%s” mean %j", (words, asked) => expect(readAskedQuarter(words)).toEqual(asked));

  it.each([
    "woningen",
    "eerste 2023 woningen",
    "27.1",
    "en wie",
    "kosten 2023",
    "2023 2024",
    "volgende overleg",
    "woningen '23",
    "eerste 23 woningen",
  ])("“%s” ask for something else", (words) => expect(readAskedQuarter(words)).toBeUndefined());
});

describe("the quarter that is meant", () => {
  const on = (today: string, years: readonly number[] = [2023]) => ({ today, isHoliday: workday, years });

  it.each([
    ["2023-04-11", q(2023, 1)],
    ["2023-05-10", q(2023, 2)],
    ["2023-02-10", q(2023, 1)],
    // The quarter before has no programme.
    ["2023-01-09", q(2023, 1)],
    // The fourth quarter of a year is reported on in the next.
    ["2024-01-09", q(2023, 4)],
    ["2024-02-09", q(2024, 1)],
    ["2026-11-23", q(2026, 4)],
  ])("without words on %s is the one being reported on", (today, quarter) =>
    expect(quarterMeant({ asked: "usual" }, on(today))).toEqual(quarter));

  it("before it is the one before that", () =>
    expect(quarterMeant({ asked: "previous" }, on("2023-05-10"))).toEqual(q(2023, 1)));

  it("after it is the one after that", () => {
    expect(quarterMeant({ asked: "next" }, on("2023-05-10"))).toEqual(q(2023, 3));
    expect(quarterMeant({ asked: "next" }, on("2023-11-10"))).toEqual(q(2024, 1));
  });

  it("without its year is the last that began", () => {
    expect(quarterMeant({ asked: "place", place: 3 }, on("2023-05-10"))).toEqual(q(2022, 3));
    expect(quarterMeant({ asked: "place", place: 2 }, on("2023-05-10"))).toEqual(q(2023, 2));
  });
});

describe("a register that began in the middle of a year", () => {
  it("knows the quarters that were reported on since", () => {
    expect(isKept(q(2023, 1), "2023-04-11", workday)).toBe(true);
    expect(isKept(q(2023, 1), "2023-04-21", workday)).toBe(true);
    expect(isKept(q(2023, 1), "2023-04-22", workday)).toBe(false);
    expect(isKept(q(2023, 2), "2023-04-22", workday)).toBe(true);
    expect(isKept(q(2023, 4), "2026-11-23", workday)).toBe(false);
  });
});
