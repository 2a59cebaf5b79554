import { describe, expect, it } from "vitest";
import { readDay, readLastDay, readReportedDay } from "#domain/typed-day";

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

describe("a day that a report speaks of", () => {
  it.each([
    ["gisteren", "2023-04-10"],
    ["per eergisteren", "2023-04-09"],
    ["morgen", "2023-04-12"],
    ["28-02", "2023-02-28"],
    ["28/2", "2023-02-28"],
    ["30-4", "2022-04-30"],
    ["eind maart", "2023-03-31"],
    ["Eind feb. 2024", "2024-02-29"],
    ["begin april", "2023-04-01"],
    ["medio februari 2022", "2022-02-15"],
    ["eind 2022", "2022-12-31"],
    ["eind van het eerste kwartaal", "2023-03-31"],
    ["eind Q4 2022", "2022-12-31"],
    ["9 januari 2023", "2023-01-09"],
  ])("%j is %s", (typed, day) => expect(readReportedDay(typed, "2023-04-11")).toBe(day));

  it.each([
    "maart",
    "27.1",
    "31-2",
    "1-13",
    "eind",
    "binnenkort",
    "eind vijfde kwartaal",
    "__proto__",
    "",
  ])("%j is none", (typed) => expect(readReportedDay(typed, "2023-04-11")).toBeUndefined());

  it("is no day of running text", () => {
    for (const typed of ["28-02", "eind maart", "gisteren"])
      expect(readDay(typed, "2023-04-11")).toBeUndefined();
  });
});

describe("the last day that words leave open", () => {
  it.each([
    ["eind mei", "2023-05-31"],
    ["mei", "2023-05-31"],
    ["februari", "2024-02-29"],
    ["mei 2024", "2024-05-31"],
    ["1-5", "2023-05-01"],
    ["1 juni", "2023-06-01"],
    ["1 maart", "2024-03-01"],
    ["20 april 2020", "2020-04-20"],
    ["eind tweede kwartaal", "2023-06-30"],
    ["eind 2023", "2023-12-31"],
    ["morgen", "2023-04-12"],
  ])("%j is %s", (typed, day) => expect(readLastDay(typed, "2023-04-11")).toBe(day));

  it.each(["nader order", "31 februari", "", "later", "drie maanden"])("%j is none", (typed) =>
    expect(readLastDay(typed, "2023-04-11")).toBeUndefined());
});
