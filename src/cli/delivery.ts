import { chartWords } from "#cards/chart-words";
import type { House } from "#cli/house";
import { createDelivering } from "#delivery/deliver";
import type { Lanes } from "#delivery/lanes";
import { type Pace, politePace } from "#delivery/patience";
import { createRedrawing } from "#delivery/redraw";
import { createRounds, type Rounds, type Task, workThrough } from "#delivery/rounds";
import { createDigest } from "#digest/digest";
import type { StatusChart } from "#domain/chart";
import type { Entrance } from "#domain/register";
import { dutchHolidays } from "#operations/holidays";
import { drawStatusChart } from "#papers/chart";
import type { Log, Platform } from "#platforms/platform";

type Needs = {
  readonly house: House;
  readonly platforms: readonly Platform[];
  readonly clock: () => Date;
  readonly log: Log;
  readonly pace?: Pace;
};

/** Milliseconds until a register that is still empty is looked at again. */
const whileEmpty = 10_000;

type Speaking = {
  readonly lanes: readonly Lanes[];
  readonly digest: () => Promise<readonly string[]>;
  readonly tasks: readonly Task[];
};

/** All by which the house speaks first, around one partnership. */
function speakingFor({ house, platforms, clock, log, pace = politePace }: Needs, { id }: Entrance): Speaking {
  const platformOf = (name: string) => platforms.find((platform) => platform.name === name);
  const register = house.store.of(id);
  const { cards, deliveries, rhythms } = register;
  const courierOf = (name: string) => platformOf(name)?.courier;
  const redrawing = createRedrawing({
    cards,
    courierOf,
    draw: async (card) => {
      const page = platformOf(card.platform)?.page;
      return page && house.draw(card, page);
    },
    pace,
    clock,
    log,
  });
  const delivering = createDelivering({ deliveries, rhythms, courierOf, drawChart, pace, clock, log });
  const digest = createDigest({ register, entrance: house.entrance, isHoliday: dutchHolidays(), clock });
  const sweep = async () => {
    await cards.sweep(clock());
    await rhythms.sweep(clock());
    await house.store.sweep(clock());
  };
  return {
    lanes: [redrawing, delivering],
    digest,
    tasks: [
      { everySeconds: 30, run: digest },
      { everySeconds: 60, run: sweep },
    ],
  };
}

const drawChart = async (chart: StatusChart) => ({
  name: "stand-per-hoofdstuk.png",
  alt: chartWords(chart).join("\n"),
  png: await drawStatusChart(chart),
});

/** Lets the house speak by itself, as long as it is open: overviews, reminders, and cards that changed. */
export function deliverFor(needs: Needs): { stop(): Promise<void> } {
  const failed = (error: unknown) => needs.log("error", "delivery-failed", { error });
  let stopped = false;
  let rounds: Rounds | undefined;
  let again: NodeJS.Timeout | undefined;

  async function start(): Promise<void> {
    const entrance = await needs.house.entrance();
    if (stopped) return;
    if (!entrance) {
      again = setTimeout(() => void start().catch(failed), whileEmpty);
      return;
    }
    const { lanes, tasks } = speakingFor(needs, entrance);
    rounds = createRounds({ lanes, tasks, failed });
    rounds.start();
  }

  void start().catch(failed);
  return {
    async stop() {
      stopped = true;
      clearTimeout(again);
      await rounds?.stop();
    },
  };
}

/** Does once what the house does by itself: puts up what is due at this moment, and delivers it. Gives the keys that are new. */
export async function deliverOnce(needs: Needs): Promise<readonly string[]> {
  const entrance = await needs.house.entrance();
  if (!entrance) return [];
  const { lanes, digest } = speakingFor(needs, entrance);
  const added = await digest();
  await workThrough(lanes);
  return added;
}
