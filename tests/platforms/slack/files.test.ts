import { describe, expect, it } from "vitest";
import { type Enclosed, enclose } from "#bot/reply";
import { button, card, text } from "#cards/card";
import type { Heard, Reply } from "#platforms/platform";
import { bot, botToken, direct, enveloped, mention, press, slash } from "../../helpers/fake-slack.ts";
import { house, repeat } from "./house.ts";

/** Every byte there is, so that a conversion on the way shows. */
const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
const paper = { name: "voortgang-2023.xlsx", type: "application/octet-stream", bytes };
const file: Enclosed = enclose(
  paper,
  card("Bestand: <Excel> & meer", [text("Alle delen.")], [button("Word", "export docx")]),
);

/** Gives a file where one is asked for; "alleen" as the bot does in a shared place. */
const giving = async (heard: Heard): Promise<Reply> =>
  heard.line.includes("export")
    ? heard.line.includes("toon")
      ? file
      : { ...file, personal: true }
    : repeat(heard);

const words = (said: unknown): string => JSON.stringify(said);

describe("a file as the answer to a slash command in a channel", () => {
  it("goes whole to the asker's own conversation, and the card says so", async () => {
    const { say, slack } = await house({ hear: giving });
    const { body } = await say(slash("export xlsx"));
    expect(body).toMatchObject({ response_type: "ephemeral" });
    expect(words(body)).toContain("Het bestand staat in uw gesprek met Afspraken.");
    expect(words(body)).toContain("export docx");

    expect((await slack.next("conversations.open")).body).toEqual({ users: "U0MILA" });
    const asked = await slack.next("files.getUploadURLExternal");
    expect(asked.body).toEqual({ filename: "voortgang-2023.xlsx", length: "70000" });
    const sent = await slack.next("upload");
    expect(Buffer.compare(sent.bytes, bytes)).toBe(0);
    expect(sent.token).toBeUndefined();
    const done = await slack.next("files.completeUploadExternal");
    expect(done.token).toBe(botToken);
    expect(done.body).toEqual({
      files: JSON.stringify([{ id: "F0BESTAND", title: "voortgang-2023.xlsx" }]),
      channel_id: "D0MILA",
      initial_comment: "Bestand: &lt;Excel&gt; &amp; meer",
    });
  });

  it("goes to the channel where everybody is to see it", async () => {
    const { say, slack } = await house({ hear: giving });
    const { body } = await say(slash("toon export xlsx"));
    expect(words(body)).toContain("Het bestand staat in dit kanaal.");
    expect((await slack.next("files.completeUploadExternal")).body.channel_id).toBe("C0WONEN");
    expect(slack.calls("conversations.open")).toEqual([]);
  });

  it("that takes long is announced within a second, and follows", async () => {
    const { say, slack } = await house({ hear: giving });
    slack.answers("upload", { afterMs: 2_000 });
    const before = Date.now();
    const { body } = await say(slash("export xlsx"));
    expect(Date.now() - before).toBeLessThan(1_500);
    expect(words(body)).toContain("Het bestand komt zo in uw gesprek met Afspraken.");
    expect(slack.calls("files.completeUploadExternal")).toEqual([]);
    expect((await slack.next("files.completeUploadExternal")).body.channel_id).toBe("D0MILA");
    expect(slack.calls("chat.postMessage")).toEqual([]);
  });

  it("that is refused after that is told in the conversation", async () => {
    const { say, slack } = await house({ hear: giving });
    slack.answers("upload", { afterMs: 900, status: 500 });
    await say(slash("export xlsx"));
    const told = await slack.next("chat.postMessage");
    expect(told.body.channel).toBe("U0MILA");
    expect(told.body.text).toContain("Het bestand is niet verstuurd");
    expect(slack.calls("files.completeUploadExternal")).toEqual([]);
  });

  it("is waited for when the house closes", async () => {
    const { say, slack, platform } = await house({ hear: giving });
    slack.answers("upload", { afterMs: 1_000 });
    await say(slash("export xlsx"));
    await platform.stop();
    expect(slack.calls("files.completeUploadExternal")).toHaveLength(1);
  });
});

describe("a file that Slack refuses", () => {
  it.each([
    ["files.getUploadURLExternal", { body: { ok: false, error: "missing_scope" } }, "opnieuw te installeren"],
    ["conversations.open", { body: { ok: false, error: "missing_scope" } }, "opnieuw te installeren"],
    ["conversations.open", { body: { ok: false, error: "user_not_found" } }, "geen gesprek met u beginnen"],
    [
      "files.getUploadURLExternal",
      { body: { ok: false, error: "storage_limit_reached" } },
      "geen bestanden aan",
    ],
    ["files.getUploadURLExternal", { body: { ok: true } }, "over een paar minuten"],
    [
      "files.getUploadURLExternal",
      { status: 429, headers: { "retry-after": "30" } },
      "over een paar minuten",
    ],
    ["upload", { status: 413 }, "over een paar minuten"],
    ["upload", { status: 302, headers: { location: "/elsewhere" } }, "over een paar minuten"],
    [
      "files.completeUploadExternal",
      { body: { ok: false, error: "internal_error" } },
      "over een paar minuten",
    ],
  ] as const)("at %s with %j becomes one sentence", async (method, answer, sentence) => {
    const { say, slack, written } = await house({ hear: giving });
    slack.answers(method, answer);
    const { status, body } = await say(slash("export xlsx"));
    expect(status).toBe(200);
    expect(words(body)).toContain("Het bestand is niet verstuurd");
    expect(words(body)).toContain(sentence);
    expect(words(body)).toContain("/afspraak export xlsx");
    expect(slack.calls(method)).toHaveLength(1);
    expect(written).toContainEqual(expect.objectContaining({ level: "warn", event: "slack-no-file" }));
    expect(words(written)).not.toContain("voortgang");
  });

  it("in a channel that it is not in says how to invite it", async () => {
    const { say, slack } = await house({ hear: giving });
    slack.answers("files.completeUploadExternal", { body: { ok: false, error: "not_in_channel" } });
    expect(words((await say(slash("toon export xlsx"))).body)).toContain("/invite @Afspraken");
  });
});

describe("a file as another answer", () => {
  it("follows a button, whose card makes place for the one that goes with the file", async () => {
    const { say, slack } = await house({ hear: giving });
    const container = { type: "message", message_ts: "1.1", channel_id: "C0WONEN", is_ephemeral: true };
    await say(press("export xlsx", { container, response_url: slack.responseUrl }));
    expect((await slack.next("response")).body).toMatchObject({
      replace_original: true,
      text: expect.stringContaining("Het bestand staat in uw gesprek"),
    });
    expect(Buffer.compare((await slack.next("upload")).bytes, bytes)).toBe(0);
  });

  it("follows a mention in a thread into that thread, where everybody is to see it", async () => {
    const { say, slack } = await house({ hear: giving });
    await say(enveloped(mention("toon export xlsx", { thread_ts: "1699999999.000100" })));
    expect((await slack.next("files.completeUploadExternal")).body).toMatchObject({
      channel_id: "C0WONEN",
      thread_ts: "1699999999.000100",
    });
    expect((await slack.next("chat.postEphemeral")).body.user).toBe("U0MILA");
  });

  it("follows a direct message", async () => {
    const { say, slack } = await house({ hear: giving });
    await say(enveloped(direct("export xlsx")));
    expect((await slack.next("files.completeUploadExternal")).body.channel_id).toBe("D0MILA");
    expect((await slack.next("chat.postMessage")).body.text).toContain("Het bestand staat in uw gesprek");
  });
});

describe("a file that somebody drops in the conversation with the bot", () => {
  const dropped = (changes: Readonly<Record<string, unknown>>) => ({
    subtype: "file_share",
    files: [{ id: "F1", name: "Programma 2024.docx", size: 70_000, mimetype: "x", ...changes }],
  });

  it("is heard by its name, and read with the bot's token when that is asked", async () => {
    const { say, slack, heard } = await house();
    slack.answers("file", { bytes });
    await say(enveloped(direct("lees dit", dropped({ url_private_download: slack.fileUrl }))));
    await slack.next("chat.postMessage");
    expect(heard[0]).toMatchObject({ line: "bestand Programma 2024.docx", where: { shared: false } });
    expect(slack.calls("file")).toEqual([]);
    expect(heard[0]?.files).toHaveLength(1);
    expect(await heard[0]?.files?.[0]?.read()).toEqual(Buffer.from(bytes));
    expect(slack.calls("file")[0]?.token).toBe(botToken);
  });

  it.each([
    ["stands elsewhere", { url_private_download: "https://files.slack.com.example/F1" }],
    ["stands at Slack without https", { url_private_download: "http://files.slack.com/F1" }],
    ["has no address", {}],
  ])("is not fetched when it %s", async (_, changes) => {
    const { say, slack, heard, written } = await house();
    await say(enveloped(direct("", dropped(changes))));
    await slack.next("chat.postMessage");
    expect(await heard[0]?.files?.[0]?.read()).toBe("not-given");
    expect(written).toEqual([]);
  });

  it.each([
    ["refuses", { status: 403 }],
    ["sends to its page for signing in", { status: 302, headers: { location: "/elsewhere" } }],
    ["shows its page for signing in", { headers: { "content-type": "text/html" }, body: "<html>" }],
  ])("is not given when Slack %s", async (_, answer) => {
    const { say, slack, heard } = await house();
    slack.answers("file", answer);
    await say(enveloped(direct("", dropped({ url_private_download: slack.fileUrl }))));
    await slack.next("chat.postMessage");
    expect(await heard[0]?.files?.[0]?.read()).toBe("not-given");
  });

  it("is too large over 10 MB, whatever Slack tells of it", async () => {
    const { say, slack, heard } = await house();
    slack.answers("file", { bytes: new Uint8Array(10 * 1024 * 1024 + 1) });
    for (const size of [11_000_000, 5])
      await say(enveloped(direct("", dropped({ size, url_private_download: slack.fileUrl }))));
    await expect.poll(() => heard.length).toBe(2);
    expect(await heard[0]?.files?.[0]?.read()).toBe("too-large");
    expect(slack.calls("file")).toEqual([]);
    expect(await heard[1]?.files?.[0]?.read()).toBe("too-large");
  });

  it("is not heard when the bot itself sent it, nor in a channel", async () => {
    const { say, slack, heard } = await house();
    await say(enveloped(direct("", { ...dropped({}), user: bot })));
    await say(enveloped(direct("", { ...dropped({}), bot_id: "B0AFSPRAKEN" })));
    await say(enveloped(direct("", { ...dropped({}), channel_type: "channel", channel: "C0WONEN" })));
    await say(enveloped(mention("27", { files: dropped({}).files })));
    await slack.next("chat.postEphemeral");
    expect(heard).toHaveLength(1);
    expect(heard[0]?.line).toBe("27");
    expect(heard[0]).not.toHaveProperty("files");
  });
});
