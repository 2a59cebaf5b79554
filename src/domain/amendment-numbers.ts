import type { Change } from "#domain/amendment-change";
import type { Doubt } from "#domain/edition";

/** What became of the numbers of a text when it was read anew. */
export type NewNumbers = {
  /** The number an action has now; undefined where it is gone. */
  readonly action: (number: string) => string | undefined;
  /** Whether an agreement is still there. */
  readonly agreement: (number: number) => boolean;
};

/** The same change in the text with the new numbers; undefined where that has no place for it. */
export function renumbered(change: Change, { action, agreement }: NewNumbers): Change | undefined {
  switch (change.kind) {
    case "parties":
    case "move": {
      const number = action(change.action);
      return number === undefined ? undefined : { ...change, action: number };
    }
    case "join": {
      const [number, into] = [action(change.action), action(change.into)];
      return number === undefined || into === undefined ? undefined : { ...change, action: number, into };
    }
    case "target":
    case "deadline": {
      const { place } = change;
      const now = place.includes(".") ? action(place) : agreement(Number(place)) ? place : undefined;
      return now === undefined ? undefined : { ...change, place: now };
    }
    case "drop":
      return agreement(change.agreement) ? change : undefined;
  }
}

/** All of them, or undefined where one has no place. */
export function allRenumbered(
  changes: readonly Change[],
  numbers: NewNumbers,
): readonly Change[] | undefined {
  const now = changes.flatMap((change) => renumbered(change, numbers) ?? []);
  return now.length === changes.length ? now : undefined;
}

/** A doubt with its action and what its readings do under the new numbers; undefined where one of these is gone. */
export function doubtRenumbered(doubt: Doubt, numbers: NewNumbers): Doubt | undefined {
  const { action, effects } = doubt;
  const number = action === undefined ? undefined : numbers.action(action);
  if (action !== undefined && number === undefined) return undefined;
  const now = effects?.map((changes) => allRenumbered(changes, numbers));
  if (now?.includes(undefined)) return undefined;
  return {
    ...doubt,
    ...(number !== undefined && { action: number }),
    ...(now && { effects: now.flatMap((changes) => (changes ? [changes] : [])) }),
  };
}

/** Whether two doubts leave the same choice between changes, whatever words they use. One without changes leaves none. */
export function sameChoice(one: Doubt, other: Doubt): boolean {
  const choice = ({ effects = [] }: Doubt) =>
    effects
      .map((changes) => JSON.stringify(changes))
      .sort()
      .join("\n");
  return Boolean(one.effects?.some((changes) => changes.length > 0)) && choice(one) === choice(other);
}
