import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agreementCard } from "#cards/agreement";
import type { Agreement, Edition } from "#domain/edition";
import type { Commitment, Entrance } from "#domain/register";
import { measureOf } from "#domain/standing";
import { toText } from "#platforms/terminal/render";
import { type House, house } from "../helpers/house.ts";

let home: House;
let entrance: Entrance;
let edition: Edition;
let parts: readonly Commitment[];

beforeAll(async () => {
  home = await house();
  const entered = await home.entrance();
  if (!entered) throw new Error("the house is empty");
  entrance = entered;
  const register = home.store.of(entered.id);
  edition = await register.edition(entered.programmes[0]?.edition ?? "");
  parts = await register.commitments(2023);
});
afterAll(() => home.close());

/** As an agreement reads once its doubt was decided: who leads every action is known. */
const decided = (agreement: Agreement): Agreement => ({
  ...agreement,
  actions: agreement.actions.map((action) =>
    action.parties.length > 0 ? action : { ...action, parties: ["SHBW", "HAR"] },
  ),
});

/** In every unit that a whole agreement has a number in. */
const reached: Pick<Commitment, "figure" | "otherFigures"> = {
  figure: { total: 17.25, unit: "procent" },
  otherFigures: [
    { total: 170.25, unit: "kWh/m²" },
    { total: 24.5, unit: "woningen per jaar (gemiddeld)" },
    { total: 12, unit: "keer per jaar" },
  ],
};

function shown(number: number, status: Commitment["status"], asOf: string, today: string): string {
  const found = edition.agreements.find((one) => one.number === number);
  if (!found) throw new Error(`no agreement ${number}`);
  const agreement = decided(found);
  const last = { at: new Date("2023-12-31T12:00:00Z"), by: "Coördinator van Gemeente Almelo" };
  const [some] = parts;
  if (!some) throw new Error("no parts");
  const commitments = agreement.actions.flatMap(({ number: action, parties }) =>
    parties.map((party) => ({ ...some, ...reached, action, party, status, asOf, last })),
  );
  const measure = measureOf({ year: 2023, closed: false }, today, () => false);
  const { partnership } = entrance;
  return toText(agreementCard({ agreement, edition, partnership, commitments, measure }));
}

describe("the card of an agreement", () => {
  it.each([
    "attention",
    "behind",
    "not-started",
  ] as const)("fits a screen of a phone where every part is old and %s in a year that is over", (status) => {
    for (const { number } of edition.agreements) {
      const text = shown(number, status, "2023-09-30", "2026-11-23");
      expect(text.split("\n").length, text).toBeLessThanOrEqual(15);
      expect(text.length, text).toBeLessThanOrEqual(1_200);
    }
  });

  it("leaves out of a long one what stands behind its buttons, and never a party or a status", () => {
    const long = shown(29, "attention", "2023-09-30", "2026-11-23");
    expect(long).toContain(
      "- 29.3 Groene tuinen met weinig onderhoud · Gemeente Almelo, Beter Wonen en Sint Joseph · ▲ Vraagt aandacht, stand per 30 september\n",
    );
    expect(long).toContain("- 29.5 Bijgewerkt duurzaamheidsbeleid van Sint Joseph · Sint Joseph · ▲");
    expect(long).toContain("[Datums (1)]");
    expect(long).toContain("stand per 30 september 2023 (eindstand: 0 van 8 delen gemeld)");
  });

  it("leaves nothing out of a short one", () =>
    expect(shown(7, "attention", "2023-09-30", "2026-11-23")).toContain(
      "stand per 30 september 2023 (eindstand: 0 van 3)",
    ));
});
