import type { Action, Edition } from "#domain/edition";
import { holding } from "#domain/holding";
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
  /** The day the newest figure speaks of, YYYY-MM-DD; null where no figure was reported. */
  readonly figureAsOf: string | null;
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
export const stoodOn = ({ agreements }: Edition, held: Held, day: string): readonly StoodPart[] =>
  agreements
    .flatMap(({ actions }) => actions)
    .flatMap((action) =>
      askedParts(action).map((asked) => {
        const all = held.get(keyOf(asked)) ?? [];
        return stood(
          action,
          asked.party,
          all.filter(({ asOf }) => asOf !== null && asOf <= day),
        );
      }),
    );

function stood(action: Action, party: string, said: readonly Said[]): StoodPart {
  const held = said.at(-1) ?? null;
  // Whoever says nothing of a number leaves the one before as it was.
  const counted = said.findLast(({ figure }) => figure !== null);
  const part: Commitment = {
    action: action.number,
    party,
    status: held?.to ?? "not-reported",
    asOf: held?.asOf ?? null,
    figure: counted?.figure ?? null,
    version: held?.version ?? 0,
    last: null,
  };
  return { action, part, said, held, figureAsOf: counted?.asOf ?? null };
}
