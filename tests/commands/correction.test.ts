import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Questions, Reply } from "#bot/reply";
import type { Card } from "#cards/card";
import type { Register } from "#domain/register";
import type { NewUpdate } from "#domain/reporting";
import { toText } from "#platforms/terminal/render";
import { type House, house, people } from "../helpers/house.ts";

const { bw, sj, gemeente } = people;
const spring = new Date("2023-04-11T08:00:00Z");
const homes = (total: number) => ({ total, unit: "woningen" });

let home: House;
let register: Register;
const open = async (now: string) => {
  home = await house({ now });
  const entrance = await home.entrance();
  if (!entrance) throw new Error("the house is empty");
  register = home.store.of(entrance.id);
};
beforeEach(() => open("2023-07-11T09:00:00Z"));
afterEach(async () => {
  expect(home.surprises).toEqual([]);
  await home.close();
});

/** What Beter Wonen said of 27.1 before the scene begins. */
async function earlier(differing: Partial<NewUpdate> = {}, at = spring) {
  const nothing = { text: null, cause: null, consequence: null, steering: null, decision: null };
  const update: NewUpdate = {
    ...{
      year: 2023,
      action: "27.1",
      party: "Beter Wonen",
      kind: "report",
      to: "on-track",
      asOf: "2023-03-31",
    },
    ...{ ...nothing, toYear: null, link: null, onBehalfOf: null, corrects: null, door: "terminal", seen: 0 },
    figure: homes(120),
    by: { name: bw, party: "Beter Wonen", member: null },
    ...differing,
  };
  expect(await register.reporting.report(update, at)).not.toHaveProperty("moved");
}

const now = async () => {
  const parts = await register.commitments(2023, 27);
  return parts.find(({ action, party }) => action === "27.1" && party === "Beter Wonen");
};
const updates = () => register.updates(2023, 27, 20);

const cardOf = (reply: Reply): Card => {
  if (reply.place === "form")
    throw new Error(`a form: ${reply.form.title} ${JSON.stringify(reply.problems)}`);
  return reply.card;
};
const read = async (line: string, as: string = bw, answers?: Record<string, string>) =>
  toText(cardOf(await home.say(line, as, answers)));
const formOf = async (
  line: string,
  as: string = bw,
  answers?: Record<string, string>,
): Promise<Questions> => {
  const reply = await home.say(line, as, answers);
  if (reply.place !== "form") throw new Error(`no form: ${reply.card.title}`);
  return reply;
};
const valuesOf = ({ form }: Questions) =>
  Object.fromEntries(form.fields.map(({ name, value }) => [name, value]));
const says = (card: Card, label: string): string =>
  card.buttons.find((one) => one.label === label)?.says ?? `no button ${label}`;

describe("a correction", () => {
  it("asks the form filled in with what was said, and names what it corrects", async () => {
    await earlier({ text: "De helft is klaar." });
    const asked = await formOf("correctie 27.1");
    expect(asked.form.title).toBe("Corrigeren 27.1");
    expect(valuesOf(asked)).toMatchObject({
      status: "on-track",
      aantal: "120 woningen",
      toelichting: "De helft is klaar.",
      "stand per": "2023-03-31",
    });
    const answers = { ...valuesOf(asked), aantal: "112 woningen" } as Record<string, string>;
    const shown = await read(asked.form.says, bw, answers);
    expect(shown).toContain("Gecorrigeerd: 27.1");
    expect(shown).toContain("120 wordt 112 woningen");
    expect(await updates()).toMatchObject([
      { kind: "correction", corrects: 1, version: 2, figure: homes(112), text: "De helft is klaar." },
      { kind: "report", version: 1, figure: homes(120) },
    ]);
    expect(await now()).toMatchObject({ figure: homes(112), asOf: "2023-03-31" });
  });

  it.each([
    "herstel 27.1 112 woningen",
    "correctie 27,1 112",
    "corrigeer 27.1 2023 aantal: 112 woningen",
  ])("%s is stored at once: nothing of it is uncertain", async (line) => {
    await earlier();
    expect(await read(line)).toContain("120 wordt 112 woningen");
    expect(await now()).toMatchObject({ status: "on-track", figure: homes(112) });
  });

  it("without a day keeps that of the report, and without a figure takes it away", async () => {
    await earlier();
    const shown = await read("correctie 27.1 @2023:1", bw, {
      status: "on-track",
      aantal: "",
      "stand per": "",
    });
    expect(shown).toContain("het aantal vervalt");
    expect(await now()).toMatchObject({ asOf: "2023-03-31", figure: null });
  });

  it("of a status asks what the new one asks, and says both words", async () => {
    await earlier();
    const asked = await formOf("correctie 27.1 oranje");
    expect(asked.form.fields.filter(({ required }) => required).map(({ name }) => name)).toEqual([
      "oorzaak",
      "gevolg",
      "bijsturing",
    ]);
    const shown = await read(asked.form.says, bw, {
      oorzaak: "ziek",
      gevolg: "later",
      bijsturing: "inhuren",
    });
    expect(shown).toContain("● Op schema wordt ▲ Vraagt aandacht");
    expect(await now()).toMatchObject({ status: "attention", figure: homes(120) });
  });

  it("leaves behind what only the wrong status asked", async () => {
    await earlier({ to: "behind", cause: "ziek", consequence: "later", steering: "inhuren" });
    expect(await read("correctie 27.1 groen")).toContain("■ Loopt achter wordt ● Op schema");
    const [correction] = await updates();
    expect(correction).toMatchObject({ to: "on-track", cause: null, steering: null, figure: homes(120) });
  });

  it("keeps words that say nothing certain, and asks", async () => {
    await earlier();
    expect(valuesOf(await formOf("correctie 27.1 dit klopte niet helemaal"))).toMatchObject({
      status: "on-track",
      toelichting: "dit klopte niet helemaal",
    });
    expect(await updates()).toHaveLength(1);
  });

  it("of an older report does not overwrite the newest status and total", async () => {
    await earlier();
    await earlier({ asOf: "2023-06-30", to: "done", figure: homes(357), seen: 1 });
    const shown = await read("correctie 27.1 112 woningen @2023:1");
    expect(shown).toContain("120 wordt 112 woningen");
    expect(shown).toContain("De stand van 30 juni 2023 blijft de nieuwste: ✔ Afgerond, 357 woningen.");
    expect(await now()).toMatchObject({ status: "done", figure: homes(357), asOf: "2023-06-30" });
  });

  it("counts once, however often the press arrives, and asks where it changes nothing", async () => {
    await earlier();
    for (let time = 0; time < 3; time += 1)
      expect(await read("correctie 27.1 112 woningen @2023:1")).toContain("120 wordt 112 woningen");
    const both = await Promise.all([1, 2].map(() => read("correctie 27.1 111 woningen @2023:2")));
    expect(both[0]).toBe(both[1]);
    expect(await updates()).toHaveLength(3);
    const same = await formOf("correctie 27.1 111 woningen");
    expect(Object.values(same.problems ?? {}).join()).toContain("Dit staat er al zo.");
  });

  it("shows a form that was overtaken once more", async () => {
    await earlier();
    const mine = await formOf("correctie 27.1 @2023:1");
    await read("correctie 27.1 100 woningen @2023:1", "bert@beterwonen.example");
    const again = await formOf(mine.form.says, bw, { aantal: "112 woningen" });
    expect(Object.values(again.problems ?? {}).join()).toContain("corrigeerde deze melding intussen");
    expect(await read(again.form.says, bw, { aantal: "112 woningen" })).toContain("100 wordt 112 woningen");
  });

  it("can be taken back, and what it corrected counts again", async () => {
    await earlier();
    const card = cardOf(await home.say("correctie 27.1 112 woningen", bw));
    expect(await read(says(card, "Ongedaan maken"))).toContain("● Op schema, 120 woningen");
    expect(await now()).toMatchObject({ figure: homes(120), version: 3 });
  });

  it("can be corrected itself", async () => {
    await earlier();
    const card = cardOf(await home.say("correctie 27.1 112 woningen", bw));
    expect(valuesOf(await formOf(says(card, "Corrigeren")))).toMatchObject({ aantal: "112 woningen" });
    expect(await read("correctie 27.1 113 woningen @2023:1")).toContain("112 wordt 113 woningen");
  });

  it("is offered where it is too late to take a report back", async () => {
    await earlier();
    const card = cardOf(await home.say("ongedaan 27.1 @2023:1", bw));
    expect(toText(card)).toContain("Die tijd is voorbij.");
    expect(says(card, "Corrigeren")).toBe("correctie 27.1 @2023:1");
  });

  it.each([
    ["correctie 27.1", sj, "Niets om te corrigeren"],
    ["correctie 27.1 groen @2023:1", gemeente, "Melden kunnen hier alleen Beter Wonen en Sint Joseph zelf."],
    ["correctie 27.1 groen @2023:1", "", "U kunt alles lezen, maar nog niets melden."],
    ["correctie 27.1 groen @2023:9", bw, "Niets om te corrigeren"],
    ["correctie 27.9", bw, "Actie 27.9"],
    ["correctie 99.1", bw, "Afspraak 99 bestaat niet."],
    ["correctie namens HAR 26.1", bw, "Alleen de coördinator meldt namens HAR."],
  ])("%s by %s changes nothing", async (line, as, sentence) => {
    await earlier();
    expect(await read(line, as)).toContain(sentence);
    expect(await updates()).toHaveLength(1);
  });

  it("stops personal data", async () => {
    await earlier();
    const stopped = await formOf("correctie 27.1 groen bel 06-12345678");
    expect(Object.values(stopped.problems ?? {}).join()).toContain("telefoonnummer");
    expect(await updates()).toHaveLength(1);
  });

  it("keeps the status of a report in a year that is over", async () => {
    await earlier();
    await home.close();
    await open("2026-11-23T09:00:00Z");
    await earlier();
    expect(await read("correctie 27.1 112 woningen")).toContain("120 wordt 112 woningen");
    expect(await now()).toMatchObject({ status: "on-track", figure: homes(112) });
  });

  it("in another party's name is the coordinator's, with the source, and the party's own too", async () => {
    const card = cardOf(await home.say("namens HAR 26.1 groen bron: mail van 16 april", gemeente));
    const asked = await formOf(says(card, "Corrigeren"), gemeente);
    expect(valuesOf(asked)).toMatchObject({ bron: "mail van 16 april" });
    expect(await read("correctie namens HAR 26.1 afgerond", gemeente)).toContain(
      "● Op schema wordt ✔ Afgerond",
    );
    expect(await read("correctie 26.1 nog niet gestart", people.har)).toContain(
      "✔ Afgerond wordt ○ Nog niet gestart",
    );
    const [newest] = await register.updates(2023, 26, 1);
    expect(newest).toMatchObject({ onBehalfOf: null, byParty: "HAR", corrects: 2 });
  });

  it("is taken back in the other party's name too", async () => {
    const card = cardOf(await home.say("namens HAR 26.1 groen bron: mail van 16 april", gemeente));
    expect(await read(says(card, "Ongedaan maken"), gemeente)).toContain("? Nog niet gemeld");
  });
});

describe("a report about an earlier day", () => {
  beforeEach(() => earlier({ asOf: "2023-06-30", to: "behind", figure: homes(200) }));

  it("stands in the history and leaves the newest status, and says so", async () => {
    const shown = await read("voortgang 27.1 groen 80 woningen stand per 31 maart 2023");
    expect(shown).toContain(
      "De stand van 30 juni 2023 blijft de nieuwste: ■ Loopt achter, 200 woningen. Uw melding over 31 maart 2023 staat in de geschiedenis.",
    );
    expect(await now()).toMatchObject({
      status: "behind",
      asOf: "2023-06-30",
      figure: homes(200),
      version: 2,
    });
    expect(await home.read("27 geschiedenis")).toContain("van ? Nog niet gemeld naar ● Op schema");
  });

  it("is compared with and added to what was told of that time", async () => {
    await read("voortgang 27.1 groen 80 woningen stand per 31 maart 2023");
    await read("voortgang 27.1 groen +10 woningen stand per 15 april 2023");
    const [newest] = await updates();
    expect(newest).toMatchObject({ figure: homes(90), asOf: "2023-04-15" });
    expect(await now()).toMatchObject({ figure: homes(200) });
  });

  it("is taken back without touching the newest", async () => {
    const card = cardOf(await home.say("voortgang 27.1 groen stand per 31 maart 2023", bw));
    expect(await read(says(card, "Ongedaan maken"))).toContain("■ Loopt achter, 200 woningen");
  });

  it("is not what somebody means who names no day", async () => {
    await read("voortgang 27.1 groen stand per 10 juli 2023");
    expect(await read("voortgang 27.1 afgerond")).toContain("✔ Afgerond (stand per 11 juli 2023)");
  });
});

describe("a plain year behind the number", () => {
  it.each([
    "voortgang 27.1 2023 op schema",
    "voortgang 27.1 2023: groen",
    "voortgang 27.1 2023, groen",
    "namens Beter Wonen 27.1 2023 groen",
  ])("%s is the programme's", async (line) => {
    const shown = await read(line);
    expect(shown).toContain(line.startsWith("namens") ? "Alleen de coördinator" : "● Op schema");
  });

  it("asks the status where nothing follows, and knows no other programme", async () => {
    expect(await read("voortgang 27.1 2023")).toContain("Melden: 27.1");
    expect(await read("voortgang 27 2023")).toContain("Melden bij afspraak 27");
    expect(await read("voortgang 27.1 2031 groen")).toContain("Er is geen actieprogramma van 2031");
  });

  it("is no year where it counts something", async () => {
    const asked = await formOf("voortgang 27.1 2023 woningen");
    expect(valuesOf(asked).aantal).toBe("2023 woningen");
  });
});

describe("a link", () => {
  it("that others may be unable to open is kept, with a word about it", async () => {
    const shown = await read("voortgang 27.1 groen https://beterwonen.sharepoint.com/stand");
    expect(shown).toContain("Let op: Deze link staat in SharePoint.");
    expect((await updates())[0]).toMatchObject({ link: "https://beterwonen.sharepoint.com/stand" });
  });

  it("is looked at in the form too", async () => {
    const asked = await formOf("voortgang 27.1 oranje @2023:0", bw, { link: "http://intranet/stand" });
    const field = asked.form.fields.find(({ name }) => name === "link");
    expect(field?.hint).toContain("werkt alleen in een eigen netwerk");
  });

  it("to a file is refused", async () => {
    const asked = await formOf("voortgang 27.1 groen @2023:0", bw, { link: "C:\\stand.xlsx" });
    expect(asked.problems?.link).toContain("bestand op uw eigen computer");
  });
});

it("takes the answers of a printed form as a line", async () => {
  expect(
    await read("voortgang 27.1 @2023:0 status: op schema; aantal: 40 woningen; toelichting: dak klaar"),
  ).toContain("● Op schema, 40 woningen");
  expect((await updates())[0]).toMatchObject({ text: "dak klaar" });
  const low = "voortgang 27.1 op schema @2023:1 aantal: 30 woningen";
  await formOf(low);
  expect(await read(`${low}; bevestigd: ja`)).toContain("30 woningen");
});
