import { afterEach, describe, expect, it } from "vitest";
import type { Card } from "#cards/card";
import { toMessage } from "#platforms/slack/render";
import { toAdaptiveCard } from "#platforms/teams/render";
import { toText } from "#platforms/terminal/render";
import { complaints } from "../helpers/adaptive.ts";
import { people } from "../helpers/house.ts";
import { setback, type Timeline, timeline } from "../helpers/timeline.ts";
import { faultsOf } from "../platforms/slack/faults.ts";

const { bw, sj } = people;
const BW = "Beter Wonen";
const SJ = "Sint Joseph";

let home: Timeline;

/** A register that began in January, asked at another moment. */
async function open(moment: string, began = "2023-01-09T09:00:00Z"): Promise<void> {
  home = await timeline(began);
  home.at(moment);
}

const foreign =
  /\b(?:on-track|not-reported|attention|behind|missed|undefined|null|NaN|object|update|digest|target)\b|\d{4}-Q\d|\d{4}-\d{2}-\d{2}|te laat/;

/** As text, once it is Dutch, leads somewhere, and fits Slack and Teams. */
function sound(one: Card): Card {
  expect(foreign.exec(toText({ ...one, buttons: [] }))?.[0]).toBeUndefined();
  expect(one.buttons.length).toBeGreaterThan(0);
  expect(faultsOf(toMessage(one))).toEqual([]);
  expect(complaints(toAdaptiveCard(one))).toEqual([]);
  return one;
}
const card = async (line: string, as: string = bw) => sound((await home.ask(line, as)).card);
const read = async (line: string, as: string = bw) => toText({ ...(await card(line, as)), buttons: [] });
const buttons = async (line: string) => (await card(line)).buttons.map(({ says }) => says);

afterEach(async () => {
  expect(home.surprises).toEqual([]);
  await home.close();
});

describe("a quarter in which three parts were reported", () => {
  const play = async () => {
    await open("2023-04-12T09:00:00Z");
    await home.ask("voortgang 27.1 op schema 40 woningen", bw);
    await home.ask("voortgang 27.1 op schema", sj);
    home.at("2023-04-17T09:00:00Z");
    await home.told("33.1", "HAR", { to: "behind", ...setback }, "2023-04-13T09:00:00Z");
  };

  it("shows on one screen what changed, what is red, figures, dates and who is silent", async () => {
    await play();
    const shown = await read("kwartaal");
    expect(shown).toMatchInlineSnapshot(`
      "Kwartaaloverzicht eerste kwartaal 2023
      3 van 134 delen gemeld.
      Stand per 31 maart 2023. Voorbeeldgegevens.
      Rood en oranje (1 deel):
        • ■ 33.1 Bestuurlijk overleg houden, HAR · Oorzaak: De levering loopt uit · Gevolg: De woningen komen later · Bijsturing: Wij zoeken een tweede leverancier
      Aantallen: 27.1: 40 van 357 woningen (11%), Beter Wonen; samen 40 van 612 (7%)
      Volgend kwartaal: 1 maart t/m 31 mei: Voorjaarsoverleg: de voortgang bespreken (en nog 5)
      Delen nog niet gemeld: Gemeente Almelo 39 van 39, Beter Wonen 41 van 42, Sint Joseph 37 van 38, SHBW 8 van 8, HAR 6 van 7
      Delen per stand: ● Op schema 2, ■ Loopt achter 1, ? Nog niet gemeld 131"
    `);
    expect(shown.length).toBeLessThanOrEqual(1000);
  });

  it("names a meeting of the coming quarter among its dates", async () => {
    await play();
    const meeting = { day: "2023-05-11", name: "Voorjaarsoverleg", by: "proef" };
    await home.register.rhythms.setMeeting(meeting, new Date("2023-04-12T09:00:00Z"));
    const whole = await read("kwartaal eerste 2023 meer");
    expect(whole).toContain("11 mei: Voorjaarsoverleg");
  });

  it("shows the rest behind Meer", async () => {
    await play();
    expect((await buttons("kwartaal"))[0]).toBe("kwartaal eerste 2023 meer");
    const whole = await read("kwartaal eerste 2023 meer");
    expect(whole).toContain("Voor het eerst gemeld:");
    expect(whole).toContain(
      "Oorzaak: De levering loopt uit · Gevolg: De woningen komen later · Bijsturing: Wij zoeken een tweede leverancier",
    );
    expect(whole).toContain("Sint Joseph 37 van 38");
  });

  it("is the same however it is asked for", async () => {
    await play();
    const shown = await read("kwartaal");
    for (const line of [
      "/kwartaal",
      "kwartaal eerste 2023",
      "kwartaal 2023-Q1",
      "kwartaal Q1 2023",
      "kwartaal 1e kwartaal 2023",
      "kwartaal 1",
      "kwartaaloverzicht",
      "/afspraak kwartaal eerste 2023",
    ])
      expect(await read(line)).toBe(shown);
  });

  it("names no person, and says who reports by mail", async () => {
    await play();
    const switches = { party: "SHBW", openToDomain: false, onBehalf: true, byMail: true };
    await home.register.people.setSwitches(switches, "test", new Date("2023-04-12T09:00:00Z"));
    const shown = `${await read("kwartaal")}\n${await read("kwartaal meer")}`;
    expect(shown).toContain("SHBW 8 van 8 (meldt per e-mail)");
    expect(shown).not.toMatch(/\b(?:Vera|Anna)\b|@/);
  });
});

describe("the next quarter", () => {
  const play = async (moment = "2023-07-12T09:00:00Z") => {
    await open(moment);
    await home.told("27.1", BW, { figure: { total: 40, unit: "woningen" } }, "2023-04-12T09:00:00Z");
    await home.told("27.1", SJ, {}, "2023-04-12T09:00:00Z");
    await home.told("28.1", BW, { to: "attention", ...setback }, "2023-04-12T09:00:00Z");
    await home.told("27.1", SJ, { to: "behind", asOf: "2023-06-30", ...setback }, "2023-07-10T09:00:00Z");
    await home.told("30.1", BW, {}, "2023-05-20T09:00:00Z");
  };

  it("says what changed first, and what came late", async () => {
    await play();
    const lines = (await read("kwartaal")).split("\n");
    expect(lines[3]).toBe("Veranderd:");
    expect(lines[4]).toMatch(/27 .*: Sint Joseph van ● Op schema naar ■ Loopt achter/);
    expect(lines[5]).toContain("1 melding nagekomen");
    const whole = await read("kwartaal meer");
    expect(whole).toContain("Nagekomen:");
    expect(whole).toContain("30.1, Beter Wonen: ● Op schema · stand per 31 maart, gemeld op 20 mei");
  });

  it("carries the date of what is older", async () => {
    await play();
    const whole = await read("kwartaal meer");
    expect(whole).toContain("(stand van Beter Wonen per 31 maart)");
    expect(whole).toMatch(/▲ 28\.1 [^\n]*\n?[^\n]*stand per 31 maart/);
    expect(await read("kwartaal")).toContain("1 van 134 delen gemeld. Van 3 delen is de stand ouder.");
  });

  it("does not change the quarter before", async () => {
    await play();
    const before = await read("kwartaal eerste 2023");
    expect(before).toContain("Stand per 31 maart 2023.");
    expect(before).not.toContain("Loopt achter");
    expect(before).not.toContain("nagekomen");
    expect(before).toContain("4 van 134 delen gemeld.");
  });

  it("offers the quarters beside it", async () => {
    await play();
    expect(await buttons("kwartaal")).toContain("kwartaal eerste 2023");
    expect(await buttons("kwartaal eerste 2023")).toContain("kwartaal tweede 2023");
    expect(await buttons("kwartaal")).not.toContain("kwartaal vierde 2022");
  });

  it("is nothing but three lines where nobody reports", async () => {
    await play("2023-10-10T09:00:00Z");
    const lines = (await read("kwartaal")).split("\n");
    expect(lines).toHaveLength(4);
    expect(lines.slice(0, 3)).toEqual([
      "Kwartaaloverzicht derde kwartaal 2023",
      "Over dit kwartaal heeft niemand iets gemeld.",
      "De laatste melding ervoor is van 10 juli 2023, over het tweede kwartaal 2023.",
    ]);
    expect(await read("kwartaal meer")).not.toContain("Stand per hoofdstuk");
  });

  it("is told as it stands so far while it runs", async () => {
    await play("2023-08-10T09:00:00Z");
    await home.told("27.1", BW, { asOf: "2023-08-01" }, "2023-08-01T09:00:00Z");
    expect(await read("kwartaal")).toContain("Tussenstand: dit kwartaal loopt tot en met 30 september 2023.");
  });
});

describe("a year that is over", () => {
  it("can be read back, and asks nobody for anything", async () => {
    await open("2024-06-10T09:00:00Z");
    await home.told("27.1", SJ, { to: "behind", asOf: "2023-06-30", ...setback }, "2023-07-10T09:00:00Z");
    const shown = await read("kwartaal tweede 2023");
    expect(shown).toContain("Actieprogramma 2023. Dat jaar is voorbij; u meldt de eindstand.");
    expect(shown).toContain("■ 27.1");
    expect(shown).not.toContain("nog niet gemeld:");
    expect(await buttons("kwartaal tweede 2023")).not.toContain("wie nog 2023");
  });
});

describe("the first day, with a programme of years ago", () => {
  const first = () => open("2026-11-23T09:00:00Z", "2026-11-23T08:00:00Z");

  it("has no programme of this year, and offers to read one in", async () => {
    await first();
    const shown = await read("kwartaal");
    expect(shown).toContain("Er is geen actieprogramma van 2026.");
    expect(shown).toContain("inlezen");
    expect(await buttons("kwartaal")).toContain("overzicht 2023");
  });

  it("says since when progress is kept", async () => {
    await first();
    for (const line of ["kwartaal eerste 2023", "kwartaal vierde 2023"])
      expect(await read(line)).toContain("Dit register houdt de voortgang bij sinds 23 november 2026.");
  });

  it("tells how a quarter ended once that was reported", async () => {
    await first();
    await home.told("27.1", BW, { to: "done", asOf: "2023-12-31" }, "2026-11-23T09:10:00Z");
    expect(await read("kwartaal vierde 2023")).toContain("✔ Afgerond 1");
    expect(await read("kwartaal eerste 2023")).toContain("hier niets bekend");
  });
});

describe("what is no quarter of this register", () => {
  it.each([
    ["kwartaal vijfde 2023", "Dit kwartaal bestaat niet."],
    ["kwartaal 2023-Q5", "Dit kwartaal bestaat niet."],
    ["kwartaal 0", "Dit kwartaal bestaat niet."],
    ["kwartaal 2023", "Welk kwartaal van 2023"],
    ["kwartaal derde 2023", "Het derde kwartaal 2023 moet nog beginnen. Dat begint op 1 juli 2023."],
    ["kwartaal Q3'23", "Het derde kwartaal 2023 moet nog beginnen."],
    ["kwartaal 04-2023", "Welk kwartaal van 2023"],
    ["kwartaal eerste 22", "Er is geen actieprogramma van 2022."],
    ["kwartaal eerste 2030", "moet nog beginnen"],
    ["kwartaal vierde 2022", "Er is geen actieprogramma van 2022."],
    ["kwartaal 2022", "Er is geen actieprogramma van 2022."],
    ["kwartaal vorig", "Er is geen actieprogramma van 2022."],
    ["kwartaal eerste 1999", "Er is geen actieprogramma van 1999."],
  ])("%s is answered with one sentence and ways on", async (line, sentence) => {
    await open("2023-04-11T09:00:00Z");
    expect(await read(line)).toContain(sentence);
  });

  it("says of the one that follows when it begins", async () => {
    await open("2023-05-10T09:00:00Z");
    for (const line of ["kwartaal volgend", "kwartaal volgende", "kwartaal volgende kwartaal"])
      expect(await read(line)).toContain("Het derde kwartaal 2023 moet nog beginnen.");
  });

  it("offers the quarters there are", async () => {
    await open("2023-04-11T09:00:00Z");
    for (const line of ["kwartaal vijfde", "kwartaal 2023"])
      expect(await buttons(line)).toEqual(["kwartaal eerste 2023", "kwartaal tweede 2023", "help"]);
  });

  it("is searched for where it is something else", async () => {
    await open("2023-04-11T09:00:00Z");
    expect(toText((await home.ask("kwartaal woningen", bw)).card)).toContain("Zoeken");
  });
});
