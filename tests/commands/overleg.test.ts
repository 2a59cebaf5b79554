import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { toText } from "#platforms/terminal/render";
import { type House, house, people } from "../helpers/house.ts";

let home: House;
beforeAll(async () => {
  home = await house({ now: "2023-04-12T09:00:00Z" });
});
afterAll(() => home.close());

/** Each scene begins without meetings. */
afterEach(async () => {
  expect(home.surprises).toEqual([]);
  const entered = await home.entrance();
  if (!entered) throw new Error("the example is not there");
  const { rhythms } = home.store.of(entered.id);
  for (const { day } of await rhythms.meetings()) await rhythms.removeMeeting(day);
});

const coordinator = people.gemeente;
const says = async (line: string, as: string = coordinator) =>
  (await home.ask(line, as)).card.buttons.map((one) => one.says);
const list = () => home.read("overleg", coordinator);

describe("recording a meeting", () => {
  it.each([
    ["overleg 11 mei 2023 voorjaarsoverleg", "11 mei 2023: Voorjaarsoverleg"],
    ["overleg bestuurlijk overleg op 24-5-2023", "24 mei 2023: Bestuurlijk overleg"],
    ["/afspraak overleg donderdag 11 mei 2023: voorjaar", "11 mei 2023: Voorjaar"],
    ["overleg 11 mei", "11 mei 2023: Overleg"],
    ["overleg 3 april voorjaarsoverleg", "3 april 2024: Voorjaarsoverleg"],
    ["vergadering vandaag", "12 april 2023: Overleg"],
  ])("“%s”", async (line, expected) => {
    expect(await home.read(line, coordinator)).toContain("Overleg vastgelegd");
    expect(await list()).toContain(expected);
  });

  it("of the past says that it is over, and is kept", async () => {
    expect(await home.read("overleg 9 januari 2023 bestuurlijk overleg", coordinator)).toContain(
      "Die dag is voorbij.",
    );
    expect(await list()).toMatch(/Voorbij:\n- 9 januari 2023: Bestuurlijk overleg/);
  });

  it("outside the term asks first", async () => {
    const line = "overleg 11 mei 2033 voorjaarsoverleg";
    expect(await home.read(line, coordinator)).toContain(
      "buiten de looptijd van de afspraken (2022 t/m 2026)",
    );
    expect(await list()).toContain("Er is nog geen overleg vastgelegd.");
    const [yes = ""] = await says(line);
    expect(await home.read(yes, coordinator)).toContain("Voorjaarsoverleg op 11 mei 2033.");
  });

  it("twice changes nothing; with another name it asks first", async () => {
    await home.ask("overleg 11 mei 2023 voorjaarsoverleg", coordinator);
    expect(await home.read("overleg 11-5-2023 voorjaarsoverleg", coordinator)).toContain("is al vastgelegd");
    const [yes = ""] = await says("overleg 11 mei 2023 bestuurlijk overleg");
    expect(await list()).toContain("11 mei 2023: Voorjaarsoverleg");
    await home.ask(yes, coordinator);
    expect(await list()).toContain("11 mei 2023: Bestuurlijk overleg");
    expect(await list()).not.toContain("Voorjaarsoverleg");
  });

  it("by a form, which a button opens", async () => {
    expect(await says("overleg")).toContain("overleg nieuw");
    expect(await home.say("overleg nieuw", coordinator)).toMatchObject({
      place: "form",
      form: { says: "overleg nieuw" },
    });
    const reply = await home.say("overleg nieuw", coordinator, {
      datum: "2023-05-11",
      naam: "voorjaarsoverleg",
    });
    if (reply.place === "form") throw new Error("asked again");
    expect(toText(reply.card)).toContain("Voorjaarsoverleg op 11 mei 2023.");
  });
});

describe("what is no meeting", () => {
  it.each([
    ["overleg gisteren", "“gisteren” is geen datum."],
    ["overleg volgende week", "“volgende week” is geen datum."],
    ["overleg 31 februari 2023 voorjaarsoverleg", "“31 februari 2023” is geen datum."],
    ["overleg 11-13-2023", "“11-13-2023” is geen datum."],
    ["overleg 11 mai 2023 voorjaarsoverleg", "“11 mai 2023 voorjaarsoverleg” is geen datum."],
    [`overleg 11 mei 2023 ${"lang ".repeat(30)}`, "Deze naam is te lang."],
    ["overleg 11 mei 2023 bel 06-12345678", "kan een telefoonnummer zijn"],
    ["overleg weg 30 februari 2023", "“30 februari 2023” is geen datum."],
    ["overleg weg 11 mei 2023", "Op 11 mei 2023 is geen overleg vastgelegd."],
  ])("“%s” is answered with one sentence, and nothing is kept", async (line, sentence) => {
    const shown = await home.read(line, coordinator);
    expect(shown).toContain(sentence);
    expect(shown).toContain("Er is niets veranderd.");
    expect(await list()).toContain("Er is nog geen overleg vastgelegd.");
  });

  it("is wrong in the form beside its field", async () => {
    const reply = await home.say("overleg nieuw", coordinator, { datum: "2023-02-31", naam: "x" });
    expect(reply).toMatchObject({
      place: "form",
      problems: { datum: expect.stringContaining("geen datum") },
    });
  });

  it("without a day is searched for, with an example above", async () => {
    expect(await home.read("overleg over de wijk", coordinator)).toContain(
      "Zo werkt het: overleg 11 mei 2023 voorjaarsoverleg.",
    );
  });
});

describe("taking a meeting away", () => {
  it("is done at once and can be put back", async () => {
    await home.ask("overleg 11 mei 2023 voorjaarsoverleg", coordinator);
    const [back = ""] = await says("overleg weg 11 mei");
    expect(await list()).toContain("Er is nog geen overleg vastgelegd.");
    await home.ask(back, coordinator);
    expect(await list()).toContain("11 mei 2023: Voorjaarsoverleg");
  });
});

describe("who may", () => {
  it("read is everybody, record only a coordinator", async () => {
    await home.ask("overleg 11 mei 2023 voorjaarsoverleg", coordinator);
    expect(await home.read("overleg", people.har)).toContain("11 mei 2023: Voorjaarsoverleg");
    expect(await says("overleg", people.har)).not.toContain("overleg nieuw");
    for (const line of ["overleg 12 mei 2023 x", "overleg weg 11 mei 2023", "overleg nieuw"])
      expect(await home.read(line, people.har)).toContain("Dit kan alleen de coördinator.");
    expect(await list()).toContain("11 mei 2023: Voorjaarsoverleg");
    expect(await home.read("overleg", "wie@elders.example")).toContain("U hebt geen toegang");
  });
});
