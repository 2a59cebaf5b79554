import type { Lanes } from "#delivery/lanes";

/** Something to do again and again. */
export type Task = { readonly everySeconds: number; run(): Promise<unknown> };

type Needs = {
  readonly lanes: readonly Lanes[];
  readonly tasks: readonly Task[];
  failed(error: unknown): void;
};

/** Looks so often, in milliseconds; what there is to do stands in the database, for whichever process looks first. */
const everyMilliseconds = 500;

export type Rounds = { start(): void; stop(): Promise<void> };

/** Looks for work again and again, until it is stopped; then what is in hand is finished. */
export function createRounds({ lanes, tasks, failed }: Needs): Rounds {
  let timer: NodeJS.Timeout | undefined;
  let current: Promise<void> = Promise.resolve();
  let round = 0;

  async function work(): Promise<void> {
    const seconds = (round++ * everyMilliseconds) / 1_000;
    for (const { everySeconds, run } of tasks) if (seconds % everySeconds === 0) await run().catch(failed);
    for (const one of lanes) await one.turn();
  }

  function next(): void {
    timer = setTimeout(() => {
      current = work()
        .catch(failed)
        .finally(() => timer && next());
    }, everyMilliseconds);
  }

  return {
    start: next,
    async stop() {
      clearTimeout(timer);
      timer = undefined;
      await Promise.all([current, ...lanes.map((one) => one.stop())]);
    },
  };
}

/** Works until nothing is left that is due; gives up after so many looks. */
export async function workThrough(lanes: readonly Lanes[], most = 100): Promise<void> {
  for (let look = 0; look < most; look++) {
    const started = await Promise.all(lanes.map((one) => one.turn()));
    await Promise.all(lanes.map((one) => one.idle()));
    if (started.every((count) => count === 0)) return;
  }
}
