import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entriesOf } from "#search/entries";
import { buildSearch } from "#search/search";
import { almelo } from "./almelo.ts";

const edition = almelo();
const search = buildSearch(edition);

/** Milliseconds of the processor, the least of several times: what else the machine does is no part of it. */
function least(times: number, work: () => unknown): number {
  const taken = Array.from({ length: times }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...taken);
}

const alphabet = [..."abcdefghijklmnopqrstuvwxyz"];
const endings = alphabet.flatMap((one) => alphabet.map((other) => one + other));
const registerWords = edition.agreements.map(({ title }) => title).join(" ");

const strange: Readonly<Record<string, string>> = {
  nothing: "",
  space: " \n\t ",
  "10,000 letters": "woning".repeat(1_667),
  "10,000 digits": "1".repeat(10_000),
  "10,000 groups": "1.".repeat(5_000),
  "10,000 dots": "a.".repeat(5_000),
  "10,000 hyphens": "a-".repeat(5_000),
  "10,000 vowels and en": `${"ae".repeat(4_999)}en`,
  "every word of the register": registerWords.repeat(8).slice(0, 10_000),
  "words like none": endings.map((ending) => `qxv${ending}jkw`).join(" "),
  "words almost right": Array.from({ length: 900 }, (_, at) => `woningvooraat${"abcdefghij"[at % 10]}`).join(
    " ",
  ),
  emoji: "🏠👨‍👩‍👧‍👦1️⃣".repeat(500),
  "right to left": "السكن الاجتماعي דיור \u202Eסוף",
  "one ligature that unfolds": "\uFDFA".repeat(10_000),
  "accents without letters": "\u0301".repeat(10_000),
  "half an emoji": "\uD83C",
  punctuation: "?!.,;:-–—()[]{}…",
  "only common words": "wat is er met de van het",
  "a pattern": "(.*)+$ [a-z]{2,} \\b(",
  "names of objects": "__proto__ constructor toString hasOwnProperty prototype",
};

describe("whatever is typed", () => {
  it.each(Object.entries(strange))("answers %s within 100 ms", (_name, line) => {
    expect(least(3, () => search.find(line))).toBeLessThan(100);
    expect(search.find(line).nearest.length).toBeLessThanOrEqual(5);
  });

  it("is answered with paragraphs and words of the register", () => {
    const printed = JSON.stringify(edition);
    const paragraphs = new Set(["", ...entriesOf(edition).map(({ text }) => text)]);
    const everything = fc.oneof(fc.string({ unit: "binary" }), fc.lorem());
    const scene = fc.property(everything, (line) => {
      const { hits, nearest } = search.find(line);
      expect(hits.filter(({ paragraph }) => !paragraphs.has(paragraph))).toEqual([]);
      expect(nearest.filter((word) => !printed.includes(word))).toEqual([]);
    });
    fc.assert(scene, { numRuns: 25 });
  });
});

describe("time", () => {
  it("builds the finder within 200 ms", () => {
    const taken = least(5, () => buildSearch(edition));
    expect(taken).toBeLessThan(200);
  });

  it("answers 95 of 100 questions within 20 ms", () => {
    const lines = edition.agreements.flatMap(({ title, actions }) => [
      title,
      ...title.split(" "),
      ...actions.flatMap(({ name, parties }) => [
        `wat doet ${parties[0]} aan ${name}?`,
        name.replace(/[ae]/, "q"),
      ]),
    ]);
    const taken = lines.map((line) => least(1, () => search.find(line))).sort((one, other) => one - other);
    const at = (share: number) => taken[Math.floor(taken.length * share)] ?? 0;
    expect(at(0.95)).toBeLessThan(20);
  });
});
