import { existsSync, readFileSync } from "node:fs";

const file = new URL("../../../shared/source/actieprogramma-2023-almelo.md", import.meta.url);

/** The document, where it lies beside the checkout: it is no part of the project. */
export const programme = existsSync(file) ? readFileSync(file, "utf8") : undefined;

/** What the rows of one agreement print, promise and actions, each piece on a line of its own. */
export type Printed = { readonly number: number; readonly text: string };

const withoutTags = (cell: string): string => cell.replace(/<\/?(?:p|ul|i)\b[^>]*>|[•➤]/g, "\n");

/** The rows of every agreement; a row without a number belongs to the agreement before it. Leads are left out. */
export function printedAgreements(markdown: string): readonly Printed[] {
  const found = new Map<number, string>();
  let current = 0;
  for (const line of markdown.split("\n")) {
    const [, promise = "", actions = ""] = line.startsWith("|") ? line.split("|") : [];
    const [opening = "", number] = /^\s*(?:<p>)?\s*(\d{1,2})\) /.exec(promise) ?? [];
    if (number) current = Number(number);
    const isHeader = /^\s*(?:-*|Afspraak 2022.*)\s*$/.test(promise);
    if (isHeader || current === 0) continue;
    const text = withoutTags(`${promise.slice(opening.length)}\n${actions}`);
    found.set(current, `${found.get(current) ?? ""}\n${text}`);
  }
  return [...found].map(([number, text]) => ({ number, text }));
}

/** The printed ambition and goals of every chapter, in order. */
export const printedChapters = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/^Hoofdstuk \d .*\n+Opgaven en ambitie\n([\s\S]*?)\nFocusafspraken/gm)].map(
    ([, text = ""]) => text.replace(/^- /gm, "\n"),
  );

/** The printed footnotes, in order, without their mark. */
export const printedFootnotes = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/^[¹²³⁴] (.*)$/gm)].map(([, text = ""]) => text);

const numerals = "eerste|tweede|derde|vierde|vijf|zes|juli|december";
const figure = new RegExp(String.raw`\d+(?:[.,]\d+)*|(?<!\p{L})(?:${numerals})(?!\p{L})`, "giu");

/** Every figure, and the numerals and months that dates and terms are written with. */
export const figuresIn = (text: string): readonly string[] =>
  [...text.matchAll(figure)].map(([one]) => one.toLowerCase());

/** Words with a capital that do not begin a line or a sentence: streets, districts, laws, partners. */
export const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?<=[\p{L}\p{N},/&(‘“'"–-] ?)(?<!\p{L})\p{Lu}[\p{L}\p{N}]*/gu)].map(([one]) => one);

const wordsIn = (text: string): readonly string[] =>
  withoutTags(text)
    .replace(/https?:\/\/\S+/g, " ")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Which of these do not stand in the text, as whole figures or words. */
export function missingFrom(text: string, sought: readonly string[]): readonly string[] {
  const there = new Set([...wordsIn(text), ...figuresIn(text)]);
  return sought.filter((one) => !there.has(one.toLowerCase()));
}

/** Every run of so many words. */
export function runsIn(text: string, length: number): readonly string[] {
  const words = wordsIn(text);
  return words.slice(length - 1).map((_, i) => words.slice(i, i + length).join(" "));
}
