import { describe, expect, it } from "vitest";
import { button, card } from "#cards/card";
import {
  filledIn,
  inputsOf,
  type Json,
  opened,
  pressed,
  submitted,
  textsOf,
  typed,
} from "../../helpers/fake-teams.ts";
import { atTheForm, dialogOf, labelled, right } from "./at-the-form.ts";
import { scene } from "./bot.ts";
import { reporting } from "./reporting.ts";

describe("a button with questions behind it", () => {
  it("opens a dialog, and nothing is sent to the conversation", async () => {
    const { dialog, heard, teams } = await atTheForm("channel");
    expect(dialog).toMatchObject({
      title: "Melding op 27.1 Woningen renoveren",
      height: "large",
      width: "medium",
    });
    expect(inputsOf(dialog.card.body).map(({ label }) => label)).toEqual([
      "Hoe staat het?",
      "Hoe gaat het?",
      "Hoeveel woningen?",
      "Stand per",
      "Waar staat dit?",
    ]);
    expect(heard[0]).toMatchObject({ line: "melden 27.1", door: { whispers: true } });
    expect(heard[0]).not.toHaveProperty("answers");
    expect(teams.sent).toEqual([]);
  });

  it("shows the refusal in the dialog, with buttons that work there", async () => {
    const { does, heard } = await scene({ hear: reporting });
    const dialog = dialogOf((await does(opened("melden 28.1"))).body);
    expect(textsOf(dialog.card)).toEqual(["Dat mag alleen Sint Joseph", "Vraag het aan Vera.", "Hulp"]);
    expect(dialog).toMatchObject({ title: "Dat mag alleen Sint Joseph", height: "medium" });
    const { actions } = (dialog.card.body as readonly Json[]).at(-1) as { actions: readonly Json[] };
    expect(actions).toEqual([{ type: "Action.Submit", title: "Hulp", data: { says: "help" } }]);
    const next = dialogOf((await does(submitted({ says: "help" }))).body);
    expect(next.title).toBe("U vroeg: help");
    expect(heard.map(({ answers }) => answers)).toEqual([undefined, undefined]);
  });

  it("has no Action.Execute anywhere in a dialog, rows included", async () => {
    const rows = [{ text: "27.1", opens: { label: "Actie 27.1", says: "27.1" } }];
    const { does } = await scene({
      hear: async () => ({
        place: "asker",
        card: card("Lijst", [{ kind: "rows", rows }], [button("Hulp", "help")]),
      }),
    });
    expect((await does(opened("x"))).text).not.toContain("Action.Execute");
    expect((await does(pressed("x"))).text).not.toContain("Action.Submit");
  });
});

describe("a form that is sent in", () => {
  it("is heard as its line with the answers, and what happened stands in the dialog", async () => {
    const { sends, heard, teams } = await atTheForm();
    const dialog = dialogOf((await sends(right)).body);
    expect(heard[1]).toMatchObject({
      line: "melden 27.1",
      door: { whispers: true },
      answers: {
        status: "op-schema",
        says: "De 12e is klaar.",
        total: "120",
        "as-of": "2023-03-31",
        source: "",
      },
    });
    expect(textsOf(dialog.card)).toEqual([
      "Gemeld: ● Op schema",
      "Stand per 2023-03-31: De 12e is klaar.",
      "Ongedaan maken",
      "Volgende deel",
    ]);
    expect(teams.sent).toEqual([]);
  });

  it("goes on from its card: to undo it, or to the next form", async () => {
    const { sends, does } = await atTheForm();
    const { actions } = (dialogOf((await sends(right)).body).card.body as readonly Json[]).at(-1) as {
      actions: readonly { readonly data: Json }[];
    };
    const [undo, next] = actions;
    expect(dialogOf((await does(submitted(undo?.data))).body).title).toBe("U vroeg: ongedaan 27.1");
    expect(dialogOf((await does(submitted(next?.data))).body).title).toBe(
      "Melding op 27.1 Woningen renoveren",
    );
  });

  it("with a problem comes back with what was typed, and the sentence with its question", async () => {
    const { sends } = await atTheForm();
    const answers = {
      ...right,
      "Hoe gaat het?": "Bel 06-12345678",
      "Hoeveel woningen?": "",
      "Stand per": "2023-06-30",
    };
    const dialog = dialogOf((await sends(answers)).body);
    expect(textsOf(dialog.card).slice(1, 3)).toEqual([
      "Er is nog niets opgeslagen. Kijk bij “Hoe gaat het?”.",
      "U meldt voor Beter Wonen.",
    ]);
    const wrong = (dialog.card.body as readonly Json[]).filter(({ style }) => style === "attention");
    expect(wrong).toHaveLength(1);
    expect(textsOf(wrong)[0]).toBe("Let op: Hier staat een telefoonnummer. Haal dat weg.");
    expect(inputsOf(wrong)[0]).toMatchObject({ label: "Hoe gaat het?", value: "Bel 06-12345678" });
    expect(labelled(dialog, "Hoe staat het?")).toMatchObject({ value: "op-schema" });
    expect(labelled(dialog, "Hoeveel woningen?")).not.toHaveProperty("value");
    expect(labelled(dialog, "Stand per")).toMatchObject({ value: "2023-06-30" });
  });

  it("that was put right is heard again", async () => {
    const { sends, heard } = await atTheForm();
    const again = dialogOf((await sends({ ...right, "Hoe gaat het?": "Bel 06-12345678" })).body);
    expect(dialogOf((await sends(right, again)).body).title).toBe("Gemeld: ● Op schema");
    expect(heard).toHaveLength(3);
  });

  it("may be followed by another one", async () => {
    const { sends } = await atTheForm();
    const dialog = dialogOf((await sends({ ...right, "Hoe staat het?": "➜ Doorgeschoven" })).body);
    expect(dialog).toMatchObject({ title: "Naar welk jaar?", height: "medium" });
    const shown = dialogOf((await sends({ Jaar: "2024" }, dialog)).body);
    expect(shown.title).toBe("Dat mag alleen Sint Joseph");
  });

  it("from a channel can show its card there, once", async () => {
    const { does, teams } = await scene({ hear: reporting });
    const share = { ...submitted({ says: "toon 27" }), id: "f:7" };
    const shown = { task: { type: "message", value: "De kaart staat nu in het gesprek." } };
    expect((await does(share, "channel")).body).toEqual(shown);
    expect((await does(share, "channel")).body).toEqual(shown);
    expect(teams.sent.map(({ body }) => body.summary)).toEqual(["toon 27"]);
    teams.failing.push(403);
    const { text } = await does({ ...share, id: "f:8" }, "channel");
    expect(text).toContain("kon niet in het gesprek worden gezet");
  });
});

describe("the same form twice", () => {
  it("is heard once and answered twice alike: delivered again, or pressed twice", async () => {
    const { dialog, does, heard } = await atTheForm();
    const sent = filledIn(dialog.card, right);
    const answers = await Promise.all([
      does({ ...sent, id: "f:1" }),
      does({ ...sent, id: "f:1" }),
      does({ ...sent, id: "f:2" }),
    ]);
    expect(heard).toHaveLength(2);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]?.status).toBe(200);
  });

  it("is not heard by another process either, which says that the answers are in", async () => {
    const { dialog, does } = await atTheForm();
    const another = await scene({ hear: reporting, settings: { firstTime: async () => false } });
    const sent = filledIn(dialog.card, right);
    await does(sent);
    expect((await another.does(sent)).body).toMatchObject({
      task: { type: "message", value: expect.stringContaining("al ontvangen") },
    });
    expect(another.heard).toEqual([]);
  });

  it("opened twice, or by two people, is two forms", async () => {
    const { dialog, does, sends, heard } = await atTheForm();
    const other = dialogOf((await does(opened("melden 27.1"))).body);
    await sends(right);
    await sends(right, other);
    await does({ ...filledIn(dialog.card, right), from: { id: "29:vera", aadObjectId: "vera" } });
    expect(heard.filter(({ answers }) => answers)).toHaveLength(3);
  });
});

describe("questions that a typed line or another button leads to", () => {
  const opener = ["Melding op 27.1 Woningen renoveren", "U meldt voor Beter Wonen.", "Invullen"];

  it("become a card with a button", async () => {
    const { does, teams } = await scene({ hear: reporting });
    await does(typed("melden 27.1"));
    expect(textsOf(teams.sent[0]?.body)).toEqual(opener);
    expect(teams.sent[0]?.body).toMatchObject({ summary: opener[0] });
    const [, , set] =
      (teams.sent[0]?.body.attachments as readonly { content: { body: readonly Json[] } }[])[0]?.content
        .body ?? [];
    expect(set?.actions).toEqual([
      {
        type: "Action.Submit",
        title: "Invullen",
        style: "positive",
        data: { msteams: { type: "task/fetch" }, says: "melden 27.1" },
      },
    ]);
  });

  it("take the place of the card for the person who pressed", async () => {
    const { does, teams } = await scene({ hear: reporting });
    const { body } = await does(pressed("melden 27.1"), "channel");
    expect(body).toMatchObject({ type: "application/vnd.microsoft.card.adaptive" });
    expect(textsOf(body)).toEqual(opener);
    expect(teams.sent).toEqual([]);
  });

  it("open with the whole line again, however long it is", async () => {
    const { does, teams } = await scene({
      hear: async () => ({
        place: "form",
        form: { title: "T", fields: [], says: "x", submit: "Melden" },
      }),
    });
    await does(typed(`27.1 ${"woord ".repeat(600)}`));
    const says = /"says":"([^"]*)"/.exec(JSON.stringify(teams.sent[0]?.body))?.[1] ?? "";
    expect(says).toBe(`27.1 ${"woord ".repeat(600)}`.trim());
    expect(dialogOf((await does(opened(says))).body).title).toBe("T");
  });
});
