import { addSeconds } from "date-fns/addSeconds";
import type { Card } from "#cards/card";
import type { Posting } from "#cards/posting";
import { recordCard } from "#cards/record";
import { createLanes, type Lanes } from "#delivery/lanes";
import { createPacing, createRests, notBefore, type Pace } from "#delivery/patience";
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
  const { cards, clock, log } = needs;
  const rests = createRests(clock);
  const pacing = createPacing(needs.pace, clock);

  async function work(lane: Lane, goesOn: () => boolean): Promise<void> {
    for (;;) {
      const now = clock();
      const taken = await cards.take(lane, now, addSeconds(now, leaseSeconds), cardsAtOnce);
      if (taken.length === 0) return;
      for (const [at, card] of taken.entries()) {
        if (!goesOn()) return cards.release(taken.slice(at), clock());
        await pacing({ ...lane, recipient: card.channel });
        const rest = await attempt(card);
        if (rest) {
          await cards.release(taken.slice(at + 1), rest);
          return cards.rest(lane, rest);
        }
      }
    }
  }

  /** A card that cannot be drawn is no reason to leave the others; it is tried again, ever later. */
  async function attempt(card: StaleCard): Promise<Date | undefined> {
    try {
      return await redraw(card);
    } catch (error) {
      log("error", "redraw-failed", { platform: card.platform, error });
      await cards.later(card, notBefore({}, card.attempts, clock()));
      return undefined;
    }
  }

  /** Gives until when the lane is left alone, where its platform takes nothing more for now. */
  async function redraw(card: StaleCard): Promise<Date | undefined> {
    const shown = await needs.draw(card);
    if (!shown) return cards.forget(card).then(() => undefined);
    const now = clock();
    const content = card.leaving ? recordCard(shown, now, card.line) : shown;
    const courier = needs.courierOf(card.platform);
    if (!courier) return rests.after(card, {});
    const redrawn = await courier.redraw(card.message, { card: content });
    switch (redrawn.outcome) {
      case "done":
        rests.over(card);
        await cards.drawn(card);
        return undefined;
      case "gone":
        await cards.forget(card);
        return undefined;
      case "unreached":
        log("warn", "redraw-delayed", { platform: card.platform, why: redrawn.why, attempts: card.attempts });
        await cards.later(card, notBefore(redrawn, card.attempts, now));
        return redrawn.never ? undefined : rests.after(card, redrawn);
    }
  }

  return createLanes({
    find: async () => (await cards.lanes(clock())).filter(({ platform }) => needs.courierOf(platform)),
    work,
    failed: (error, lane) => log("error", "redraw-failed", { ...lane, error }),
  });
}
