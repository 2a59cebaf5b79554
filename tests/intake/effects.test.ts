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

  it("gives the last action the leads that were over", async () => {
    const text = await edition(table(["Zij bouwen snel."], ["De Linde", "Goed Thuis"]));
    expect(chosen(text, /meer namen/, /laatste actie/)).toEqual(["1.1 De Linde, Goed Thuis"]);
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
