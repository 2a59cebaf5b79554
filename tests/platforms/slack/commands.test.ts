import { describe, expect, it } from "vitest";
import { signed, slash } from "../../helpers/fake-slack.ts";
import { house } from "./house.ts";

describe("a slash command", () => {
  it("is heard with its own name in front", async () => {
    const { say, heard } = await house();
    await say(slash(" 27  tekst ", { command: "/afspraak" }));
    await say(slash("focus", { command: "/afspraken" }));
    await say(slash("", { command: "/afspraken" }));
    await say(slash("Beter Wonen", { command: "/voortgang" }));
    expect(heard.map(({ line }) => line)).toEqual([
      "/afspraak 27 tekst",
      "/afspraken focus",
      "/afspraken",
      "/voortgang Beter Wonen",
    ]);
  });

  it("says who asked and where", async () => {
    const { say, heard } = await house();
    await say(slash("27"));
    await say(slash("27", { channel_id: "D0IEMAND", channel_name: "directmessage" }));
    expect(heard[0]).toEqual({
      who: { platform: "slack", team: "T0GEMEENTE", user: "U0MILA" },
      where: { platform: "slack", team: "T0GEMEENTE", channel: "C0WONEN", shared: true, name: "#wonen" },
      door: { form: "/afspraak {}", whispers: true, page: { rows: 10, characters: 2600 } },
      line: "/afspraak 27",
      profile: expect.any(Function),
      reaches: expect.any(Function),
    });
    expect(heard[1]?.where.shared).toBe(false);
    expect(heard[1]?.door.whispers).toBe(false);
  });

  it("is answered in the acknowledgement, for the asker alone, without a call to Slack", async () => {
    const { say, slack } = await house();
    const { status, body } = await say(slash("27"));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      response_type: "ephemeral",
      text: "U vroeg: /afspraak 27\nDit is het antwoord.",
      blocks: [
        { type: "header", text: { type: "plain_text", text: "U vroeg: /afspraak 27" } },
        { type: "rich_text" },
        { type: "actions", elements: [{ type: "button", value: "meer /afspraak 27", action_id: "says-1" }] },
      ],
    });
    expect(slack.calls("chat.postEphemeral")).toEqual([]);
    expect(slack.calls("response")).toEqual([]);
  });

  it("is answered to the channel where that was asked", async () => {
    const { say, slack } = await house();
    expect((await say(slash("toon 27"))).body).toBe("");
    expect((await slack.next("chat.postMessage")).body.channel).toBe("C0WONEN");
  });

  it("is answered to the channel where the bot is not in it", async () => {
    const { say, slack } = await house();
    slack.answers("chat.postMessage", { body: { ok: false, error: "not_in_channel" } });
    await say(slash("toon 27", { response_url: slack.responseUrl }));
    expect((await slack.next("response")).body).toMatchObject({ response_type: "in_channel" });
  });

  it("that takes long says so first and shows the card after", async () => {
    const { say, slack } = await house();
    const before = Date.now();
    const { body } = await say(slash("traag 2300", { response_url: slack.responseUrl }));
    expect(Date.now() - before).toBeLessThan(2_500);
    expect(body).toEqual({
      response_type: "ephemeral",
      text: "Dit duurt iets langer. Het antwoord komt zo.",
    });
    const late = await slack.next("response");
    expect(late.body).toMatchObject({
      response_type: "ephemeral",
      text: expect.stringContaining("U vroeg: /afspraak traag"),
    });
    expect(late.token).toBeUndefined();
  });

  it("whose late card is refused is written down, without what was typed", async () => {
    const { say, slack, written } = await house();
    slack.answers("response", { status: 404 });
    await say(slash("traag 2050 geheim", { response_url: slack.responseUrl }));
    await slack.next("response");
    await expect
      .poll(() => written)
      .toContainEqual({
        level: "error",
        event: "slack-not-delivered",
        details: expect.objectContaining({ what: "command", statusCode: 404 }),
      });
    expect(JSON.stringify(written)).not.toContain("geheim");
  });

  it("that breaks the house is answered all the same", async () => {
    const { say, written } = await house();
    const { status, body } = await say(slash("breek"));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      response_type: "ephemeral",
      text: expect.stringContaining("Dit is niet gelukt"),
    });
    expect(written).toContainEqual(expect.objectContaining({ level: "error", event: "slack-not-answered" }));
    expect(JSON.stringify(written)).not.toContain("kapot");
  });

  it("that we do not have is refused at once, in Dutch", async () => {
    const { say, heard } = await house();
    for (const command of ["/weg", "/zoek"])
      expect((await say(slash("27", { command }))).body).toEqual({
        response_type: "ephemeral",
        text: "Deze opdracht bestaat niet. Typ /afspraak voor hulp.",
      });
    expect(heard).toEqual([]);
  });

  it("from another workspace is heard too: the bot decides", async () => {
    const { say, heard, platform } = await house();
    await say(slash("27", { team_id: "T0VREEMD" }));
    expect(heard[0]?.who.team).toBe("T0VREEMD");
    expect(await platform.takesPart("T0VREEMD")).toBe(false);
  });
});

describe("a request that nobody takes", () => {
  it("is answered before Slack gives up", async () => {
    const { send, written } = await house();
    const shortcut = new URLSearchParams({
      payload: JSON.stringify({ type: "shortcut", callback_id: "x", user: { id: "U" }, team: { id: "T" } }),
    });
    const before = Date.now();
    const response = await send(signed(shortcut.toString(), "form"));
    expect([response.status, await response.text()]).toEqual([200, ""]);
    expect(Date.now() - before).toBeLessThan(2_900);
    expect(written).toContainEqual(expect.objectContaining({ event: "slack-not-taken" }));
  });
});
