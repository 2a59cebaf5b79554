import type { Lane } from "#domain/courier";

type Needs = {
  /** Lanes with something to do now. */
  find(): Promise<readonly Lane[]>;
  /** Does what there is to do in one lane. */
  work(lane: Lane): Promise<void>;
  /** Told of what a lane could not do; it is found again at the next turn. */
  failed(error: unknown, lane: Lane): void;
};

/** Lanes that work at the same time, at most. */
const mostAtOnce = 16;

export type Lanes = {
  /** Starts every lane that has something to do and is not at it already. Gives how many it started. */
  turn(): Promise<number>;
  /** Resolves when no lane is at work. */
  idle(): Promise<void>;
};

/** Each lane works by itself, one thing after another; a slow one holds up nobody else. */
export function createLanes({ find, work, failed }: Needs): Lanes {
  const running = new Map<string, Promise<void>>();

  function start(lane: Lane, key: string): void {
    const run = work(lane)
      .catch((error: unknown) => failed(error, lane))
      .finally(() => running.delete(key));
    running.set(key, run);
  }

  return {
    async turn() {
      let started = 0;
      for (const lane of await find()) {
        const key = JSON.stringify([lane.platform, lane.team]);
        if (running.has(key) || running.size >= mostAtOnce) continue;
        start(lane, key);
        started++;
      }
      return started;
    },
    async idle() {
      while (running.size > 0) await Promise.all(running.values());
    },
  };
}
