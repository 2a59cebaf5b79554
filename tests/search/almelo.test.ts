import { describe, expect, it } from "vitest";
import type { Hit } from "#domain/search";
import { buildSearch } from "#search/search";
import { almelo } from "./almelo.ts";

const edition = almelo();
const search = buildSearch(edition);
const placeOf = ({ where, chapter, agreement, action }: Hit) =>
  `${where} ${action ?? agreement ?? `h${chapter}`}`;
const places = (line: string) => search.find(line).hits.map(placeOf);

describe("the register of Almelo", () => {
  it("holds 36 agreements", () => {
    expect(edition.agreements).toHaveLength(36);
  });

  it.each([
    ["Thorbeckelaan", "action 1.3"],
    ["Thorbekkelaan", "action 1.3"],
    ["zonnepanelen", "promise 27"],
    ["wat doet Beter Wonen aan zonnepanelen?", "promise 27"],
    ["scootmobiel", "title 31"],
    ["scootmobeil", "title 31"],
    ["CO2", "promise 3"],
    ["CO₂", "ambition h3"],
    ["slagingskans", "ambition h1"],
    ["woonwagenbewoners", "title 19"],
    ["woonwagen", "title 19"],
    ["standplaats", "action 19.1"],
    ["612", "action 27.1"],
    ["15%", "title 11"],
    ["300000", "action 25.1"],
    ["€ 300.000,-", "action 25.1"],
    ["E, F of G", "action 27.2"],
    ["W.M.O.", "action 30.1"],
    ["verduurzamen", "title 27"],
    ["isolatie", "action 25.2"],
    ["HAR", "promise 31"],
  ])("%s is found at %s", (line, place) => {
    expect(places(line)).toContain(place);
  });

  it("has no 611 homes", () => {
    expect(places("611")).toEqual([]);
  });

  it("answers a question with what it is about first", () => {
    expect(places("wat doet Beter Wonen aan standplaatsen")[0]).toBe("action 19.1");
    expect(places("hoeveel woningen sloopt Beter Wonen?")[0]).toBe("action 1.3");
  });

  it("finds every agreement by its title, first", () => {
    const lost = edition.agreements.filter(({ title, number }) => places(title)[0] !== `title ${number}`);
    expect(lost.map(({ title }) => title)).toEqual([]);
  });

  it("finds every action by its name", () => {
    const names = edition.agreements.flatMap(({ actions }) => actions);
    const lost = names.filter(({ name, number }) => !places(name).includes(`action ${number}`));
    expect(lost.map(({ number, name }) => `${number} ${name}`)).toEqual([]);
  });
});
