import { setTimeout as pause } from "node:timers/promises";

/** What the work brings if it does so within `ms`, else undefined; the work itself goes on. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
  const late = new AbortController();
  try {
    return await Promise.race([work, pause(ms, undefined, { signal: late.signal })]);
  } finally {
    late.abort();
  }
}
