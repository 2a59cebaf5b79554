import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { deliverFor } from "#cli/delivery";
import type { People } from "#domain/people";
import type { Register } from "#domain/register";
import { press, pressForm, slash, submit, team } from "../helpers/fake-slack.ts";
import { almelo, fatima, pressed, textsOf, typed } from "../helpers/fake-teams.ts";
import { type House, house, people as of } from "../helpers/house.ts";
import { house as slackHouse } from "../platforms/slack/house.ts";
import { scene as teamsScene } from "../platforms/teams/bot.ts";

const now = "2023-04-11T09:00:00Z";
const at = new Date(now);
const BW = "Beter Wonen";

let home: House;
let register: Register;
let people: People;

/** Slack is Beter Wonen's own workspace, where it opened itself to its domain; Teams is the municipality's. */
beforeEach(async () => {
  home = await house({ now, teams: [team, almelo] });
  const entrance = await home.entrance();
  if (!entrance) throw new Error("the house is empty");
  register = home.store.of(entrance.id);
  people = register.people;
  await people.admit({ platform: "slack", team, party: BW }, "test", at);
  await people.admit({ platform: "teams", team: almelo, party: "Gemeente Almelo" }, "test", at);
});
afterEach(async () => {
  expect(home.surprises).toEqual([]);
  await home.close();
});

const partOf = async (party: string, action: string) =>
  (await register.commitments(2023)).find((one) => one.party === party && one.action === action);

const mila = {
  id: "U0MILA",
  team_id: team,
  name: "mila",
  is_email_confirmed: true,
  profile: { email: "mila@beterwonen.example", real_name: "Mila" },
};

/** The Slack door, with somebody behind U0MILA as Slack describes them. */
const asMila = (changes: object = {}) =>
  slackHouse({
    hear: home.hear,
    prepare: (slack) => slack.answers("users.info", { body: { ok: true, user: { ...mila, ...changes } } }),
  });

async function until<Value>(look: () => Value | undefined): Promise<Value> {
  for (const end = Date.now() + 5_000; Date.now() < end; ) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("it did not happen in time");
}

it("a report by Beter Wonen in Slack changes the card that stands in a channel of Teams", async () => {
  const slack = await asMila();
  const teams = await teamsScene({ hear: home.hear });
  const still = { same: 0, others: 0 };
  const delivery = deliverFor({
    house: home,
    platforms: [slack.platform, teams.platform],
    clock: () => at,
    log: () => undefined,
    pace: { slack: still, teams: still },
  });
  await teams.does(typed("27"), "channel");
  expect(textsOf(teams.teams.sent.at(-1)?.body).join("\n")).toContain("0 van 5 delen gemeld");

  await slack.say(
    press("voortgang 27.1 op schema @2023:0", { response_url: slack.slack.responseUrl, trigger_id: "1" }),
  );
  expect(JSON.stringify((await slack.slack.next("response")).body)).toContain("Gemeld: 27.1");
  const put = await until(() => teams.teams.sent.find(({ method }) => method === "PUT"));
  await delivery.stop();
  expect(textsOf(put.body).join("\n")).toContain("● Op schema (1 van 5 delen gemeld)");
});

describe("Beter Wonen's part", () => {
  it.each([
    ["voortgang 29.4 groen", "Melden kan hier alleen Beter Wonen zelf."],
    [
      "voortgang 29.4 rood oorzaak: a; gevolg: b; bijsturing: c @2023:0",
      "Melden kan hier alleen Beter Wonen",
    ],
    ["correctie 29.4 groen @2023:0", "Melden kan hier alleen Beter Wonen"],
    ["ongedaan 29.4", "Melden kan hier alleen Beter Wonen"],
    ["namens Beter Wonen 29.4 groen bron: mail van 16 april", "Dat kan niet"],
  ])("is nobody else's, neither Sint Joseph's nor a coordinator's: %s", async (line, sentence) => {
    for (const who of [of.sj, of.gemeente]) expect(await home.read(line, who)).toContain(sentence);
    expect(await partOf(BW, "29.4")).toMatchObject({ status: "not-reported", version: 0 });
  });
});

describe("HAR", () => {
  it("reports on 26 and 28, which it leads through a group, and remarks on 27", async () => {
    expect(await home.read("voortgang 26 groen", of.har)).toContain("Gemeld: 26.1");
    expect(await home.read("voortgang 28 groen", of.har)).toContain("Gemeld: 28.2");
    expect(await home.read("27 niet mee eens, de huurders zijn niet gehoord", of.har)).toContain(
      "Niet mee eens",
    );
    expect(await partOf("HAR", "26.1")).toMatchObject({ status: "on-track" });
    expect(await partOf("HAR", "28.2")).toMatchObject({ status: "on-track" });
    const history = await home.read("27 geschiedenis", of.bw);
    expect(history).toContain("de huurders zijn niet gehoord");
    expect((await register.commitments(2023, 27)).every(({ version }) => version === 0)).toBe(true);
  });
});

describe("a joint action", () => {
  it("is answered by three parties at once, each with an update of its own", async () => {
    await Promise.all([
      home.read("voortgang 29.3 groen", of.gemeente),
      home.read("voortgang 29.3 nog niet gestart", of.bw),
      home.read("voortgang 29.3 oranje oorzaak: a; gevolg: b; bijsturing: c", of.sj),
    ]);
    const shown = await home.read("29.3");
    expect(shown).toContain("Het deel van Gemeente Almelo · ● Op schema");
    expect(shown).toContain("Het deel van Beter Wonen · ○ Nog niet gestart");
    expect(shown).toContain("Het deel van Sint Joseph · ▲ Vraagt aandacht");
    const updates = await register.updates(2023, 29, 10);
    expect(updates.map(({ party, version }) => `${party} ${version}`).sort()).toEqual([
      "Beter Wonen 1",
      "Gemeente Almelo 1",
      "Sint Joseph 1",
    ]);
  });
});

describe("a guest counts for no party", () => {
  const refused = "U kunt alles lezen, maar nog niets melden.";

  it("though a full member beside them does", async () => {
    const { say } = await asMila();
    expect(JSON.stringify((await say(slash("voortgang 27.1 groen"))).body)).toContain("Gemeld: 27.1");
  });

  it.each([
    ["as a guest of Slack", { is_restricted: true }],
    ["as a guest of one channel", { is_ultra_restricted: true }],
    ["in a channel shared by Slack Connect", { is_stranger: true }],
    ["from another workspace", { team_id: "T0ANDERS" }],
  ])("%s, whatever their address says", async (_how, changes) => {
    const { say } = await asMila(changes);
    expect(JSON.stringify((await say(slash("voortgang 27.1 groen"))).body)).toContain(refused);
    expect(await partOf(BW, "27.1")).toMatchObject({ version: 0 });
  });

  it("in a channel of Teams of the municipality, whose tenant they visit", async () => {
    const { does, teams } = await teamsScene({ hear: home.hear });
    const guest = { id: "29:gast", aadObjectId: "0b0b0b0b-0000-4000-8000-000000000009", name: "Gast" };
    const told = { ...guest, email: "gast@almelo.example", tenantId: almelo };
    const visiting = { userPrincipalName: "gast_elders.example#EXT#@almelo.example", userRole: "guest" };
    teams.members.set(guest.id, { ...told, ...visiting });
    const asGuest = { ...pressed("voortgang 27.3 groen"), from: guest };
    expect(textsOf((await does(asGuest, "channel")).body).join("\n")).toContain(refused);

    const own = { id: fatima.id, aadObjectId: fatima.aadObjectId, name: "Fatima", tenantId: almelo };
    const full = {
      email: "fatima@almelo.example",
      userPrincipalName: "fatima@almelo.example",
      userRole: "user",
    };
    teams.members.set(fatima.id, { ...own, ...full });
    const { body } = await does(pressed("voortgang 27.3 groen"), "channel");
    expect(textsOf(body).join("\n")).toContain("Gemeld: 27.3");
  });
});

describe("what may be a citizen service number", () => {
  const number = "123456782";
  const warning = "burgerservicenummer";

  /** Neither the register nor a log holds it; the person gets it back to edit. */
  async function staysOut(...logs: readonly unknown[]) {
    const kept = [
      ...(await register.updates(2023, 27, 50)),
      ...(await register.reporting.remarks(2023)),
      ...(await register.logbook(50)),
    ];
    expect(JSON.stringify(kept)).not.toContain(number);
    expect(JSON.stringify(logs)).not.toContain(number);
    expect(await home.read("27 geschiedenis")).toContain("nog niets gemeld");
  }

  it.each([
    `voortgang 27.1 groen huurder ${number}`,
    `opmerking 27 niet mee eens huurder ${number}`,
    `bespreken 27 huurder ${number}`,
  ])("is stopped in a line in the terminal: %s", async (line) => {
    const reply = await home.say(line, of.bw);
    if (reply.place !== "form") throw new Error("no form");
    expect(Object.values(reply.problems ?? {}).join()).toContain(warning);
    expect(reply.form.fields.map(({ value }) => value).join()).toContain(number);
    await staysOut(home.surprises);
  });

  it("is stopped in a line and in a form of Slack", async () => {
    const { say, slack, written } = await asMila();
    await say(slash(`voortgang 27.1 groen huurder ${number}`, { response_url: slack.responseUrl }));
    await staysOut(written);

    await say(pressForm("voortgang 27.1 vraagt aandacht @2023:0", { response_url: slack.responseUrl }));
    await slack.next("views.open");
    const view = (await slack.next("views.update")).body.view;
    const modal = typeof view === "string" ? JSON.parse(view) : view;
    const answers = { oorzaak: `huurder ${number}`, gevolg: "later", bijsturing: "hulp" };
    const { body } = await say(submit(modal, answers));
    expect(body).toMatchObject({
      response_action: "errors",
      errors: { oorzaak: expect.stringContaining(warning) },
    });
    await staysOut(written);
  });

  it("is stopped in a line and behind a button of Teams", async () => {
    await people.name(
      {
        ...{ name: "Fatima", party: "Gemeente Almelo", coordinator: false },
        accounts: [{ platform: "teams", team: almelo, user: fatima.aadObjectId }],
      },
      "test",
      at,
    );
    const { does, logged } = await teamsScene({ hear: home.hear });
    const line = `voortgang 27.3 groen huurder ${number}`;
    await does(typed(line));
    await does(pressed(line), "channel");
    const opened = {
      type: "invoke",
      name: "task/fetch",
      value: { data: { msteams: { type: "task/fetch" }, says: line }, context: { theme: "default" } },
    };
    expect(textsOf((await does(opened)).body).join("\n")).toContain(warning);
    await staysOut(logged);
  });
});
