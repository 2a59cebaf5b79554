import { addSeconds } from "date-fns/addSeconds";
import { subHours } from "date-fns/subHours";
import { keyOf } from "#delivery/lanes";
import type { Lane, Unreached } from "#domain/courier";

const firstWait = 15;
const longestWait = 3_600;
/** One recipient in trouble is no reason to leave its whole workspace waiting longer than this. */
const longestRest = 300;

/** When to try again after so many attempts in vain: as the platform asks, else ever later, at most an hour. */
export function notBefore({ seconds }: Pick<Unreached, "seconds">, attempts: number, now: Date): Date {
  return addSeconds(now, seconds ?? Math.min(longestWait, firstWait * 2 ** Math.min(attempts, 10)));
}

const hoursTried = 24;
const timesTried = 5;

/** What was due so long ago and tried so often is left to a person. */
export const isGivenUp = (one: { readonly dueAt: Date; readonly attempts: number }, now: Date): boolean =>
  one.attempts >= timesTried && one.dueAt <= subHours(now, hoursTried);

export type Rests = {
  /** Until when a lane is left alone after trouble: longer each time that nothing succeeds between. */
  after(lane: Lane, trouble: Pick<Unreached, "seconds">): Date;
  /** The lane works. */
  over(lane: Lane): void;
};

export function createRests(clock: () => Date): Rests {
  const troubles = new Map<string, number>();
  return {
    after(lane, { seconds }) {
      const times = troubles.get(keyOf(lane)) ?? 0;
      troubles.set(keyOf(lane), times + 1);
      return addSeconds(clock(), seconds ?? Math.min(longestRest, firstWait * 2 ** Math.min(times, 10)));
    },
    over: (lane) => void troubles.delete(keyOf(lane)),
  };
}

/** Milliseconds between two messages: to the same recipient, and to others of the same workspace or tenant. */
export type Pace = Readonly<Record<"slack" | "teams", { readonly same: number; readonly others: number }>>;

/**
 * Slack: one message a second in a channel and several hundred a minute in all (chat.postMessage); fifty a minute
 * where messages change (chat.update, tier 3). Teams: seven a second in one conversation, fifty in all.
 */
export const postingPace: Pace = { slack: { same: 1_100, others: 250 }, teams: { same: 250, others: 50 } };
export const redrawingPace: Pace = {
  slack: { same: 1_200, others: 1_200 },
  teams: { same: 250, others: 50 },
};

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
