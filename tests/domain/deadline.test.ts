import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDeadlines } from "#domain/deadline";
import { plannedWords, readVagueDates } from "#domain/planning";

/** The days that vague words may mean. */
const vagueIn = (text: string): readonly string[] =>
  readVagueDates(plannedWords(text) ?? text, 2023, plannedWords(text) !== undefined).flatMap(({ options }) =>
    options.map(({ date }) => date),
  );

describe("a date in a text", () => {
  it.each([
    ["concrete plannen voor 1 juli maken", "voor 1 juli", "2023-06-30"],
    ["stelt het vast vóór 15 december.", "vóór 15 december", "2023-12-14"],
    ["klaar vóór 1 maart 2024", "vóór 1 maart 2024", "2024-02-29"],
    ["klaar in het eerste kwartaal van 2023", "in het eerste kwartaal van 2023", "2023-03-31"],
    ["in het tweede en derde kwartaal een lijst", "in het tweede en derde kwartaal", "2023-09-30"],
    ["in het 4e kwartaal", "in het 4e kwartaal", "2023-12-31"],
    ["het vierde kwartaal van 2022 is", "het vierde kwartaal van 2022", "2022-12-31"],
    ["levert in de eerste helft van 2023 iets", "in de eerste helft van 2023", "2023-06-30"],
    ["in de tweede helft van 2024", "in de tweede helft van 2024", "2024-12-31"],
    ["is uiterlijk in 2028 weg", "uiterlijk in 2028", "2028-12-31"],
    ["label A in 2030", "in 2030", "2030-12-31"],
    ["ultimo 2023 klaar", "ultimo 2023", "2023-12-31"],
    ["eind 2024 klaar", "eind 2024", "2024-12-31"],
    ["eind juni klaar", "eind juni", "2023-06-30"],
    ["per 1 januari 2025", "per 1 januari 2025", "2025-01-01"],
    ["uiterlijk op 3 oktober", "uiterlijk op 3 oktober", "2023-10-03"],
    ["uiterlijk 1-7-2024", "uiterlijk 1-7-2024", "2024-07-01"],
    ["tot en met 2026 verkopen", "tot en met 2026", "2026-12-31"],
    ["tot 1 april 2024", "tot 1 april 2024", "2024-03-31"],
  ])("%s", (text, words, date) => {
    expect(readDeadlines(text, 2023)).toEqual([{ text: words, date }]);
  });

  it.each([
    "twee keer per jaar",
    "elk kwartaal",
    "is ultimo de verantwoordelijkheid van een ander",
    "de looptijd 2022 t/m 2026",
    "een strategie 2021 t/m2025",
    "in 2023 verkopen zij niets",
    "in 2022 afgerond",
    "voor 31 februari",
    "huren t/m € 752,33 – prijspeil 2021",
    "vanaf 1 mei 2023",
    "tussen 2025 en 2035",
    "de wet van 3 maart 2021",
  ])("is none in: %s", (text) => {
    expect(readDeadlines(text, 2023)).toEqual([]);
  });

  it.each([
    ["klaar in Q3 2024", "Q3 2024", "2024-09-30"],
    ["eind Q2 besluit de raad", "Q2", "2023-06-30"],
    ["Q1-Q2 2025", "Q1-Q2 2025", "2025-06-30"],
    ["2024-Q3", "2024-Q3", "2024-09-30"],
    ["in het 3de kwartaal", "in het 3de kwartaal", "2023-09-30"],
    ["vóór 1 jan. 2026", "vóór 1 jan. 2026", "2025-12-31"],
    ["uiterlijk 31-12-'25", "uiterlijk 31-12-'25", "2025-12-31"],
  ])("%s", (text, words, date) => {
    expect(readDeadlines(text, 2023)).toEqual([{ text: words, date }]);
  });

  it.each([
    ["1 juli 2025", "2025-07-01"],
    ["juni 2025", "2025-06-30"],
    ["Juni", "2023-06-30"],
    ["april - juni 2025", "2025-06-30"],
    ["1-15 juni", "2023-06-15"],
    ["15-06-2025", "2025-06-15"],
    ["K3 2025", "2025-09-30"],
    ["kwartaal 4", "2023-12-31"],
    ["2024-2025", "2025-12-31"],
    ["1e halfjaar", "2023-06-30"],
  ])("is %s where words say when something is done, and nowhere else", (words, date) => {
    expect(readDeadlines(`Planning: ${words}`, 2023)).toEqual([{ text: words, date }]);
    expect(readDeadlines(`Wanneer: ${words}`, 2023)).toEqual([{ text: words, date }]);
    if (words !== "1e halfjaar") expect(readDeadlines(`Wij spraken ${words} af`, 2023)).toEqual([]);
  });

  it.each([
    "vanaf 1 mei 2025",
    "start 1 mei",
    "na juni",
    "doorlopend",
    "31 april 2025",
    "2023",
    "ieder kwartaal",
  ])("is not made of a planning that says: %s", (words) => {
    expect(readDeadlines(`Planning: ${words}`, 2023)).toEqual([]);
  });

  it("is the end of a planning that says both", () => {
    expect(readDeadlines("Planning: start 1 mei, gereed 1 juli", 2023)).toEqual([
      { text: "1 juli", date: "2023-07-01" },
    ]);
  });

  it.each([
    ["Planning: medio 2025", ["2025-06-30", "2025-09-30"]],
    ["Planning: medio juni", ["2023-06-15", "2023-06-30"]],
    ["Planning: najaar", ["2023-11-30", "2023-12-31"]],
    ["Planning: voor de zomer", ["2023-06-30"]],
    ["Wij beginnen medio 2024", ["2024-06-30", "2024-09-30"]],
    ["In het najaar praten wij", []],
  ])("may be one of several: %s", (text, dates) => {
    expect(readDeadlines(text, 2023)).toEqual([]);
    expect(vagueIn(text)).toEqual(dates);
  });

  it("keeps their order", () => {
    const text =
      "In het derde kwartaal praten zij, voor 15 december stellen zij vast en in 2030 is het klaar.";
    expect(readDeadlines(text, 2023).map(({ date }) => date)).toEqual([
      "2023-09-30",
      "2023-12-14",
      "2030-12-31",
    ]);
  });

  it("gives words of the text and a day that exists, whatever the text", () => {
    const parts = fc.constantFrom(
      "voor",
      "vóór",
      "1",
      "31",
      "juli",
      "februari",
      "2024",
      "kwartaal",
      "eerste",
      "in",
      "het",
      "ultimo",
      "van",
      "-",
      ".",
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (words) => {
        const text = words.join(" ");
        for (const { text: found, date } of readDeadlines(text, 2023)) {
          expect(text).toContain(found);
          expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
        }
      }),
    );
  });
});
