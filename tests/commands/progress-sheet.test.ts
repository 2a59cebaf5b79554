import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Dropped } from "#bot/heard";
import { dropping } from "#bot/heard";
import type { Card } from "#cards/card";
import { toText } from "#platforms/terminal/render";
import { type House, house, people } from "../helpers/house.ts";
import { type Fill, filled } from "../papers/filled.ts";

let home: House;
beforeEach(async () => {
  home = await house();
});
afterEach(async () => {
  expect(home.surprises).toEqual([]);
  await home.close();
});

/** The export of this moment, as somebody filled it in. */
async function sheet(fill: Fill): Promise<Uint8Array> {
  const reply = await home.say("export xlsx");
  if (reply.place !== "file") throw new Error("No export");
  return filled(reply.bytes, fill);
}

/** The card that answers a file which somebody sends in a private conversation. */
async function drop(bytes: Uint8Array | "too-large", as: string, name = "Invullen HAR.xlsx"): Promise<Card> {
  const file: Dropped = { name, read: async () => bytes };
  const heard = {
    who: { platform: "terminal", team: "terminal", user: as },
    profile: async () => ({ name: as, email: as, emailConfirmed: true, full: true }),
    where: { platform: "terminal", team: "terminal", channel: "terminal", shared: false },
    door: { form: "{}", whispers: true },
    line: "",
  } as const;
  const reply = await home.hear(dropping(heard, [file]));
  if (reply.place === "form") throw new Error("A form");
  return reply.card;
}

const line = ({ buttons }: Card, label: RegExp): string =>
  buttons.find((one) => label.test(one.label))?.says ?? `no ${label}`;

const har: Fill = {
  "26.1 HAR": { "Nieuwe stand": "Op schema", Toelichting: "Het onderzoek loopt.", Bron: "brief van 4 april" },
  "28.2 HAR": { "Nieuwe stand": "prima" },
};

describe("a filled-in sheet that a coordinator sends", { timeout: 60_000 }, () => {
  it("is shown first, and stores its sound rows in the party's name after a yes", async () => {
    const card = await drop(await sheet(har), people.gemeente);
    expect(toText(card)).toContain("1 rij wordt een melding. 1 rij kan zo niet.");
    expect(toText(card)).toContain("namens HAR, bron: brief van 4 april");
    expect(toText(card)).toMatch(/Rij \d+ \(28\.2 HAR\), kolom Nieuwe stand: “prima” is geen stand/);
    expect(await home.read("26 geschiedenis")).toContain("nog niets gemeld");

    const stored = await home.read(line(card, /goede rij/), people.gemeente);
    expect(stored).toContain("1 rij is opgeslagen als melding.");
    expect(stored).toContain("ongedaan namens HAR 26.1");
    const history = await home.read("26 geschiedenis");
    expect(history).toContain("Op schema");
    expect(history).toContain("brief van 4 april");
  });

  it("stores nothing twice, by the same press or the same file", async () => {
    const bytes = await sheet(har);
    const card = await drop(bytes, people.gemeente);
    await home.say(line(card, /goede rij/), people.gemeente);
    expect(await home.read(line(card, /goede rij/), people.gemeente)).toContain(
      "1 rij staat al zo in het register.",
    );
    const again = await drop(bytes, people.gemeente);
    expect(toText(again)).toContain("Geen rij wordt een melding. 1 rij staat al zo in het register.");
    expect(again.buttons.map(({ label }) => label)).toEqual(["Niet doen"]);
  });

  it("can be taken back, row by row, like every report", async () => {
    const card = await drop(await sheet(har), people.gemeente);
    await home.say(line(card, /goede rij/), people.gemeente);
    await home.say("ongedaan namens HAR 26.1", people.gemeente);
    expect(await home.read("26 geschiedenis")).toContain("teruggenomen: de melding op 11 april 2023");
  });

  it("does not go over what the party reported between the sight and the press", async () => {
    const card = await drop(await sheet(har), people.gemeente);
    await home.say("voortgang 26.1 oranje oorzaak: ziekte; gevolg: later; bijsturing: hulp", people.har);
    const pressed = await home.read(line(card, /goede rij/), people.gemeente);
    expect(pressed).toContain("HAR meldt zelf.");
    expect(await home.read("26 geschiedenis")).not.toContain("brief van 4 april");
  });

  it("reports nothing for a corporation, which reports itself", async () => {
    const card = await drop(await sheet({ "27.1 Beter Wonen": { "Nieuwe stand": "rood" } }), people.gemeente);
    expect(toText(card)).toContain(
      "(27.1 Beter Wonen): Beter Wonen heeft niet aangezet dat een ander namens haar meldt.",
    );
    expect(card.buttons.map(({ label }) => label)).toEqual(["Niet doen"]);
  });

  it("is forgotten where it is not meant", async () => {
    const card = await drop(await sheet(har), people.gemeente);
    expect(await home.read(line(card, /Niet doen/), people.gemeente)).toContain("Er is niets veranderd.");
    expect(await home.read(line(card, /goede rij/), people.gemeente)).toContain(
      "Dit bestand is er niet meer",
    );
  });
});

describe("a filled-in sheet about a year that is over", { timeout: 60_000 }, () => {
  it("brings in its earlier quarters and how it ended, which nobody can type", async () => {
    await home.close();
    home = await house({ now: "2026-11-23T09:00:00Z" });
    const words = { Oorzaak: "Ziekte", Gevolg: "Later", Bijsturing: "Hulp" };
    const card = await drop(
      await sheet({
        "27.1 Beter Wonen": { "Nieuwe stand": "Op schema", "Stand per": new Date("2023-03-31") },
        "27.1 Beter Wonen +": { "Nieuwe stand": "Afgerond", "Nieuw aantal": 357 },
        "28.1 Beter Wonen": { "Nieuwe stand": "Loopt achter", "Stand per": "31 maart 2023", ...words },
      }),
      people.bw,
    );
    expect(toText(card)).toContain("3 rijen worden een melding.");
    await home.say(line(card, /goede rij/), people.bw);
    const quarter = await home.read("kwartaal eerste 2023");
    expect(quarter).toMatch(/Op schema 1\b/);
    expect(quarter).toMatch(/Loopt achter 1\b/);
    expect(await home.read("kwartaal vierde 2023")).toMatch(/Afgerond 1\b/);
    expect(
      JSON.stringify(await home.say("voortgang 27.1 2023 op schema per 31 maart 2023", people.bw)),
    ).toContain("Het jaar 2023 is voorbij; u meldt de eindstand.");
  });
});

describe("a filled-in sheet that a member sends", { timeout: 60_000 }, () => {
  it("reports the own party's parts, and those of nobody else", async () => {
    const bytes = await sheet({
      ...har,
      "27.1 Beter Wonen": { "Nieuwe stand": "groen", "Nieuw aantal": 120 },
    });
    const card = await drop(bytes, people.bw);
    expect(toText(card)).toContain("Alleen de coördinator meldt namens HAR.");
    await home.say(line(card, /goede rij/), people.bw);
    expect(await home.read("27 geschiedenis")).toContain("120 woningen");
    expect(await home.read("26 geschiedenis")).toContain("nog niets gemeld");
  });

  it("is judged by the rights of whoever presses", async () => {
    const card = await drop(await sheet({ "27.1 Beter Wonen": { "Nieuwe stand": "groen" } }), people.bw);
    expect(await home.read(line(card, /goede rij/), people.sj)).toContain("Geen rij wordt een melding.");
    expect(await home.read("27 geschiedenis")).toContain("nog niets gemeld");
  });
});

describe("a spreadsheet that cannot be read", { timeout: 60_000 }, () => {
  it.each<[string, Uint8Array | "too-large", string]>([
    ["stand.xls", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), "Sla het zonder wachtwoord op als Excel-werkmap"],
    ["stand.csv", Buffer.from("a;b"), "Dit is geen Excel-bestand (.xlsx)."],
    ["stand.xlsx", "too-large", "groter dan 10 MB"],
  ])("%s is refused with what to do", async (name, bytes, sentence) => {
    expect(toText(await drop(bytes, people.gemeente, name))).toContain(sentence);
  });

  it("of a stranger is not even fetched", async () => {
    expect(toText(await drop("too-large", "wie@elders.example"))).toContain("U hebt geen toegang");
  });
});
