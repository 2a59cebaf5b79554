import { describe, expect, it } from "vitest";
import { vocabulary } from "#domain/naming";
import { figuresIn, readFigure, readTargets, readVague } from "#domain/target";
import { optionWords } from "#domain/vague-target";
import { almelo } from "../intake/reading.ts";

const names = vocabulary(almelo);
const read = (text: string) =>
  readTargets(text, names).map(({ party, kind, goal, unit }) => [party, kind, goal, unit]);

describe("a figure in a text", () => {
  it("belongs to the party it is promised by", () => {
    expect(
      read(
        "Zij knappen 612 woningen op, waarvan 357 woningen door Beter Wonen en 255 woningen door Sint Joseph.",
      ),
    ).toEqual([
      [null, "exactly", 612, "woningen"],
      ["Beter Wonen", "exactly", 357, "woningen"],
      ["Sint Joseph", "exactly", 255, "woningen"],
    ]);
    expect(read("Sint Joseph wil 25 woningen verkopen")).toEqual([
      ["Sint Joseph", "exactly", 25, "woningen"],
    ]);
    expect(read("Gemeente en Sint Joseph bouwen 25 woningen")).toEqual([[null, "exactly", 25, "woningen"]]);
  });

  it.each([
    ["met minimaal € 300.000,- erbij", [null, "at-least", 300_000, "euro"]],
    ["ten hoogste € 1,2 miljoen", [null, "at-most", 1_200_000, "euro"]],
    ["maximaal 15% van de huizen", [null, "at-most", 15, "procent"]],
    ["de maximale 15% ruimte", [null, "at-most", 15, "procent"]],
    ["vanaf 70% van de huur", [null, "at-least", 70, "procent"]],
    ["plekken voor 12 extra standplaatsen", [null, "exactly", 12, "standplaatsen"]],
    ["Ten minste tweemaal per jaar", [null, "at-least", 2, "keer per jaar"]],
    ["drie keer per kwartaal", [null, "exactly", 3, "keer per kwartaal"]],
    ["2x per jaar", [null, "exactly", 2, "keer per jaar"]],
    ["gemiddeld 25 woningen per jaar", [null, "exactly", 25, "woningen per jaar"]],
    ["1.234,5 woningen", [null, "exactly", 1234.5, "woningen"]],
    ["max. 15% vrije ruimte", [null, "at-most", 15, "procent"]],
    ["min. 30 woningen", [null, "at-least", 30, "woningen"]],
    ["≥ 30 woningen", [null, "at-least", 30, "woningen"]],
    ["≤30 woningen", [null, "at-most", 30, "woningen"]],
    ["meer dan 40 woningen", [null, "at-least", 40, "woningen"]],
    ["minder dan 5 huisuitzettingen", [null, "at-most", 5, "huisuitzettingen"]],
    ["niet meer dan 3 ontruimingen per jaar", [null, "at-most", 3, "ontruimingen per jaar"]],
    ["€ 1,2 mln voor het fonds", [null, "exactly", 1_200_000, "euro"]],
    ["ten hoogste € 300k", [null, "at-most", 300_000, "euro"]],
    ["EUR 300.000", [null, "exactly", 300_000, "euro"]],
    ["300.000 euro", [null, "exactly", 300_000, "euro"]],
    ["een bijdrage van 3 ton euro", [null, "exactly", 300_000, "euro"]],
    ["in 2023 en 25 woningen", [null, "exactly", 25, "woningen"]],
    ["minstens 40 nieuwe sociale huurwoningen", [null, "at-least", 40, "huurwoningen"]],
  ])("%s", (text, target) => {
    expect(read(text)).toEqual([target]);
  });

  it.each([
    "in 2023 woningen bouwen",
    "aan de Dijkweg 12 woningen",
    "artikel 42 leden",
    "afspraak 5 woningen",
    "elke zes jaar",
    "gedurende 5 jaren",
    "huren t/m € 752,33",
    "Platform 31. De resultaten",
    "8 wekelijks overleg",
  ])("is none in: %s", (text) => {
    expect(read(text)).toEqual([]);
  });

  it("is not made of a breakdown", () => {
    expect(
      read("Beter Wonen levert 34 woningen op, waarvan 18 woningen in Noord en 16 woningen in Zuid."),
    ).toEqual([["Beter Wonen", "exactly", 34, "woningen"]]);
  });

  it.each([
    [
      "Beter Wonen 60 woningen en Sint Joseph 40 woningen",
      [
        ["Beter Wonen", 60],
        ["Sint Joseph", 40],
      ],
    ],
    ["Beter Wonen bouwt 60 en Sint Joseph 40 woningen", [["Sint Joseph", 40]]],
    [
      "Beter Wonen verkoopt 10 woningen, de gemeente koopt 5 woningen.",
      [
        ["Beter Wonen", 10],
        ["Gemeente Almelo", 5],
      ],
    ],
    [
      "60 woningen (Beter Wonen) en 40 huizen (SJ)",
      [
        ["Beter Wonen", 60],
        ["Sint Joseph", 40],
      ],
    ],
    ["Beter Wonen levert aan de gemeente en SHBW 40 woningen", [["Beter Wonen", 40]]],
    ["Beter Wonen bouwt samen met Sint Joseph in totaal 40 woningen", [[null, 40]]],
  ])("goes to whom it belongs: %s", (text, figures) => {
    expect(read(text).map(([party, , goal]) => [party, goal])).toEqual(figures);
  });

  it.each([
    ["120 à 150 woningen", "ten minste 120 woningen, ten hoogste 150 woningen, precies 150 woningen"],
    [
      "tussen de 100 en 120 woningen",
      "ten minste 100 woningen, ten hoogste 120 woningen, precies 120 woningen",
    ],
    ["50 tot 60 woningen", "ten minste 50 woningen, ten hoogste 60 woningen, precies 60 woningen"],
    ["60-80 woningen", "ten minste 60 woningen, ten hoogste 80 woningen, precies 80 woningen"],
    ["10 tot 15%", "ten minste 10%, ten hoogste 15%, precies 15%"],
    ["€ 10.000 tot € 20.000", "ten minste € 10.000, ten hoogste € 20.000, precies € 20.000"],
    ["€ 1 à 2 duizend", "ten minste € 1.000, ten hoogste € 2.000, precies € 2.000"],
    ["1 op de 5 woningen", "precies 20%"],
    ["drie van de 10 woningen", "precies 30%"],
    ["100 +/- 10 woningen", "precies 100 woningen, ten minste 90 woningen, ten hoogste 110 woningen"],
    ["± 50 woningen", "ten minste 50 woningen, ten hoogste 50 woningen, precies 50 woningen"],
    ["circa 50 woningen", "ten minste 50 woningen, ten hoogste 50 woningen, precies 50 woningen"],
    ["tot 15%", "ten hoogste 15%, precies 15%"],
    ["40 en 60 woningen", "precies 40 woningen, precies 60 woningen"],
    [
      "2 à 3 keer per jaar",
      "ten minste 2 keer per jaar, ten hoogste 3 keer per jaar, precies 3 keer per jaar",
    ],
  ])("is none where it leaves room: %s", (words, options) => {
    const text = `Wij doen ${words} dit jaar`;
    expect(readTargets(text, names)).toEqual([]);
    expect(readVague(text, names).map((one) => [one.text, one.options.map(optionWords).join(", ")])).toEqual([
      [words, options],
    ]);
  });

  it("may be of two parties in their order", () => {
    const [vague] = readVague("Sint Joseph en Beter Wonen bouwen respectievelijk 40 en 60 woningen", names);
    expect(vague?.options.map(optionWords)[0]).toBe(
      "Sint Joseph precies 40 woningen en Beter Wonen precies 60 woningen",
    );
  });

  it("keeps the words it was read from", () => {
    expect(readTargets("Zij doen minimaal 12 extra huizen.", names).map(({ text }) => text)).toEqual([
      "minimaal 12 extra huizen",
    ]);
  });

  it("reads Dutch numbers", () => {
    expect(readFigure("1.234,5")).toBe(1234.5);
    expect(figuresIn("tweemaal 1.250 m² of 3,5 ton, vijf jaar")).toEqual([1250, 3.5, 2, 5]);
  });
});
