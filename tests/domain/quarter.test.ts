import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "#domain/dutch";
import {
  currentSince,
  defaultAsOf,
  firstDay,
  lastDay,
  nextQuarter,
  previousQuarter,
  type Quarter,
  quarterOf,
  quarterWords,
  readQuarter,
  reportingQuarter,
  workingDay,
} from "#domain/quarter";

const holidays = new Set([
  "2023-01-01",
  "2023-04-07",
  "2023-04-09",
  "2023-04-10",
  "2024-01-01",
  "2024-03-29",
  "2024-04-01",
]);
const isHoliday = (day: string): boolean => holidays.has(day);
const none = (): boolean => false;

const q = (year: number, quarter: Quarter["quarter"]): Quarter => ({ year, quarter });
const days = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2035-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("a quarter", () => {
  it.each([
    ["2023-01-01", q(2023, 1)],
    ["2023-03-31", q(2023, 1)],
    ["2023-04-01", q(2023, 2)],
    ["2024-02-29", q(2024, 1)],
    ["2023-12-31", q(2023, 4)],
    ["2026-11-23", q(2026, 4)],
  ])("holds %s", (day, quarter) => {
    expect(quarterOf(day)).toEqual(quarter);
  });

  it("begins in Amsterdam, where half past ten in Greenwich is already 1 July", () => {
    expect(quarterOf(dayOf(new Date("2026-06-30T22:30:00Z")))).toEqual(q(2026, 3));
  });

  it.each([
    [q(2023, 1), "2023-01-01", "2023-03-31"],
    [q(2024, 1), "2024-01-01", "2024-03-31"],
    [q(2023, 2), "2023-04-01", "2023-06-30"],
    [q(2023, 3), "2023-07-01", "2023-09-30"],
    [q(2023, 4), "2023-10-01", "2023-12-31"],
  ])("%j runs from %s to %s", (quarter, first, last) => {
    expect([firstDay(quarter), lastDay(quarter)]).toEqual([first, last]);
  });

  it("follows the one before it, over New Year too", () => {
    expect(nextQuarter(q(2023, 4))).toEqual(q(2024, 1));
    expect(previousQuarter(q(2024, 1))).toEqual(q(2023, 4));
    expect(nextQuarter(q(2023, 2))).toEqual(q(2023, 3));
  });

  it("holds each of its days, and its neighbours hold the rest", () => {
    fc.assert(
      fc.property(days, (day) => {
        const quarter = quarterOf(day);
        expect(firstDay(quarter) <= day && day <= lastDay(quarter)).toBe(true);
        expect(previousQuarter(nextQuarter(quarter))).toEqual(quarter);
        expect(lastDay(previousQuarter(quarter)) < day && day < firstDay(nextQuarter(quarter))).toBe(true);
      }),
    );
  });
});

describe("the words of a quarter", () => {
  it("read as people say it", () => {
    expect(quarterWords(q(2023, 1))).toBe("eerste kwartaal 2023");
    expect(quarterWords(q(2026, 4))).toBe("vierde kwartaal 2026");
  });

  it.each([
    ["eerste kwartaal 2023", q(2023, 1)],
    ["Eerste 2023", q(2023, 1)],
    ["het tweede kwartaal van 2023", q(2023, 2)],
    ["2023-Q1", q(2023, 1)],
    ["2023Q3", q(2023, 3)],
    ["2023 k4", q(2023, 4)],
    ["Q1 2023", q(2023, 1)],
    ["q4-2026", q(2026, 4)],
    ["1e kwartaal 2023", q(2023, 1)],
    ["1ste kwartaal 2023", q(2023, 1)],
    ["3 kwartaal 2023", q(2023, 3)],
    ["kwartaal 1 2023", q(2023, 1)],
    ["kwartaal 2, 2023", q(2023, 2)],
    ["2023 eerste kwartaal", q(2023, 1)],
    ["2023, 4e kwartaal", q(2023, 4)],
  ])("%j is read", (typed, quarter) => {
    expect(readQuarter(typed)).toEqual(quarter);
  });

  it.each([
    "",
    "2023",
    "kwartaal 1",
    "eerste",
    "vijfde 2023",
    "Q5 2023",
    "Q1 1923",
    "27.1",
    "1 2023",
    "eerste kwartaal 2023 graag",
    "11e kwartaal 2023",
  ])("%j is not", (typed) => {
    expect(readQuarter(typed)).toBeUndefined();
  });

  it("are read back as the same quarter", () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(readQuarter(quarterWords(quarterOf(day)))).toEqual(quarterOf(day));
      }),
    );
  });
});

describe("working days", () => {
  it("skip the weekend and New Year's Day", () => {
    expect(workingDay(q(2024, 1), 1, isHoliday)).toBe("2024-01-02");
    expect(workingDay(q(2023, 1), 1, isHoliday)).toBe("2023-01-02");
  });

  it("skip Good Friday and Easter Monday", () => {
    expect(workingDay(q(2023, 2), 4, isHoliday)).toBe("2023-04-06");
    expect(workingDay(q(2023, 2), 5, isHoliday)).toBe("2023-04-11");
    expect(workingDay(q(2023, 2), 15, isHoliday)).toBe("2023-04-25");
    expect(workingDay(q(2023, 2), 15, none)).toBe("2023-04-21");
  });

  it("start after Easter where the quarter itself starts on Easter Monday", () => {
    expect(workingDay(q(2024, 2), 1, isHoliday)).toBe("2024-04-02");
  });

  it("run out", () => {
    expect(workingDay(q(2023, 1), 100, none)).toBeUndefined();
    expect(workingDay(q(2023, 1), 1, () => true)).toBeUndefined();
  });
});

describe("the quarter being reported on", () => {
  it.each([
    ["2023-04-01", q(2023, 1), "2023-03-31"],
    ["2023-04-25", q(2023, 1), "2023-03-31"],
    ["2023-04-26", q(2023, 2), "2023-04-26"],
    ["2023-06-30", q(2023, 2), "2023-06-30"],
    ["2024-01-01", q(2023, 4), "2023-12-31"],
    ["2024-02-29", q(2024, 1), "2024-02-29"],
    ["2026-11-23", q(2026, 4), "2026-11-23"],
  ])("on %s is %j, with the stand per %s", (today, quarter, asOf) => {
    expect(reportingQuarter(today, isHoliday)).toEqual(quarter);
    expect(defaultAsOf(today, isHoliday)).toBe(asOf);
  });

  it("is the second quarter just after midnight in Amsterdam on 1 July", () => {
    const today = dayOf(new Date("2026-06-30T22:30:00Z"));
    expect(reportingQuarter(today, none)).toEqual(q(2026, 2));
    expect(defaultAsOf(today, none)).toBe("2026-06-30");
  });

  it("stays the one before where a quarter has hardly a working day", () => {
    expect(reportingQuarter("2023-06-30", () => true)).toEqual(q(2023, 1));
  });

  it.each([
    ["2023-03-31", "2023-04-25", true],
    ["2023-01-01", "2023-04-25", true],
    ["2022-12-31", "2023-04-25", false],
    ["2023-04-20", "2023-04-25", true],
    ["2023-03-31", "2023-04-26", false],
    ["2023-12-31", "2026-11-23", false],
  ])("counts a status of %s on %s: %s", (asOf, today, counts) => {
    expect(asOf >= currentSince(today, isHoliday)).toBe(counts);
  });

  it("always counts a status of the usual day", () => {
    fc.assert(
      fc.property(days, (today) => {
        expect(defaultAsOf(today, isHoliday) >= currentSince(today, isHoliday)).toBe(true);
      }),
    );
  });
});
