import { missedDeliveries } from "#digest/missed";
import { comingMoments } from "#digest/moments";
import { aheadDeliveries, overviews, silenceDeliveries } from "#digest/overviews";
import { passedDates, reminders } from "#digest/reminders";
import { dropStale } from "#digest/stale";
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

type Needs = {
  readonly register: Register;
  readonly entrance: () => Promise<Entrance | undefined>;
  readonly isHoliday: IsHoliday;
  readonly clock: () => Date;
};

/**
 * Puts up what is due now, to be delivered once. Everything is computed from the register: a message is due because its
 * moment has come and its key is not there yet, whenever and however often one looks. Gives the keys that are new.
 */
export function createDigest({
  register,
  entrance,
  isHoliday,
  clock,
}: Needs): () => Promise<readonly string[]> {
  return async () => {
    const entered = await entrance();
    if (!entered) return [];
    const now = clock();
    const { partnership } = entered;
    const look: Look = {
      register,
      entrance: entered,
      partnership,
      rhythm: rhythmOf(partnership),
      isHoliday,
      now,
      today: dayOf(now),
    };
    await dropStale(look);
    const added: string[] = [];
    for (const put of puts)
      for await (const together of put(look)) added.push(...(await register.deliveries.add(together)));
    return added;
  };
}
