import { describe, expect, it } from "vitest";
import { plain } from "#domain/edition";
import { actions, agreements, doubts, footnotes, partnership, passages } from "./bundled.ts";

/** Who leads what. 29.1 is printed without a lead. */
const leads: Readonly<Record<string, string>> = {
  Gemeente: "7.1 8.1 14.1 15.1 18.1 19.1 20.1 20.2 21.1 21.2 24.1 25.1 27.3 28.3 29.2",
  BW: "3.1 29.4 30.2 31.2",
  SJ: "3.2 29.5",
  "BW SHBW": "2.2",
  "BW SJ": "1.1 1.2 1.3 6.1 8.2 11.1 12.1 15.2 16.1 17.1 17.2 25.2 27.1 27.2",
  "Gemeente BW SJ": "2.1 4.1 5.1 5.2 5.3 6.2 7.2 7.3 9.1 10.1 13.1 22.1 23.1 28.1 29.3 30.1 31.1 32.1",
  "Gemeente BW SJ SHBW HAR": "9.2 26.1 28.2 33.1 34.1 35.1 36.1",
  "": "29.1",
};

/** How many actions each agreement has, 1 to 36. */
const sizes = "3 2 2 1 3 2 3 2 2 1 1 1 1 1 2 1 2 1 1 2 2 1 1 1 2 1 3 3 5 2 2 1 1 1 1 1"
  .split(" ")
  .map(Number);

const shortOf = (name: string): string =>
  partnership.parties.find((party) => party.name === name)?.short ?? name;
const ofKind = (wanted: "focus" | "regular") => agreements.filter(({ kind }) => kind === wanted);
const promises = [...agreements, ...actions];
const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.?!:])\s+(?=[\p{Lu}\p{N}‘“(])|\n/u);

describe("the register of Almelo", () => {
  it("holds 36 agreements: 15 in focus and 21 regular", () => {
    expect(agreements.map(({ number }) => number)).toEqual(sizes.map((_, i) => i + 1));
    expect([ofKind("focus").length, ofKind("regular").length]).toEqual([15, 21]);
  });

  it("holds 62 actions, so many for each agreement", () => {
    expect(agreements.map((agreement) => agreement.actions.length)).toEqual(sizes);
    expect(actions).toHaveLength(62);
  });

  it("says who leads each action", () => {
    const expected = Object.entries(leads).flatMap(([shorts, numbers]) =>
      numbers.split(" ").map((number) => [number, shorts]),
    );
    const ours = actions.map(({ number, parties }) => [number, parties.map(shortOf).join(" ")]);
    expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(expected));
  });

  it("gives 140 parts to five parties, 119 of them in 40 joint actions", () => {
    const parts = actions.flatMap(({ parties }) => parties.map(shortOf));
    const counts = partnership.parties.map(({ short }) => [
      short,
      parts.filter((one) => one === short).length,
    ]);
    expect(Object.fromEntries(counts)).toEqual({ Gemeente: 40, BW: 44, SJ: 41, SHBW: 8, HAR: 7 });
    const joint = actions.filter(({ parties }) => parties.length > 1);
    const shared = joint.flatMap(({ parties }) => parties);
    expect([joint.length, shared.length, parts.length]).toEqual([40, 119, 140]);
  });

  it("asks no report where nothing is promised", () => {
    const unasked = actions.flatMap(({ number, noReport }) =>
      noReport.map((name) => `${number} ${shortOf(name)}`),
    );
    expect(unasked).toEqual(["1.1 SJ", "1.3 SJ", "3.1 BW", "32.1 Gemeente", "32.1 BW", "32.1 SJ"]);
  });

  it("names every action in at most 8 words, each differently", () => {
    expect(actions.filter(({ name }) => name.split(/\s+/).length > 8)).toEqual([]);
    expect(new Set(actions.map(({ name }) => name)).size).toBe(62);
  });

  it("reads every date and every figure from words of its own summary", () => {
    const texts = promises.flatMap(({ number, wording, deadlines, targets }) =>
      [...deadlines, ...targets].map(({ text }) => ({ number, text, from: plain(wording.summary) })),
    );
    expect(texts.filter(({ text, from }) => !from.includes(text))).toEqual([]);
    expect(texts.length).toBeGreaterThan(35);
  });

  it("reads these days, and each exists", () => {
    const days = promises.flatMap(({ number, deadlines }) =>
      deadlines.map(({ date }) => `${number} ${date}`),
    );
    expect(days).toEqual([
      ...["3 2026-12-31", "27 2030-12-31", "27 2026-12-31", "1.1 2023-12-31", "1.3 2022-12-31"],
      ...["3.2 2023-12-31", "5.3 2023-03-31", "7.1 2023-06-30", "12.1 2023-12-31", "23.1 2023-12-31"],
      ...["26.1 2023-12-31", "27.2 2028-12-31", "29.5 2023-06-30"],
      ...["34.1 2023-09-30", "34.1 2023-09-30", "34.1 2023-12-14"],
    ]);
    const dates = promises.flatMap(({ deadlines }) => deadlines.map(({ date }) => date));
    expect(dates.map((date) => new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10))).toEqual(dates);
  });

  it("refers only to what is there", () => {
    const numbers = agreements.map(({ number }) => number);
    expect(numbers).toEqual(expect.arrayContaining(agreements.flatMap(({ seeAlso }) => seeAlso)));
    expect(agreements.flatMap((agreement) => agreement.footnotes)).toEqual(Object.keys(footnotes));
    const places = actions.map(({ number }) => number);
    const doubted = doubts.flatMap(({ action }) => action ?? []);
    expect(places).toEqual(expect.arrayContaining(doubted));
    expect(doubts.map(({ agreement }) => agreement)).toEqual(
      doubts.map(({ agreement, action }) => (action ? Number.parseInt(action, 10) : agreement)),
    );
  });

  it("offers at least two readings of every doubt", () => {
    expect(doubts.filter(({ readings }) => new Set(readings).size < 2)).toEqual([]);
    expect(doubts.length).toBeGreaterThan(10);
  });

  it("keeps sentences within 25 words", () => {
    const sentences = passages.flatMap(([place, text]) => sentencesOf(text).map((one) => ({ place, one })));
    expect(sentences.filter(({ one }) => one.split(/\s+/).length > 25)).toEqual([]);
    expect(sentences.length).toBeGreaterThan(600);
  });

  it("explains every word once, and every abbreviation", () => {
    const words = partnership.glossary.flatMap(({ word, aliases }) => [word, ...aliases]);
    const lower = words.map((one) => one.toLowerCase());
    expect(lower.filter((one, i) => lower.indexOf(one) !== i)).toEqual([]);
    const short = "BRP CBS CO₂ DAEB GGZ HAR kWh/m² NPA OM RREW SHBW VPT WBMGP Wlz Wmo WWS".split(" ");
    expect(words).toEqual(expect.arrayContaining(short));
  });
});
