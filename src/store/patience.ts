import { setTimeout as wait } from "node:timers/promises";

/**
 * Waits before another attempt: up to 4 ms after the first, twice that after each next, never more than `most` ms.
 * The one place of the store that uses chance: callers that met must not meet again in step.
 * Returns the ms it meant to wait.
 */
export async function pause(attempt: number, most: number): Promise<number> {
  const pace = Math.min(2 ** attempt, most / 2);
  const ms = pace + Math.random() * pace;
  await wait(ms);
  return ms;
}
