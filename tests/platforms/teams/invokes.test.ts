import { describe, expect, it } from "vitest";
import { card, rows, text } from "#cards/card";
import { pressed, searched, textsOf } from "../../helpers/fake-teams.ts";
import { answerTo, scene } from "./bot.ts";

describe("a button", () => {
  it("answers the person who pressed and sends nothing to the conversation", async () => {
    const { does, heard, teams } = await scene();
    const { status, body } = await does(pressed("27"), "channel");
    expect(status).toBe(200);
    expect(body).toMatchObject({ statusCode: 200, type: "application/vnd.microsoft.card.adaptive" });
    expect(textsOf(body)).toEqual(["U vroeg: 27", "Alleen voor u.", "Hulp"]);
    expect(heard[0]).toMatchObject({ line: "27", door: { whispers: true }, where: { shared: true } });
    expect(teams.sent).toEqual([]);
  });

  it("that shows a card posts it once, and says so under the card", async () => {
    const { does, teams } = await scene();
    const shown = {
      statusCode: 200,
      type: "application/vnd.microsoft.activity.message",
      value: "De kaart staat nu in het gesprek.",
    };
    const press = { ...pressed("toon 27"), id: "f:1" };
    expect((await does(press, "channel")).body).toEqual(shown);
    expect((await does(press, "channel")).body).toEqual(shown);
    expect(teams.sent.map(({ method, body }) => [method, body.summary])).toEqual([["POST", "Afspraak 27"]]);
  });

  it("says so when the bot may not post there", async () => {
    const { does, teams } = await scene();
    teams.failing.push(403);
    const { body } = await does(pressed("toon 27"), "group");
    expect(body).toMatchObject({ statusCode: 400, type: "application/vnd.microsoft.error" });
    expect(JSON.stringify(body)).toContain("kon niet in het gesprek worden gezet");
  });

  it("is answered again when Teams delivers it twice", async () => {
    const { does, heard } = await scene();
    const press = { ...pressed("27"), id: "f:2" };
    const [one, two] = await Promise.all([does(press), does(press)]);
    expect(one.body).toEqual(two.body);
    expect(heard).toHaveLength(2);
  });

  it.each([
    ["no text", 27],
    ["nothing", undefined],
    ["white space", "  "],
    ["13,000 characters", "x".repeat(13_000)],
    ["an object", { toString: "27" }],
  ])("with a forged payload of %s gets a sentence", async (_, says) => {
    const { does, heard } = await scene();
    const { status, body } = await does(pressed(says));
    expect(status).toBe(200);
    expect(body).toMatchObject({ statusCode: 400, value: { message: expect.stringContaining("Deze knop") } });
    expect(heard).toEqual([]);
  });

  it.each([
    [null],
    ["27"],
    [[]],
    [{ action: null }],
    [{ action: { data: [] } }],
  ])("with the value %j gets a sentence", async (value) => {
    const { does } = await scene();
    const { body } = await does({ ...pressed("27"), value });
    expect(body).toMatchObject({ statusCode: 400 });
  });

  it("gets a sentence when the bot fails", async () => {
    const { does } = await scene({ hear: () => Promise.reject(new Error("a secret of the database")) });
    const { status, text } = await does(pressed("27"));
    expect(status).toBe(200);
    expect(text).toContain("Dat lukt nu niet");
    expect(text).not.toContain("secret");
  });
});

describe("search from the compose box", () => {
  type Attachment = { preview: { content: { title: string; text: string } }; content: { body: unknown[] } };
  const attachmentsOf = (body: Readonly<Record<string, unknown>>) =>
    (body.composeExtension as { attachments: readonly Attachment[] }).attachments;

  it("gives ten results at most, each with the card behind its row", async () => {
    const { does, heard } = await scene();
    const { status, body } = await does(searched("woningen"));
    expect(status).toBe(200);
    expect(body).toMatchObject({ composeExtension: { type: "result", attachmentLayout: "list" } });
    const results = attachmentsOf(body);
    expect(results).toHaveLength(10);
    expect(results[0]?.preview.content).toEqual({ title: "1. Een afspraak", text: "Op schema" });
    expect(textsOf(results[0]?.content)).toContain("U vroeg: 1");
    expect(heard.map(({ line }) => line)).toEqual(["zoek woningen", ..."123456789".split(""), "10"]);
  });

  it("starts with the whole list, also where there is no conversation", async () => {
    const { does, heard } = await scene();
    const { body } = await does({ ...searched(""), conversation: undefined });
    expect(attachmentsOf(body)).toHaveLength(10);
    expect(heard[0]).toMatchObject({ line: "afspraken", where: { channel: "compose" } });
  });

  it("says what the bot says when there is nothing to choose", async () => {
    const { does } = await scene({
      hear: async () => ({ place: "asker", card: card("Zoeken", [text("Niets over <b>.")]) }),
    });
    expect((await does(searched("x"))).body).toEqual({
      composeExtension: { type: "message", text: "Niets over ‹b›." },
    });
  });

  it("gives each card once, though two places of a text lead to it", async () => {
    const opens = { label: "Actie 27.1", says: "27.1" };
    const twice = card("Zoeken", [
      rows([
        { text: "Hier", opens },
        { text: "En daar", opens },
      ]),
    ]);
    const { does, heard } = await scene({ hear: async () => ({ place: "asker", card: twice }) });
    expect(attachmentsOf((await does(searched("x"))).body)).toHaveLength(1);
    expect(heard).toHaveLength(2);
  });

  it("leaves out what is answered with questions", async () => {
    const form = { title: "Melden", fields: [], says: "melden", submit: "Melden" };
    const { does } = await scene({
      hear: async ({ line }) =>
        line === "3" || line === "zoek y" ? { place: "form", form } : answerTo(line),
    });
    const results = attachmentsOf((await does(searched("x"))).body);
    expect(results.map(({ preview }) => preview.content.title.slice(0, 2))).toEqual([
      "1.",
      "2.",
      "4.",
      "5.",
      "6.",
      "7.",
      "8.",
      "9.",
      "10",
    ]);
    expect(attachmentsOf((await does(searched("y"))).body)).toEqual([]);
  });

  it("has no second page", async () => {
    const { does, heard } = await scene();
    const { body } = await does({ ...searched("x"), value: { parameters: [], queryOptions: { skip: 10 } } });
    expect(attachmentsOf(body)).toEqual([]);
    expect(heard).toEqual([]);
  });
});

describe("an unknown invoke", () => {
  it.each([
    ["task/complete", "task"],
    ["composeExtension/submitAction", "composeExtension"],
    ["fileConsent/invoke", "value"],
    ["signin/verifyState", "value"],
  ])("%s is refused in Dutch", async (name, shape) => {
    const { does, heard } = await scene();
    const { status, body, text } = await does({ type: "invoke", name, value: {} });
    expect(status).toBe(200);
    expect(body).toHaveProperty(shape);
    expect(text).toContain("Dat kan Afspraken niet");
    expect(heard).toEqual([]);
  });
});
