import { chartWords } from "#cards/chart-words";
import type { Picture } from "#cards/posting";
import type { House } from "#cli/house";
import { createDelivering } from "#delivery/deliver";
import type { Lanes } from "#delivery/lanes";
import { type Pace, postingPace, redrawingPace } from "#delivery/patience";
import { createRedrawing } from "#delivery/redraw";
import { createRounds, type Rounds, type Task, workThrough } from "#delivery/rounds";
import { createDigest } from "#digest/digest";
import { createSaying } from "#digest/saying";
import type { StatusChart } from "#domain/chart";
import type { Entrance } from "#domain/register";
import { officeHourFrom, rhythmOf } from "#domain/rhythm";
import { dutchHolidays } from "#operations/holidays";
import { drawStatusChart } from "#papers/chart";
import type { Log, Platform } from "#platforms/platform";

type Needs = {
  readonly house: House;
  readonly platforms: readonly Platform[];
  readonly clock: () => Date;
  readonly log: Log;
  /** Another pace than the platforms ask for: that of a stand-in. */
  readonly pace?: Pace;
};

/** Milliseconds until a register that is still empty, or gives no answer, is looked at again. */
const whileEmpty = 10_000;

type Speaking = {
  readonly lanes: readonly Lanes[];
  readonly digest: () => Promise<readonly string[]>;
  readonly tasks: readonly Task[];
};

/** All by which the house speaks first, around one partnership. */
function speakingFor(
  { house, platforms, clock, log, pace }: Needs,
  { id, partnership: known }: Entrance,
): Speaking {
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
    pace: pace ?? redrawingPace,
    clock,
    log,
  });
  const isHoliday = dutchHolidays();
  const looking = { register, entrance: house.entrance, isHoliday, clock };
  const delivering = createDelivering({
    deliveries,
    rhythms,
    courierOf,
    saying: createSaying(looking),
    drawChart: createDrawing(),
    officeHour: async (moment) => {
      const { partnership } = (await house.entrance()) ?? { partnership: known };
      return officeHourFrom(moment, rhythmOf(partnership), isHoliday);
    },
    pace: pace ?? postingPace,
    clock,
    log,
  });
  const digest = createDigest(looking);
  const sweep = async () => {
    await cards.sweep(clock());
    await deliveries.sweep(clock());
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

/** The same picture goes to every channel, so the last one is kept. */
function createDrawing(): (chart: StatusChart) => Promise<Picture> {
  let last: { readonly of: string; readonly picture: Picture } | undefined;
  return async (chart) => {
    const of = JSON.stringify(chart);
    if (last?.of !== of) {
      const png = await drawStatusChart(chart);
      last = { of, picture: { name: "stand-per-hoofdstuk.png", alt: chartWords(chart).join("\n"), png } };
    }
    return last.picture;
  };
}

/** Lets the house speak by itself, as long as it is open: overviews, reminders, and cards that changed. */
export function deliverFor(needs: Needs): { stop(): Promise<void> } {
  const failed = (error: unknown) => needs.log("error", "delivery-failed", { error });
  let stopped = false;
  let rounds: Rounds | undefined;
  let again: NodeJS.Timeout | undefined;

  async function start(): Promise<void> {
    const entrance = await needs.house.entrance().catch(failed);
    if (stopped) return;
    if (!entrance) {
      again = setTimeout(() => void start(), whileEmpty);
      return;
    }
    const { lanes, tasks } = speakingFor(needs, entrance);
    rounds = createRounds({ lanes, tasks, failed });
    rounds.start();
  }

  const started = start();
  return {
    async stop() {
      stopped = true;
      clearTimeout(again);
      await started;
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
