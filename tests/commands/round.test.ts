import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Card } from "#cards/card";
import type { Commitment, Register } from "#domain/register";
import type { NewUpdate } from "#domain/reporting";
import type { ReportedStatus } from "#domain/status-rules";
import { toMessage } from "#platforms/slack/render";
import { toAdaptiveCard } from "#platforms/teams/render";
import { toText } from "#platforms/terminal/render";
import { complaints } from "../helpers/adaptive.ts";
import { type House, house, people } from "../helpers/house.ts";
import { faultsOf } from "../platforms/slack/faults.ts";

const { bw, sj, gemeente } = people;
const party = "Beter Wonen";
const winter = new Date("2023-01-09T09:00:00Z");
const july = new Date("2023-07-11T09:00:00Z");

let home: House;
let register: Register;
let shown: Card[] = [];

const open = async (now: string) => {
  home = await house({ now });
  register = await registerOf(home);
};
const registerOf = async ({ entrance, store }: House): Promise<Register> => {
  const entered = await entrance();
  if (!entered) throw new Error("the house is empty");
  return store.of(entered.id);
};

const close = async () => {
  expect(home.surprises).toEqual([]);
  await home.close();
};

/** A register for each scene. */
function houseForEach() {
  beforeEach(() => open("2023-07-11T09:00:00Z"));
  afterEach(close);
}

/** One register for scenes that store nothing. */
function houseForAll() {
  beforeAll(() => open("2023-07-11T09:00:00Z"));
  afterAll(close);
}

beforeEach(() => {
  shown = [];
});
afterEach(() => {
  for (const one of shown) expectSound(one);
});

const foreign =
  /\b(?:on-track|not-reported|not-started|attention|behind|missed|deferred|dropped|undefined|null|NaN|object|true|false|update|agreement|deadline|target|edition)\b|[0-9a-f]{8}-[0-9a-f]{4}|\d{4}-Q\d|\d{4}-\d{2}-\d{2}|te laat/;

/** Dutch, leading on, and within the limits of Slack and Teams; long lists are cut to pages there. */
function expectSound(one: Card) {
  expect(foreign.exec(toText({ ...one, buttons: [] }))?.[0]).toBeUndefined();
  expect(one.buttons.length).toBeGreaterThan(0);
  for (const { label } of one.buttons) expect(label.length).toBeLessThanOrEqual(75);
  if (one.blocks.some((block) => block.kind === "rows")) return;
  expect(faultsOf(toMessage(one))).toEqual([]);
  expect(complaints(toAdaptiveCard(one))).toEqual([]);
}

/** What was said of a part before the scene begins. */
async function earlier(
  action: string,
  to: ReportedStatus,
  { at = winter, seen = 0, ...more }: Partial<NewUpdate> & { at?: Date } = {},
) {
  const nothing = { text: null, cause: null, consequence: null, steering: null, decision: null };
  const update: NewUpdate = {
    ...{ year: 2023, action, party, kind: "report", to, asOf: "2023-01-09", ...nothing },
    ...{ toYear: null, figure: null, link: null, onBehalfOf: null, corrects: null, door: "terminal", seen },
    by: { name: "Vera", party: more.party ?? party, member: null },
    ...more,
  };
  expect(await register.reporting.report(update, at)).not.toHaveProperty("moved");
}

const parts = async (): Promise<readonly Commitment[]> =>
  (await register.commitments(2023)).filter((one) => one.party === party);

const card = async (line: string, as: string = bw): Promise<Card> => {
  const { card: found } = await home.ask(line, as);
  shown.push(found);
  return found;
};
const read = async (line: string, as: string = bw) => {
  const { title, blocks } = await card(line, as);
  return toText({ title, blocks, buttons: [] });
};
const says = ({ buttons }: Card, label: string | RegExp): string => {
  const found = buttons.find((one) => one.label.match(label));
  if (!found) throw new Error(`no button ${label} among ${buttons.map((one) => one.label).join(", ")}`);
  return found.says;
};
const labels = ({ buttons }: Card) => buttons.map(({ label }) => label);

describe("a turn of the round", () => {
  houseForEach();

  it("shows how the part stood, how far one is, and three ways on", async () => {
    await earlier("27.1", "on-track", { figure: { total: 40, unit: "woningen" }, text: "Het loopt." });
    const turn = await card("ronde na 26.1");
    expect(toText(turn)).toMatchInlineSnapshot(`
      "29 van 42: 27.1 Woningen renoveren en verduurzamen
      Ronde van Beter Wonen · tweede kwartaal 2023
      Vorige stand (9 januari): ● Op schema, 40 van 357 woningen.
      Toelichting: Het loopt.
      Ook van Sint Joseph. Ieder meldt het eigen deel.
      Is dit nog steeds zo?
      [Nog steeds zo] ronde 27.1 nog steeds zo @2023:1  [Aanpassen] voortgang 27.1 @2023:1  [Overslaan] ronde na 27.1 2023"
    `);
    expect(labels(turn)).toEqual(["Nog steeds zo", "Aanpassen", "Overslaan"]);
  });

  it("never says again what was never said: the simple statuses stand ready", async () => {
    const turn = await card("ronde");
    expect(turn.title).toMatch(/^1 van 42: 1\.1 /);
    expect(labels(turn)).toEqual([
      "○ Nog niet gestart",
      "● Op schema",
      "✔ Afgerond",
      "Iets anders",
      "Overslaan",
    ]);
  });

  it("stores a whole report for this quarter and goes on", async () => {
    await earlier("1.1", "attention", { cause: "ziek", consequence: "later", steering: "inhuren" });
    const turn = await card("ronde");
    expect(toText(turn)).toContain("Oorzaak: ziek");
    const next = await card(says(turn, "Nog steeds zo"));
    expect(next.title).toMatch(/^2 van 42: 1\.2 /);
    expect(toText(next)).toContain("Gemeld: 1.1 ▲ Vraagt aandacht.");
    const [update] = await register.updates(2023, 1, 1);
    expect(update).toMatchObject({ to: "attention", asOf: "2023-06-30", cause: "ziek", by: bw, version: 2 });
  });

  it("keeps the newest figure", async () => {
    const figure = { total: 40, unit: "woningen" };
    await earlier("27.1", "on-track", { figure });
    await earlier("27.1", "on-track", { seen: 1, text: "zonder aantal" });
    await card(says(await card("ronde na 26.1"), "Nog steeds zo"));
    expect(await register.updates(2023, 27, 1)).toMatchObject([
      { figure, text: "zonder aantal", version: 3 },
    ]);
  });

  it("stores nothing for the other parties of a joint action", async () => {
    await earlier("27.1", "on-track");
    await earlier("27.1", "behind", { party: "Sint Joseph" });
    await card(says(await card("ronde na 26.1"), "Nog steeds zo"));
    const others = (await register.commitments(2023, 27)).filter((one) => one.party !== party);
    expect(others.map(({ version }) => version)).toEqual(expect.arrayContaining([0, 1]));
    expect(others.find((one) => one.action === "27.1")).toMatchObject({ status: "behind", version: 1 });
  });

  it("says who was first", async () => {
    await earlier("1.1", "on-track");
    const line = says(await card("ronde"), "Nog steeds zo");
    await earlier("1.1", "behind", { seen: 1, at: july, asOf: "2023-06-30" });
    const moved = await card(line);
    expect(toText(moved)).toContain("■ Loopt achter");
    expect(toText(moved)).toContain("Er is nog niets van u opgeslagen.");
    expect((await card(says(moved, "Verder"))).title).toContain("1.2");
  });

  it("offers the words from before an undo again", async () => {
    await earlier("1.1", "attention", { cause: "ziek", consequence: "later", steering: "inhuren" });
    await card("ronde");
    await home.ask("voortgang 1.1 op schema", bw);
    await home.ask("ongedaan 1.1", bw);
    const turn = await card("ronde");
    expect(toText(turn)).toContain("Oorzaak: ziek");
    expect(labels(turn)).toContain("Nog steeds zo");
  });

  it("does not report again what was reported, where the line was typed", async () => {
    for (let time = 0; time < 2; time += 1) await card("ronde 1.1 op schema");
    for (let time = 0; time < 2; time += 1) await card("ronde 1.1 nog steeds zo");
    expect(await register.updates(2023, 1, 9)).toHaveLength(1);
  });

  it("opens the report of the part to adjust it", async () => {
    await earlier("1.1", "on-track");
    expect(await read(says(await card("ronde"), "Aanpassen"))).toContain("Melden: 1.1");
  });
});

describe("a line that is no turn of it", () => {
  houseForAll();

  it.each([
    ["ronde 1.1 oranje", ""],
    ["ronde 1.1 nog steeds zo", "Over dit deel is nog niets gemeld"],
    ["ronde 99.1 op schema @2023:0", "Afspraak 99 bestaat niet"],
    ["ronde 27.9 op schema @2023:0", "Actie 27.9 bestaat niet"],
    ["ronde 29.1 op schema @2023:0", "wie de regie heeft"],
    ["ronde 1.1 op schema @2023:99999999999", ""],
    ["ronde 27.3 op schema @2023:0", "Dat kan niet"],
    ["ronde 3.1 op schema @2023:0", "staat niet in uw ronde"],
  ])("%o stores nothing", async (line, words) => {
    expect(await read(line)).toContain(words);
    expect((await parts()).filter(({ version }) => version > 0)).toEqual([]);
  });
});

describe("a whole round", () => {
  houseForEach();

  it("takes one press for each part, and stores each once though every press comes again", async () => {
    for (const { action } of await parts()) {
      await earlier(action, "on-track");
    }
    let turn = await card("ronde");
    let presses = 0;
    while (labels(turn).includes("Nog steeds zo")) {
      const line = says(turn, "Nog steeds zo");
      const [one, other] = await Promise.all([card(line), card(line)]);
      expect(toText(other)).toBe(toText(one));
      expect(toText(await card(line))).toBe(toText(one));
      turn = one;
      presses += 1;
    }
    expect(presses).toBe(42);
    expect(toText(turn)).toContain("Klaar. U hebt over 42 delen gemeld.");
    const versions = (await parts()).map(({ version }) => version);
    expect(versions.filter((version) => version === 2)).toHaveLength(42);
    expect(versions.filter((version) => version > 2)).toEqual([]);
  }, 120_000);

  it("comes back to what was skipped, and goes on where it stopped", async () => {
    let turn = await card("ronde");
    for (let skipped = 0; skipped < 3; skipped += 1) turn = await card(says(turn, "Overslaan"));
    expect(turn.title).toMatch(/^4 van 42/);
    while (labels(turn).includes("● Op schema")) turn = await card(says(turn, "● Op schema"));
    expect(toText(turn)).toContain("Klaar. U hebt over 39 delen gemeld, over 3 nog niet.");
    const again = await card(says(turn, /Nog te melden \(3\)/));
    expect(again.title).toMatch(/^1 van 42: 1\.1 /);
  }, 60_000);

  it("that was interrupted goes on behind what was reported last in it, and then with what was skipped", async () => {
    const last = await card("ronde na 1.1");
    await card(says(last, "● Op schema"));
    expect((await card("ronde")).title).toBe((await card("ronde na 1.2")).title);
    expect((await card("ronde")).title).toMatch(/^3 van 42: /);
    const skipped = await card("ronde na 9.9");
    expect(skipped.title, "a line that names no part begins at the first").toMatch(/^1 van 42: 1\.1 /);
    const others = (await parts()).filter(({ action }) => !["1.1", "1.2", "3.1", "32.1"].includes(action));
    for (const { action } of others) await home.say(`voortgang ${action} op schema`, bw);
    expect((await card("ronde")).title).toMatch(/^1 van 42: 1\.1 /);
  }, 60_000);

  it("begins at the first part, whatever was reported in the one before it or by a colleague", async () => {
    await earlier("26.1", "on-track");
    await home.say("voortgang 27.1 op schema", "bert@beterwonen.example");
    expect((await card("ronde")).title).toMatch(/^1 van 42: 1\.1 /);
  });

  it("with 31 parts on schedule and 11 that changed takes fifteen presses", async () => {
    const own = (await parts()).filter(({ action }) => !["3.1", "32.1"].includes(action));
    const [unsteady, steady] = [own.slice(0, 11), own.slice(11)];
    for (const { action } of steady) await earlier(action, "on-track");
    for (const { action } of unsteady)
      await earlier(action, "attention", { cause: "ziek", consequence: "later", steering: "inhuren" });
    let presses = 0;
    const press = async (from: Card, label: string | RegExp) => {
      presses += 1;
      return card(says(from, label));
    };
    let turn = await card("ronde");
    turn = await press(turn, /nog steeds zo \(31\)/);
    turn = await press(turn, "allemaal nog steeds zo");
    turn = await press(turn, "Verder met de ronde");
    while (!toText(turn).includes("Ronde klaar"))
      turn = await press(turn, labels(turn).includes("Nog steeds zo") ? "Nog steeds zo" : "● Op schema");
    expect(toText(turn)).toContain("Klaar. U hebt over 42 delen gemeld.");
    expect(presses).toBeLessThanOrEqual(15);
  }, 120_000);

  it("leaves out what the party gave to somebody else", async () => {
    const account = { platform: "terminal", team: "terminal", user: "vera@beterwonen.example" } as const;
    const person = { name: "Vera", party, coordinator: false, accounts: [account] };
    const vera = await register.people.name(person, "proef", july);
    await register.people.setContact({ party, action: "1.1", member: vera.id, until: null }, "proef", july);
    expect((await card("ronde")).title).toMatch(/^1 van 41: 1\.2 /);
    expect((await card("ronde", "vera@beterwonen.example")).title).toMatch(/^1 van 42: 1\.1 /);
  });
});

const steady = ["1.1", "1.2", "2.1", "4.1", "27.1"];
async function mostlySteady() {
  for (const action of steady) await earlier(action, "on-track");
  await earlier("5.1", "behind", { cause: "a b", consequence: "c", steering: "d" });
}

describe("all that is on schedule", () => {
  houseForEach();
  beforeEach(mostlySteady);

  it("is shown first and stored with one press, once", async () => {
    const list = await card(says(await card("ronde"), "Alles wat op schema staat: nog steeds zo \\(5\\)"));
    expect(toText(list)).toContain("27.1: Woningen renoveren en verduurzamen · 9 januari");
    const line = says(list, "allemaal");
    expect(line.length).toBeLessThan(500);
    for (let time = 0; time < 2; time += 1)
      expect(await read(line)).toContain("5 delen staan nog steeds op schema.");
    const now = await parts();
    expect(now.filter(({ asOf }) => asOf === "2023-06-30").map(({ action }) => action)).toEqual(
      expect.arrayContaining(steady),
    );
    expect(now.filter(({ version }) => version === 2)).toHaveLength(5);
    expect(now.find(({ action }) => action === "5.1")).toMatchObject({ status: "behind", version: 1 });
  });

  it("leaves out and names what changed meanwhile", async () => {
    const line = says(await card("ronde op schema"), "allemaal");
    await earlier("2.1", "behind", { seen: 1, at: july, asOf: "2023-06-30" });
    await earlier("4.1", "on-track", { seen: 1, at: july, asOf: "2023-06-30", text: "anders" });
    const done = await read(line);
    expect(done).toContain("3 delen staan nog steeds op schema.");
    expect(done).toContain("2.1 Volgen hoe het gaat met middenhuur · ■ Loopt achter");
    expect(done).toContain("4.1 De woningmarkt volgen");
    expect((await parts()).filter(({ version }) => version > 2)).toEqual([]);
  });

  it("does not offer again what was skipped a moment ago", async () => {
    const turn = await card("ronde na 1.2");
    const list = await card(says(turn, /\(3\)/));
    expect(toText(list)).not.toContain("1.1:");
  });

  it("fits one line and one message for all 42, on every platform", async () => {
    for (const { action, version } of await parts()) {
      if (version === 0) await earlier(action, "on-track");
    }
    const list = await card("ronde op schema");
    const line = says(list, "allemaal");
    expect(line.match(/:\d+(?:,|$)/g)).toHaveLength(41);
    expect(line.length).toBeLessThan(500);
    expect(JSON.stringify(toMessage(list))).not.toContain("Niet alles past");
    expect(await read(line)).toContain("41 delen staan nog steeds op schema.");
  }, 60_000);
});

describe("a forged line about all that is on schedule", () => {
  houseForAll();
  beforeAll(mostlySteady);

  it.each([
    "ronde op schema zeker @2023:5.1:1",
    "ronde op schema zeker @2023:1.1:7",
    "ronde op schema zeker @2023:27.3:0,99.9:1",
    "ronde op schema zeker @2023:1.1:99999999999",
    "ronde op schema zeker",
  ])("is not believed: %o", async (line) => {
    await card(line);
    expect((await parts()).filter(({ version }) => version > 1)).toEqual([]);
  });
});

describe("whoever asks", () => {
  houseForEach();

  it("is refused without a party", async () => {
    const shownTo = await read("ronde", "");
    expect(shownTo).toContain("Dat kan niet");
    expect(await read("mijn", "")).toContain("U kunt alles lezen, maar nog niets melden.");
    expect(await read("wie nog", "")).toContain("0 van 134 delen gemeld");
  });

  it("reads the own parts: what is left, red first, what is due and what was last", async () => {
    await earlier("5.1", "behind");
    await earlier("2.1", "attention");
    await earlier("1.1", "on-track", { at: july, asOf: "2023-06-30" });
    const mine = await card("mijn");
    expect(toText(mine)).toMatchInlineSnapshot(`
      "Mijn delen: Beter Wonen
      tweede kwartaal 2023 · 42 delen
      Nog te melden: 41 van 42 delen
      Loopt achter of vraagt aandacht:
      - 5.1 Meedoen aan de kerngroep veerkrachtige wijken · ■ Loopt achter (stand per 9 januari)
      - 2.1 Volgen hoe het gaat met middenhuur · ▲ Vraagt aandacht (stand per 9 januari)
      Nog geen melding dit kwartaal:
      - 1.2 Aankoop en verkoop van woningen en grond · ? Nog niet gemeld
      - 1.3 48 portiekwoningen slopen en nieuw bouwen · ? Nog niet gemeld
      - 2.2 Overleg voordat sociale huur middenhuur wordt · ? Nog niet gemeld
      - 4.1 De woningmarkt volgen · ? Nog niet gemeld
      - 5.2 Per wijk een visie en agenda maken · ? Nog niet gemeld
      En nog 34 delen.
      Laatste meldingen:
      - 1.1 34 woningen en 11 eenheden opleveren · ● Op schema · 11 juli 2023, Vera
      - 2.1 Volgen hoe het gaat met middenhuur · ▲ Vraagt aandacht · 9 januari 2023, Vera
      - 5.1 Meedoen aan de kerngroep veerkrachtige wijken · ■ Loopt achter · 9 januari 2023, Vera
      [Start ronde (41)] ronde 2023  [Alle eigen delen] mijn alle 2023"
    `);
    expect(labels(mine)).toEqual(["Start ronde (41)", "Alle eigen delen"]);
    expect(await read("mijn alle")).toContain("42 delen");
  });

  it("keeps seeing what is red after reporting it, before what is due and what is still open", async () => {
    await home.close();
    await open("2023-05-10T09:00:00Z");
    await earlier("27.1", "behind", {
      party: "Sint Joseph",
      at: new Date("2023-05-09T09:00:00Z"),
      asOf: "2023-05-09",
    });
    const shown = await read("mijn", sj);
    const at = (words: string) => shown.indexOf(words);
    expect(shown).toContain("- 27.1 Woningen renoveren en verduurzamen · ■ Loopt achter (stand per 9 mei)");
    expect(at("■ Loopt achter")).toBeLessThan(at("Binnen 60 dagen"));
    expect(at("Binnen 60 dagen")).toBeLessThan(at("Nog geen melding dit kwartaal"));
  });

  it("sees a date that comes within 60 days, and never that one is late", async () => {
    expect(await read("mijn", sj)).not.toContain("Binnen 60 dagen");
    await home.close();
    await open("2023-05-10T09:00:00Z");
    expect(await read("mijn", sj)).toContain("30 juni 2023: 29.5");
  });

  it("reads the state of the quarter as a coordinator", async () => {
    await earlier("1.1", "on-track", { at: july, asOf: "2023-06-30" });
    const mine = await card("mijn", gemeente);
    expect(toText(mine)).toContain("tweede kwartaal 2023: 1 van 134 delen gemeld");
    expect(toText(mine)).toContain("Beter Wonen: nog 41 van 42 delen");
    expect(await read(says(mine, "Wie nog"))).toContain("Beter Wonen: nog 41 van 42 delen");
    expect(await read("mijn")).not.toContain("van 134");
  });

  it("reads it also as a coordinator who speaks for no party", async () => {
    const account = { platform: "terminal", team: "terminal", user: "carla@almelo.example" } as const;
    const carla = { name: "Carla", party: null, coordinator: true, accounts: [account] };
    await register.people.name(carla, "proef", july);
    const state = await card("mijn", account.user);
    expect(toText(state)).toContain("tweede kwartaal 2023: 0 van 134 delen gemeld");
    expect(labels(state)).toEqual(["Wie nog", "Overzicht"]);
    expect(await read("ronde", account.user)).toContain("Dat kan niet");
  });

  it("learns which parties, never which persons, have not reported", async () => {
    await earlier("1.1", "on-track", { at: july, asOf: "2023-06-30" });
    await register.people.setSwitches(
      { party: "HAR", openToDomain: false, onBehalf: true, byMail: true },
      "proef",
      july,
    );
    const all = await read("wie nog", sj);
    expect(all).toContain("HAR: nog 7 van 7 delen · meldt per e-mail");
    expect(all).not.toMatch(/Vera|@/);
    const one = await read("wie nog BW 2023", sj);
    expect(one).toContain("Nog niet gemeld: 41 delen");
    expect(one).not.toContain("- 1.1 ");
  });
});

describe("other words for it", () => {
  houseForAll();

  it.each([
    ["wie nog niet", "Wie nog"],
    ["wie nog Huurdersorganisaties", "SHBW: nog 8 van 8 delen"],
    ["wat moet ik nog", "Mijn delen: Beter Wonen"],
    ["mijn delen 2023", "Mijn delen: Beter Wonen"],
    ["start ronde", "1 van 42"],
    ["ronde 2023", "1 van 42"],
    ["ronde 2031", "Er is geen actieprogramma van 2031"],
  ])("%o is answered with %o", async (line, words) => expect(await read(line)).toContain(words));
});

describe("outside the quarters of the programme", () => {
  houseForEach();

  it("asks nothing in its first weeks", async () => {
    await home.close();
    await open("2023-01-09T09:00:00Z");
    expect(await read("ronde")).toContain("Over het eerste kwartaal 2023 wordt nog niet gevraagd.");
    expect(await read("mijn")).toContain("Over het eerste kwartaal 2023 wordt nog niet gevraagd.");
    expect(await read("wie nog")).toContain("Over het eerste kwartaal 2023 wordt nog niet gevraagd.");
  });

  it("asks nobody once its year is over, but takes how it ended", async () => {
    await home.close();
    await open("2026-11-23T09:00:00Z");
    await earlier("1.1", "on-track", { at: july, asOf: "2023-06-30" });
    await earlier("1.2", "done", { at: july, asOf: "2023-06-30" });
    const turn = await card("ronde");
    expect(toText(turn)).toContain("Actieprogramma 2023. Dat jaar is voorbij; u meldt de eindstand.");
    expect(labels(turn)).toEqual(["✔ Afgerond", "Iets anders", "Overslaan"]);
    const next = await card(says(turn, "Afgerond"));
    expect(next.title).toMatch(/^3 van 42: 1\.3 /);
    expect(await register.updates(2023, 1, 1)).toMatchObject([{ to: "done", asOf: "2023-12-31" }]);
    expect(await read("wie nog")).toContain("Dat jaar is voorbij; er wordt niets meer gevraagd.");
    expect(await read("wie nog")).not.toContain("nog 4");
    expect(await read("mijn")).toContain("Van 2 van de 42 delen staat de eindstand vast.");
    for (const line of ["mijn", "ronde", "wie nog"])
      expect(await read(line, gemeente)).not.toContain("te laat");
  });
});
