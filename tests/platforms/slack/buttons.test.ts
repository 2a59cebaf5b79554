import { describe, expect, it } from "vitest";
import { press } from "../../helpers/fake-slack.ts";
import { house } from "./house.ts";

const ephemeral = { type: "message", message_ts: "1.1", channel_id: "C0WONEN", is_ephemeral: true };
const inDirect = {
  channel: { id: "D0MILA", name: "directmessage" },
  container: { type: "message", message_ts: "1.1", channel_id: "D0MILA", is_ephemeral: false },
};

describe("a button", () => {
  it("says its line, and the press itself is acknowledged empty", async () => {
    const { say, heard, slack } = await house();
    expect(await say(press("afspraken R&amp;D &lt;160", { response_url: slack.responseUrl }))).toEqual({
      status: 200,
      body: "",
    });
    await slack.next("response");
    expect(heard[0]).toEqual({
      who: { platform: "slack", team: "T0GEMEENTE", user: "U0MILA" },
      where: { platform: "slack", team: "T0GEMEENTE", channel: "C0WONEN", shared: true },
      door: { form: "/afspraak {}", whispers: true, page: { rows: 10, characters: 2600 } },
      line: "afspraken R&D <160",
      profile: expect.any(Function),
      reaches: expect.any(Function),
    });
  });

  it("on a card for one person replaces that card", async () => {
    const { say, slack } = await house();
    await say(press("27", { container: ephemeral, response_url: slack.responseUrl }));
    expect((await slack.next("response")).body).toMatchObject({
      response_type: "ephemeral",
      replace_original: true,
      text: expect.stringContaining("U vroeg: 27"),
    });
  });

  it("on a card that everybody sees leaves it and answers the presser alone", async () => {
    const { say, slack } = await house();
    await say(press("27", { response_url: slack.responseUrl }));
    expect((await slack.next("response")).body).toMatchObject({
      response_type: "ephemeral",
      replace_original: false,
    });
  });

  it("that shows a card to the channel posts it as a message of its own, which can be changed later", async () => {
    const { say, slack } = await house();
    await say(press("toon 27", { container: ephemeral, response_url: slack.responseUrl }));
    expect((await slack.next("chat.postMessage")).body.channel).toBe("C0WONEN");
    expect(slack.calls("response")).toEqual([]);
  });

  it("that shows a card to the channel does so without being a member, and leaves the private card", async () => {
    const { say, slack } = await house();
    slack.answers("chat.postMessage", { body: { ok: false, error: "not_in_channel" } });
    await say(press("toon 27", { container: ephemeral, response_url: slack.responseUrl }));
    expect((await slack.next("response")).body).toMatchObject({
      response_type: "in_channel",
      replace_original: false,
    });
    expect(slack.calls("response")).toHaveLength(1);
  });

  it("in a thread answers in the thread", async () => {
    const { say, heard, slack } = await house();
    const container = { ...ephemeral, thread_ts: "1.0" };
    await say(press("toon 27", { container, response_url: slack.responseUrl }));
    expect((await slack.next("chat.postMessage")).body.thread_ts).toBe("1.0");
    expect(heard[0]?.door.form).toBe("@Afspraken {}");
  });

  it("under a message that has replies is not in a thread itself", async () => {
    const { say, slack } = await house();
    const message = { type: "message", ts: "1.1", thread_ts: "1.1" };
    await say(press("27", { message, response_url: slack.responseUrl }));
    expect((await slack.next("response")).body).not.toHaveProperty("thread_ts");
  });

  it("in a direct message is answered with a new message, so that the conversation can be read back", async () => {
    const { say, heard, slack } = await house();
    await say(press("27", { ...inDirect, response_url: slack.responseUrl }));
    expect((await slack.next("chat.postMessage")).body.channel).toBe("D0MILA");
    expect(heard[0]?.where.shared).toBe(false);
    expect(slack.calls("response")).toEqual([]);
  });

  it("in the conversation of two people is answered to the presser alone", async () => {
    const { say, slack } = await house();
    slack.answers("chat.postMessage", { body: { ok: false, error: "channel_not_found" } });
    await say(press("27", { ...inDirect, response_url: slack.responseUrl }));
    expect((await slack.next("response")).body).toMatchObject({
      response_type: "ephemeral",
      replace_original: false,
    });
  });

  it("pressed by a partner carries the partner's own team", async () => {
    const { say, heard, slack } = await house();
    const user = { id: "U0DIRK", username: "dirk", team_id: "T0BETERWONEN" };
    await say(press("27", { user, response_url: slack.responseUrl }));
    await slack.next("response");
    expect(heard[0]?.who).toEqual({ platform: "slack", team: "T0BETERWONEN", user: "U0DIRK" });
    expect(heard[0]?.where.team).toBe("T0GEMEENTE");
  });

  it("without a line says that it no longer works", async () => {
    const { say, heard, slack } = await house();
    await say(press("", { response_url: slack.responseUrl }));
    expect((await slack.next("response")).body.text).toBe(
      "Deze knop werkt niet meer. Typ /afspraak voor hulp.",
    );
    expect(heard).toEqual([]);
  });
});
