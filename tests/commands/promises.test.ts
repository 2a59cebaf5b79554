import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Questions, Reply } from "#bot/reply";
import type { Card } from "#cards/card";
import { formText, toText } from "#platforms/terminal/render";
import { type House, house, people } from "../helpers/house.ts";

let home: House;
let cards: ReadonlyMap<string, Card>;
let forms: ReadonlyMap<string, Questions>;

/** A line that would store something; the scenes of reporting press those. */
const changes = /@\d{4}:|^opmerking \d+ \d{4} gelezen$| zeker$|^heropenen /;

/** Everything that can be reached by pressing buttons and rows from the first lines, by one person. */
async function walk(from: readonly string[], as = "") {
  const reached = new Map<string, Reply>();
  const queue = [...from];
  for (let line = queue.shift(); line !== undefined; line = queue.shift()) {
    if (reached.has(line) || changes.test(line)) continue;
    const reply = await home.say(line, as);
    reached.set(line, reply);
    if (reply.place !== "form") queue.push(...linesOf(reply.card));
  }
  return [...reached].map(([line, reply]) => [`${line}${as && ` (${as})`}`, reply] as const);
}

const linesOf = ({ blocks, buttons }: Card): readonly string[] => [
  ...buttons.map(({ says }) => says),
  ...blocks.flatMap((block) =>
    block.kind === "rows" ? block.rows.flatMap(({ opens }) => opens?.says ?? []) : [],
  ),
];

beforeAll(async () => {
  home = await house();
  const replies = [
    ...(await walk([
      "help",
      "37",
      "27.9",
      "partij Beter Wone",
      "hallo",
      "qqqqq",
      "afspraken rood",
      "welkom",
    ])),
    ...(await walk(["voortgang 27", "voortgang 27.1 traag", "start", "ronde", "wie nog"], people.bw)),
    ...(await walk(["welkom", "27"], "iemand@elders.example")),
    ...(await walk(
      [
        "mijn",
        "27 geschiedenis Pietersen",
        "deelnemers",
        "uitnodigen HAR",
        "namens HAR 26.1",
        "afsluiten 2023",
        "afsluiten",
      ],
      people.gemeente,
    )),
  ];
  cards = new Map(replies.flatMap(([line, reply]) => (reply.place === "form" ? [] : [[line, reply.card]])));
  forms = new Map(replies.flatMap(([line, reply]) => (reply.place === "form" ? [[line, reply]] : [])));
}, 120_000);
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
    const texts = [
      ...[...cards].map(
        ([line, { title, blocks }]) => [line, toText({ title, blocks, buttons: [] })] as const,
      ),
      ...[...forms].map(
        ([line, questions]) => [line, formText(questions).replace(/^Vul in met: .*$/m, "")] as const,
      ),
    ];
    const found = texts.flatMap(([line, shown]) => {
      const word = foreign.exec(shown)?.[0];
      return word ? [`${line}: ${word}`] : [];
    });
    expect(forms.size).toBeGreaterThan(10);
    expect(found).toEqual([]);
  });

  it("keeps button labels short enough for every platform", () => {
    const long = [...cards].flatMap(([line, { buttons }]) =>
      buttons.filter(({ label }) => label.length > 75).map(({ label }) => `${line}: ${label}`),
    );
    expect(long).toEqual([]);
  });
});
