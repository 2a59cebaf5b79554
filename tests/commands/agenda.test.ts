import mammoth from "mammoth";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Card } from "#cards/card";
import { toMessage } from "#platforms/slack/render";
import { toAdaptiveCard } from "#platforms/teams/render";
import { toText } from "#platforms/terminal/render";
import { complaints } from "../helpers/adaptive.ts";
import { house, people } from "../helpers/house.ts";
import { setback, type Timeline, timeline } from "../helpers/timeline.ts";
import { faultsOf } from "../platforms/slack/faults.ts";

const { bw, har, gemeente: coordinator } = people;
const [BW, SJ] = ["Beter Wonen", "Sint Joseph"];

let home: Timeline;
const leave = async () => {
  expect(home.surprises).toEqual([]);
  await home.close();
};

const foreign =
  /\b(?:on-track|attention|behind|undefined|null|NaN|object|decision)\b|\d{4}-\d{2}-\d{2}|te laat\b/;

function sound(one: Card): string {
  const shown = toText({ ...one, buttons: [] });
  expect(foreign.exec(shown)?.[0]).toBeUndefined();
  expect(one.buttons.length).toBeGreaterThan(0);
  expect(faultsOf(toMessage(one))).toEqual([]);
  expect(complaints(toAdaptiveCard(one))).toEqual([]);
  return shown;
}
const read = async (line: string, as: string = bw) => sound((await home.ask(line, as)).card);

/** A winter and a spring meeting, with reports before, between and after. */
async function spring(): Promise<void> {
  home = await timeline("2023-01-02T09:00:00Z");
  await home.ask("overleg 9 januari 2023 bestuurlijk overleg", coordinator);
  await home.ask("overleg 11 mei 2023 voorjaarsoverleg", coordinator);
  await home.told("1.2", BW, { to: "behind", asOf: "2023-01-05", ...setback }, "2023-01-05T09:00:00Z");
  const decision = "Mag het een half jaar later?";
  await home.told("27.1", BW, { to: "attention", ...setback, decision }, "2023-04-12T09:00:00Z");
  await home.told("27.1", SJ, { to: "done" }, "2023-04-12T09:00:00Z");
  await home.told("26.1", SJ, { to: "missed", cause: "Geen plek" }, "2023-04-12T09:00:00Z");
  home.at("2023-04-14T09:00:00Z");
  await home.ask("bespreken 25 de planning van de tweede helft", har);
  await home.ask("27.1 niet mee eens, wij zijn laat gevraagd", har);
  await home.ask("27 gelezen", har);
}

describe("the agenda of the next meeting", () => {
  beforeAll(spring);
  afterAll(leave);

  it("says in one screen what is asked, red, orange and to be discussed", async () => {
    expect(await read("agenda")).toMatchInlineSnapshot(`
      "Agenda Voorjaarsoverleg op 11 mei 2023
      Over de tijd sinds Bestuurlijk overleg op 9 januari 2023. Stand van 14 april 2023. Voorbeeldgegevens.
      Gevraagd besluit (1 vraag):
        • 27.1 Woningen renoveren en verduurzamen, Beter Wonen · Mag het een half jaar later?
      Loopt achter (1 deel):
        • 1.2 Aankoop en verkoop van woningen en grond, Beter Wonen · stand per 5 januari 2023 · Oorzaak: De levering loopt uit · Gevolg: De woningen komen later · Bijsturing: Wij zoeken een tweede leverancier
      Vraagt aandacht (1 deel):
        • 27.1 Woningen renoveren en verduurzamen, Beter Wonen · Oorzaak: De levering loopt uit · Gevolg: De woningen komen later · Bijsturing: Wij zoeken een tweede leverancier
      Te bespreken (2 opmerkingen): 27.1, 25
      Niet gehaald (1 deel): 26.1
      Nieuw sinds 9 januari 2023 (1 deel): 27.1
      Nog niet gemeld (5 partijen): Gemeente Almelo, Beter Wonen, Sint Joseph (en nog 2)"
    `);
  });

  it("holds every word behind Meer, and what is old carries its date", async () => {
    const whole = await read("agenda meer");
    expect(whole).toContain(
      "■ Loopt achter · stand per 5 januari 2023 · Oorzaak: De levering loopt uit · Gevolg: De woningen komen later · Bijsturing: Wij zoeken een tweede leverancier",
    );
    expect(whole).toContain("Niet mee eens: wij zijn laat gevraagd");
    expect(whole).toContain("Reden: Geen plek");
    expect(whole).toContain("- HAR · ? 7 van 7 delen");
    expect(whole).not.toMatch(/Vera|Gelezen/);
  });

  it.each([
    "agenda 11 mei 2023",
    "agenda 11 mei",
    "agenda voorjaarsoverleg",
    "agenda van 11-5-2023",
    "agenda voor donderdag 11 mei",
    "/afspraak agenda",
    "agenda 2023",
    "agendapunten",
  ])("is the same by “%s”", async (line) => {
    expect(await read(line)).toBe(await read("agenda"));
  });

  it("is for everybody who reads, and for nobody else", async () => {
    expect(await read("agenda", har)).toContain("Loopt achter");
    expect(await read("agenda", "wie@elders.example")).toContain("U hebt geen toegang");
  });
});

describe("a decision", () => {
  afterEach(leave);

  it("goes into the history, takes the question off, and stands on this agenda and the next", async () => {
    await spring();
    await home.ask("besluit 27.1 besluit: de oplevering schuift op", coordinator);
    expect(await read("27 geschiedenis")).toContain("de oplevering schuift op");
    const now = await read("agenda");
    expect(now).not.toContain("Gevraagd besluit");
    expect(now).toContain("Besluiten (1 besluit): 27.1");
  });

  it("of the meeting itself is on the next agenda", async () => {
    await spring();
    home.at("2023-05-11T12:00:00Z");
    await home.ask("besluit 27.1 besluit: de oplevering schuift op", coordinator);
    home.at("2023-05-15T09:00:00Z");
    await home.ask("overleg 5 oktober 2023 najaarsoverleg", coordinator);
    const next = await read("agenda meer");
    expect(next).toContain("Agenda Najaarsoverleg op 5 oktober 2023, alles");
    expect(next).toContain("Over de tijd sinds Voorjaarsoverleg op 11 mei 2023.");
    expect(next).toMatch(/Besluiten \(1 besluit\):\n.*de oplevering schuift op/);
    expect(next).not.toMatch(/Gevraagd besluit|Niet gehaald|Te bespreken|Nieuw sinds/);
    expect(next).toContain("■ Loopt achter · stand per 5 januari 2023");
    expect(next).toContain("▲ Vraagt aandacht · stand per 31 maart 2023");
  });
});

describe("the agenda of a meeting that was", () => {
  afterEach(leave);

  it("stays what it was", async () => {
    await spring();
    const before = await read("agenda meer");
    home.at("2023-06-20T09:00:00Z");
    await home.told("1.2", BW, { to: "done", asOf: "2023-06-20" }, "2023-06-20T09:00:00Z");
    const after = await read("agenda 11 mei 2023 meer");
    const undated = (shown: string) => shown.replace(/Stand van [^.]*\./, "").split("Nog niet gemeld")[0];
    expect(undated(after)).toBe(undated(before));
    expect(after).toContain("Stand van 11 mei 2023.");
    expect(await read("agenda")).toContain("Nieuw sinds 11 mei 2023 (1 deel): 1.2");
  });
});

describe("without meetings", () => {
  afterEach(leave);

  it("is of today, since the register began", async () => {
    home = await timeline("2023-01-02T09:00:00Z");
    home.at("2023-04-12T09:00:00Z");
    const shown = await read("agenda");
    expect(shown).toContain("Agenda 12 april 2023");
    expect(shown).toContain("Over de tijd sinds 2 januari 2023: toen begon dit register.");
  });

  it("has nothing on the first day with a programme of years ago, and calls nobody late", async () => {
    home = await timeline("2026-11-23T08:00:00Z");
    home.at("2026-11-23T09:00:00Z");
    const shown = await read("agenda");
    expect(shown).toContain("Er staat niets op de agenda.");
    expect(shown).not.toContain("Nog niet gemeld");
    expect(await read("agenda 11 mei 2023")).toContain(
      "Dit register begon op 23 november 2026, na deze dag.",
    );
    expect(await read("termijnen")).toMatch(/Jaarkalender:\n- 1 september t\/m 30 november 2026: /);
  });

  it("answers what is no day or no programme with a sentence", async () => {
    home = await timeline("2023-01-02T09:00:00Z");
    expect(await read("agenda 31 februari 2023")).toContain("“31 februari 2023” is geen datum.");
    expect(await read("agenda over 2021")).toContain("2021");
    expect(await read("agenda xyz")).toContain("“xyz” is geen datum en geen overleg dat is vastgelegd.");
    expect(await read("agenda van de wijk")).toContain("Zo werkt het: agenda 11 mei 2023 word.");
  });
});

describe("the dates", () => {
  afterEach(leave);

  it("show the meetings to come and the year of the partnership, all or none", async () => {
    await spring();
    const shown = await read("termijnen");
    expect(shown).toContain("Overleg:\n- 11 mei 2023: Voorjaarsoverleg");
    expect(shown).toContain("- 14 december 2023: Actieprogramma vaststellen, voor 15 december");
    expect(shown).toContain("- 1 maart t/m 31 mei 2023: Voorjaarsoverleg: de voortgang bespreken");
    expect(shown).not.toContain("Bestuurlijk overleg");
    expect(await read("termijnen Beter Wonen")).not.toContain("Jaarkalender");
  });
});

describe("the files", () => {
  it("are a Word document and a calendar", async () => {
    const place = await house({ now: "2023-04-12T09:00:00Z" });
    try {
      await place.ask("overleg 11 mei 2023 voorjaarsoverleg", coordinator);
      const word = await place.say("agenda word", har);
      if (word.place !== "file") throw new Error("no document");
      expect(word.name).toBe("agenda-overleg-almelo-11-mei-2023.docx");
      const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(word.bytes) });
      expect(value).toContain("Agenda Voorjaarsoverleg");
      expect((await place.say("agenda 11 mei 2023 word", har)).place).toBe("file");

      const ics = await place.say("agenda ics", har);
      if (ics.place !== "file") throw new Error("no calendar");
      expect(ics.name).toBe("agenda-almelo-2023.ics");
      const lines = Buffer.from(ics.bytes).toString();
      expect(lines).toContain("SUMMARY:Voorjaarsoverleg\r\n");
      expect(lines).toContain("DTSTART;VALUE=DATE:20230511\r\nDTEND;VALUE=DATE:20230512\r\n");
      expect(place.surprises).toEqual([]);
    } finally {
      await place.close();
    }
  });
});
