import fc from "fast-check";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import type { Field, Form } from "#cards/form";
import { payloadFor } from "#cli/payload";
import { toFormCard } from "#platforms/teams/form-card";
import { limits } from "#platforms/teams/limits";
import { labelText } from "#platforms/teams/literal";
import { complaints } from "../../helpers/adaptive.ts";
import { inputsOf, textsOf } from "../../helpers/fake-teams.ts";
import { reportForm } from "./reporting.ts";

const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value), "utf8");
const withFields = (fields: readonly Field[]): Form => ({ ...reportForm, fields });
const question = (label: string, value = ""): Field => ({
  kind: "text",
  lines: "many",
  longest: 3_000,
  name: "words",
  label,
  required: false,
  value,
});

describe("the card of a form", () => {
  it("asks every kind of question in a way that Microsoft's reader accepts", () => {
    const rendered = toFormCard({ form: reportForm, sheet: "f:1" });
    expect(complaints(rendered)).toEqual([]);
    expect(inputsOf(rendered.body)).toEqual([
      {
        type: "Input.ChoiceSet",
        id: "answer-status",
        label: "Hoe staat het?",
        isRequired: true,
        errorMessage: "Kies een antwoord.",
        style: "expanded",
        placeholder: "Maak een keuze",
        wrap: true,
        choices: [
          { title: "● Op schema", value: "op-schema" },
          { title: "▲ Vraagt aandacht", value: "aandacht" },
          { title: "➜ Doorgeschoven", value: "doorgeschoven" },
        ],
      },
      {
        type: "Input.Text",
        id: "answer-says",
        label: "Hoe gaat het?",
        isRequired: true,
        errorMessage: "Vul hier iets in.",
        isMultiline: true,
        maxLength: 600,
      },
      {
        type: "Input.Text",
        id: "answer-total",
        label: "Hoeveel woningen?",
        isMultiline: false,
        maxLength: 20,
        value: "120",
      },
      {
        type: "Input.Date",
        id: "answer-as-of",
        label: "Stand per",
        isRequired: true,
        errorMessage: "Kies een datum.",
        value: "2023-03-31",
      },
      expect.objectContaining({ type: "Input.ChoiceSet", style: "compact" }),
    ]);
    expect(textsOf(rendered.body)).toEqual(
      expect.arrayContaining(["U meldt voor Beter Wonen.", "Noem geen namen van bewoners."]),
    );
  });

  it("holds the line and the questions in its one button", () => {
    expect(toFormCard({ form: reportForm, sheet: "f:1" }).actions).toEqual([
      {
        type: "Action.Submit",
        title: "Melden",
        style: "positive",
        data: { says: "melden 27.1", sheet: "f:1", fields: ["status", "says", "total", "as-of", "source"] },
      },
    ]);
  });

  it("is what the command line prints for Teams", () => {
    expect(payloadFor("teams", { place: "form", form: reportForm }, "melden 27.1")).toEqual(
      toFormCard({ form: reportForm }),
    );
  });

  it("says every problem in words, also one that belongs to no question", () => {
    const problems = { status: "Kies hoe het staat.", other: "Iemand anders was u voor.", toString: "x" };
    const rendered = toFormCard({ form: reportForm, problems });
    expect(textsOf(rendered.body).slice(0, 4)).toEqual([
      "Melding op 27.1 Woningen renoveren",
      "Er is nog niets opgeslagen. Kijk bij “Hoe staat het?”.",
      "Iemand anders was u voor.",
      "x",
    ]);
    expect(textsOf(rendered.body)).toContain("Let op: Kies hoe het staat.");
    expect(complaints(rendered)).toEqual([]);
  });

  it("keeps a value literally, whatever stands in it", () => {
    const value = '**x** <at>y</at> {{DATE(z)}} \\n "q"\n[k](javascript:a)';
    expect(inputsOf(toFormCard({ form: withFields([question("L", value)]) }).body)[0]).toMatchObject({
      value,
    });
  });
});

describe("a label", () => {
  const markdown = unified().use(remarkParse).use(remarkGfm);
  const meaningOf = (source: string): unknown => {
    const [first, ...others] = markdown.parse(source).children;
    const words = first?.type === "paragraph" ? first.children : [];
    return others.length === 0 && words.length === 1 && words[0]?.type === "text" ? words[0].value : first;
  };

  it.each([
    ["Hoe staat het?", "Hoe staat het?"],
    ["Actie 27.1 (612 woningen)", "Actie 27.1 (612 woningen)"],
    ["27. Verduurzaming", "\u206027. Verduurzaming"],
    ["**vet** _x_", "∗∗vet∗∗ ＿x＿"],
    ["twee\nregels", "twee regels"],
    ["{{DATE(2026-11-23T09:00:00Z)}}", "{\u2060{DATE(2026-11-23T09:00:00Z)}}"],
    ["[k](javascript:a) <b>", "［k］(javascript:a) ‹b›"],
  ])("%j reads as %j", (plain, shown) => {
    expect(labelText(plain)).toBe(shown);
  });

  it("means the same to a reader of Markdown as to any other", () => {
    const piece = fc.constantFrom(
      ..."\\ ` * _ { } [ ] ( ) # + - . ! | < > ~ & = ; / 1 a".split(" "),
      ..."_a_ **a** ~~a~~ `a` [a](b) ![a](b) <b> &amp; &#39; 1. 2) --- === {{DATE(a)}}".split(" "),
      " ",
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
        const shown = labelText(pieces.join(""));
        fc.pre(shown !== "");
        expect(meaningOf(shown)).toBe(shown);
        expect(shown).not.toContain("{{");
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("size", () => {
  const choice = (count: number, label: string): Field => ({
    kind: "choice",
    name: "part",
    label: "Welk deel?",
    required: true,
    options: Array.from({ length: count }, (_, at) => ({ value: `${at}`, label: `${at} ${label}` })),
  });

  it("fits all 140 parts of a programme, long names cut", () => {
    const rendered = toFormCard({ form: withFields([choice(140, "Woningen renoveren en ".repeat(10))]) });
    expect(bytes(rendered)).toBeLessThanOrEqual(limits.cardBytes);
    const [input] = inputsOf(rendered.body);
    const titles = (input?.choices as readonly { title: string }[]).map(({ title }) => title);
    expect(titles).toHaveLength(140);
    expect(titles[7]).toMatch(/^7 Woningen renoveren .*…$/);
  });

  it("is refused out loud where even short names do not fit: no choice is lost in silence", () => {
    expect(() => toFormCard({ form: withFields([choice(900, "é".repeat(60))]) })).toThrow(
      "larger than 25000",
    );
  });

  it("holds what was typed whole, also where it is longer than the question takes", () => {
    const answers = ["x".repeat(10_000), "é".repeat(10_000), "中".repeat(10_000), '"\n'.repeat(5_000)];
    for (const value of answers) {
      const kept = { words: value };
      const rendered = toFormCard({
        form: withFields([question("Toelichting")]),
        problems: { words: "De tekst is te lang." },
        kept,
      });
      expect(inputsOf(rendered.body)[0]).toMatchObject({ value, maxLength: 10_000 });
      expect(textsOf(rendered.body)).toContain("Let op: De tekst is te lang.");
      expect(complaints(rendered)).toEqual([]);
    }
  });

  it("holds five long answers that were typed", () => {
    const fields = [1, 2, 3, 4, 5].map((at) => ({ ...question(`Vraag ${at}`), name: `v${at}` }));
    const kept = Object.fromEntries(fields.map(({ name }) => [name, "Een woord. ".repeat(270)]));
    const rendered = toFormCard({ form: withFields(fields), problems: { v1: "Te kort." }, kept });
    expect(bytes(rendered)).toBeLessThanOrEqual(limits.cardBytes);
    expect(inputsOf(rendered.body).map(({ value }) => value)).toEqual(Object.values(kept));
  });
});
