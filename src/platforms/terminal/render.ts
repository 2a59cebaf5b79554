import type { Questions } from "#bot/reply";
import type { Block, Button, Card, Row } from "#cards/card";
import { chartBars } from "#cards/chart-bars";
import type { Field } from "#cards/form";

/** How a word is made to stand out; on paper and in a pipe it is not. */
export type Ink = (weight: "strong" | "quiet", words: string) => string;

export const noInk: Ink = (_weight, words) => words;

/** A row that is longer than this has its detail on a line of its own. */
const rowWidth = 220;

/** Text of a document or a person must not steer the terminal: control characters but line ends go. */
const still = (words: string): string => words.replace(/[^\P{Cc}\n]/gu, "");

/** A card as lines of text. The terminal prints everything: there are no pages. */
export const toText = ({ title, blocks, buttons }: Card, ink: Ink = noInk): string =>
  [
    ink("strong", still(title)),
    ...blocks.flatMap((block) => toLines(block, ink)),
    ...buttonLine(buttons, ink),
  ].join("\n");

function toLines(block: Block, ink: Ink): readonly string[] {
  switch (block.kind) {
    case "text":
      return [block.look ? ink(block.look, still(block.text)) : still(block.text)];
    case "heading":
      return [ink("strong", `${still(block.text)}:`)];
    case "bullets":
      return block.bullets.map((line) => `  • ${still(line)}`);
    case "facts":
      return block.facts.map(({ label, value }) => `${still(label)}: ${still(value)}`);
    case "rows":
      return block.rows.flatMap(rowLines);
    case "chart":
      return chartBars(block.chart).map(still);
  }
}

function rowLines({ text, detail }: Row): readonly string[] {
  if (!detail) return [`- ${still(text)}`];
  const line = `- ${still(text)} · ${still(detail)}`;
  return line.length <= rowWidth ? [line] : [`- ${still(text)}`, `    ${still(detail)}`];
}

const buttonLine = (buttons: readonly Button[], ink: Ink): readonly string[] =>
  buttons.length === 0
    ? []
    : [buttons.map(({ label, says }) => `[${still(label)}] ${ink("quiet", still(says))}`).join("  ")];

/** A form is printed, never asked: its fields, what is wrong with them, and the line that would fill it in. */
export const formText = ({ form, problems = {} }: Questions, ink: Ink = noInk): string =>
  [
    ink("strong", still(form.title)),
    ...(form.lead ? [still(form.lead)] : []),
    ...form.fields.flatMap((field) => fieldLines(field, problems[field.name])),
    `Vul in met: ${still(form.says)} ${form.fields.map(({ name }) => `${name}: …`).join("; ")}`,
  ].join("\n");

/** What is filled in, as people write it and can type it back: a choice by its name, a day as 30-06-2023. */
function shownValue(field: Field): string | undefined {
  const { value } = field;
  if (field.kind === "choice") return field.options.find((option) => option.value === value)?.label;
  return field.kind === "date" ? value?.split("-").reverse().join("-") : value;
}

function fieldLines(field: Field, problem: string | undefined): readonly string[] {
  const { name, label, hint, required } = field;
  const value = shownValue(field);
  const choices =
    field.kind === "choice" ? ` (${field.options.map(({ label: one }) => one).join(", ")})` : "";
  return [
    `- ${name}: ${still(label)}${choices}${required ? "" : " (mag leeg)"}${value ? `: ${still(value)}` : ""}`,
    ...(hint ? [`    ${still(hint)}`] : []),
    ...(problem ? [`    Let op: ${problem}`] : []),
  ];
}
