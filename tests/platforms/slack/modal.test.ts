import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { card } from "#cards/card";
import type { Field, Form } from "#cards/form";
import { modalOf } from "#platforms/slack/modal";
import { unpacked } from "#platforms/slack/origin";
import { faultsOfView, headOf } from "./faults.ts";
import { report, thanks } from "./questions.ts";

const origin = { team: "T0GEMEENTE", channel: "C0WONEN", address: "http://127.0.0.1/response", own: true };
const modal = (form: Form) => modalOf({ place: "form", form }, origin);
const plain = (shown: string) => ({ type: "plain_text", text: shown, emoji: false });
const choice = (count: number, required: boolean): Field => ({
  name: "party",
  label: "Welke partij?",
  required,
  kind: "choice",
  options: Array.from({ length: count }, (_, at) => ({ value: `p${at}`, label: `Partij ${at}` })),
});
const elementOf = (field: Field) => {
  const [block] = modal({ ...report, title: "Kort", fields: [field] }).blocks.slice(-1);
  return block && "element" in block ? block.element : block;
};

describe("a form in Slack", () => {
  it("shows every kind of field, each under the name of its answer", () => {
    const view = modal(report);
    const mark = expect.stringMatching(/^[\w-]{16}$/);
    expect(faultsOfView(view)).toEqual([]);
    expect(view).toMatchObject({
      type: "modal",
      title: plain("Melden over 27.1"),
      submit: plain("Melding versturen"),
      close: plain("Annuleren"),
    });
    expect(view.blocks.slice(1)).toEqual([
      {
        type: "input",
        block_id: "status",
        label: plain("Hoe staat het ervoor?"),
        optional: false,
        element: {
          type: "radio_buttons",
          action_id: mark,
          options: [
            { text: plain("● Op schema"), value: "on-track" },
            { text: plain("▲ Vraagt aandacht"), value: "attention" },
          ],
          initial_option: { text: plain("● Op schema"), value: "on-track" },
        },
      },
      {
        type: "input",
        block_id: "text",
        label: plain("Toelichting"),
        hint: plain("Eén of twee zinnen."),
        optional: false,
        element: {
          type: "plain_text_input",
          action_id: mark,
          multiline: true,
          max_length: 500,
          placeholder: plain("Typ hier uw antwoord"),
        },
      },
      {
        type: "input",
        block_id: "total",
        label: plain("Aantal tot nu toe"),
        optional: true,
        element: {
          type: "plain_text_input",
          action_id: mark,
          multiline: false,
          max_length: 12,
          placeholder: plain("Typ hier uw antwoord"),
          initial_value: "120",
        },
      },
      {
        type: "input",
        block_id: "asOf",
        label: plain("Stand per"),
        optional: false,
        element: {
          type: "datepicker",
          action_id: mark,
          placeholder: plain("Kies een datum"),
          initial_date: "2023-03-31",
        },
      },
    ]);
  });

  it("carries the line and where it was opened, whatever signs stand in them", () => {
    const says = 'status 27.1 <160 & meer > \u{1f3e0} "\\u0026"';
    const metadata = modal({ ...report, says }).private_metadata ?? "";
    expect(metadata).not.toMatch(/[&<>]/);
    expect(unpacked(metadata)).toEqual({ line: says, origin });
  });

  it("cuts a long title at a word and says it whole below", () => {
    const { title, blocks } = modal({ ...report, title: "Melden over het deel van Beter Wonen in 27.1" });
    expect(title).toEqual(plain("Melden over het deel…"));
    expect(blocks[0]).toMatchObject({
      type: "header",
      text: plain("Melden over het deel van Beter Wonen in 27.1"),
    });
  });

  it("asks few options openly, many or optional ones in a menu, and more than a menu holds in groups", () => {
    expect(elementOf(choice(5, true))).toMatchObject({ type: "radio_buttons" });
    expect(elementOf(choice(5, false))).toMatchObject({ type: "static_select", placeholder: plain("Kies") });
    expect(elementOf(choice(100, true))).toMatchObject({ type: "static_select", options: { length: 100 } });
    expect(elementOf(choice(140, true))).toMatchObject({
      type: "static_select",
      option_groups: [
        { label: plain("Vanaf Partij 0"), options: { length: 100 } },
        { label: plain("Vanaf Partij 100"), options: { length: 40 } },
      ],
    });
    expect(elementOf(choice(0, true))).toMatchObject({ type: "section" });
  });

  it("never asks for a choice that means only half of it", () => {
    const options = [
      { value: "x".repeat(76), label: "Te lang" },
      { value: "kort", label: "Kort" },
    ];
    const field: Field = { name: "a", label: "A", required: true, kind: "choice", options, value: "weg" };
    expect(elementOf(field)).toMatchObject({ options: [{ value: "kort" }] });
    expect(elementOf(field)).not.toHaveProperty("initial_option");
  });

  it("keeps what stands there, though it is longer than may be typed", () => {
    const field: Field = { name: "a", label: "A", required: true, kind: "text", lines: "many", longest: 10 };
    expect(elementOf({ ...field, value: "elf tekens." })).toMatchObject({
      max_length: 11,
      initial_value: "elf tekens.",
    });
    expect(elementOf({ ...field, longest: 5_000 })).toMatchObject({ max_length: 3_000 });
    expect(faultsOfView(modal({ ...report, fields: [{ ...field, value: "woord ".repeat(1_700) }] }))).toEqual(
      [],
    );
  });

  it("gives back whole what no field of Slack holds, below the form, and says so above it", () => {
    const words = Array.from({ length: 1_800 }, (_, at) => `w${at}`).join(" ");
    const field: Field = {
      name: "a",
      label: "Toelichting",
      required: false,
      kind: "text",
      lines: "many",
      longest: 2_000,
    };
    const view = modal({ ...report, fields: [{ ...field, value: words }] });
    const place = view.blocks.findIndex(({ type }) => type === "input");
    expect(faultsOfView(view)).toEqual([]);
    expect(JSON.stringify(view.blocks.slice(0, place))).toContain("Toelichting: Uw tekst is te lang");
    const below = JSON.stringify(view.blocks.slice(place + 1));
    expect(below.match(/\bw\d+\b/g)).toHaveLength(1_800);
  });

  it("shows a date that is none as empty", () =>
    expect(
      elementOf({ name: "a", label: "A", required: true, kind: "date", value: "morgen" }),
    ).not.toHaveProperty("initial_date"));

  it("for another line shows its own values: the same line keeps what was typed", () => {
    const marks = [report, report, { ...report, says: "status 28.1" }].map((form) =>
      modal(form).blocks.flatMap((block) =>
        block.type === "input" && "element" in block ? [block.element] : [],
      ),
    );
    expect(marks[0]).toEqual(marks[1]);
    expect(marks[0]).not.toEqual(marks[2]);
  });

  it.each([
    ["a line", { ...report, says: "x".repeat(3_000) }],
    [
      "a list of fields",
      { ...report, fields: Array.from({ length: 101 }, (_, at) => ({ ...choice(2, true), name: `f${at}` })) },
    ],
    [
      "a whole",
      {
        ...report,
        fields: Array.from({ length: 90 }, (_, at) => ({ ...choice(100, true), name: `f${at}` })),
      },
    ],
  ])("that is too long in %s says so", (_, form) => {
    const view = modal(form);
    expect(headOf(view)).toBe("Dit is te lang");
    expect(faultsOfView(view)).toEqual([]);
  });

  it("with problems from the start names them above", () => {
    const view = modalOf(
      { place: "form", form: report, problems: { total: "Vul cijfers in.", los: "Kijk nog eens." } },
      origin,
    );
    expect(JSON.stringify(view.blocks.slice(0, 3))).toContain("Aantal tot nu toe: Vul cijfers in.");
    expect(JSON.stringify(view.blocks.slice(0, 3))).toContain("Kijk nog eens.");
  });
});

describe("a card in a modal", () => {
  it("is read without its buttons, which belong to a message", () => {
    const view = modalOf({ place: "asker", card: thanks }, origin);
    expect(faultsOfView(view)).toEqual([]);
    expect(JSON.stringify(view)).toContain("28.1 Woningen bouwen");
    expect(JSON.stringify(view)).not.toContain('"button"');
    expect(view).toMatchObject({ title: plain("Afspraken"), close: plain("Sluiten") });
    expect(view).not.toHaveProperty("submit");
  });

  it("says its whole title", () => {
    const title = "Dit formulier werkt niet meer";
    expect(headOf(modalOf({ place: "asker", card: card(title, thanks.blocks) }, origin))).toBe(title);
  });
});

describe("any form at all", () => {
  const words = fc.oneof(
    fc.string({ minLength: 1, maxLength: 40 }).filter((word) => word.trim() !== ""),
    fc.constantFrom(
      "<!channel>",
      "regel\nregel",
      "😀".repeat(1_700),
      "woord ".repeat(900),
      "x".repeat(4_000),
    ),
  );
  const common = fc.record(
    { label: words, required: fc.boolean(), hint: words, value: words },
    { requiredKeys: ["label", "required"] },
  );
  const options = fc.array(fc.record({ value: words, label: words }), { maxLength: 130 });
  const kind = fc.oneof(
    options.map((all) => ({ kind: "choice", options: all }) as const),
    fc
      .record({
        lines: fc.constantFrom("one" as const, "many" as const),
        longest: fc.integer({ min: 0, max: 9_000 }),
      })
      .map((text) => ({ kind: "text", ...text }) as const),
    fc.constant({ kind: "date" } as const),
  );
  const form = fc.record({
    title: words,
    lead: words,
    says: words,
    submit: words,
    fields: fc
      .array(fc.tuple(common, kind), { maxLength: 20 })
      .map((all) => all.map(([one, rest], at): Field => ({ name: `field-${at}`, ...one, ...rest }))),
  });

  it("becomes a modal that Slack takes", () => {
    fc.assert(
      fc.property(form, (one) => {
        expect(faultsOfView(modal(one))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
