import fc from "fast-check";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { bullets, button, type Card, card, facts, heading, quiet, rows, strong, text } from "#cards/card";
import { limits } from "#platforms/teams/limits";
import { literal } from "#platforms/teams/literal";
import { toAdaptiveCard } from "#platforms/teams/render";
import { complaints } from "../../helpers/adaptive.ts";
import { textsOf } from "../../helpers/fake-teams.ts";

const every: Card = card(
  "Afspraak 27. Verduurzamen",
  [
    text("Een zin."),
    strong("● Op schema (2 van 5 delen gemeld)"),
    quiet("Bron: actieprogramma"),
    heading("Acties"),
    bullets(["Eerst dit", "Dan dat"]),
    facts({ Regie: "Beter Wonen", Datum: "31 december 2023" }),
    rows([
      { text: "27.1 Woningen", detail: "612 woningen", opens: { label: "Actie 27.1", says: "27.1" } },
      { text: "Zonder knop" },
    ]),
  ],
  [button("Hele tekst", "27 tekst", "primary"), button("Weg", "weg", "danger"), button("Hulp", "help")],
);

describe("a card", () => {
  it("holds every word, in order, in a form that Microsoft's reader accepts", () => {
    const rendered = toAdaptiveCard(every);
    expect(complaints(rendered)).toEqual([]);
    expect(textsOf(rendered.body)).toEqual([
      "Afspraak 27. Verduurzamen",
      "Een zin.",
      "● Op schema (2 van 5 delen gemeld)",
      "Bron: actieprogramma",
      "Acties",
      "• Eerst dit",
      "• Dan dat",
      "Regie",
      "Beter Wonen",
      "Datum",
      "31 december 2023",
      "27.1 Woningen",
      "612 woningen",
      "Actie 27.1. 27.1 Woningen. 612 woningen",
      "Zonder knop",
      "Actie 27.1",
      "Hele tekst",
      "Weg",
      "Hulp",
    ]);
  });

  it("is version 1.5, Dutch, and says something where it cannot be shown", () => {
    expect(toAdaptiveCard(every)).toMatchObject({
      version: "1.5",
      lang: "nl",
      fallbackText: "Afspraak 27. Verduurzamen. Werk Teams bij om dit te lezen.",
    });
  });

  it("has no text that does not wrap, and no columns", () => {
    const json = JSON.stringify(toAdaptiveCard(every));
    const count = (part: string) => json.split(part).length - 1;
    expect(count('"wrap":true')).toBe(count('"type":"TextBlock"'));
    expect(json).not.toMatch(/ColumnSet|FactSet|Table/);
  });

  it("makes of every button a line that is typed", () => {
    const actions = toAdaptiveCard(every).body.at(-1);
    expect(actions).toEqual({
      type: "ActionSet",
      actions: [
        {
          type: "Action.Execute",
          title: "Hele tekst",
          verb: "say",
          data: { says: "27 tekst" },
          style: "positive",
        },
        { type: "Action.Execute", title: "Weg", verb: "say", data: { says: "weg" }, style: "destructive" },
        { type: "Action.Execute", title: "Hulp", verb: "say", data: { says: "help" } },
      ],
    });
  });

  it("shows six buttons at most in a set, and each opened line once", () => {
    const entry = (number: number) => ({
      text: `${number}`,
      opens: { label: `Afspraak ${number}`, says: `${number}` },
    });
    const { body } = toAdaptiveCard(card("Lijst", [rows([1, 2, 3, 4, 5, 6, 7, 7].map(entry))]));
    const sets = body.flatMap((element) => (element.type === "ActionSet" ? [element.actions.length] : []));
    expect(sets).toEqual([6, 1]);
  });
});

describe("text", () => {
  const markdown = unified().use(remarkParse).use(remarkGfm);
  /** What Markdown makes of a text block: plain text, or something else. */
  const meaningOf = (source: string): unknown => {
    const [first, ...others] = markdown.parse(source).children;
    const words = first?.type === "paragraph" ? first.children : [];
    return others.length === 0 && words.length === 1 && words[0]?.type === "text" ? words[0].value : first;
  };

  it.each([
    "**vet** en _cursief_ en ~~door~~ en `code`",
    "{{DATE(2026-11-23T09:00:00Z, SHORT)}} op 2026-11-23",
    "[klik](javascript:alert(1)) ![beeld](y.png)",
    "<at>iedereen</at> <b>&amp; &lt;",
    "# kop",
    "1. lijst",
    "- lijst",
    "+ lijst",
    "> citaat",
    "a | b",
    "\\* al ontweken",
  ])("stands there literally: %s", (plain) => {
    expect(meaningOf(literal(plain))).toBe(plain);
    expect(textsOf(toAdaptiveCard(card("T", [text(plain)])).body)).toEqual(["T", plain]);
  });

  // A bare address may still become a link to itself, which is what it says.
  it("means to Markdown what was written, whatever that is", () => {
    const piece = fc.constantFrom(
      ..."\\ ` * _ { } [ ] ( ) # + - . ! | < > ~ & : = ; / 1 a".split(" "),
      ..."_a_ *a* ~~a~~ `a` [a](b) ![a](b) <b> &amp; 1. - # > {{DATE(a)}}".split(" "),
      " ",
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
        const plain = pieces.join("").replace(/\s+/g, " ").trim();
        fc.pre(plain !== "");
        expect(meaningOf(literal(plain))).toBe(plain);
      }),
      { numRuns: 1_000 },
    );
  });

  it("has a backslash before every sign that Markdown reads", () => {
    const signs = "\\`*_{}[]()#+-.!|<>~&";
    expect(literal(signs)).toBe([...signs].map((sign) => `\\${sign}`).join(""));
    expect(literal("Gewone zin: één, twee; ● €")).toBe("Gewone zin: één, twee; ● €");
  });

  it("that is long becomes several paragraphs, without losing a word", () => {
    const long = Array.from({ length: 900 }, (_, index) => `woord${index}`).join(" ");
    const [, ...parts] = textsOf(toAdaptiveCard(card("T", [text(long)])).body);
    expect(parts.length).toBeGreaterThan(3);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(limits.textCharacters);
    expect(parts.join(" ")).toBe(long);
  });

  it("of several lines keeps them apart, and an empty one is nothing", () => {
    expect(textsOf(toAdaptiveCard(card("T", [text("een\n\ntwee\r\ndrie"), text(" ")])).body)).toEqual([
      "T",
      "een",
      "twee",
      "drie",
    ]);
  });
});

describe("size", () => {
  const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value), "utf8");

  it("is cut at whole blocks, with a sentence, and the buttons stay", () => {
    const many = Array.from({ length: 400 }, (_, index) => text(`${index} ${"é€😀".repeat(40)}`));
    const rendered = toAdaptiveCard(card("Lang", many, [button("Hulp", "help")]));
    expect(bytes(rendered)).toBeLessThanOrEqual(limits.cardBytes);
    expect(bytes(rendered)).toBeGreaterThan(limits.cardBytes * 0.9);
    const said = textsOf(rendered.body);
    expect(said.at(-2)).toBe(
      "Niet alles past in dit bericht. Vraag om een kleiner deel, bijvoorbeeld één afspraak.",
    );
    expect(said.at(-1)).toBe("Hulp");
    expect(complaints(rendered)).toEqual([]);
  });

  it("never passes the limit, whatever stands in the card", () => {
    const line = fc.string({ unit: "grapheme", maxLength: 300 });
    const block = fc.oneof(
      line.map((plain) => text(plain)),
      fc.array(line, { maxLength: 40 }).map((lines) => bullets(lines)),
      fc.array(fc.record({ text: line, detail: line }), { maxLength: 40 }).map((entries) => rows(entries)),
    );
    fc.assert(
      fc.property(line, fc.array(block, { maxLength: 30 }), (title, blocks) => {
        expect(bytes(toAdaptiveCard(card(title, blocks)))).toBeLessThanOrEqual(limits.cardBytes);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a list whose buttons have one name", () => {
  const entry = (text: string, says: string, label = "Corrigeren") => ({ text, opens: { label, says } });
  const shapes = (entries: readonly ReturnType<typeof entry>[]) =>
    toAdaptiveCard(card("Geschiedenis", [{ kind: "rows", rows: entries }])).body?.map(({ type }) => type);

  it("has each button under its own row, so that one sees which is which", () => {
    expect(shapes([entry("5 juli", "correctie 27.1 1"), entry("6 juli", "correctie 27.1 2")])).toEqual([
      ...["TextBlock", "Container", "ActionSet", "Container", "ActionSet"],
    ]);
  });

  it("has them together below the list where their names differ", () => {
    expect(shapes([entry("5 juli", "27.1", "Actie 27.1"), entry("6 juli", "27.2", "Actie 27.2")])).toEqual([
      ...["TextBlock", "Container", "Container", "ActionSet"],
    ]);
  });
});
