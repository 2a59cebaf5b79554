import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Card } from "#cards/card";
import { toText } from "#platforms/terminal/render";
import { type House, house } from "../helpers/house.ts";

let home: House;
let cards: ReadonlyMap<string, Card>;

/** Every card that can be reached by pressing buttons and rows from the first ones. */
async function walk(from: readonly string[]): Promise<ReadonlyMap<string, Card>> {
  const reached = new Map<string, Card>();
  const queue = [...from];
  for (let line = queue.shift(); line !== undefined; line = queue.shift()) {
    if (reached.has(line)) continue;
    const { card } = await home.ask(line);
    reached.set(line, card);
    queue.push(...linesOf(card));
  }
  return reached;
}

const linesOf = ({ blocks, buttons }: Card): readonly string[] => [
  ...buttons.map(({ says }) => says),
  ...blocks.flatMap((block) =>
    block.kind === "rows" ? block.rows.flatMap(({ opens }) => opens?.says ?? []) : [],
  ),
];

beforeAll(async () => {
  home = await house();
  cards = await walk(["help", "37", "27.9", "partij Beter Wone", "hallo", "qqqqq", "afspraken rood"]);
}, 60_000);
afterAll(() => home.close());

describe("every card one can reach", () => {
  it("is many, and none is a failure", () => {
    expect(cards.size).toBeGreaterThan(250);
    expect(home.surprises).toEqual([]);
  });

  it("leads somewhere: no dead end", () => {
    const dead = [...cards].filter(([, card]) => linesOf(card).length === 0);
    expect(dead.map(([line]) => line)).toEqual([]);
  });

  it("has no button that is only searched for", () => {
    const astray = [...cards].filter(
      ([line, { title }]) => !line.startsWith("zoek ") && title.startsWith("Zoeken"),
    );
    expect(astray.map(([line]) => line)).toEqual(["qqqqq"]);
  });

  it("is Dutch: no code, no English word, no internal number", () => {
    const foreign =
      /\b(?:on-track|not-reported|not-started|attention|behind|missed|deferred|dropped|undefined|null|NaN|object|true|false|update|agreement|deadline|target|edition)\b|[0-9a-f]{8}-[0-9a-f]{4}|\d{4}-Q\d|\d{4}-\d{2}-\d{2}/;
    const found = [...cards].flatMap(([line, { title, blocks }]) => {
      const word = foreign.exec(toText({ title, blocks, buttons: [] }))?.[0];
      return word ? [`${line}: ${word}`] : [];
    });
    expect(found).toEqual([]);
  });

  it("keeps button labels short enough for every platform", () => {
    const long = [...cards].flatMap(([line, { buttons }]) =>
      buttons.filter(({ label }) => label.length > 75).map(({ label }) => `${line}: ${label}`),
    );
    expect(long).toEqual([]);
  });
});
