import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dutchAmount } from "#domain/dutch";
import { mentionedFigures } from "#domain/mentioned-figure";
import { readTypedFigure, takeFigure } from "#domain/typed-figure";

const total = (amount: number, unit: string | null) => ({ kind: "total", amount, unit });
const addition = (amount: number, unit: string | null) => ({ kind: "addition", amount, unit });

describe("a figure", () => {
  it.each([
    ["120 woningen", total(120, "woningen")],
    ["120", total(120, null)],
    ["1 woning", total(1, "woningen")],
    ["1.234,5", total(1234.5, null)],
    ["1.234 woningen", total(1234, "woningen")],
    ["€ 300.000", total(300_000, "euro")],
    ["€300.000,-", total(300_000, "euro")],
    ["300.000 euro", total(300_000, "euro")],
    ["€ 1,2 miljoen", total(1_200_000, "euro")],
    ["EUR 400.000", total(400_000, "euro")],
    ["400.000 eur", total(400_000, "euro")],
    ["15%", total(15, "procent")],
    ["12,5 procent", total(12.5, "procent")],
    ["+40 woningen", addition(40, "woningen")],
    ["+ 40", addition(40, null)],
    ["plus 40", addition(40, null)],
    ["40 erbij", addition(40, null)],
    ["40 woningen erbij", addition(40, "woningen")],
    ["40 extra woningen", addition(40, "woningen")],
    ["totaal 120 woningen", total(120, "woningen")],
    ["in totaal: 120", total(120, null)],
    ["120 van de 357 woningen", total(120, "woningen")],
    ["120 van 357", total(120, null)],
    ["-5 woningen", total(-5, "woningen")],
    ["40 stuks", total(40, null)],
    ["12 bijeenkomsten", total(12, "bijeenkomsten")],
    ["0", total(0, null)],
    ["2024", total(2024, null)],
  ])("%j is read", (typed, figure) => {
    expect(readTypedFigure(typed, [])).toEqual(figure);
  });

  it.each([
    ["3 ton", ["euro"], total(300_000, "euro")],
    ["€ 400k", ["euro"], total(400_000, "euro")],
    ["150 kWh/m2", ["kWh/m²"], total(150, "kWh/m²")],
    ["2 keer", ["keer per jaar"], total(2, "keer per jaar")],
    ["11 eenheden", ["woningen", "eenheden"], total(11, "eenheden")],
    ["1 woonwagen", ["woonwagen"], total(1, "woonwagen")],
    ["40 portiekwoningen", ["portiekwoningen"], total(40, "portiekwoningen")],
  ])("%j is counted as it was agreed", (typed, units, figure) => {
    expect(readTypedFigure(typed, units)).toEqual(figure);
  });

  it.each([
    "veel",
    "",
    "ongeveer 40",
    "1.5",
    "1,234",
    "10-15 woningen",
    "120/357",
    "120 357",
    "3 weken",
    "12 augustus",
    "27.1",
    "40 woningen opgeleverd",
    "+31 6 12345678",
    "1e kwartaal",
  ])("%j is not certain", (typed) => {
    expect(readTypedFigure(typed, ["woningen"])).toBeUndefined();
  });

  it("is read back as it is shown", () => {
    const units = fc.constantFrom("woningen", "euro", "procent", "eenheden");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), units, (cents, unit) => {
        const amount = cents / 100;
        expect(readTypedFigure(dutchAmount(amount, unit), [unit])).toEqual(total(amount, unit));
      }),
    );
  });
});

describe("a figure in front of words", () => {
  it("is read in a form as it is read in a line", () => {
    const words = fc.constantFrom(
      "+",
      "40",
      "120",
      "2.000",
      "€",
      "woningen",
      "erbij",
      "van de",
      "klaar",
      ",",
      "15%",
      "per",
      "-",
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), (typed) => {
        const found = takeFigure(typed.join(" "), ["woningen"]);
        if (found) expect(readTypedFigure(found.words, ["woningen"])).toEqual(found.figure);
      }),
    );
  });

  it.each([
    ["120 woningen opgeleverd in mei", "120 woningen", "opgeleverd in mei"],
    ["€ 300.000 uitgegeven", "€ 300.000", "uitgegeven"],
    ["120, de rest volgt", "120", "de rest volgt"],
    ["+40 opgeleverd", "+40", "opgeleverd"],
    ["40 per 31-12-2022", "40", "per 31-12-2022"],
    ["3,5 ton uitgegeven", "3,5 ton", "uitgegeven"],
    ["120 woningen klaar nog 40 te gaan", "120 woningen", "klaar nog 40 te gaan"],
    ["120 woningen te weinig personeel", "120 woningen", "te weinig personeel"],
    ["130 woningen in 2023", "130 woningen", "in 2023"],
    ["18 woningen worden nu bewoond", "18 woningen", "worden nu bewoond"],
    ["18 woningen zijn opgeleverd", "18 woningen", "zijn opgeleverd"],
    ["18 woningen opgeleverd zoals gepland", "18 woningen", "opgeleverd zoals gepland"],
    ["18 woningen klaar de overige volgen", "18 woningen", "klaar de overige volgen"],
    ["2 keer besproken en komt terug", "2 keer", "besproken en komt terug"],
    ["18 woningen conform verwacht", "18 woningen", "conform verwacht"],
    ["18 woningen te koop aangeboden", "18 woningen", "te koop aangeboden"],
    ["120 van de 357 woningen klaar", "120 van de 357 woningen", "klaar"],
  ])("%j", (typed, words, rest) => {
    const units = typed.includes("ton") ? ["euro"] : ["woningen"];
    expect(takeFigure(typed, units, 2023)).toMatchObject({ words, rest });
  });

  it.each([
    "3 weken vertraging",
    "3 aannemers haakten af",
    "40 gesprekken",
    "2 van de 3 aannemers zijn afgehaakt",
    "12 januari gestart",
    "2023 was lastig",
    "2023",
    "2023, een moeilijk jaar",
    "1e kwartaal gestart",
    "9-1-2023 gestart",
    "3 ton",
    "40 woningen te gaan",
    "40 woningen nog te renoveren",
    "40 woningen vertraagd door levering",
    "40 woningen minder dan gepland",
    "12 woningen minder",
    "+40 woningen uitgesteld",
    "40 woningen niet gehaald",
    "130 woningen in 2022",
    "24 woningen in uitvoering",
    "24 woningen worden nu gerenoveerd",
    "18 woningen aan de Acaciaschool worden in juni opgeleverd",
    "18 woningen in de Vermeerstraat worden gesloopt",
    "24 woningen zijn gepland",
    "2 keer overleg gepland",
    "12 woningen krijgen volgend jaar zonnepanelen",
    "4 woningen staan te koop",
    "10 woningen volgen in mei",
  ])("%j is words only", (typed) => {
    expect(takeFigure(typed, ["woningen"], 2023)).toBeUndefined();
  });
});

describe("a figure somewhere in words", () => {
  const found = (words: string, units = ["woningen"]) =>
    mentionedFigures(words, units, 2023).map((one) => one.words);

  it.each([
    ["in maart 150 woningen opgeleverd", ["150 woningen"]],
    ["ruim 100", ["100"]],
    [">200 woningen", ["200 woningen"]],
    ["120/357 woningen", ["120 woningen"]],
    ["we zitten op 120 van de 357", ["120 van de 357"]],
    ["van de 357 woningen zijn er 120 klaar", ["120"]],
    ["130 woningen in maart, nu 150 woningen", ["130 woningen", "150 woningen"]],
    ["dit kwartaal 40 erbij", ["40 erbij"]],
    ["in april +30", ["+30"]],
    ["er zijn 30 bij gekomen", ["30 erbij"]],
    ["we staan nu op 80", ["80"]],
    ["in 2022 waren het er 90, nu 100", ["100"]],
    ["vorig jaar waren het er 90", []],
    ["nog 40 woningen te gaan", []],
    ["minder dan 40 woningen", []],
    ["24/7 bereikbaar sinds 1/6", []],
    ["blok 3 en 4 klaar op 12 maart", []],
    ["nu 3 weken later", []],
    ["3 aannemers haakten af", []],
  ])("%j: %j", (words, figures) => expect(found(words)).toEqual(figures));

  it("is asked about only where something was agreed to be counted", () => {
    expect(found("in maart 150 woningen opgeleverd", [])).toEqual([]);
    expect(found("in maart 150 woningen opgeleverd", ["euro"])).toEqual([]);
  });
});
