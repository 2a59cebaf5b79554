import { addSeconds } from "date-fns/addSeconds";
import type { Card } from "#cards/card";
import type { Posting } from "#cards/posting";
import { recordCard } from "#cards/record";
import { createLanes, type Lanes } from "#delivery/lanes";
import { notBefore, type Pace, pause } from "#delivery/patience";
import type { Courier, Lane } from "#domain/courier";
import type { PostedCard, PostedCards, StaleCard } from "#domain/posted-cards";

type Needs = {
  readonly cards: PostedCards;
  readonly courierOf: (platform: Lane["platform"]) => Courier<Posting> | undefined;
  /** The card of a line as it is now; undefined where the line is answered otherwise. */
  readonly draw: (card: PostedCard) => Promise<Card | undefined>;
  readonly pace: Pace;
  readonly clock: () => Date;
  readonly log: (level: "info" | "warn" | "error", event: string, details?: Record<string, unknown>) => void;
};

/** Somebody who takes a card has so many seconds; a process that died lets go of it by that. */
const leaseSeconds = 60;
const cardsAtOnce = 10;

/** Draws stale cards anew where they stand: the latest state once, however many changes there were. */
export function createRedrawing(needs: Needs): Lanes {
  const { cards, pace, clock, log } = needs;

  async function work(lane: Lane): Promise<void> {
    if (!needs.courierOf(lane.platform)) return;
    for (;;) {
      const now = clock();
      const taken = await cards.take(lane, now, addSeconds(now, leaseSeconds), cardsAtOnce);
      if (taken.length === 0) return;
      for (const [at, card] of taken.entries()) {
        const goes = await redraw(card);
        if (goes) await pause(pace[lane.platform]);
        else return hold(taken.slice(at + 1));
      }
    }
  }

  /** False where the platform takes nothing more for now. */
  async function redraw(card: StaleCard): Promise<boolean> {
    const shown = await needs.draw(card);
    if (!shown) return cards.forget(card).then(() => true);
    const now = clock();
    const content = card.leaving ? recordCard(shown, now, card.line) : shown;
    const redrawn = await needs.courierOf(card.platform)?.redraw(card.message, { card: content });
    switch (redrawn?.outcome) {
      case "done":
        await cards.drawn(card);
        return true;
      case "gone":
        await cards.forget(card);
        return true;
      case "unreached":
        log("warn", "redraw-delayed", { platform: card.platform, why: redrawn.why, attempts: card.attempts });
        await cards.later(card, notBefore(redrawn, card.attempts, now));
        return redrawn.never;
      case undefined:
        return false;
    }
  }

  /** What was taken and not tried comes back as soon as the rest of its lane. */
  const hold = async (untried: readonly StaleCard[]): Promise<void> => {
    for (const card of untried) await cards.later(card, notBefore({}, 0, clock()));
  };

  return createLanes({
    find: async () => (await cards.lanes(clock())).filter(({ platform }) => needs.courierOf(platform)),
    work,
    failed: (error, lane) => log("error", "redraw-failed", { ...lane, error }),
  });
}
