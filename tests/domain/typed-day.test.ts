import { describe, expect, it } from "vitest";
import { readDay } from "#domain/typed-day";

describe("a typed day", () => {
  it.each([
    ["9 januari 2023", "2023-01-09"],
    ["9 jan. 2023", "2023-01-09"],
    ["30 sept 2023", "2023-09-30"],
    ["31-12-2022", "2022-12-31"],
    ["31/12/2022", "2022-12-31"],
    ["31.12.22", "2022-12-31"],
    ["2022-12-31", "2022-12-31"],
    ["29 februari 2024", "2024-02-29"],
    ["stand per 9 januari 2023", "2023-01-09"],
    ["per 31-12-2022", "2022-12-31"],
    ["Vandaag", "2023-01-12"],
    ["1 januari 1923", "1923-01-01"],
  ])("%j is %s", (typed, day) => {
    expect(readDay(typed, "2023-01-12")).toBe(day);
  });

  it("without a year is the last one that is not to come", () => {
    expect(readDay("9 januari", "2023-01-12")).toBe("2023-01-09");
    expect(readDay("12 januari", "2023-01-12")).toBe("2023-01-12");
    expect(readDay("31 december", "2023-01-12")).toBe("2022-12-31");
    expect(readDay("29 februari", "2024-03-01")).toBe("2024-02-29");
  });

  it.each([
    "29 februari 2023",
    "31 april 2023",
    "12/31/2022",
    "0-1-2023",
    "9-13-2023",
    "januari 2023",
    "9 januari 2023 graag",
    "gisteravond",
    "27.1",
    "",
  ])("%j is none", (typed) => {
    expect(readDay(typed, "2023-01-12")).toBeUndefined();
  });
});
