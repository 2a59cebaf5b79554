import { missedDeliveries } from "#digest/missed";
import { comingMoments } from "#digest/moments";
import { aheadDeliveries, dropStaleOverviews, overviews, silenceDeliveries } from "#digest/overviews";
import { passedDates, reminders } from "#digest/reminders";
import type { NewDelivery } from "#domain/deliveries";
import { dayOf } from "#domain/dutch";
import type { Partnership } from "#domain/partnership";
import type { IsHoliday } from "#domain/quarter";
import type { Entrance, Register } from "#domain/register";
import { type Rhythm, rhythmOf } from "#domain/rhythm";

/** One look at what there is to say. */
export type Look = {
  readonly register: Register;
  readonly entrance: Entrance;
  readonly partnership: Partnership;
  readonly rhythm: Rhythm;
  readonly isHoliday: IsHoliday;
  readonly now: Date;
  /** YYYY-MM-DD in Amsterdam. */
  readonly today: string;
};

/** What belongs together is put up together; one at a time, since hundreds of channels need not fit in memory. */
export type Puts = (look: Look) => AsyncIterable<readonly NewDelivery[]>;

const puts: readonly Puts[] = [
  overviews,
  aheadDeliveries,
  silenceDeliveries,
  comingMoments,
  reminders,
  passedDates,
  missedDeliveries,
];

export type Looking = {
  readonly register: Register;
  readonly entrance: () => Promise<Entrance | undefined>;
  readonly isHoliday: IsHoliday;
  readonly clock: () => Date;
};

/** Undefined while there is no partnership. */
export async function lookOf({ register, entrance, isHoliday, clock }: Looking): Promise<Look | undefined> {
  const entered = await entrance();
  if (!entered) return undefined;
  const now = clock();
  const { partnership } = entered;
  return {
    register,
    entrance: entered,
    partnership,
    rhythm: rhythmOf(partnership),
    isHoliday,
    now,
    today: dayOf(now),
  };
}

/**
 * Puts up what is due now, to be delivered once. Everything is computed from the register: a message is due because its
 * moment has come and its key is not there yet, whenever and however often one looks. Gives the keys that are new.
 */
export const createDigest = (looking: Looking) => async (): Promise<readonly string[]> => {
  const look = await lookOf(looking);
  if (!look) return [];
  await dropStaleOverviews(look);
  const added: string[] = [];
  for (const put of puts)
    for await (const together of put(look)) added.push(...(await look.register.deliveries.add(together)));
  return added;
};
