/** Work that has begun and must end before the room closes. */
export type InFlight = {
  /** Counts the work in until it settles, and passes it on. */
  add<T>(work: Promise<T>): Promise<T>;
  /** Resolves when nothing is under way any more, work that began meanwhile included. */
  idle(): Promise<void>;
};

export function inFlight(): InFlight {
  const running = new Set<Promise<unknown>>();
  return {
    add(work) {
      const settled: Promise<unknown> = work.then(
        () => running.delete(settled),
        () => running.delete(settled),
      );
      running.add(settled);
      return work;
    },
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
