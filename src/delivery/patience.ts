import { addSeconds } from "date-fns/addSeconds";
import { subHours } from "date-fns/subHours";
import { keyOf } from "#delivery/lanes";
import type { Lane, Unreached } from "#domain/courier";

const firstWait = 15;
const longestWait = 3_600;
/** One recipient in trouble is no reason to leave its whole workspace waiting longer than this. */
const longestRest = 300;

/** When to try again after so many attempts in vain: as the platform asks, else ever later; at most an hour. */
export function notBefore({ seconds }: Pick<Unreached, "seconds">, attempts: number, now: Date): Date {
  return addSeconds(now, Math.min(longestWait, seconds ?? firstWait * 2 ** Math.min(attempts, 10)));
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
      const own = Math.min(longestRest, firstWait * 2 ** Math.min(times, 10));
      return addSeconds(clock(), Math.min(longestWait, seconds ?? own));
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

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** So many recipients are remembered before those of long ago are forgotten. */
const mostRemembered = 1_000;
const rememberedMilliseconds = 10_000;

/** Where a message goes. */
type Recipient = Lane & { readonly recipient: string };

/**
 * Waits until one more message may go to a recipient, and counts it as sent. Recipients that take turns are each kept
 * to their own pace: of a workspace with two channels neither gets its messages faster than of one with a hundred.
 */
export function createPacing(pace: Pace, clock: () => Date): (to: Recipient) => Promise<void> {
  const last = new Map<string, number>();

  /** Never longer than the gap itself, also where the clock was set back. */
  function left(key: string, gap: number): number {
    const at = last.get(key);
    return at === undefined ? 0 : Math.min(gap, Math.max(0, at + gap - clock().getTime()));
  }

  function forgetLongAgo(): void {
    const before = clock().getTime() - rememberedMilliseconds;
    for (const [key, at] of last) if (at < before) last.delete(key);
  }

  return async (to) => {
    const { same, others } = pace[to.platform];
    const lane = keyOf(to);
    const here = `${lane} ${to.recipient}`;
    const wait = Math.max(left(lane, others), left(here, same));
    if (wait > 0) await pause(wait);
    if (last.size > mostRemembered) forgetLongAgo();
    for (const key of [lane, here]) last.set(key, clock().getTime());
  };
}
