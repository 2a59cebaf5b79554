import { afterEach, describe, expect, it } from "vitest";
import type { Card } from "#cards/card";
import { toText } from "#platforms/terminal/render";
import { type House, house, people } from "../helpers/house.ts";

const { gemeente: coordinator, bw, har } = people;
const closed = "Het actieprogramma 2023 is gesloten. Er wordt niet meer gemeld.";

let home: House;
afterEach(async () => {
  expect(home.surprises).toEqual([]);
  await home.close();
});

const open = async (now = "2026-11-23T09:00:00Z") => {
  home = await house({ now });
};
const read = (line: string, as: string = coordinator) => home.read(line, as);
const says = ({ buttons }: Card): readonly string[] => buttons.map((one) => one.says);
const stateOf = async () => {
  const entrance = await home.entrance();
  return entrance?.programmes.find(({ year }) => year === 2023)?.closed;
};

describe("closing a year", () => {
  it.each([
    "afsluiten 2023",
    "afsluiten",
    "sluit het jaar 2023",
    "sluit 2023 af",
    "/afspraak afsluiten 2023",
    "sluit actieprogramma 2023",
  ])("is asked first: %o closes nothing", async (line) => {
    await open();
    const shown = await read(line);
    expect(shown).toContain("Na het afsluiten kan niemand meer over 2023 melden.");
    expect(shown).toContain("Van 0 van de 134 delen is de eindstand gemeld.");
    expect(shown).toContain("[Ja, 2023 afsluiten] afsluiten 2023 zeker");
    expect(shown).not.toContain("Let op");
    expect(await stateOf()).toBe(false);
  });

  it("counts how parts ended, also where the year still runs, and then warns", async () => {
    await open("2023-07-11T09:00:00Z");
    await home.say("voortgang 27.3 afgerond", coordinator);
    await home.say("voortgang 28.2 op schema", coordinator);
    const shown = await read("afsluiten 2023");
    expect(shown).toContain("Let op: 2023 is nog niet voorbij.");
    expect(shown).toContain("Van 1 van de 134 delen is de eindstand gemeld.");
  });

  it("warns of a year that has not begun", async () => {
    await open("2022-12-20T09:00:00Z");
    expect(await read("afsluiten 2023")).toContain("Let op: 2023 is nog niet begonnen.");
  });

  it("is done with one press, once, and kept in the log", async () => {
    await open();
    for (let time = 0; time < 2; time += 1) expect(await read("afsluiten 2023 zeker")).toContain(closed);
    expect(await stateOf()).toBe(true);
    expect(await read("afsluiten 2023")).toContain("is al gesloten");
    expect(await read("afsluiten")).toContain("Er is geen actieprogramma dat open is.");
  });

  it("asks which year is meant where more than one is open", async () => {
    await open();
    const entrance = await home.entrance();
    if (!entrance) throw new Error("the house is empty");
    const register = home.store.of(entrance.id);
    const edition = await register.edition(entrance.programmes[0]?.edition ?? "");
    await register.adopt({ ...edition, year: 2022 }, null, new Date("2023-01-09T09:00:00Z"));
    const { card } = await home.ask("afsluiten", coordinator);
    expect(says(card)).toEqual(["afsluiten 2023", "afsluiten 2022", "overzicht"]);
    await read("afsluiten 2022 zeker");
    expect(await stateOf()).toBe(false);
    expect(await read("27 2022")).toContain("Het actieprogramma 2022 is gesloten.");
    expect(await read("27 2023")).not.toContain("gesloten");
  });

  it.each([
    ["afsluiten 2023", bw],
    ["afsluiten 2023 zeker", har],
    ["afsluiten", ""],
    ["heropenen 2023", bw],
  ])("is a coordinator's: %o by %o is refused to that person alone", async (line, as) => {
    await open();
    const reply = await home.ask(line, as);
    expect(toText(reply.card)).toContain("Dit kan alleen de coördinator.");
    expect(reply.personal).toBe(true);
    expect(await stateOf()).toBe(false);
  });

  it.each([
    ["afsluiten 2031", "Er is geen actieprogramma van 2031. Wel van: 2023."],
    ["heropenen 2031", "Er is geen actieprogramma van 2031. Wel van: 2023."],
    ["heropenen 2023", "Het actieprogramma 2023 is niet gesloten."],
    ["afsluiten morgen", "Zo werkt het: afsluiten 2023."],
    ["heropenen", "Zo werkt het: heropenen 2023."],
  ])("%o is answered with %o", async (line, words) => {
    await open();
    expect(await read(line)).toContain(words);
    expect(await stateOf()).toBe(false);
  });
});

describe("a closed year", () => {
  const ways = [
    "voortgang 27.1",
    "voortgang 27.1 afgerond",
    "voortgang 27",
    "status 27.1 groen",
    "melden 27.1 afgerond",
    "correctie 27.1 112 woningen",
    "ongedaan 27.1",
    "ook 27.1 Sint Joseph",
    "ronde",
    "ronde na 1.1",
    "ronde 27.1 afgerond @2023:0",
    "ronde op schema zeker @2023:27.1:0",
    "voortgang 27.1 afgerond @2023:0",
  ];

  it.each([
    "2026-11-23T09:00:00Z",
    "2023-07-11T09:00:00Z",
  ])("takes no report in any way, on %s", async (now) => {
    await open(now);
    await read("afsluiten 2023 zeker");
    for (const line of ways) {
      const reply = await home.ask(line, bw);
      expect(toText(reply.card), line).toContain(closed);
      expect(reply.personal, line).toBe(true);
    }
    expect(await read("namens HAR 26.1 afgerond bron: mail van 16 april")).toContain(closed);
    expect(await read("27 geschiedenis")).toContain("nog niets gemeld");
  });

  it("takes a report back no more, within the quarter of an hour either", async () => {
    await open("2023-07-11T09:00:00Z");
    await home.say("voortgang 27.1 op schema", bw);
    await read("afsluiten 2023 zeker");
    expect(await read("ongedaan 27.1", bw)).toContain(closed);
    expect(await read("27.1")).toContain("Het deel van Beter Wonen · ● Op schema");
  });

  it("stores no form that was open when it was closed", async () => {
    await open("2023-07-11T09:00:00Z");
    const asked = await home.say("voortgang 27.1 vraagt aandacht @2023:0", bw);
    if (asked.place !== "form") throw new Error("a card");
    await read("afsluiten 2023 zeker");
    const answers = { oorzaak: "ziek", gevolg: "later", bijsturing: "inhuren" };
    const reply = await home.say(asked.form.says, bw, answers);
    expect(reply.place === "asker" && toText(reply.card)).toContain(closed);
  });

  it("is read, says so on its cards and offers no report", async () => {
    await open();
    await read("afsluiten 2023 zeker");
    for (const line of ["27", "27.1", "27 tekst", "afspraken", "hoofdstuk 3", "overzicht", "partij HAR"]) {
      const shown = await read(line);
      expect(shown, line).toContain(closed);
      expect(shown, line).not.toContain("u meldt de eindstand");
      expect(shown, line).not.toMatch(/\] voortgang /);
    }
    expect(await read("mijn", bw)).toContain(closed);
    expect(await read("wie nog")).toContain(closed);
  });

  it("takes remarks", async () => {
    await open();
    await read("afsluiten 2023 zeker");
    await home.say("opmerking 27 gelezen", har);
    expect(await read("27 geschiedenis")).toContain("Gelezen");
  });

  it("is opened again by a coordinator, and takes reports again", async () => {
    await open();
    await read("afsluiten 2023 zeker");
    expect(await read("heropenen 2023")).toContain(
      "Actieprogramma 2023. Dat jaar is voorbij; u meldt de eindstand.",
    );
    expect(await stateOf()).toBe(false);
    expect(await read("voortgang 27.1 afgerond", bw)).toContain("✔ Afgerond");
  });

  it("that still runs takes every status again once it is opened", async () => {
    await open("2023-07-11T09:00:00Z");
    await read("afsluiten 2023 zeker");
    expect(await read("heropen het jaar 2023")).toContain("Over 2023 kan weer worden gemeld.");
    expect(await read("voortgang 27.1 op schema", bw)).toContain("● Op schema");
  });
});

describe("a programme that has not begun", () => {
  it("takes no report yet", async () => {
    await open("2022-12-20T09:00:00Z");
    for (const line of ["voortgang 27.1 groen", "ronde", "ongedaan 27.1"])
      expect(await read(line, bw)).toContain("Het actieprogramma 2023 begint op 1 januari 2023.");
  });
});
