import { addSeconds } from "date-fns/addSeconds";
import type { Unreached } from "#domain/courier";

const firstWait = 15;
const longestWait = 3_600;

/** When to try again after so many attempts in vain: as the platform asks, else ever later, at most an hour. */
export function notBefore({ seconds }: Pick<Unreached, "seconds">, attempts: number, now: Date): Date {
  return addSeconds(now, seconds ?? Math.min(longestWait, firstWait * 2 ** Math.min(attempts, 10)));
}

/** Between two calls to the same workspace or tenant, in milliseconds. */
export type Pace = Readonly<Record<"slack" | "teams", number>>;

/** Slack: about fifty calls a minute (chat.update is tier 3). Teams: seven a second in one conversation, fifty in all. */
export const politePace: Pace = { slack: 1_200, teams: 150 };

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
