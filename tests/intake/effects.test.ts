import { describe, expect, it } from "vitest";
import { numbered, withAmendment } from "#domain/amendment";
import type { Edition } from "#domain/edition";
import { knownDoubts } from "#domain/known-doubts";
import { propose } from "#domain/matching";
import { almelo, fixture, meerdam, reading, source } from "./reading.ts";

const signed = { by: "Vera", at: "2027-04-12T09:00:00.000Z", reason: "Zo is het." };

const table = (actions: readonly string[], leads: readonly string[]): string =>
  [
    "# Actieprogramma 2027 gemeente Meerdam",
    "| Afspraak | Acties 2027 | Regie |",
    "|---|---|---|",
    `| 1) Meer sociale huur Partijen bouwen waar het kan. | ${actions.map((words) => `<p>${words}</p>`).join("")} | ${leads.join("<br>")} |`,
  ]
    .join("\n\n")
    .replace("|\n\n|---", "|\n|---")
    .replace("---|\n\n|", "---|\n|");

const edition = async (text: string): Promise<Edition> =>
  propose(await reading(text, meerdam, 2027), undefined, [], meerdam).edition;

/** Who steers each action once this reading of the doubt was chosen. */
function chosen(text: Edition, question: RegExp, reading: RegExp): readonly string[] {
  const known = knownDoubts(text).find(({ doubt }) => question.test(doubt.question));
  const at = known?.doubt.readings.findIndex((words) => reading.test(words)) ?? -1;
  const changes = numbered(known?.doubt.effects?.[at] ?? [], text, []);
  const made = withAmendment(text, { changes, ...signed });
  if (!made || changes.length === 0) throw new Error("the reading does nothing");
  return made.edition.agreements.flatMap(({ actions }) =>
    actions.map(({ number, parties }) => `${number} ${parties.join(", ")}`.trim()),
  );
}

describe("a reading of a document", () => {
  it("gives the part of an unknown name to the party it is a name of", async () => {
    const text = await edition(table(["Zij bouwen.", "Zij vegen."], ["De Zonnebloem", "Gemeente"]));
    expect(chosen(text, /geen partij/, /Het is Goed Thuis/)).toEqual([
      "1.1 Goed Thuis",
      "1.2 Gemeente Meerdam",
    ]);
  });

  it("gives the part to all whom unknown words name", async () => {
    const text = await edition(table(["Zij bouwen."], ["Gemeente i.s.m. De Linde"]));
    expect(text.agreements[0]?.actions[0]?.parties).toEqual([]);
    expect(chosen(text, /geen partij/, /Het zijn Gemeente Meerdam en De Linde/)).toEqual([
      "1.1 Gemeente Meerdam, De Linde",
    ]);
  });

  it("makes a party steer that brackets leave out, or does not", async () => {
    const text = await edition(table(["Zij bouwen."], ["Corporaties (behalve Goed Thuis)"]));
    expect(text.agreements[0]?.actions[0]?.parties).toEqual(["De Linde"]);
    expect(chosen(text, /\(behalve Goed Thuis\)/, /Ook Goed Thuis/)).toEqual(["1.1 De Linde, Goed Thuis"]);
  });

  it("counts what words that leave room mean, and nothing before", async () => {
    const text = await edition(table(["De Linde bouwt 120 à 150 woningen."], ["De Linde"]));
    expect(text.agreements[0]?.actions[0]?.targets).toEqual([]);
    const [known] = knownDoubts(text).filter(({ doubt }) => /120 à 150 woningen/.test(doubt.question));
    const at = known?.doubt.readings.indexOf("ten minste 120 woningen") ?? -1;
    const made = withAmendment(text, {
      changes: numbered(known?.doubt.effects?.[at] ?? [], text, []),
      ...signed,
    });
    expect(made?.edition.agreements[0]?.actions[0]?.targets).toEqual([
      { party: "De Linde", kind: "at-least", goal: 120, unit: "woningen", text: "120 à 150 woningen" },
    ]);
  });

  it("keeps the planning with its action, with the days that it names", async () => {
    const text = await edition(
      [
        "# Actieprogramma 2027 gemeente Meerdam",
        "",
        "| Nr | Afspraak | Actie | Trekker | Wanneer? |",
        "|---|---|---|---|---|",
        "| 1 | Bouwen | Wij bouwen. | De Linde | Q3 2027 |",
        "| 2 | Vegen | Wij vegen. | Gemeente | medio 2027 |",
        "| | | Wij harken. | Gemeente | 1 juli |",
      ].join("\n"),
    );
    const actions = text.agreements.flatMap((one) => one.actions);
    expect(actions.map(({ name, deadlines }) => [name, deadlines.map(({ date }) => date)])).toEqual([
      ["Wij bouwen", ["2027-09-30"]],
      ["Wij vegen", []],
      ["Wij harken", ["2027-07-01"]],
    ]);
    expect(actions[0]?.wording.official?.map((one) => one.text)).toEqual(["Wij bouwen.", "Wanneer: Q3 2027"]);
    const questions = text.doubts.map(({ question }) => question);
    expect(questions).toContain("Welke datum is bedoeld met “medio 2027”?");
    expect(questions.join()).not.toContain("is niet gelezen");
  });

  it("gives the last action the leads that were over", async () => {
    const text = await edition(table(["Zij bouwen snel."], ["De Linde", "Goed Thuis"]));
    expect(chosen(text, /meer namen/, /laatste actie/)).toEqual(["1.1 De Linde, Goed Thuis"]);
  });

  it("gives one action of two sentences to one of two leads, where both had it", async () => {
    const text = await edition(table(["Er komt een plan. Dat wordt besproken."], ["De Linde", "Goed Thuis"]));
    expect(chosen(text, /één actie, of/, /Alleen Goed Thuis/)).toEqual(["1.1 Goed Thuis"]);
  });

  it("makes one action of lines that were taken for actions", async () => {
    const text = await edition(table(["Bouw Noord<br>Bouw Zuid"], ["De Linde", "Goed Thuis"]));
    expect(chosen(text, /elke regel/, /samen één actie/)).toEqual(["1.1 De Linde, Goed Thuis"]);
  });

  it("gives a row without a name to the party that is meant", async () => {
    const [above = "", ...rows] = table(["Zij bouwen."], ["De Linde"]).split("\n").reverse();
    const text = await edition([...rows.reverse(), above, "| | Zij vegen. | |"].join("\n"));
    expect(chosen(text, /rij van actie 1\.2/, /Het is Goed Thuis/)).toEqual([
      "1.1 De Linde",
      "1.2 Goed Thuis",
    ]);
  });

  it("takes one name from all actions but the first", async () => {
    const text = await edition(table(["Er komt een plan.", "Er komt een park."], ["Gemeente"]));
    expect(chosen(text, /één naam/, /alleen voor de eerste/)).toEqual(["1.1 Gemeente Meerdam", "1.2"]);
  });
});

describe("every doubt of a whole document", () => {
  const documents = [
    ["of Meerdam", fixture("meerdam-2027.md"), meerdam, 2027] as const,
    ...(source ? [["of Almelo, where it is at hand", source, almelo, 2023] as const] : []),
  ];

  it.each(
    documents,
  )("%s follows its first reading, and each of the others fits", async (_, bytes, partnership, year) => {
    const { edition: text } = propose(await reading(bytes, partnership, year), undefined, [], partnership);
    const doing = text.doubts.filter(({ effects }) => effects);
    expect(doing.length).toBeGreaterThan(0);
    for (const { question, readings, effects = [] } of doing) {
      expect([question, effects.length, effects[0]]).toEqual([question, readings.length, []]);
      for (const changes of effects)
        expect(withAmendment(text, { changes: numbered(changes, text, []), ...signed })).toBeDefined();
    }
  });
});
