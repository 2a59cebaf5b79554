import type { Lane } from "#domain/courier";

type Needs = {
  /** Lanes with something to do now. */
  find(): Promise<readonly Lane[]>;
  /** Does what there is to do in one lane, for as long as `goesOn` says so. */
  work(lane: Lane, goesOn: () => boolean): Promise<void>;
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
  /** Starts nothing more, and resolves when each lane is done with what it had in hand. */
  stop(): Promise<void>;
};

export const keyOf = ({ platform, team }: Lane): string => JSON.stringify([platform, team]);

/** Each lane works by itself, one thing after another; a slow one holds up nobody else. */
export function createLanes({ find, work, failed }: Needs): Lanes {
  const running = new Map<string, Promise<void>>();
  let open = true;

  function start(lane: Lane): void {
    const run = work(lane, () => open)
      .catch((error: unknown) => failed(error, lane))
      .finally(() => running.delete(keyOf(lane)));
    running.set(keyOf(lane), run);
  }

  async function idle(): Promise<void> {
    while (running.size > 0) await Promise.all(running.values());
  }

  return {
    async turn() {
      let started = 0;
      for (const lane of open ? await find() : []) {
        if (!open || running.has(keyOf(lane)) || running.size >= mostAtOnce) continue;
        start(lane);
        started++;
      }
      return started;
    },
    idle,
    async stop() {
      open = false;
      await idle();
    },
  };
}
