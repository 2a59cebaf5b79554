import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { propose } from "#domain/matching";
import { vocabulary } from "#domain/naming";
import type { Reading } from "#domain/reading";
import { hasProblems, readBundle } from "#intake/bundle";
import { almelo, outcomeOf, reading, register, sheetIn, source } from "./reading.ts";
import { asHtml, asMarkdown, asWord, mended, repaged } from "./variants.ts";

const folder = new URL("../../prisma/data/almelo/2023/", import.meta.url);
const parts = readdirSync(folder).map(
  (name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as unknown,
);
const bundle = readBundle(almelo, parts);
if (hasProblems(bundle)) throw new Error(bundle.problems.join("\n"));
const titles = bundle.agreements.map(({ title }) => title);

/** Parties of each action: G gemeente, W both corporations, B Beter Wonen, S Sint Joseph, A all, - nobody. */
const leads = `
  1:W,W,W 2:GW,BH 3:B,S 4:GW 5:GW,GW,GW 6:W,GW 7:G,GW,GW 8:G,W 9:GW,A 10:GW 11:W 12:W 13:GW 14:G 15:G,W 16:W
  17:W,W 18:G 19:G 20:G,G 21:G,G 22:GW 23:GW 24:G 25:G,W 26:A 27:W,W,G 28:GW,A,G 29:-,G,GW,B,S 30:GW,B 31:GW,B
  32:GW 33:A 34:A 35:A 36:A`;

const letters: Readonly<Record<string, readonly string[]>> = {
  G: ["Gemeente Almelo"],
  W: ["Beter Wonen", "Sint Joseph"],
  B: ["Beter Wonen"],
  S: ["Sint Joseph"],
  H: ["SHBW"],
  A: almelo.parties.map(({ name }) => name),
  "-": [],
};

const expectedParties = Object.fromEntries(
  leads
    .trim()
    .split(/\s+/)
    .map((one) => {
      const [number = "", actions = ""] = one.split(":");
      return [number, actions.split(",").map((codes) => [...codes].flatMap((code) => letters[code] ?? []))];
    }),
);

const partiesIn = ({ agreements }: Reading) =>
  Object.fromEntries(
    agreements.map(({ number, actions }) => [number, actions.map(({ parties }) => parties)]),
  );

const bag = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const [word] of text.normalize("NFC").matchAll(/[\p{L}\p{Nd}]+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** Words of the rows of agreements, straight from the file. */
const tableWords = (text: string): string =>
  text
    .split("\n")
    .filter((line) => line.startsWith("|") && !/^\|[\s|-]*\|$|^\| (?:Afspraak 20|Hoofdstuk )/.test(line))
    .join("\n")
    .replace(/<\/?(?:p|i|ul)(?: style="[^"]*")?>/g, " ");

describe.runIf(source === undefined)("the real document", () => {
  it("is not at hand, so that its tests are left out", () => {
    expect(source).toBeUndefined();
  });
});

describe.runIf(source !== undefined)("the real document", () => {
  const document = source ?? new Uint8Array();
  const text = new TextDecoder().decode(document);
  const read = () => reading(document, almelo, 2023, { titles });

  it("has 62 actions with the right parties", async () => {
    expect(partiesIn(await read())).toEqual(expectedParties);
  });

  it("has 140 parts, 119 of them in 40 joint actions", async () => {
    const actions = (await read()).agreements.flatMap(({ actions }) => actions);
    const parts = actions.flatMap(({ parties }) => parties);
    const joint = actions.filter(({ parties }) => parties.length > 1);
    const count = (party: string) => parts.filter((one) => one === party).length;
    expect([
      actions.length,
      parts.length,
      joint.length,
      joint.flatMap(({ parties }) => parties).length,
    ]).toEqual([62, 140, 40, 119]);
    expect(almelo.parties.map(({ name }) => count(name))).toEqual([40, 44, 41, 8, 7]);
  });

  it("has 15 focus and 21 regular agreements in four chapters", async () => {
    const { agreements, chapters, footnotes } = await read();
    expect(agreements.filter(({ kind }) => kind === "focus").map(({ number }) => number)).toEqual([
      1, 2, 5, 6, 7, 8, 9, 24, 25, 26, 32, 33, 34, 35, 36,
    ]);
    expect(chapters.map(({ title, goals }) => [title, goals.length])).toEqual([
      ["Flexibele woningvoorraad", 2],
      ["Evenwichtige en gevarieerde woningvoorraad", 4],
      ["Toekomstbestendige en duurzame woningvoorraad", 6],
      ["Samenwerking", 3],
    ]);
    expect(Object.keys(footnotes)).toEqual(["1", "2", "3", "4"]);
    expect(footnotes[3]).toMatch(/^https:\/\/omgevingsvisie\.almelo\.nl\/.*\.pdf\.$/);
    expect(agreements.flatMap(({ number, footnotes }) => footnotes.map((key) => [number, key]))).toEqual([
      [1, "1"],
      [11, "2"],
      [24, "3"],
      [25, "4"],
    ]);
    expect(agreements.flatMap(({ number, seeAlso }) => seeAlso.map((other) => [number, other]))).toEqual([
      [14, 7],
      [32, 5],
    ]);
  });

  it.each([
    ["with", titles, []],
    ["without", [], [2, 10, 18]],
  ] as const)("has all 36 titles %s the register's help", async (_, known, doubted) => {
    const { agreements, doubts } = await reading(document, almelo, 2023, { titles: known });
    expect(agreements.map(({ title }) => title)).toEqual(titles);
    expect(
      doubts.filter(({ question }) => question.includes("titel")).map(({ agreement }) => agreement),
    ).toEqual(doubted);
  });

  it("loses no word of its tables", async () => {
    const { agreements, doubts } = await read();
    const kept = bag(
      agreements
        .flatMap(({ number, title, promise, actions }) => [
          `${number} ${title}`,
          ...[promise, ...actions.map(({ passage }) => passage)].flat().map(({ text }) => text),
          ...actions.flatMap(({ leads }) => leads),
        ])
        .join("\n"),
    );
    for (const { printed } of doubts)
      for (const [word] of bag(printed)) kept.set(word, (kept.get(word) ?? 0) + 1);
    const lost = [...bag(tableWords(text))].filter(([word, times]) => (kept.get(word) ?? 0) < times);
    expect(lost).toEqual([]);
  });

  it("keeps what looks like markup and is none", async () => {
    const { agreements } = await read();
    const promise = agreements
      .find(({ number }) => number === 27)
      ?.promise.map(({ text }) => text)
      .join();
    expect(promise).toContain("<160 kWh/m²");
    expect(
      agreements
        .find(({ number }) => number === 3)
        ?.promise.map(({ text }) => text)
        .join(),
    ).toContain("CO₂");
    expect(JSON.stringify(agreements)).not.toMatch(/<\/?(?:p|ul|li|i)\b|[•➤]/);
    expect(
      agreements
        .find(({ number }) => number === 5)
        ?.actions[1]?.passage.map(({ kind }) => kind[0])
        .join(""),
    ).toBe("tbbbbbbbn");
  });

  it("asks what can be read in two ways", async () => {
    const { doubts } = await read();
    const about = (number: number) =>
      doubts.filter(({ agreement }) => agreement === number).map(({ readings }) => readings);
    expect(doubts.flatMap(({ agreement }) => agreement ?? [])).toEqual([2, 5, 7, 9, 15, 29]);
    expect(about(15)).toEqual([["Blijft bij 15", "Hoort bij 14"]]);
    expect(about(29)).toEqual([["Blijft bij 29", "Hoort bij 28, regie huurdersorganisaties"]]);
  });

  it("fits the bundled programme: nothing is new, changed or gone", async () => {
    const { difference, edition } = propose(await read(), bundle, ["1.1", "27.1"], almelo);
    expect(difference).toEqual([]);
    expect(edition.agreements.flatMap(({ actions }) => actions.map(({ name }) => name))).toEqual(
      bundle.agreements.flatMap(({ actions }) => actions.map(({ name }) => name)),
    );
  });

  it("is the same register in other forms and with other page breaks", { timeout: 60_000 }, async () => {
    const expected = register(await reading(document, almelo, 2023), almelo);
    const whole = mended(await sheetIn(document), vocabulary(almelo));
    const breaks = [0, 4, 6, 8, 11, 26, 28, 33].map((row) => ({ row, words: [50, 40, 60] as const }));
    const again = [
      await reading(asMarkdown(whole, "paragraphs"), almelo, 2023),
      await reading(asMarkdown(whole, "lines"), almelo, 2023),
      await reading(asMarkdown(repaged(whole, breaks), "paragraphs"), almelo, 2023),
      await reading(asHtml(whole), almelo, 2023, { format: "html" }),
      await reading(await asWord(whole, "plain"), almelo, 2023, { format: "docx" }),
      await reading(await asWord(whole, "word"), almelo, 2023, { format: "docx" }),
    ];
    for (const one of again) expect(register(one, almelo)).toEqual(expected);
  });

  it("is refused wherever it is cut off", { timeout: 60_000 }, async () => {
    const places = Array.from({ length: 40 }, (_, i) => Math.round((text.length * (i + 1)) / 41));
    for (const place of places) {
      const outcome = await outcomeOf(text.slice(0, place), almelo, 2023);
      expect(outcome, `cut at ${place}`).toHaveProperty("refused");
    }
  });
});
