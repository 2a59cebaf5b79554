import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Questions } from "#bot/reply";
import { toMessage } from "#platforms/slack/render";
import { toAdaptiveCard } from "#platforms/teams/render";
import { complaints } from "../helpers/adaptive.ts";
import { type House, house, people } from "../helpers/house.ts";
import { faultsOf } from "../platforms/slack/faults.ts";

const { bw, gemeente } = people;

let home: House;
const opened = async () => {
  home = await house();
};
const closed = async () => {
  expect(home.surprises).toEqual([]);
  await home.close();
};

const read = (line: string, as: string = gemeente) => home.read(line, as);

async function asked(line: string): Promise<Questions["form"]> {
  const reply = await home.say(line, gemeente);
  if (reply.place !== "form") throw new Error(`"${line}" asks nothing`);
  expect(reply.form.title.length).toBeLessThanOrEqual(24);
  return reply.form;
}

/** Sends the form behind a line with a reason; what is read then. */
async function decided(line: string, reden = "Zo is het besloten."): Promise<string> {
  const { says } = await asked(line);
  const reply = await home.say(says, gemeente, { reden });
  if (reply.place !== "asker") throw new Error(`"${says}" asks again`);
  return [reply.card.title, ...reply.card.blocks.map((block) => JSON.stringify(block))].join("\n");
}

describe("an agreed figure", () => {
  beforeEach(opened);
  afterEach(closed);

  it("is changed by a coordinator, who reads the old and the new one before saying why", async () => {
    const form = await asked("streefcijfer 27.1 Beter Wonen 360 woningen");
    expect(form.lead).toBe("Afgesproken aantal bij 27.1: 357 woningen wordt 360 woningen van Beter Wonen.");
    expect(await read("27.1")).toContain("Beter Wonen: 357 woningen");
    expect(await decided("streefcijfer 27.1 BW 360 woningen")).toContain("Besluit bewaard");
    expect(await read("27.1")).toContain("Beter Wonen: 360 woningen");
    expect(await read("27.1")).toContain("Besloten door Coördinator van Gemeente Almelo");
    expect(await read("cijfers")).toContain("gelezen uit: “besluit van 11 april 2023”");
    expect(await read("voortgang 27.1", bw)).toContain("360 woningen");
  });

  it("is asked about where several are meant", async () => {
    await decided("streefcijfer 27.1 612 woningen weg");
    const { card } = await home.ask("streefcijfer 27.1 300 woningen", gemeente);
    expect(card.title).toBe("Welk aantal bij 27.1?");
    expect(complaints(toAdaptiveCard(card))).toEqual([]);
    expect(faultsOf(toMessage(card))).toEqual([]);
    const own = card.buttons.find(({ label }) => label.includes("Sint Joseph"));
    expect((await asked(own?.says ?? "")).lead).toContain("255 woningen wordt 300 woningen van Sint Joseph");
  });

  it("is taken back, and built on no further", async () => {
    await decided("streefcijfer 27.1 Beter Wonen 360 woningen");
    await decided("streefcijfer 27.1 Beter Wonen 370 woningen");
    expect(await read("tekstbesluit 1 ongedaan")).toContain("later verder besloten");
    expect(await read("tekstbesluit 2 ongedaan")).toContain("Ongedaan gemaakt");
    expect(await read("27.1")).toContain("Beter Wonen: 360 woningen");
    await read("tekstbesluit 1 ongedaan");
    expect(await read("27.1")).toContain("Beter Wonen: 357 woningen");
    expect(await read("tekstbesluiten")).toContain("357 woningen is nu 360 woningen van Beter Wonen");
  });

  it("is a coordinator's to change", async () => {
    const reply = await home.say("streefcijfer 27.1 100 woningen", bw, { reden: "Dit is genoeg." });
    expect(reply).toMatchObject({ personal: true, card: { title: "Dat kan niet" } });
    expect(await read("27.1")).toContain("357 woningen");
  });

  it("without a number is what everybody asks", async () => {
    expect(await read("streefcijfer", bw)).toContain("Afgesproken aantallen in 2023");
    expect(await read("afgesproken aantal Sint Joseph", bw)).toContain(
      "Afgesproken aantallen van Sint Joseph",
    );
  });
});

describe("a date", () => {
  beforeEach(opened);
  afterEach(closed);

  it("is set, changed and taken away, each with its reason", async () => {
    expect((await asked("datum 27.1 31 december 2023")).lead).toBe(
      "Datum bij 27.1: 31 december 2023 komt erbij.",
    );
    await decided("datum 27.1 31 december 2023");
    expect(await read("27.1")).toContain("Datum: 31 december 2023 (“besluit van 11 april 2023”)");
    expect(await read("termijnen")).toContain("31 december 2023: 27.1");
    expect(await decided("datum 27.1 1 oktober")).toContain("31 december 2023 is nu 1 oktober 2023");
    expect(await decided("datum 27.1 weg")).toContain("1 oktober 2023 is weg");
    expect(await read("27.1")).not.toContain("Datum:");
  });

  it("is asked about where several are meant; one read from two places goes with both", async () => {
    const { card } = await home.ask("datum 34.1 1 oktober 2023", gemeente);
    expect(card.buttons.map(({ label }) => label).slice(0, 3)).toEqual([
      "30 september 2023",
      "14 december 2023",
      "Geen van deze: erbij",
    ]);
    expect(complaints(toAdaptiveCard(card))).toEqual([]);
    await decided(card.buttons[0]?.says ?? "");
    expect(await read("34.1")).toMatch(
      /Datum: 1 oktober 2023 \(“besluit van 11 april 2023”\); 14 december 2023/,
    );
  });

  it("without a date or a number is what everybody asks", async () => {
    expect(await read("datum", bw)).toContain("Datums uit het actieprogramma 2023");
    expect(await read("datum Sint Joseph", bw)).toContain("Sint Joseph");
    expect(await read("datum 27", bw)).toContain("27");
    expect(await read("datum 27.1 31 december 2023", bw)).toContain("Dit kan alleen de coördinator.");
  });
});

describe("what is typed, before anything is stored", () => {
  beforeAll(opened);
  afterAll(closed);

  it.each([
    ["streefcijfer 27.1 360 woningen van Beter Wonen", "357 woningen wordt 360 woningen van Beter Wonen"],
    ["afgesproken aantal 27.1 Sint Joseph 200", "255 woningen wordt 200 woningen van Sint Joseph"],
    ["doel 27.1 700 woningen", "612 woningen wordt 700 woningen"],
    ["streefcijfer 27.1 ten minste 612 woningen", "612 woningen wordt ten minste 612 woningen"],
    ["streefcijfer 17.1 75%", "ten minste 70% wordt ten minste 75%"],
    ["streefcijfer 17.1 precies 75 procent", "ten minste 70% wordt 75%"],
    [
      "streefcijfer 27 Beter Wonen 150 kWh/m²",
      "ten hoogste 160 kWh/m² wordt ten hoogste 150 kWh/m² van Beter",
    ],
    ["streefcijfer 9.1 4 keer per jaar", "2 keer per jaar wordt 4 keer per jaar"],
    ["streefcijfer 27.3 ten hoogste € 1,5 miljoen", "ten hoogste € 1.500.000 komt erbij"],
    ["streefcijfer 27.3 Gemeente 3 subsidies", "3 subsidies van Gemeente Almelo komt erbij"],
    ["streefcijfer 27.1 Beter Wonen weg", "357 woningen van Beter Wonen gaat weg"],
    ["streefcijfer 1.1 1 woonwagen weg", "1 woonwagen van Beter Wonen gaat weg"],
    ["streefcijfer 27.1 samen 612 woningen wordt 615 woningen", "612 woningen wordt 615 woningen"],
  ])("“%s” changes a figure", async (line, change) => {
    const form = await asked(line);
    expect(form.lead).toContain(change);
    // What the form says again means the same.
    expect((await asked(form.says)).lead).toBe(form.lead);
  });

  it.each([
    ["streefcijfer 27.1 veel", "Dit is geen aantal."],
    ["streefcijfer 27.1 -3 woningen", "Dit is geen aantal."],
    ["streefcijfer 27.1 +40 woningen", "Dit is geen aantal."],
    ["streefcijfer 27.3 10", "Schrijf erbij wat u telt"],
    [
      "streefcijfer 27.1 HAR 10 woningen",
      "HAR heeft geen deel in 27.1. Dat hebben Beter Wonen en Sint Joseph.",
    ],
    ["streefcijfer 27.1 Beter Wonen 300 woningen weg", "Dit aantal staat hier niet."],
    ["streefcijfer 27.1 612 woningen", "Dit aantal staat hier al."],
    ["streefcijfer 27.9 10 woningen", "Actie 27.9 bestaat niet"],
    ["streefcijfer 37 10 woningen", "Afspraak 37 bestaat niet"],
    ["streefcijfer 27.1", "Een ander aantal zet u zo: streefcijfer 27.1"],
  ])("“%s” is no figure here", async (line, sentence) => {
    expect(await read(line)).toContain(sentence);
  });

  it.each([
    ["datum 7.1 vóór 1 augustus", "30 juni 2023 wordt 31 juli 2023"],
    ["datum 7.1 eind 2023", "30 juni 2023 wordt 31 december 2023"],
    ["datum 7.1 2023-09-30", "30 juni 2023 wordt 30 september 2023"],
    ["datum 7.1 erbij 30 september 2023", "30 september 2023 komt erbij"],
    ["datum 34.1 14 december 2023 wordt 1 december 2023", "14 december 2023 wordt 1 december 2023"],
    ["datum 34.1 30 september 2023 wordt 1 oktober 2023", "30 september 2023 wordt 1 oktober 2023"],
    ["datum 27 31 december 2030 weg", "31 december 2030 gaat weg"],
  ])("“%s” changes a date", async (line, change) => {
    const form = await asked(line);
    expect(form.lead).toContain(change);
    expect((await asked(form.says)).lead).toBe(form.lead);
  });

  it.each([
    ["datum 27.1 31 februari 2023", "Dit is geen datum. Schrijf bijvoorbeeld 31 december 2023."],
    ["datum 27.1 binnenkort", "Dit is geen datum."],
    ["datum 27.1 weg", "Er staat hier geen datum."],
    ["datum 7.1 1 mei 2023 weg", "1 mei 2023 staat hier niet."],
    ["datum 7.1 30 juni 2023", "30 juni 2023 staat hier al."],
    ["datum 37 31 december 2023", "Afspraak 37 bestaat niet"],
  ])("“%s” is no date here", async (line, sentence) => {
    expect(await read(line)).toContain(sentence);
  });
});
