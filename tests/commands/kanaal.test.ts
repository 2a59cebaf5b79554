import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Heard } from "#bot/heard";
import { freshSqlite } from "../helpers/databases.ts";
import { team } from "../helpers/fake-slack.ts";
import { almelo } from "../helpers/fake-teams.ts";
import { anna, mila, type Village, village } from "../helpers/village.ts";

let home: Village;
beforeEach(async () => {
  home = await village(await freshSqlite(), "2023-01-09T09:00:00Z");
  await home.settle();
  home.at("2023-04-11T09:00:00Z");
});
afterEach(async () => {
  expect(home.surprises).toEqual([]);
  await home.close();
});

const wonen = { channel: "C0WONEN", shared: true, name: "wonen" } as const;
const say = async (line: string, as: Heard["who"] = mila, where: Partial<Heard["where"]> = wonen) =>
  home.read(line, as, where);
const following = async () => (await home.register().rhythms.subscriptions()).map(({ party }) => party);
const answer = (line: string) =>
  home.hear(line, mila, {
    where: { platform: "slack", team, ...wonen },
    door: { form: "/afspraak {}", whispers: true },
  });

describe("a channel that is told of the quarter", () => {
  it("follows everything, or one party", async () => {
    expect(await say("kwartaal aan")).toContain("Het eerstvolgende gaat over het tweede kwartaal 2023");
    expect(await following()).toEqual([null]);
    expect(await say("kwartaal aan partij Beter Wonen")).toContain("Alleen de delen van Beter Wonen.");
    expect(await following()).toEqual(["Beter Wonen"]);
    await say("kwartaal aan alle partijen");
    expect(await following()).toEqual([null]);
  });

  it("says so when it follows already, and stays one channel", async () => {
    await say("kwartaal aan");
    expect(await say("kwartaal aan")).toContain("krijgt het kwartaaloverzicht al");
    expect(await following()).toHaveLength(1);
  });

  it.each([
    "X",
    "partij X",
    "partij",
    "Beter Wone",
  ])("follows nobody for “kwartaal aan %s”", async (words) => {
    const shown = await say(`kwartaal aan ${words}`);
    if (words !== "partij")
      expect(shown).toContain("is geen partij van deze samenwerking. Er is niets veranderd.");
    expect(await following()).toEqual(words === "partij" ? [null] : []);
  });

  it("is changed before everybody's eyes, and never again by whoever shows the answer", async () => {
    for (const line of ["kwartaal aan", "kwartaal pauze", "kwartaal verder", "kwartaal uit"]) {
      const reply = await answer(line);
      expect(reply.place).toBe("channel");
      expect(JSON.stringify(reply)).not.toContain("toon ");
    }
    expect(await answer("kwartaal uit")).toMatchObject({ place: "asker", personal: true });
  });
});

describe("who may", () => {
  const stranger = { platform: "slack", team, user: "U0ONBEKEND" } as const;

  it("is a member in a channel of the own workspace", async () => {
    expect(await say("kwartaal aan", anna)).toContain("voortaan het kwartaaloverzicht");
    expect(await say("kwartaal uit", anna)).toContain("niet meer");
  });

  it("is not that member as a guest elsewhere, nor somebody without a party", async () => {
    const elsewhere = { ...wonen, team: "T0ELDERS" };
    for (const line of ["kwartaal aan", "kwartaal uit", "kwartaal pauze", "kwartaal verder"]) {
      expect(await say(line, anna, elsewhere)).toContain("Dat kan niet");
      expect(await say(line, stranger)).toContain("Dat kan niet");
    }
    expect(await following()).toEqual([]);
    expect(await say("kwartaal pauze alle", anna)).toContain("coördinator");
  });

  it("is a coordinator anywhere, also in a tenant of another", async () => {
    const tenant = { platform: "teams", team: almelo, channel: "19:raad@thread", shared: true } as const;
    expect(await say("kwartaal aan", mila, tenant)).toContain("voortaan het kwartaaloverzicht");
  });

  it("is nobody in a conversation of one's own", async () => {
    expect(await say("kwartaal aan", mila, { channel: "D0MILA", shared: false })).toContain(
      "Ga naar het kanaal en typ daar: kwartaal aan.",
    );
    expect(await following()).toEqual([]);
  });
});

it("invites the app first, where it is not in the channel", async () => {
  const shut = { where: { platform: "slack", team, ...wonen } as const, reaches: async () => false };
  const reply = await home.hear("kwartaal aan", mila, shut);
  expect(JSON.stringify(reply)).toContain("/invite @Afspraken");
  expect(await following()).toEqual([]);
});

it("still gets an overview that was put off, when its pause ends before that", async () => {
  home.at("2023-03-20T09:00:00Z");
  await say("kwartaal aan");
  await say("kwartaal uitstellen eerste kwartaal 2023 tot 3 mei 2023");
  await say("kwartaal pauze");
  home.at("2023-04-28T09:00:00Z");
  await say("kwartaal verder");
  await home.look("2023-05-03T08:05:00Z");
  expect(home.office.posted.map(({ channel, title }) => `${channel} ${title}`)).toContain(
    "C0WONEN Kwartaaloverzicht eerste kwartaal 2023",
  );
});
