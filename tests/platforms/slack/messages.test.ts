import { describe, expect, it } from "vitest";
import { bot, botToken, direct, enveloped, mention } from "../../helpers/fake-slack.ts";
import { house } from "./house.ts";

describe("a mention", () => {
  it("is heard without the bot's name and answered to the person alone", async () => {
    const { say, heard, slack } = await house();
    expect(await say(enveloped(mention("27 tekst")))).toEqual({ status: 200, body: "" });
    const { body, token } = await slack.next("chat.postEphemeral");
    expect(heard[0]).toMatchObject({
      line: "27 tekst",
      where: { channel: "C0WONEN", shared: true },
      door: { form: "@Afspraken {}", whispers: true },
    });
    expect(body).toMatchObject({
      channel: "C0WONEN",
      user: "U0MILA",
      text: expect.stringContaining("U vroeg: 27 tekst"),
    });
    expect(body).not.toHaveProperty("thread_ts");
    expect(token).toBe(botToken);
  });

  it("in a thread is answered in that thread", async () => {
    const { say, slack } = await house();
    await say(enveloped(mention("27", { thread_ts: "1699999999.000100" })));
    expect((await slack.next("chat.postEphemeral")).body.thread_ts).toBe("1699999999.000100");
    await say(enveloped(mention("toon 27", { thread_ts: "1699999999.000100" })));
    expect((await slack.next("chat.postMessage")).body).toMatchObject({
      channel: "C0WONEN",
      thread_ts: "1699999999.000100",
      text: expect.stringContaining("U vroeg: toon 27"),
    });
  });

  it("that Slack sends twice is answered once", async () => {
    const { say, heard, slack } = await house();
    const event = mention("27");
    await say(enveloped(event, { event_id: "Ev0TWEE" }));
    await slack.next("chat.postEphemeral");
    await say(enveloped(event, { event_id: "Ev0TWEE", retry: 1 }));
    await say(enveloped(mention("28")));
    await slack.next("chat.postEphemeral");
    expect(heard.map(({ line }) => line)).toEqual(["27", "28"]);
  });

  it("is answered even when the memory for doubles fails", async () => {
    const { say, slack, written } = await house({ firstTime: () => Promise.reject(new Error("weg")) });
    await say(enveloped(mention("27")));
    await slack.next("chat.postEphemeral");
    expect(written).toContainEqual(expect.objectContaining({ event: "slack-memory-failed" }));
  });

  it("from a partner's workspace carries their team, and the place carries ours", async () => {
    const { say, heard, slack } = await house();
    const partner = { team_id: "T0BETERWONEN", is_ext_shared_channel: true };
    await say(
      enveloped(mention("27", { user: "U0DIRK", user_team: "T0BETERWONEN", team: "T0BETERWONEN" }), partner),
    );
    await slack.next("chat.postEphemeral");
    expect(heard[0]?.who).toEqual({ platform: "slack", team: "T0BETERWONEN", user: "U0DIRK" });
    expect(heard[0]?.where.team).toBe("T0GEMEENTE");
  });

  it.each([
    ["written by a bot", mention("27", { bot_id: "B0AFSPRAKEN", user: bot })],
    ["edited later", mention("27", { edited: { user: "U0MILA", ts: "1" } })],
    ["a direct message that was edited", direct("27", { subtype: "message_changed" })],
    ["a direct message from a bot", direct("27", { bot_id: "B0ANDER" })],
    [
      "a message in a channel without a mention",
      direct("27", { channel_type: "channel", channel: "C0WONEN" }),
    ],
  ])("is not heard when it is %s", async (_, event) => {
    const { say, heard, slack } = await house();
    expect((await say(enveloped(event))).status).toBe(200);
    await say(enveloped(mention("hierna")));
    await slack.next("chat.postEphemeral");
    expect(heard.map(({ line }) => line)).toEqual(["hierna"]);
  });
});

describe("a direct message", () => {
  it("is answered there, for it is between two", async () => {
    const { say, heard, slack } = await house();
    await say(enveloped(direct("27")));
    expect((await slack.next("chat.postMessage")).body).toMatchObject({
      channel: "D0MILA",
      unfurl_links: "false",
    });
    expect(heard[0]).toMatchObject({
      line: "27",
      where: { shared: false },
      door: { form: "/afspraak {}", whispers: false },
    });
  });

  it("in a thread is answered in the thread, where slash commands do not work", async () => {
    const { say, heard, slack } = await house();
    await say(enveloped(direct("27", { thread_ts: "1699999999.000100" })));
    expect((await slack.next("chat.postMessage")).body.thread_ts).toBe("1699999999.000100");
    expect(heard[0]?.door.form).toBe("@Afspraken {}");
  });
});

describe("when Slack itself fails", () => {
  it.each([
    ["an error", { status: 500 }, { what: "mention", code: "slack_webapi_http_error", statusCode: 500 }],
    [
      "too many calls",
      { status: 429, headers: { "retry-after": "30" } },
      { what: "mention", code: "slack_webapi_rate_limited_error", retryAfter: 30 },
    ],
    [
      "a refusal",
      { body: { ok: false, error: "user_not_in_channel" } },
      { what: "mention", answer: "user_not_in_channel" },
    ],
  ])("with %s, it is written down and not tried again", async (_, answer, details) => {
    const { say, slack, written } = await house();
    slack.answers("chat.postEphemeral", answer);
    await say(enveloped(mention("27")));
    await slack.next("chat.postEphemeral");
    await expect
      .poll(() => written)
      .toContainEqual({
        level: "error",
        event: "slack-not-delivered",
        details: expect.objectContaining(details),
      });
    slack.answers("chat.postEphemeral", {});
    await say(enveloped(mention("28")));
    await slack.next("chat.postEphemeral");
    expect(slack.calls("chat.postEphemeral")).toHaveLength(2);
  });

  it("by keeping silent, it is given up after five seconds", async () => {
    const { say, slack, written } = await house();
    slack.answers("chat.postEphemeral", { afterMs: 7_000 });
    const before = Date.now();
    await say(enveloped(mention("27")));
    await expect
      .poll(() => written.map(({ event }) => event), { timeout: 7_000 })
      .toContain("slack-not-delivered");
    expect(Date.now() - before).toBeLessThan(6_500);
    expect(slack.calls("chat.postEphemeral")).toHaveLength(1);
  });
});
