import { describe, expect, it } from "vitest";
import { comingMoments, momentIn } from "#domain/moments";
import { partnership } from "../data/bundled.ts";

const moment = (from: string, to: string) => ({ name: "Iets", from, to, source: "Afspraak 34" });

describe("a moment of the year in a year", () => {
  it.each([
    ["04-01", "06-30", 2023, "2023-04-01", "2023-06-30"],
    ["12-01", "01-15", 2023, "2023-12-01", "2024-01-15"],
    ["02-29", "02-29", 2023, "2023-02-28", "2023-02-28"],
    ["02-29", "02-29", 2024, "2024-02-29", "2024-02-29"],
    ["04-31", "06-31", 2023, "2023-04-30", "2023-06-30"],
  ])("%s to %s in %i is %s to %s", (from, to, year, first, last) =>
    expect(momentIn(moment(from, to), year)).toMatchObject({ from: first, to: last }));
});

describe("the moments to come", () => {
  it("are those of a year from today, each once, what ends first in front", () => {
    const coming = comingMoments(partnership.calendar, "2023-11-20");
    expect(coming).toHaveLength(partnership.calendar.length);
    expect(coming[0]).toMatchObject({ from: "2023-09-01", to: "2023-11-30" });
    expect(coming.map(({ to }) => to)).toEqual(coming.map(({ to }) => to).toSorted());
    expect(coming.every(({ to }) => to >= "2023-11-20")).toBe(true);
  });

  it("hold what began last year and still runs", () =>
    expect(comingMoments([moment("12-01", "01-15")], "2024-01-10")).toMatchObject([
      { from: "2023-12-01", to: "2024-01-15" },
    ]));
});
