import { describe, expect, it } from "vitest";
import { almelo, appId, fatima, textsOf, typed } from "../../helpers/fake-teams.ts";
import { scene } from "./bot.ts";

describe("a typed message", () => {
  it("is heard as typed in a personal chat and answered with a card", async () => {
    const { does, heard, teams } = await scene();
    const { status, text } = await does(typed("/afspraak 27"));
    expect({ status, text }).toEqual({ status: 200, text: "" });
    expect(heard).toEqual([
      {
        who: { platform: "teams", team: almelo, user: fatima.aadObjectId },
        where: {
          platform: "teams",
          team: almelo,
          channel: "a:personal-1",
          shared: false,
          service: teams.serviceUrl,
        },
        door: { form: "{}", whispers: false, page: { rows: 10, characters: 2600 } },
        line: "/afspraak 27",
        profile: expect.any(Function),
      },
    ]);
    expect(teams.sent).toHaveLength(1);
    expect(teams.sent[0]).toMatchObject({ method: "POST", token: "Bearer from-the-bot" });
    expect(teams.sent[0]?.body).toMatchObject({ type: "message", summary: "U vroeg: /afspraak 27" });
    expect(textsOf(teams.sent[0]?.body)).toContain("U vroeg: /afspraak 27");
  });

  it("loses its mention in a channel, and is answered in the thread", async () => {
    const { does, heard, teams } = await scene();
    await does(typed("27", "channel"), "channel");
    expect(heard[0]).toMatchObject({
      line: "27",
      where: { channel: "19:wonen@thread.tacv2", shared: true },
      door: { form: "@Afspraken {}", whispers: false },
    });
    expect(decodeURIComponent(teams.sent[0]?.path ?? "")).toContain(
      "/v3/conversations/19:wonen@thread.tacv2;messageid=1700000000000/activities",
    );
  });

  it("is shared in a group chat too", async () => {
    const { does, heard } = await scene();
    await does(typed("Afspraken zoek x", "group"), "group");
    expect(heard[0]).toMatchObject({ line: "Afspraken zoek x", where: { shared: true } });
  });

  it("is answered once when Teams delivers it twice, also at the same moment", async () => {
    const { does, heard, teams } = await scene();
    const twice = { ...typed("27"), id: "1700000000001" };
    await Promise.all([does(twice), does(twice)]);
    await does(twice);
    expect(heard).toHaveLength(1);
    expect(teams.sent).toHaveLength(1);
  });

  it("is another message in another conversation, though Teams gives both the same id", async () => {
    const { does, heard } = await scene();
    await does({ ...typed("27"), id: "1700000000001" });
    await does({ ...typed("27", "group"), id: "1700000000001" }, "group");
    expect(heard).toHaveLength(2);
  });

  it("asks for help when nothing is left of it", async () => {
    const { does, heard } = await scene();
    await does(typed(" ", "channel"), "channel");
    expect(heard[0]?.line).toBe("help");
  });

  it("comes from a guest's own directory only where Teams names it", async () => {
    const { does, heard } = await scene();
    await does({ ...typed("27"), from: { ...fatima, tenantId: "CCCCCCCC-0000-4000-8000-000000000001" } });
    await does({ ...typed("27"), from: { id: "29:nobody" } });
    expect(heard.map(({ who }) => who)).toEqual([
      { platform: "teams", team: "cccccccc-0000-4000-8000-000000000001", user: fatima.aadObjectId },
      { platform: "teams", team: almelo, user: "29:nobody" },
    ]);
  });

  it("is heard from a tenant that does not take part: the bot says so", async () => {
    const { does, heard, platform } = await scene();
    const elsewhere = "dddddddd-0000-4000-8000-000000000001";
    await does({
      ...typed("27"),
      conversation: { id: "a:1", conversationType: "personal", tenantId: elsewhere },
    });
    expect(heard[0]?.who.team).toBe(elsewhere);
    expect(await platform.takesPart(elsewhere)).toBe(false);
    expect(await platform.takesPart(almelo.toUpperCase())).toBe(true);
  });

  it("that cannot be answered leaves a line in the log without its words", async () => {
    const { does, teams, logged } = await scene();
    teams.failing.push(403);
    expect((await does(typed("geheim"))).status).toBe(200);
    expect(logged).toContainEqual(expect.objectContaining({ level: "error", event: "teams-turn-failed" }));
    expect(JSON.stringify(logged)).not.toContain("geheim");
  });
});

describe("an installation", () => {
  const added = { type: "installationUpdate", action: "add" };
  const members = { type: "conversationUpdate", membersAdded: [{ id: fatima.id }, { id: `28:${appId}` }] };

  it("is welcomed once, though Teams reports it twice", async () => {
    const { does, heard, teams } = await scene();
    await does(added);
    await does(members);
    expect(heard.map(({ line }) => line)).toEqual(["welkom"]);
    expect(teams.sent).toHaveLength(1);
  });

  it("in a channel or a group is welcomed there, once", async () => {
    const { does, heard, teams } = await scene();
    for (const chat of ["channel", "group"] as const)
      for (let time = 0; time < 2; time += 1) await does(added, chat);
    expect(heard.map(({ line, where }) => [line, where.shared])).toEqual([
      ["welkom", true],
      ["welkom", true],
    ]);
    expect(teams.sent).toHaveLength(2);
  });

  it("is quiet at a removal, an upgrade, and when only a person joins", async () => {
    const { does, heard } = await scene();
    await does({ type: "installationUpdate", action: "remove" });
    await does({ type: "installationUpdate", action: "add-upgrade" });
    await does({ type: "conversationUpdate", membersAdded: [{ id: fatima.id }] });
    expect(heard).toEqual([]);
  });

  it.each([
    "messageReaction",
    "typing",
    "messageUpdate",
    "event",
    "iets nieuws",
  ])("%s is accepted and ignored", async (type) => {
    const { does, heard } = await scene();
    expect((await does({ type })).status).toBe(200);
    expect(heard).toEqual([]);
  });
});
