import type { Edition } from "#domain/edition";
import { type ActionNumber, readNumber, writeNumber } from "#store/action-number";

/** What an edition asks the register to keep: its actions, and one part for each party of an action. */
export type Parts = {
  readonly actions: readonly ActionNumber[];
  readonly parts: readonly (ActionNumber & { readonly partyName: string })[];
};

export const partKey = (part: ActionNumber & { readonly partyName: string }): string =>
  `${writeNumber(part)} ${part.partyName}`;

/** Throws where the edition contradicts itself or names a party the partnership does not have. */
export function partsOf(edition: Edition, parties: readonly string[]): Parts {
  const actions: ActionNumber[] = [];
  const parts = new Map<string, Parts["parts"][number]>();
  const seen = new Set<string>();
  for (const agreement of edition.agreements) {
    for (const action of agreement.actions) {
      const number = readNumber(action.number);
      if (number.agreement !== agreement.number)
        throw new Error(`Action ${action.number} stands in agreement ${agreement.number}.`);
      if (seen.has(action.number)) throw new Error(`Action ${action.number} occurs twice.`);
      seen.add(action.number);
      actions.push(number);
      for (const partyName of action.parties) {
        if (!parties.includes(partyName))
          throw new Error(
            `Action ${action.number} names "${partyName}", which is no party of this partnership.`,
          );
        const part = { ...number, partyName };
        parts.set(partKey(part), part);
      }
    }
  }
  return { actions, parts: [...parts.values()] };
}
