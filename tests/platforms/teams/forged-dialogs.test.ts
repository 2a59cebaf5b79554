import { describe, expect, it } from "vitest";
import { submitted, textsOf } from "../../helpers/fake-teams.ts";
import { atTheForm, dialogOf, labelled, right } from "./at-the-form.ts";
import { scene } from "./bot.ts";
import { reporting } from "./reporting.ts";

describe("forged or broken data", () => {
  it.each([
    ["nothing", undefined],
    ["null", null],
    ["a text", "melden 27.1"],
    ["a list", []],
    ["no line", { fields: ["status"], "answer-status": "op-schema" }],
    ["a line of 13,000 characters", { says: "x".repeat(13_000) }],
    ["a line that is an object", { says: { toString: "melden" }, fields: [] }],
    ["a thousand questions", { says: "melden 27.1", fields: Array.from({ length: 1_000 }, String) }],
    ["60,000 characters", { says: "melden 27.1", fields: ["says"], "answer-says": "x".repeat(60_000) }],
  ])("of %s gets a sentence", async (_, data) => {
    const { does, heard } = await scene({ hear: reporting });
    for (const invoke of [submitted(data), { ...submitted(data), name: "task/fetch" }]) {
      const { status, body } = await does(invoke);
      expect(status).toBe(200);
      expect(body).toEqual({
        task: { type: "message", value: "Deze knop werkt niet meer. Typ wat u wilt weten." },
      });
    }
    expect(heard).toEqual([]);
  });

  it.each([[null], ["x"], [[]], [undefined]])("with the value %j gets a sentence", async (value) => {
    const { does } = await scene({ hear: reporting });
    expect((await does({ ...submitted({}), value })).body).toMatchObject({ task: { type: "message" } });
  });

  it("of 10,000 characters in one answer comes back whole with the bot's own sentence", async () => {
    const { sends } = await atTheForm();
    const dialog = dialogOf((await sends({ ...right, "Hoe gaat het?": "é".repeat(10_000) })).body);
    expect(textsOf(dialog.card)).toContain("Let op: Dit is te lang: hoogstens 600 tekens.");
    expect(labelled(dialog, "Hoe gaat het?")).toMatchObject({ value: "é".repeat(10_000), maxLength: 10_000 });
  });

  it("leaves unknown questions, wrong kinds of answers and names of objects without effect", async () => {
    const { does, heard } = await scene({ hear: reporting });
    const forged = {
      says: "melden 27.1",
      fields: ["status", "__proto__", "constructor", 27, null, "total"],
      "answer-status": "no-such-status",
      "answer-says": "not asked",
      "answer-total": { toString: "x" },
      "answer-__proto__": "x",
      status: "op-schema",
    };
    expect(dialogOf((await does(submitted(forged))).body).title).toBe("Gemeld: ● Op schema");
    expect(Object.entries(heard[0]?.answers ?? {})).toEqual([
      ["status", "no-such-status"],
      ["__proto__", "x"],
      ["constructor", ""],
      ["total", ""],
    ]);
  });

  it("never shows a value that the form cannot hold", async () => {
    const { does } = await scene({ hear: reporting });
    const data = {
      says: "melden 27.1",
      fields: ["status", "as-of", "source"],
      "answer-as-of": "{{DATE(x)}}",
      "answer-source": "x",
    };
    const dialog = dialogOf((await does(submitted(data))).body);
    expect(labelled(dialog, "Stand per")).not.toHaveProperty("value");
    expect(labelled(dialog, "Waar staat dit?")).not.toHaveProperty("value");
  });
});

describe("a surprise", () => {
  it.each(["task/fetch", "task/submit"])("in %s becomes a sentence in the dialog", async (name) => {
    const { does, logged } = await scene({ hear: () => Promise.reject(new Error("a secret")) });
    const { status, body, text } = await does({ ...submitted({ says: "27", fields: [], sheet: "x" }), name });
    expect(status).toBe(200);
    expect(body).toEqual({
      task: { type: "message", value: "Dat lukt nu niet. Probeer het straks nog eens." },
    });
    expect(text).not.toContain("secret");
    expect(logged).toContainEqual(expect.objectContaining({ event: "teams-turn-failed" }));
  });
});
