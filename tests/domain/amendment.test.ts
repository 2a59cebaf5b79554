import { describe, expect, it } from "vitest";
import {
  type Amendment,
  amend,
  asRead,
  living,
  numbered,
  withAmendment,
  withoutAmendment,
} from "#domain/amendment";
import type { Change } from "#domain/amendment-change";
import { effectsOf, updatesLeft } from "#domain/amendment-effect";
import type { Action, Agreement, Doubt, Edition, Target } from "#domain/edition";
import { keyed, knownDoubts } from "#domain/known-doubts";
import type { Commitment } from "#domain/register";

const homes: Target = { party: "BW", kind: "exactly", goal: 40, unit: "woningen", text: "40 woningen" };

const action = (number: string, parties: readonly string[], changes: Partial<Action> = {}): Action => ({
  number,
  name: `Actie ${number}`,
  wording: { summary: [{ kind: "text", text: `Iets doen bij ${number}.` }] },
  leads: parties,
  parties,
  deadlines: [],
  targets: [],
  ongoing: false,
  noReport: [],
  ...changes,
});

const agreement = (number: number, ...actions: readonly Action[]): Agreement => ({
  number,
  title: `Afspraak ${number}`,
  chapter: 1,
  kind: "regular",
  wording: { summary: [{ kind: "text", text: "Samen." }] },
  deadlines: [],
  targets: [],
  seeAlso: number === 1 ? [2] : [],
  footnotes: [],
  actions,
});

const doubt = (question: string, printed = "Gemeente"): Doubt => ({
  agreement: 1,
  question,
  printed,
  readings: ["Ja", "Nee"],
});

const text: Edition = {
  year: 2023,
  source: { name: "Actieprogramma 2023", kind: "official", example: false },
  chapters: [],
  footnotes: {},
  agreements: [
    agreement(1, action("1.1", ["BW"], { targets: [homes] }), action("1.2", ["SJ"], { noReport: ["SJ"] })),
    agreement(2, action("2.1", [])),
  ],
  doubts: [doubt("Klopt dit?"), doubt("En dit?"), doubt("Klopt dit?")],
};

const signed = { by: "Vera", at: "2023-04-11T09:00:00.000Z", reason: "Zo is het." };

function changed(changes: readonly Change[], edition = text): Edition {
  const made = withAmendment(edition, { changes, ...signed });
  if (!made) throw new Error("the change has no place");
  return made.edition;
}

const numbersOf = ({ agreements }: Edition) =>
  agreements.flatMap(({ actions }) =>
    actions.map(({ number, parties }) => `${number} ${parties.join("+")}`.trim()),
  );

const none = { commitments: [], reportedOn: [], told: [] };

describe("a change", () => {
  it("says who steers an action, and leaves what is printed", () => {
    const [first] = changed([{ kind: "parties", action: "1.2", parties: ["BW", "HAR"] }]).agreements;
    expect(first?.actions[1]).toMatchObject({ parties: ["BW", "HAR"], leads: ["SJ"], noReport: [] });
  });

  it("moves an action and renumbers no other", () => {
    expect(numbersOf(changed([{ kind: "move", action: "1.1", to: 2, as: "2.2" }]))).toEqual([
      "1.2 SJ",
      "2.1",
      "2.2 BW",
    ]);
  });

  it("makes two actions one, with the words and figures of both", () => {
    const joined = changed([{ kind: "join", action: "1.1", into: "2.1" }]).agreements[1]?.actions[0];
    expect(joined?.wording.summary.map(({ text: words }) => words)).toEqual([
      "Iets doen bij 2.1.",
      "Iets doen bij 1.1.",
    ]);
    expect(joined?.targets).toEqual([homes]);
  });

  it("sets a figure in the place of another, and takes one away", () => {
    const more = { ...homes, goal: 55 };
    const set = changed([{ kind: "target", place: "1.1", from: homes, to: more }]);
    expect(set.agreements[0]?.actions[0]?.targets).toEqual([more]);
    const away = changed([{ kind: "target", place: "1.1", from: more, to: null }], set);
    expect(away.agreements[0]?.actions[0]?.targets).toEqual([]);
  });

  it("sets a date of an agreement", () => {
    const date = { text: "tot 2026", date: "2025-12-31" };
    expect(
      changed([{ kind: "deadline", place: "1", from: null, to: date }]).agreements[0]?.deadlines,
    ).toEqual([date]);
  });

  it("drops an agreement, and what points to it", () => {
    const [only, ...others] = changed([{ kind: "drop", agreement: 2 }]).agreements;
    expect(others).toEqual([]);
    expect(only?.seeAlso).toEqual([]);
  });

  it.each<readonly [string, Change]>([
    ["an action that is not there", { kind: "parties", action: "1.9", parties: [] }],
    ["a number that is taken", { kind: "move", action: "1.1", to: 2, as: "2.1" }],
    ["an agreement that is not there", { kind: "move", action: "1.1", to: 9, as: "9.1" }],
    ["a move without a number", { kind: "move", action: "1.1", to: 2 }],
    ["an action with itself", { kind: "join", action: "1.1", into: "1.1" }],
    ["a figure that is not there", { kind: "target", place: "1.2", from: homes, to: null }],
    ["an agreement that is gone", { kind: "drop", agreement: 9 }],
  ])("has no place for %s", (_, change) => {
    expect(withAmendment(text, { changes: [change], ...signed })).toBeUndefined();
  });
});

describe("amendments", () => {
  const move: Change = { kind: "move", action: "1.1", to: 2, as: "2.2" };

  it("leave the text as it was read within reach", () => {
    const twice = changed([{ kind: "parties", action: "2.2", parties: ["SJ"] }], changed([move]));
    expect(numbersOf(twice)).toEqual(["1.2 SJ", "2.1", "2.2 SJ"]);
    expect(asRead(twice)).toEqual(text);
    expect(twice.amended?.asRead.agreements.map(({ number }) => number)).toEqual([1, 2]);
    expect(asRead(changed([{ kind: "drop", agreement: 1 }]))).toEqual(text);
  });

  it("are taken back one by one, in any order, unless a later one rests on them", () => {
    const ended = { why: "undone", by: "Vera", at: signed.at } as const;
    const both = changed([{ kind: "parties", action: "1.2", parties: ["BW"] }], changed([move]));
    const left = withoutAmendment(both, 1, ended);
    if ("builtOn" in left) throw new Error("nothing is built on it");
    expect(numbersOf(left.edition)).toEqual(["1.1 BW", "1.2 BW", "2.1"]);
    expect(left.edition.amended?.amendments.map((one) => one.ended?.why)).toEqual(["undone", undefined]);

    const built = changed([{ kind: "parties", action: "2.2", parties: ["SJ"] }], changed([move]));
    const kept = withoutAmendment(built, 1, ended);
    expect("builtOn" in kept && kept.builtOn.map(({ number }) => number)).toEqual([2]);
  });

  it("give a moved action a number that nothing ever had", () => {
    const changes = [{ kind: "move", action: "1.1", to: 2 } as const];
    expect(numbered(changes, text, ["2.2", "2.5", "1.9"])).toEqual([{ ...changes[0], as: "2.6" }]);
    const moved = changed([{ kind: "move", action: "2.1", to: 1, as: "1.3" }]);
    expect(numbered([{ kind: "move", action: "1.1", to: 2 }], moved, [])).toMatchObject([{ as: "2.2" }]);
  });

  it("give the action of one doubt the number back that it had, with its history", () => {
    const decides = { doubt: keyed(text.doubts)[0]?.key ?? "", question: "Klopt dit?", reading: "Nee" };
    const made = withAmendment(text, { changes: [move], decides, ...signed });
    const back = withoutAmendment(made?.edition ?? text, 1, { why: "undone", by: "Vera", at: signed.at });
    if ("builtOn" in back) throw new Error("nothing is built on it");
    const again: Change = { kind: "move", action: "1.1", to: 2 };
    expect(numbered([again], back.edition, ["2.2"], decides.doubt)).toMatchObject([{ as: "2.2" }]);
    expect(numbered([again], back.edition, ["2.2"], "t0000000")).toMatchObject([{ as: "2.3" }]);
  });

  it("without a place are left out, whole", () => {
    const half: Amendment = {
      ...signed,
      number: 1,
      changes: [
        { kind: "parties", action: "1.1", parties: ["SJ"] },
        { kind: "parties", action: "9.1", parties: [] },
      ],
    };
    const { edition, unfit } = amend(text, [half]);
    expect(unfit).toEqual([half]);
    expect(numbersOf(edition)).toEqual(numbersOf(text));
  });

  it("are none in a text that was stored before there were any", () => {
    const old: Edition = JSON.parse(JSON.stringify(text));
    expect([living(old), asRead(old)]).toEqual([[], old]);
  });
});

describe("a decided doubt", () => {
  const [first, , third] = keyed(text.doubts).map(({ key }) => key);
  const decided = (key = "") =>
    withAmendment(text, {
      changes: [],
      decides: { doubt: key, question: "Klopt dit?", reading: "Ja" },
      ...signed,
    })?.edition ?? text;

  it("leaves the open ones and keeps its place", () => {
    const edition = decided(first);
    expect(edition.doubts.map(({ question }) => question)).toEqual(["En dit?", "Klopt dit?"]);
    expect(knownDoubts(edition).map(({ rank, decision }) => [rank, decision?.reason])).toEqual([
      [1, "Zo is het."],
      [2, undefined],
      [3, undefined],
    ]);
  });

  it("is told apart from one that asks the same", () => {
    expect(third).toBe(`${first}-2`);
    expect(decided(third).doubts.map(({ question }) => question)).toEqual(["Klopt dit?", "En dit?"]);
  });

  it("has a key that does not depend on the line it was read from", () => {
    const [moved] = keyed([{ ...doubt("Klopt dit?"), line: 12 }]);
    expect(moved?.key).toBe(first);
    expect(keyed([doubt("Klopt dit?", "Gemeenten")])[0]?.key).not.toBe(first);
  });
});

describe("what changes", () => {
  const part = (number: string, party: string, version: number): Commitment => ({
    action: number,
    party,
    status: "on-track",
    asOf: "2023-03-31",
    figure: null,
    version,
    last: null,
  });

  it("is nothing where a decision only keeps a reading", () => {
    expect(effectsOf(text, changed([]), none)).toEqual([]);
  });

  it("names who may report from then on, who no longer, and what stays of their reports", () => {
    const moved = changed([
      { kind: "parties", action: "1.1", parties: ["SJ", "HAR"] },
      { kind: "move", action: "1.1", to: 2, as: "2.2" },
    ]);
    const own = part("1.1", "BW", 3);
    const other = { action: "1.1", party: "SJ" };
    const reported = { commitments: [own], reportedOn: ["1.1"], told: [own, own, other] };
    const effects = effectsOf(text, moved, reported);
    expect(effects).toEqual([
      { kind: "moves", from: "1.1", to: "2.2", name: "Actie 1.1" },
      { kind: "opens", action: "2.2", name: "Actie 1.1", parties: ["SJ", "HAR"], earlier: false },
      { kind: "closes", action: "1.1", name: "Actie 1.1", parties: ["BW"], updates: 2 },
    ]);
    expect(updatesLeft(effects)).toBe(2);
    const back = effectsOf(moved, text, { ...none, reportedOn: ["1.1"] });
    expect(back).toContainEqual(expect.objectContaining({ kind: "opens", action: "1.1", earlier: true }));
  });

  it("tells figures and dates of agreements and actions apart from the rest", () => {
    const date = { text: "besluit", date: "2023-12-31" };
    const dated = changed([
      { kind: "target", place: "1.1", from: homes, to: null },
      { kind: "deadline", place: "2", from: null, to: date },
      { kind: "drop", agreement: 1 },
    ]);
    expect(effectsOf(text, dated, none)).toEqual([
      { kind: "ends", agreement: 1, title: "Afspraak 1" },
      { kind: "closes", action: "1.1", name: "Actie 1.1", parties: ["BW"], updates: 0 },
      { kind: "closes", action: "1.2", name: "Actie 1.2", parties: ["SJ"], updates: 0 },
      { kind: "deadline", place: "2", gone: [], now: [date] },
    ]);
  });
});
