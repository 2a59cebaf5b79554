import type { Action, Edition, Target } from "#domain/edition";
import { widerTargets } from "#domain/figures";
import { counting, figuresFrom, holding } from "#domain/holding";
import { askedParts } from "#domain/progress";
import type { Commitment, ToldUpdate, Update } from "#domain/register";

/** What was told, with its words where they were read along. */
export type Said = ToldUpdate & Partial<Pick<Update, "cause" | "consequence" | "steering" | "decision">>;

/** One party's part of an action as its history leaves it on a day. */
export type StoodPart = {
  readonly action: Action;
  readonly part: Commitment;
  /** What holds and speaks of that day or an earlier one, the oldest reference date first. */
  readonly said: readonly Said[];
  /** The update whose status and words hold; null where nothing was reported up to that day. */
  readonly held: Said | null;
  /** The day (YYYY-MM-DD) that the newest figure of each unit speaks of, the newest first. */
  readonly figureDays: readonly { readonly unit: string; readonly asOf: string }[];
  /** Agreed for the whole agreement, and holding for its actions. */
  readonly wider: readonly Target[];
};

/** The updates that still hold, per part. */
export type Held = ReadonlyMap<string, readonly Said[]>;

const keyOf = ({ action, party }: { readonly action: string; readonly party: string }): string =>
  `${action} ${party}`;

/** What still holds of everything that was reported in a year: not what was taken back or corrected. */
export function heldPerPart(updates: readonly Said[]): Held {
  const parts = new Map<string, Said[]>();
  for (const update of updates) {
    const part = parts.get(keyOf(update));
    if (part) part.push(update);
    else parts.set(keyOf(update), [update]);
  }
  return new Map([...parts].map(([key, part]) => [key, holding(part)]));
}

/**
 * Every part that is asked for a report as it stood on a day (YYYY-MM-DD), by what the updates speak of (stand per) and
 * not by when they were entered. In the order of the programme.
 */
export const stoodOn = (edition: Edition, held: Held, day: string): readonly StoodPart[] =>
  edition.agreements
    .flatMap(({ actions }) => actions)
    .flatMap((action) => {
      const wider = widerTargets(action, edition);
      return askedParts(action).map((asked) => {
        const all = held.get(keyOf(asked)) ?? [];
        const said = all.filter(({ asOf }) => asOf !== null && asOf <= day);
        return { action, wider, ...stood(action, asked.party, said) };
      });
    });

function stood(action: Action, party: string, said: readonly Said[]): Omit<StoodPart, "action" | "wider"> {
  const held = said.at(-1) ?? null;
  const part: Commitment = {
    action: action.number,
    party,
    status: held?.to ?? "not-reported",
    asOf: held?.asOf ?? null,
    ...figuresFrom(said),
    version: held?.version ?? 0,
    last: null,
  };
  const figureDays = counting(said).flatMap(({ figure, asOf }) =>
    figure && asOf ? [{ unit: figure.unit, asOf }] : [],
  );
  return { part, said, held, figureDays };
}
