import { describe, expect, it } from "vitest";
import { examplePartnership } from "#cli/example";
import type { Quarter } from "#domain/quarter";
import {
  aheadOf,
  isOfficeHour,
  momentOn,
  officeHourFrom,
  overviewAt,
  rhythmOf,
  usualRhythm,
  weekAfter,
  workingDayAfter,
} from "#domain/rhythm";
import { partnershipShape } from "#intake/bundle-shape";
import { dutchHolidays } from "#operations/holidays";

const isHoliday = dutchHolidays();
const iso = (moment: Date) => moment.toISOString().slice(0, 16);
const at = (year: number, quarter: Quarter["quarter"], rhythm = usualRhythm) =>
  iso(overviewAt({ year, quarter }, rhythm, isHoliday));

describe("an overview goes out", () => {
  it.each([
    // Easter Monday (10 April) is skipped; summer time has begun.
    [2023, 1, "2023-04-24T08:00"],
    [2023, 2, "2023-07-21T08:00"],
    [2023, 3, "2023-10-20T08:00"],
    // New Year's day is skipped; winter time.
    [2023, 4, "2024-01-22T09:00"],
    // Easter Monday is 1 April, King's day falls on a Saturday.
    [2024, 1, "2024-04-22T08:00"],
    [2025, 1, "2025-04-22T08:00"],
    [2026, 4, "2027-01-22T09:00"],
  ] as const)("on the fifteenth working day at ten: %i, quarter %i", (year, quarter, moment) => {
    expect(at(year, quarter)).toBe(moment);
  });

  it("at ten by the clock on the wall, on both sides of a clock change", () => {
    const time = (day: string) => iso(momentOn(day, usualRhythm));
    expect([time("2026-03-28"), time("2026-03-29"), time("2026-03-30")]).toEqual([
      "2026-03-28T09:00",
      "2026-03-29T08:00",
      "2026-03-30T08:00",
    ]);
    expect([time("2026-10-24"), time("2026-10-25"), time("2026-10-26")]).toEqual([
      "2026-10-24T08:00",
      "2026-10-25T09:00",
      "2026-10-26T09:00",
    ]);
  });

  it("on the nineteenth working day after a quarter, past the change to winter time", () => {
    expect(at(2026, 3, rhythmOf({ rhythm: { workingDay: 18 } }))).toBe("2026-10-26T09:00");
    expect(at(2026, 3, rhythmOf({ rhythm: { workingDay: 17 } }))).toBe("2026-10-23T08:00");
  });

  it("past King's day and Ascension day where a partnership sets a later day", () => {
    const april = (workingDay: number) => at(2023, 1, rhythmOf({ rhythm: { workingDay } })).slice(0, 10);
    expect([april(17), april(18), april(19)]).toEqual(["2023-04-26", "2023-04-28", "2023-05-01"]);
    expect([april(31), april(32)]).toEqual(["2023-05-17", "2023-05-19"]);
  });

  it("on 29 February where that is the day", () => {
    expect(at(2027, 4, rhythmOf({ rhythm: { workingDay: 41 } }))).toBe("2028-02-28T09:00");
    expect(at(2027, 4, rhythmOf({ rhythm: { workingDay: 42 } }))).toBe("2028-02-29T09:00");
  });

  it("on the last day of the next quarter where that has fewer working days", () => {
    expect(at(2023, 1, rhythmOf({ rhythm: { workingDay: 64 } }))).toBe("2023-06-30T08:00");
  });

  it("in the partnership's own time zone and at its own hour", () => {
    const rhythm = rhythmOf({ rhythm: { time: "09:30", zone: "America/Curacao" } });
    expect(at(2023, 1, rhythm)).toBe("2023-04-24T13:30");
  });
});

it("shows a coordinator the overview two working days ahead, and puts it off by a week", () => {
  const quarter = { year: 2023, quarter: 1 } as const;
  expect(iso(aheadOf(overviewAt(quarter, usualRhythm, isHoliday), usualRhythm, isHoliday))).toBe(
    "2023-04-20T08:00",
  );
  const later = weekAfter(overviewAt(quarter, usualRhythm, isHoliday), usualRhythm, isHoliday);
  expect(iso(later)).toBe("2023-05-01T08:00");
  expect(iso(weekAfter(new Date("2023-04-20T08:00Z"), usualRhythm, isHoliday))).toBe("2023-04-28T08:00");
  expect(iso(workingDayAfter(quarter, 1, usualRhythm, isHoliday))).toBe("2023-04-03T08:00");
});

describe("somebody is disturbed", () => {
  it.each([
    ["2023-04-11T05:59:00Z", false],
    ["2023-04-11T06:00:00Z", true],
    ["2023-04-11T15:59:00Z", true],
    ["2023-04-11T16:00:00Z", false],
    ["2023-04-08T10:00:00Z", false],
    ["2023-04-10T10:00:00Z", false],
    ["2023-12-25T10:00:00Z", false],
  ])("on working days between eight and six: %s", (moment, expected) => {
    expect(isOfficeHour(new Date(moment), usualRhythm, isHoliday)).toBe(expected);
  });

  it.each([
    ["2023-04-11T10:00:00Z", "2023-04-11T10:00"],
    ["2023-04-11T03:00:00Z", "2023-04-11T06:00"],
    ["2023-04-11T16:00:00Z", "2023-04-12T06:00"],
    // Friday evening before Easter: Tuesday morning.
    ["2023-04-07T18:00:00Z", "2023-04-11T06:00"],
    ["2023-12-31T23:30:00Z", "2024-01-02T07:00"],
  ])("else as soon as that may be: %s", (moment, expected) => {
    expect(iso(officeHourFrom(new Date(moment), usualRhythm, isHoliday))).toBe(expected);
  });
});

describe("a partnership file", () => {
  it.each([
    [{ zone: "Europe/Almelo" }, "moet een tijdzone zijn"],
    [{ time: "25:00" }, "moet een tijd zijn"],
    [{ time: "03:00" }, "moet een tijd zijn van 08:00 tot 18:00"],
    [{ workingDay: 0 }, ""],
    [{ workingDay: 61 }, ""],
    [{ day: 3 }, ""],
  ])("is refused with the rhythm %o", async (rhythm, words) => {
    const read = partnershipShape.safeParse({ ...(await examplePartnership()), rhythm });
    expect(read.success).toBe(false);
    expect(read.error?.message).toContain(words);
  });

  it("sets what it wants and keeps the rest usual", async () => {
    const read = partnershipShape.parse({ ...(await examplePartnership()), rhythm: { workingDay: 10 } });
    expect(rhythmOf(read)).toEqual({ workingDay: 10, time: "10:00", zone: "Europe/Amsterdam" });
  });
});
