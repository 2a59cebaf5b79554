/** Remembers keys for `keep` ms, in memory: true the first time, false after that. */
export function createFirstTime(keep: number, clock: () => Date): (key: string) => Promise<boolean> {
  const heard = new Map<string, number>();
  return async (key) => {
    const now = clock().getTime();
    // A Map keeps the order of insertion, so the oldest keys stand in front.
    for (const [old, at] of heard) {
      if (now - at < keep) break;
      heard.delete(old);
    }
    if (heard.has(key)) return false;
    heard.set(key, now);
    return true;
  };
}
