import { pid } from "node:process";
import { setTimeout as wait } from "node:timers/promises";

/** Steps of the golden ratio fall evenly between 0 and 1 and never in step with each other. */
const golden = 0.618033988749895;

/** Where this process is in that row; processes start at different places. */
let step = pid;

/**
 * Waits before another attempt: up to 4 ms after the first, twice that after each next, never more than `most` ms.
 * Callers that met must not meet again in step, so each waits differently. Returns the ms it meant to wait.
 */
export async function pause(attempt: number, most: number): Promise<number> {
  const pace = Math.min(2 ** attempt, most / 2);
  step += 1;
  const ms = pace + ((step * golden) % 1) * pace;
  await wait(ms);
  return ms;
}
