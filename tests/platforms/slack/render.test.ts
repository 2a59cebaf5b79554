import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bullets, button, type Card, card, facts, heading, quiet, rows, strong, text } from "#cards/card";
import { opensForm, toMessage } from "#platforms/slack/render";
import { faultsOf, shownBy } from "./faults.ts";

const everyKind = card(
  "Afspraak 27: Verduurzamen",
  [
    strong("● Op schema (2 van 5 delen gemeld)"),
    text("Beter Wonen verbetert 357 woningen tot <160 kWh/m²."),
    heading("Acties"),
    bullets(["Woningen isoleren", "Zonnepanelen leggen"]),
    facts({ "Afgesproken aantal": "ten minste 357 woningen", Datum: "31 december 2023" }),
    rows([
      {
        text: "27.1 Woningen renoveren",
        detail: "Beter Wonen",
        opens: { label: "Actie 27.1", says: "27.1 2023" },
      },
      { text: "27.2 Bewoners informeren" },
    ]),
    quiet("Actieprogramma 2023"),
  ],
  [
    button("Tonen in dit kanaal", "toon 27", "primary"),
    button("Stoppen", "stop", "danger"),
    button("Hulp", "help"),
  ],
);

describe("a card in Slack", () => {
  it("shows every kind of block and every button", () => {
    expect(toMessage(everyKind).blocks).toEqual([
      { type: "header", text: plain("Afspraak 27: Verduurzamen") },
      rich(bold("● Op schema (2 van 5 delen gemeld)")),
      rich(word("Beter Wonen verbetert 357 woningen tot <160 kWh/m².")),
      rich(bold("Acties")),
      {
        type: "rich_text",
        elements: [
          {
            type: "rich_text_list",
            style: "bullet",
            elements: [item("Woningen isoleren"), item("Zonnepanelen leggen")],
          },
        ],
      },
      rich(
        bold("Afgesproken aantal: "),
        word("ten minste 357 woningen"),
        bold("\nDatum: "),
        word("31 december 2023"),
      ),
      {
        type: "section",
        expand: true,
        text: plain("27.1 Woningen renoveren"),
        accessory: {
          type: "button",
          text: plain("Actie 27.1"),
          value: "27.1 2023",
          accessibility_label: "Actie 27.1: 27.1 Woningen renoveren",
          action_id: "says-1",
        },
      },
      { type: "context", elements: [plain("Beter Wonen")] },
      { type: "section", expand: true, text: plain("27.2 Bewoners informeren") },
      { type: "context", elements: [plain("Actieprogramma 2023")] },
      {
        type: "actions",
        elements: [
          {
            type: "button",
            text: plain("Tonen in dit kanaal"),
            value: "toon 27",
            style: "primary",
            action_id: "says-2",
          },
          { type: "button", text: plain("Stoppen"), value: "stop", style: "danger", action_id: "says-3" },
          { type: "button", text: plain("Hulp"), value: "help", action_id: "says-4" },
        ],
      },
    ]);
  });

  it("tells a button that opens a form from one that does not", () => {
    const asking = { label: "Melden", says: "status 27.1", opens: "form" } as const;
    const { blocks } = toMessage(card("Kort", [], [asking, button("Hulp", "help")]));
    const [, last] = blocks;
    const ids = last?.type === "actions" ? last.elements.map(({ action_id: id = "" }) => id) : [];
    expect(ids).toEqual(["asks-1", "says-2"]);
    expect(ids.map(opensForm)).toEqual([true, false]);
  });

  it("says in its text what it is: title, first line, then the rest, for screen readers", () => {
    expect(toMessage(everyKind).text.split("\n")).toEqual([
      "Afspraak 27: Verduurzamen",
      "● Op schema (2 van 5 delen gemeld)",
      "Beter Wonen verbetert 357 woningen tot &lt;160 kWh/m².",
      "Acties",
      "• Woningen isoleren",
      "• Zonnepanelen leggen",
      "Afgesproken aantal: ten minste 357 woningen",
      "Datum: 31 december 2023",
      "27.1 Woningen renoveren. Beter Wonen",
      "27.2 Bewoners informeren",
      "Actieprogramma 2023",
    ]);
  });

  it("shows what looks like markup as it was written, and wakes nobody", () => {
    const hostile = "<!channel> @channel *vet* _schuin_ ~weg~ `code` :tada: <http://x|y> &amp; <@U1>";
    const message = toMessage(
      card(
        hostile,
        [
          text(hostile),
          strong(hostile),
          quiet(hostile),
          heading(hostile),
          bullets([hostile]),
          facts({ [hostile]: hostile }),
          rows([{ text: hostile, detail: hostile, opens: { label: hostile, says: hostile } }]),
        ],
        [button(hostile, hostile)],
      ),
    );
    expect(message.text).not.toMatch(/<[!@#h]/);
    expect(faultsOf(message)).toEqual([]);
    expect(shownBy(message).filter((shown) => shown.includes(hostile))).toHaveLength(10);
    expect(JSON.stringify(message.blocks)).not.toContain("mrkdwn");
  });
});

describe("what is too long for Slack", () => {
  const sentence = "Dit is een zin van precies veertig tekens. ";
  const long = sentence.repeat(200).trim();

  it("a text goes on in a next block, after a sentence", () => {
    for (const block of [
      text(long),
      strong(long),
      quiet(long),
      rows([{ text: long }]),
      facts({ Tekst: long }),
    ]) {
      const message = toMessage(card("Lang", [block]));
      expect(faultsOf(message)).toEqual([]);
      const parts = shownBy(message).filter((shown) => shown.includes("zin van"));
      expect(parts.length).toBeGreaterThan(2);
      for (const part of parts) expect(part).toMatch(/^Dit is .*tekens\.$/s);
      expect(parts.join(" ")).toBe(long);
    }
  });

  it("a title becomes a section", () => {
    const name = "woord ".repeat(30).trim();
    expect(toMessage(card(name, [])).blocks).toEqual([{ type: "section", expand: true, text: plain(name) }]);
  });

  it("a label ends at a word", () => {
    const label = "Tonen aan alle deelnemers van de prestatieafspraken in dit kanaal en daarbuiten";
    const [shown] = shownBy(toMessage(card("Kort", [], [button(label, "toon")]))).slice(-1);
    expect(shown).toBe("Tonen aan alle deelnemers van de prestatieafspraken in dit kanaal en…");
  });

  it("a line that no button can carry has no button; the others keep theirs", () => {
    const message = toMessage(
      card("Zoeken", [], [button("Tonen", `toon ${"x".repeat(2_000)}`), button("Hulp", "help")]),
    );
    expect(message.blocks.at(-1)).toMatchObject({ elements: [{ value: "help" }] });
  });

  it("twelve buttons stand in rows of five, each with a number of its own", () => {
    const many = Array.from({ length: 12 }, (_, at) => button(`Knop ${at}`, `${at}`));
    const message = toMessage(
      card("Knoppen", [rows([{ text: "a", opens: { label: "Open", says: "a" } }])], many),
    );
    expect(
      message.blocks
        .filter(({ type }) => type === "actions")
        .map((block) => "elements" in block && block.elements.length),
    ).toEqual([5, 5, 2]);
    expect(faultsOf(message)).toEqual([]);
  });

  it("a card that does not fit says so and keeps its buttons", () => {
    const entries = Array.from({ length: 80 }, (_, at) => ({
      text: `Afspraak ${at}`,
      opens: { label: "Open", says: `${at}` },
    }));
    const message = toMessage(card("Alles", [rows(entries)], [button("Hulp", "help")]));
    expect(faultsOf(message)).toEqual([]);
    expect(shownBy(message)).toContain(
      "Niet alles past in dit bericht. Vraag om een kleiner deel, bijvoorbeeld één afspraak.",
    );
    expect(shownBy(message).at(-1)).toBe("Hulp");
    expect(shownBy(message)).toContain("Afspraak 0");
  });
});

describe("any card at all", () => {
  const words = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }),
    fc.constantFrom(
      "<!channel>",
      "*vet*",
      "regel\nregel",
      "😀".repeat(1_700),
      "woord ".repeat(900),
      "x".repeat(4_000),
    ),
  );
  const some = words.filter((word) => word.trim() !== "");
  const ours = fc.string({ minLength: 1, maxLength: 40 });
  const opens = fc.option(fc.record({ label: some, says: some }), { nil: undefined });
  const block = fc.oneof(
    words.map(text),
    words.map(strong),
    words.map(quiet),
    words.map(heading),
    fc.array(words, { maxLength: 12 }).map(bullets),
    fc.dictionary(ours, words, { maxKeys: 8 }).map(facts),
    fc
      .array(fc.record({ text: words, detail: words, opens }), { maxLength: 30 })
      .map((all) =>
        rows(all.map(({ opens: behind, ...row }) => ({ ...row, ...(behind && { opens: behind }) }))),
      ),
  );
  const buttons = fc
    .array(fc.record({ label: some, says: some }), { maxLength: 20 })
    .map((all) => all.map(({ label, says }) => button(label, says)));
  const anyCard: fc.Arbitrary<Card> = fc.record({
    title: words,
    blocks: fc.array(block, { maxLength: 12 }),
    buttons,
  });

  it("becomes a message that Slack takes", () => {
    fc.assert(
      fc.property(anyCard, (one) => {
        expect(faultsOf(toMessage(one))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

const plain = (shown: string) => ({ type: "plain_text", text: shown, emoji: false });
const word = (shown: string) => ({ type: "text", text: shown });
const bold = (shown: string) => ({ type: "text", text: shown, style: { bold: true } });
const rich = (...elements: readonly unknown[]) => ({
  type: "rich_text",
  elements: [{ type: "rich_text_section", elements }],
});
const item = (shown: string) => ({ type: "rich_text_section", elements: [word(shown)] });
