import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type House, house, people } from "../helpers/house.ts";

const coordinator = "medewerker@almelo.example";
let home: House;
const read = (line: string, as: string = people.har) => home.read(line, as);

beforeAll(async () => {
  home = await house();
});
afterAll(async () => {
  expect(home.surprises).toEqual([]);
  await home.close();
});

describe("a command without what it needs", () => {
  it.each([
    ["correctie", "Zo werkt het: correctie 27.1 112 woningen.", "[Melden] help melden"],
    ["opmerking", "Zo werkt het: opmerking 27 graag bespreken.", "[Overleg en bestanden]"],
    ["bespreken", "Zo werkt het: bespreken 25", "[Zoek “bespreken”] zoek bespreken"],
    ["contact", "Zo werkt het: contact 27.1 Jan de Vries", "[Deelnemers] help deelnemers"],
    ["voortgang op schema", "Zo werkt het: voortgang 27.1 op schema.", "[Mijn delen]"],
  ])("%s says how it works, and finds nothing instead", async (line, how, way) => {
    const shown = await read(line);
    expect(shown).toContain(`Er ontbreekt iets bij “${line}”`);
    expect(shown).toContain(how);
    expect(shown).toContain(way);
    expect(shown).not.toContain("gevonden");
  });

  it.each([
    ["status rood", "Afspraken: Loopt achter"],
    ["zoek bespreken", "plaatsen gevonden"],
    ["ongedaan maken van de sloop", "Zoeken: ongedaan maken van de sloop"],
    ["meedoen wijk", "Zoeken: meedoen wijk"],
  ])("%s still means what it says", async (line, words) => expect(await read(line)).toContain(words));
});

describe("a code that was not copied whole", () => {
  it.each([
    "meedoen ABCD",
    "meedoen abcd-efgh",
    "meedoen ABCD-EFGH-JK",
    "meedoen A1B2C3",
  ])("%s is told so, also to a stranger", async (line) => {
    for (const who of [people.har, "sam@elders.example"])
      expect(await read(line, who)).toContain("Dit is geen hele code.");
  });
});

describe("a quarter alone", () => {
  it.each([
    "2023-Q1",
    "2023 k1",
    "Q1 2023",
    "Q1",
    "1e kwartaal",
    "eerste kwartaal 2023",
    "het eerste kwartaal van 2023",
  ])("%s is its overview", async (line) =>
    expect(await read(line)).toContain("Kwartaaloverzicht eerste kwartaal 2023"));

  it("is no number of an agreement", async () => {
    expect(await read("2023")).not.toContain("Kwartaaloverzicht");
    expect(await read("resultaten in het eerste kwartaal")).toContain("Zoeken:");
  });
});

describe("a contact that nobody is named for", () => {
  it("is asked for: each party of the action, and a party as a whole", async () => {
    const shown = await read("contact 27.1");
    expect(shown).toContain("- Beter Wonen: nog geen contactpersoon");
    expect(shown).toContain("- Sint Joseph: nog geen contactpersoon");
    expect(shown).toContain("contact 27.1 Jan de Vries");
    await home.read("deelnemer toevoegen hanna@har.example Hanna Hof HAR", coordinator);
    await home.read("contact HAR Hanna Hof", coordinator);
    expect(await read("contact 26.1")).toContain("- HAR: Hanna Hof");
    expect(await read("contactpersoon van HAR")).toContain("- HAR: Hanna Hof");
  });

  it.each([
    ["contact 27.9", "Actie 27.9 bestaat niet."],
    ["contact 99.1", "Afspraak 99 bestaat niet."],
  ])("%s is not there", async (line, words) => expect(await read(line)).toContain(words));
});

describe("taking somebody away without the word for whom", () => {
  it("asks first, by the same rights", async () => {
    await home.read("deelnemer toevoegen piet@sintjoseph.example Piet Post Sint Joseph", coordinator);
    expect(await read("weghalen Piet Post")).toContain("Dit kan alleen de contactpersoon van Sint Joseph");
    expect(await read("weghalen Piet Post", coordinator)).toContain("Piet Post weghalen?");
    expect(await read("verwijderen Piet Post zeker", coordinator)).toContain("is geen deelnemer meer.");
  });

  it("of nobody says so, and looks the words up", async () => {
    const shown = await read("weghalen asbest");
    expect(shown).toContain("Er is geen deelnemer die zo heet.");
    expect(shown).toContain("actie 27.1");
    expect(await read("weghalen")).toContain("Er staat niet bij om wie het gaat.");
  });
});

it("a remark that is too long comes back whole, with the problem beside it", async () => {
  const words = "woord ".repeat(500).trim();
  const reply = await home.say(`opmerking 27 ${words}`, people.har);
  if (reply.place !== "form") throw new Error("no form");
  expect(Object.values(reply.problems ?? {})).toEqual([
    "De tekst is te lang: 2.999 tekens. Er is plaats voor 2.000.",
  ]);
  expect(reply.form.fields.map(({ value }) => value)).toContain(words);
});
