import type { Action, Agreement, Edition } from "#domain/edition";
import type { Commitment } from "#domain/register";
import { type Status, worst } from "#domain/status";

/** How several parts stand together. */
export type Standing = {
  readonly status: Status;
  /** Parts that somebody reported on. */
  readonly reported: number;
  /** Parts that are asked for a report: those that promise something of their own. */
  readonly asked: number;
};

type Part = { readonly action: string; readonly party: string };

/** Every part of an action that is asked for a report. */
export const askedParts = ({ number, parties, noReport }: Action): readonly Part[] =>
  parties.filter((party) => !noReport.includes(party)).map((party) => ({ action: number, party }));

/**
 * The worst reported status of the parts of these actions, and how many of them were reported.
 * A part that is never asked for a report counts in neither figure.
 */
export function standing(actions: readonly Action[], commitments: readonly Commitment[]): Standing {
  const asked = actions.flatMap(askedParts);
  const found = asked.flatMap(
    ({ action, party }) =>
      commitments.find((commitment) => commitment.action === action && commitment.party === party) ?? [],
  );
  const reported = found.filter(({ status }) => status !== "not-reported").map(({ status }) => status);
  return { status: worst(reported), reported: reported.length, asked: asked.length };
}

/** The newest update on any of these parts. */
export function newest(commitments: readonly Commitment[]): Commitment["last"] {
  const updates = commitments.flatMap(({ last }) => last ?? []);
  return updates.reduce<Commitment["last"]>((late, one) => (late && late.at >= one.at ? late : one), null);
}

export const findAgreement = ({ agreements }: Edition, number: number): Agreement | undefined =>
  agreements.find((agreement) => agreement.number === number);
