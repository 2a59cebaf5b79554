import { describe, expect, it } from "vitest";
import { vocabulary } from "#domain/naming";
import { figuresIn, readFigure, readTargets } from "#domain/target";
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
  ])("is none in: %s", (text) => {
    expect(read(text)).toEqual([]);
  });

  it("is not made of a breakdown", () => {
    expect(
      read("Beter Wonen levert 34 woningen op, waarvan 18 woningen in Noord en 16 woningen in Zuid."),
    ).toEqual([["Beter Wonen", "exactly", 34, "woningen"]]);
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
