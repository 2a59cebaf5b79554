import type { Action, Agreement, Edition } from "#domain/edition";
import type { Commitment } from "#domain/register";

type Part = { readonly action: string; readonly party: string };

/** Every part of an action that is asked for a report: those that promise something of their own. */
export const askedParts = ({ number, parties, noReport }: Action): readonly Part[] =>
  parties.filter((party) => !noReport.includes(party)).map((party) => ({ action: number, party }));

/** The actions with the parts of these parties alone. */
export const partsOf = (actions: readonly Action[], parties: readonly string[]): readonly Action[] =>
  actions.map((action) => ({
    ...action,
    parties: action.parties.filter((party) => parties.includes(party)),
  }));

/** The newest update on any of these parts; not of one that was taken back to where nobody reported. */
export function newest(commitments: readonly Commitment[]): Commitment["last"] {
  const updates = commitments.flatMap(({ last, status }) => (status === "not-reported" ? [] : (last ?? [])));
  return updates.reduce<Commitment["last"]>((late, one) => (late && late.at >= one.at ? late : one), null);
}

/** The number of the agreement that an action belongs to: 27 of "27.1". */
export const agreementOf = (action: string): number => Number(action.split(".")[0]);

export const findAgreement = ({ agreements }: Edition, number: number): Agreement | undefined =>
  agreements.find((agreement) => agreement.number === number);
