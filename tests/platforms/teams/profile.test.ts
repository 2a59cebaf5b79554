import { describe, expect, it } from "vitest";
import { whisper } from "#bot/reply";
import { card } from "#cards/card";
import type { Profile } from "#platforms/platform";
import { profileFrom } from "#platforms/teams/profile";
import { almelo, type Chat, fatima, type Json, pressed, submitted, typed } from "../../helpers/fake-teams.ts";
import { scene } from "./bot.ts";

/** A bot that asks who it is, and remembers what it was told. */
async function asking(now: { at: string } = { at: "2026-11-23T09:00:00Z" }) {
  const told: (Profile | undefined)[] = [];
  const house = await scene({
    settings: { clock: () => new Date(now.at) },
    hear: async ({ line, profile }) => {
      if (line === "wie ben ik") told.push(await profile?.());
      return whisper(card("Goed", []));
    },
  });
  const questions = () => house.teams.sent.filter(({ method }) => method === "GET").map(({ path }) => path);
  return {
    ...house,
    told,
    questions,
    asks: (chat?: Chat, more: Json = {}) => house.does({ ...typed("wie ben ik", chat), ...more }, chat),
  };
}

const home: Profile = {
  name: "Fatima de Vries",
  email: "fatima@almelo.example",
  emailConfirmed: true,
  full: true,
};

describe("who somebody is", () => {
  it("is asked of Teams once in ten minutes, and never for plain asking", async () => {
    const now = { at: "2026-11-23T09:00:00Z" };
    const { asks, does, told, questions } = await asking(now);
    await does(typed("27"));
    await does(pressed("27"));
    await does(submitted({ says: "27" }));
    expect(questions()).toEqual([]);
    await asks();
    now.at = "2026-11-23T09:09:59Z";
    await asks();
    expect(questions()).toHaveLength(1);
    now.at = "2026-11-23T09:10:00Z";
    await asks();
    expect(questions()).toEqual(
      Array(2).fill("/connector/v3/conversations/a%3Apersonal-1/members/29%3Afatima"),
    );
    expect(told).toEqual([home, home, home]);
  });

  it("is asked once when two answers want it at the same moment", async () => {
    const { asks, questions, told } = await asking();
    await Promise.all([asks(), asks()]);
    expect(told).toEqual([home, home]);
    expect(questions()).toHaveLength(1);
  });

  it("is asked of the team in a channel", async () => {
    const { asks, told, questions } = await asking();
    await asks("channel");
    expect(decodeURIComponent(questions()[0] ?? "")).toContain("19:team@thread.tacv2/members/29:fatima");
    expect(told).toEqual([home]);
  });

  it("can be asked from a dialog too", async () => {
    const { does, told } = await asking();
    await does(submitted({ says: "wie ben ik" }));
    expect(told).toEqual([home]);
  });

  it.each([
    403, 404,
  ])("is unknown when Teams answers %i, and is asked again the next time", async (status) => {
    const { asks, teams, told } = await asking();
    teams.failing.push(status);
    expect((await asks()).status).toBe(200);
    await asks();
    expect(told).toEqual([undefined, home]);
  });

  it("is unknown when Teams does not answer within two seconds", async () => {
    const { asks, teams, told, logged } = await asking();
    teams.talk.silent = true;
    const started = performance.now();
    expect((await asks()).status).toBe(200);
    expect(performance.now() - started).toBeLessThan(4_000);
    expect(told).toEqual([undefined]);
    expect(logged).toContainEqual(expect.objectContaining({ level: "warn", event: "teams-member-unknown" }));
  });

  it("is unknown where there is no conversation to be a member of", async () => {
    const { asks, told } = await asking();
    await asks("personal", { conversation: undefined });
    expect(told).toEqual([undefined]);
  });

  it("is no full member for a guest, who keeps the tenant that the message names", async () => {
    const { asks, teams, told, heard } = await asking();
    const guest = { id: "29:guest", aadObjectId: "0b0b0b0b-0000-4000-8000-000000000001", name: "Vera" };
    teams.members.set(guest.id, {
      ...guest,
      email: "vera@sintjoseph.example",
      userPrincipalName: "vera_sintjoseph.example#EXT#@almelo.example",
      tenantId: almelo,
      userRole: "guest",
    });
    await asks("channel", { from: guest });
    expect(heard[0]?.who).toEqual({ platform: "teams", team: almelo, user: guest.aadObjectId });
    expect(told).toEqual([
      { name: "Vera", email: "vera@sintjoseph.example", emailConfirmed: false, full: false },
    ]);
  });

  it("is kept apart for somebody who is known by two tenants", async () => {
    const { asks, questions, teams, told } = await asking();
    const elsewhere = "dddddddd-0000-4000-8000-000000000001";
    const conversation = { id: "a:2", conversationType: "personal", tenantId: elsewhere };
    teams.members.set(fatima.id, {
      ...fatima,
      userPrincipalName: "f#EXT#@x",
      userRole: "user",
      tenantId: elsewhere,
    });
    await asks("personal", { conversation, from: { ...fatima, tenantId: almelo } });
    await asks("personal", { from: { ...fatima, tenantId: almelo } });
    expect(questions()).toHaveLength(2);
    expect(told.map((profile) => profile?.full)).toEqual([false, false]);
  });
});

describe("a full member", () => {
  const who = { platform: "teams", team: almelo, user: fatima.aadObjectId } as const;
  const member = {
    name: "Fatima",
    email: "fatima@almelo.example",
    userPrincipalName: "fatima@almelo.example",
    tenantId: almelo.toUpperCase(),
    userRole: "user",
  };

  it("has the role, the principal name and the tenant", () => {
    expect(profileFrom(member, who).full).toBe(true);
  });

  it.each([
    [{ userRole: "guest" }],
    [{ userRole: undefined }],
    [{ userPrincipalName: "vera_x#ext#@almelo.example" }],
    [{ userPrincipalName: undefined }],
    [{ tenantId: "cccccccc-0000-4000-8000-000000000001" }],
    [{ tenantId: undefined }],
  ])("is nobody with %j", (wrong) => {
    expect(profileFrom({ ...member, ...wrong }, who)).toMatchObject({ full: false, emailConfirmed: false });
  });

  it("may have no address, and two names instead of one", () => {
    const { email, name, ...rest } = member;
    expect(profileFrom({ ...rest, givenName: "Fatima", surname: "de Vries" }, who)).toEqual({
      name: "Fatima de Vries",
      email: null,
      emailConfirmed: true,
      full: true,
    });
    expect(profileFrom(null, who)).toEqual({ name: "", email: null, emailConfirmed: false, full: false });
  });
});
