import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Card } from "#cards/card";
import type { Register } from "#domain/register";
import type { NewUpdate } from "#domain/reporting";
import { page } from "#platforms/slack/limits";
import { toText } from "#platforms/terminal/render";
import { type House, house, people } from "../helpers/house.ts";

let home: House;
let register: Register;

const nothing = {
  ...{ text: null, cause: null, consequence: null, steering: null, decision: null, toYear: null },
  ...{ figure: null, link: null, onBehalfOf: null, corrects: null },
};
const homes = (total: number) => ({ total, unit: "woningen" });
const by = (name: string, party: string) => ({ name, party, member: null });
const vera = by("Vera Jansen", "Beter Wonen");
const andre = by("André de Groot", "Sint Joseph");

/** What somebody said of a part, on a day. */
async function told(at: string, said: Partial<NewUpdate>): Promise<void> {
  const update: NewUpdate = {
    ...{ year: 2023, action: "27.1", party: "Beter Wonen", kind: "report", to: "on-track" },
    ...{ asOf: at.slice(0, 10), ...nothing, by: vera, door: "slack", seen: 0 },
    ...said,
  };
  expect(await register.reporting.report(update, new Date(at))).not.toHaveProperty("moved");
}

beforeAll(async () => {
  home = await house({ now: "2023-07-11T09:00:00Z" });
  const entrance = await home.entrance();
  if (!entrance) throw new Error("the house is empty");
  register = home.store.of(entrance.id);
  await told("2023-02-01T09:00:00Z", { figure: homes(120) });
  await told("2023-02-02T09:00:00Z", {
    ...{ kind: "correction", seen: 1, corrects: 1, asOf: "2023-02-01", figure: homes(112) },
    by: by("Wim van Beek", "Beter Wonen"),
  });
  await told("2023-04-03T09:00:00Z", {
    ...sintJoseph,
    asOf: "2023-03-31",
    to: "behind",
    cause: "te laat geleverd",
  });
  await told("2023-05-04T09:00:00Z", { ...sintJoseph, seen: 1, to: "attention", door: "teams" });
  await told("2023-05-04T09:05:00Z", {
    ...{ ...sintJoseph, seen: 2, kind: "undo", corrects: 2, to: "behind", asOf: "2023-03-31" },
  });
  await told("2023-06-05T09:00:00Z", {
    ...{ action: "27.3", party: "Gemeente Almelo", onBehalfOf: "mail van 5 juni", by: by("Carla", "HAR") },
  });
  const remark = { agreement: 27, action: null, kind: "disagree", text: "te weinig" } as const;
  await register.reporting.remark(
    2023,
    { ...remark, by: { name: "Hans", party: "HAR" } },
    new Date("2023-04-10T09:00:00Z"),
  );
});
const sintJoseph = { party: "Sint Joseph", by: andre } as const;
afterAll(async () => {
  expect(home.surprises).toEqual([]);
  await home.close();
});

const card = async (line: string): Promise<Card> => (await home.ask(line, people.har)).card;
const rowsOf = ({ blocks }: Card) => blocks.flatMap((block) => (block.kind === "rows" ? block.rows : []));
const heads = async (line: string) => rowsOf(await card(line)).map(({ text }) => text);
const labels = ({ buttons }: Card) => buttons.map(({ label }) => label);

describe("the history of an agreement", () => {
  it("says of each entry who, for whom, from what to what, as per when, and through which door", async () => {
    expect(toText(await card("27 geschiedenis"))).toMatchInlineSnapshot(`
      "Geschiedenis van afspraak 27. Verduurzaming bestaande woningvoorraad
      - 27.3, Gemeente Almelo: van ? Nog niet gemeld naar ● Op schema · stand per 5 juni 2023 · gemeld op 5 juni 2023 om 11.00 uur door Carla (HAR), namens Gemeente Almelo (mail van 5 juni), via Slack
      - 27.1, Sint Joseph: van ▲ Vraagt aandacht naar ■ Loopt achter · teruggenomen: de melding op 4 mei 2023 om 11.00 uur · stand per 31 maart 2023 · gemeld op 4 mei 2023 om 11.05 uur door André de Groot, via Slack
      - 27.1, Sint Joseph: van ■ Loopt achter naar ▲ Vraagt aandacht · stand per 4 mei 2023 · gemeld op 4 mei 2023 om 11.00 uur door André de Groot, via Teams
      - Niet mee eens: HAR · te weinig · Hans, op 10 april 2023 om 11.00 uur
      - 27.1, Sint Joseph: van ? Nog niet gemeld naar ■ Loopt achter · stand per 31 maart 2023 · Oorzaak: te laat geleverd · gemeld op 3 april 2023 om 11.00 uur door André de Groot, via Slack
      - 27.1, Beter Wonen: 120 wordt 112 woningen · correctie van de melding op 1 februari 2023 om 10.00 uur · 112 woningen · stand per 1 februari 2023 · gemeld op 2 februari 2023 om 10.00 uur door Wim van Beek, via Slack
      - 27.1, Beter Wonen: van ? Nog niet gemeld naar ● Op schema · 120 woningen · stand per 1 februari 2023 · gemeld op 1 februari 2023 om 10.00 uur door Vera Jansen, via Slack
      [Terug naar afspraak 27] 27 2023"
    `);
  });

  it.each([
    "27 geschiedenis",
    "geschiedenis 27",
    "/afspraak 27 historie",
    "wat is de geschiedenis van afspraak 27?",
  ])("is asked as %o", async (line) => expect(await heads(line)).toHaveLength(7));
});

describe("an own report in it", () => {
  const opening = (found: Card) =>
    rowsOf(found).flatMap(({ text, opens }) => (opens ? [`${text} > ${opens.says}`] : []));

  it("can be corrected from there, unless it was corrected or taken back already", async () => {
    const { card: shown } = await home.ask("27 geschiedenis", people.bw);
    expect(opening(shown)).toEqual(["27.1, Beter Wonen: 120 wordt 112 woningen > correctie 27.1 @2023:2"]);
    const { card: theirs } = await home.ask("27 geschiedenis", people.sj);
    expect(opening(theirs)).toEqual([
      "27.1, Sint Joseph: van ? Nog niet gemeld naar ■ Loopt achter > correctie 27.1 @2023:1",
    ]);
    expect((await home.say("correctie 27.1 @2023:2", people.bw)).place).toBe("form");
  });

  it("is not offered to others, nor on a card that others see", async () => {
    expect(opening(await card("27 geschiedenis"))).toEqual([]);
    const inChannel = await home.hear({
      who: { platform: "terminal", team: "terminal", user: people.bw },
      where: { platform: "terminal", team: "terminal", channel: "C1", shared: true },
      door: { form: "{}", whispers: true },
      line: "toon 27 geschiedenis",
    });
    if (inChannel.place !== "channel") throw new Error("not for everybody");
    expect(opening(inChannel.card)).toEqual([]);
  });
});

describe("narrowed", () => {
  it.each([
    ["27 geschiedenis Sint Joseph", 3],
    ["27 geschiedenis STJA", 3],
    ["geschiedenis 27 van de woningcorporaties", 5],
    ["27 geschiedenis HAR", 1],
    ["27 geschiedenis eerste kwartaal 2023", 4],
    ["27 geschiedenis Q1", 4],
    ["27 geschiedenis tweede kwartaal", 3],
    ["27 geschiedenis dit kwartaal", 3],
    ["27 geschiedenis van het vorige kwartaal", 4],
    ["geschiedenis 27.1 vorig kwartaal Beter Wonen", 2],
    ["27 geschiedenis 2023-Q4", 0],
    ["27 geschiedenis jansen", 1],
    ["27 geschiedenis andre", 3],
    ["27 geschiedenis door ANDRÉ DE GROOT", 3],
    ["27 geschiedenis Sint Joseph tweede kwartaal andre", 1],
    ["27.3 geschiedenis", 1],
    ["27.1 geschiedenis Beter Wonen Q1 2023", 2],
  ])("%o leaves %i", async (line, howMany) => expect(await heads(line)).toHaveLength(howMany));

  it("says to what, and leads back to all of it", async () => {
    const found = await card("27 geschiedenis BW Q1 jansen");
    expect(toText(found)).toContain("Alleen: Beter Wonen, eerste kwartaal 2023, Vera Jansen.");
    expect(labels(found)).toContain("Hele geschiedenis");
  });

  it("says that nothing fits, which is not the same as nothing at all", async () => {
    expect(toText(await card("27 geschiedenis SHBW"))).toContain(
      "Hierover is bij afspraak 27 in 2023 niets gemeld.",
    );
    expect(toText(await card("28 geschiedenis"))).toContain("Op afspraak 28 is in 2023 nog niets gemeld.");
  });

  it("asks what is meant where a word is no party, no quarter and no name here", async () => {
    const asked = await card("27 geschiedenis Pietersen");
    expect(toText(asked)).toContain("“Pietersen” staat niet in deze geschiedenis.");
    expect(labels(asked)).toEqual(
      expect.arrayContaining(["Beter Wonen", "Sint Joseph", "eerste kwartaal 2023", "Hele geschiedenis"]),
    );
    for (const { says } of asked.buttons) expect((await card(says)).title).not.toContain("Zoeken");
    const choice = asked.buttons.find(({ label }) => label === "eerste kwartaal 2023");
    expect(await heads(choice?.says ?? "")).toHaveLength(4);
  });

  it("asks of a programme that is not there which there are", async () => {
    expect(toText(await card("27 geschiedenis eerste kwartaal 2022"))).toContain(
      "Er is geen actieprogramma van 2022.",
    );
  });
});

describe("a long history", () => {
  it("shows fifty at a time, and every one can be reached", async () => {
    for (let seen = 0; seen < 120; seen += 1) {
      const at = new Date(Date.UTC(2023, 5, 1, 9, seen)).toISOString();
      await told(at, { action: "26.1", text: `melding ${seen + 1}`, seen });
    }
    const seen: string[] = [];
    let shown = await card("26 geschiedenis BW");
    for (;;) {
      expect(rowsOf(shown).length).toBeLessThanOrEqual(50);
      seen.push(...rowsOf(shown).map(({ detail = "" }) => /melding \d+/.exec(detail)?.[0] ?? ""));
      const older = shown.buttons.find(({ label }) => label === "Ouder");
      if (!older) break;
      shown = await card(older.says);
    }
    expect(seen).toEqual(Array.from({ length: 120 }, (_, at) => `melding ${120 - at}`));
    const newer = shown.buttons.find(({ label }) => label === "Nieuwer");
    expect(rowsOf(await card(newer?.says ?? ""))[0]?.detail).toContain("melding 70 ");
    expect(toText(await card("26 geschiedenis vanaf 900"))).toContain("Ouder dan dit is er niets.");
  }, 60_000);

  it("is cut to pages besides where a message is small", async () => {
    const whole = await home.hear({
      who: { platform: "terminal", team: "terminal", user: people.har },
      where: { platform: "terminal", team: "terminal", channel: "terminal", shared: false },
      door: { form: "{}", whispers: true, page },
      line: "26 geschiedenis",
    });
    if (whole.place === "form") throw new Error("a form");
    expect(labels(whole.card)).toEqual(expect.arrayContaining(["Volgende", "Ouder"]));
  });
});
