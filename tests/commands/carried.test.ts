import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { examplePartnership } from "#cli/example";
import { type House, house, people } from "../helpers/house.ts";
import { programme } from "../helpers/programme.ts";
import { readsHere, takeIn } from "./dropped.ts";

let home: House;

const putOff = async (action: string, as: string, jaar: string, oorzaak: string) => {
  const answers = { status: "deferred", jaar, oorzaak };
  const reply = await home.say(`voortgang ${action} 2023`, as, answers);
  expect(JSON.stringify(reply)).toContain("Doorgeschoven");
};

describe("next year's programme", { timeout: 60_000 }, () => {
  beforeAll(async () => {
    home = await house({ now: "2023-11-20T09:00:00Z", intake: readsHere });
    await putOff("27.1", people.bw, "2024", "De aannemer kan pas later beginnen.");
    await putOff("28.1", people.sj, "2025", "Eerst komt de nieuwe website.");
    await putOff("14.1", people.gemeente, "2024", "De grond is nog niet schoon.");
    await home.ask("27.1 op schema", people.sj);
  }, 60_000);
  afterAll(async () => {
    expect(home.surprises).toEqual([]);
    await home.close();
  });

  it("takes along what was put off to it and nothing else, and says so first", async () => {
    const shown = await takeIn(home, programme(2024));
    expect(shown.text).toContain("2 delen zijn doorgeschoven naar 2024.");
    expect(await home.read("meegenomen 2024")).toMatch(
      /27\.1 Woningen renoveren en verduurzamen · Nu actie 27\.1 · Het deel van Beter Wonen · De aannemer/,
    );
  });

  it("shows it on the part it goes on as, with the way to its history", async () => {
    for (const line of ["27 2024", "27.1 2024", "27 geschiedenis 2024"]) {
      const text = await home.read(line);
      expect(text, line).toContain("Doorgeschoven uit 2023: 27.1 Woningen renoveren en verduurzamen");
      expect(text, line).toContain("Het deel van Beter Wonen · De aannemer kan pas later beginnen.");
    }
    const { card } = await home.ask("27.1 2024");
    const behind = card.blocks.flatMap((block) =>
      block.kind === "rows" ? block.rows.flatMap(({ opens }) => opens?.says ?? []) : [],
    );
    expect(behind).toContain("27.1 geschiedenis Beter Wonen 2023");
    const history = await home.read("27.1 geschiedenis Beter Wonen 2023");
    expect(history).toContain("De aannemer kan pas later beginnen.");
    expect(history).not.toContain("Sint Joseph");
  });

  it("starts every part anew: the report stays in its own year", async () => {
    expect(await home.read("27 2024")).toContain("Nog niet gemeld (0 van 3 delen gemeld)");
    expect(await home.read("27.1 2023")).toContain("Doorgeschoven");
    expect(await home.read("27.2 2024")).not.toContain("Doorgeschoven uit");
    expect(await home.read("28 2024")).not.toContain("Doorgeschoven uit");
  });

  it("lists what it has no place for", async () => {
    expect(await home.read("meegenomen 2024")).toMatch(
      /Niet gevonden in het actieprogramma 2024[\s\S]*14\.1 [\s\S]*De grond is nog niet schoon\./,
    );
  });

  it("of a later year takes what was put off to a year without one", async () => {
    await takeIn(home, programme(2026));
    const text = await home.read("meegenomen 2026");
    expect(text).toContain("28.1");
    expect(text).toContain("Nu bij afspraak 28");
    expect(text).not.toContain("27.1");
    expect(await home.read("28 2026")).toContain("Eerst komt de nieuwe website.");
  });

  it("follows a report that comes after it was adopted", async () => {
    await home.say("voortgang 27.1 2023 op schema", people.bw);
    expect(await home.read("27 2024")).not.toContain("Doorgeschoven uit");
    await putOff("27.1", people.bw, "2024", "De aannemer kan pas later beginnen.");
    expect(await home.read("27 2024")).toContain("Doorgeschoven uit 2023");
  });
});

describe("a new term", { timeout: 60_000 }, () => {
  const titles = [
    {
      number: 1,
      title: "Verduurzaming bestaande woningvoorraad",
      actions: [["De corporaties renoveren en verduurzamen woningen.", "Woningcorporaties"] as const],
    },
    {
      number: 27,
      title: "Schone straten in elke wijk",
      actions: [["De gemeente veegt vaker.", "Gemeente Almelo"] as const],
    },
  ];

  beforeAll(async () => {
    home = await house({ now: "2027-02-20T09:00:00Z", intake: readsHere });
    await putOff("27.1", people.bw, "2027", "Het geld was op.");
    await home.store.found(
      { ...(await examplePartnership()), term: { from: 2027, to: 2031 } },
      new Date("2027-01-02T09:00:00Z"),
    );
    await takeIn(home, programme(2027, { agreements: titles, term: "2027 t/m 2031" }));
  }, 60_000);
  afterAll(async () => {
    expect(home.surprises).toEqual([]);
    await home.close();
  });

  it("counts anew, and the old number answers with its year", async () => {
    expect(await home.read("27")).toContain("Schone straten in elke wijk");
    expect(await home.read("27 2023")).toContain("612 woningen");
    expect(await home.read("27.1 2023")).toContain("Actie 27.1 Woningen renoveren");
    expect(await home.read("27 tekst 2023")).toContain("Verduurzaming");
    expect(await home.read("27 datums 2023")).toContain("2028");
  });

  it("keeps the histories apart", async () => {
    expect(await home.read("27 geschiedenis")).toContain("in 2027 nog niets gemeld");
    expect(await home.read("27 geschiedenis 2023")).toContain("Het geld was op.");
    expect(await home.read("geschiedenis van 27.1 2023")).toContain("Het geld was op.");
  });

  it("takes a report in the year that is named", async () => {
    await home.ask("voortgang 27.1 2023 afgerond", people.sj);
    await home.ask("voortgang 27.1 op schema", people.gemeente);
    expect(await home.read("27 geschiedenis 2023")).toContain("Afgerond");
    expect(await home.read("27 geschiedenis")).toContain("Op schema");
    expect(await home.read("27 geschiedenis")).not.toContain("Afgerond");
  });

  it("offers a remark at the promise that a report was refused on, not at the new one of that number", async () => {
    const { card } = await home.ask("voortgang 27.1 2023 afgerond", people.gemeente);
    expect(card.title).toBe("Dat kan niet");
    expect(card.buttons.map(({ says }) => says)).toContain("opmerking 27 2023");
    const asked = JSON.stringify(await home.say("opmerking 27 2023", people.gemeente));
    expect(asked).toContain("Verduurzaming");
    expect(asked).not.toContain("Schone straten");
  });

  it("is searched, and so is the old one with its year", async () => {
    expect(await home.read("zoek veegt")).toContain("actie 27.1");
    expect(await home.read("zoek veegt 2023")).not.toContain("Schone straten");
    expect(await home.read("zoek zonnepanelen 2023")).not.toContain("Schone straten");
  });

  it("finds a promise that goes on by its title, whatever its number", async () => {
    expect(await home.read("1")).toContain("Doorgeschoven uit 2023: 27.1");
    expect(await home.read("27")).not.toContain("Doorgeschoven uit");
  });

  it("says of an old number that it has no longer in which year it is", async () => {
    expect(await home.read("28")).toContain("28 2023");
  });
});
