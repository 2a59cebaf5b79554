import { addSeconds } from "date-fns/addSeconds";
import { max } from "date-fns/max";
import type { Posting, Waiting } from "#cards/posting";
import { createLanes, type Lanes } from "#delivery/lanes";
import { createPacing, createRests, isGivenUp, notBefore, type Pace } from "#delivery/patience";
import { createPlacing, type Placing } from "#delivery/placing";
import type { Courier, Lane, Spot, Unreached } from "#domain/courier";
import type { Deliveries, Delivery, Outcome } from "#domain/deliveries";

type Needs = Placing & {
  readonly deliveries: Deliveries;
  readonly courierOf: (platform: Lane["platform"]) => Courier<Posting> | undefined;
  /** The moment itself, or the next at which a person may be disturbed. */
  readonly officeHour: (moment: Date) => Promise<Date>;
  readonly pace: Pace;
  readonly clock: () => Date;
};

/** Longer than any post takes; a process that died at one lets go of it by that. */
const leaseSeconds = 60;
/** Until a platform that did not answer is asked what became of it. */
const settleSeconds = 20;
const deliveriesAtOnce = 10;

/** Until when the lane is left alone; undefined where it goes on. */
type Rest = Date | undefined;

/** One delivery with where it goes; `above`: the message it comes under. */
type Going = {
  readonly delivery: Delivery;
  readonly spot: Spot;
  readonly courier: Courier<Posting>;
  readonly above: string | undefined;
};

/**
 * Posts every delivery once: claims it, marks it as being posted, posts, and marks it as posted. What was interrupted
 * between is looked for before anything is posted again; where the platform cannot say, nobody posts and a person is asked.
 */
export function createDelivering(needs: Needs): Lanes {
  const { deliveries, courierOf, clock, log } = needs;
  const placing = createPlacing(needs);
  const rests = createRests(clock);
  const pacing = createPacing(needs.pace, clock);

  async function work(lane: Lane, goesOn: () => boolean): Promise<void> {
    for (;;) {
      const now = clock();
      const taken = await deliveries.take(lane, now, addSeconds(now, leaseSeconds), deliveriesAtOnce);
      if (taken.length === 0) return;
      for (const [at, delivery] of taken.entries()) {
        if (!goesOn()) return deliveries.release(taken.slice(at), clock());
        await pacing(delivery.spot);
        const rest = await attempt(delivery);
        if (rest) {
          await deliveries.release(taken.slice(at + 1), rest);
          return deliveries.rest(lane, rest);
        }
      }
    }
  }

  /** What goes wrong with one message here is no reason to leave the others; it comes back when its lease is over. */
  async function attempt(delivery: Delivery): Promise<Rest> {
    try {
      return await deliver(delivery);
    } catch (error) {
      log("error", "delivery-failed", { kind: delivery.kind, error });
      return undefined;
    }
  }

  async function deliver(delivery: Delivery): Promise<Rest> {
    const courier = courierOf(delivery.spot.platform);
    const spot = await placing.spotOf(delivery);
    const wasInterrupted = delivery.state === "posting";
    if (!courier || !spot)
      return settle(delivery, { state: wasInterrupted ? "unsure" : "failed", why: "not-invited" });
    const above = await placing.parentOf(delivery);
    if (above === "lost") return settle(delivery, { state: "dropped" });
    if (above === "wait")
      return settle(delivery, { state: "due", notBefore: addSeconds(clock(), settleSeconds) });
    const going = { delivery, spot, courier, above };
    return wasInterrupted ? resume(going) : post(going);
  }

  /** What was interrupted: looked for, and posted only where it is certain not to stand there. */
  async function resume(going: Going): Promise<Rest> {
    const { delivery, spot, courier, above } = going;
    // A picture cannot be found again, and none is better than two: the words stand above it.
    if ((delivery.content as Waiting).chart) return settle(delivery, { state: "dropped" });
    const found = await courier.find(spot, delivery.key, delivery.dueAt, above);
    switch (found.outcome) {
      case "posted":
        return settle(delivery, { state: "posted", message: found.message, at: clock() });
      case "cannot-tell":
        return settle(delivery, { state: "unsure", why: delivery.why ?? "unreachable" });
      case "not-now":
        return lookLater(delivery, found);
      case "absent":
        return isGivenUp(delivery, clock())
          ? settle(delivery, { state: "failed", why: "unreachable" })
          : post(going);
    }
  }

  async function post(going: Going): Promise<Rest> {
    const { delivery, spot, courier, above } = going;
    const moment = spot.personal ? await needs.officeHour(clock()) : clock();
    if (moment > clock()) return settle(delivery, { state: "due", notBefore: moment });
    const posting = await placing.postingOf(delivery);
    if (!posting) return settle(delivery, { state: "dropped" });
    if (!(await deliveries.posting(delivery, addSeconds(clock(), leaseSeconds)))) return undefined;
    const posted = await courier.post(spot, posting, delivery.key, above);
    switch (posted.outcome) {
      case "posted":
        rests.over(spot);
        return settle(delivery, { state: "posted", message: posted.message, at: clock() });
      case "unknown":
        log("warn", "delivery-unknown", { ...facts(delivery), why: posted.why });
        return lookLater(delivery, {});
      case "unreached":
        log("warn", "delivery-unreached", { ...facts(delivery), why: posted.why });
        return unreached(going, posted);
    }
  }

  async function unreached({ delivery, spot }: Going, { never, why, seconds }: Unreached): Promise<Rest> {
    // The words above it stand: without its picture an overview is no less delivered.
    if (never && (delivery.content as Waiting).chart) return settle(delivery, { state: "dropped" });
    if (never || isGivenUp(delivery, clock())) return settle(delivery, { state: "failed", why });
    const wait = seconds === undefined ? {} : { seconds };
    await settle(delivery, { state: "due", notBefore: notBefore(wait, delivery.attempts, clock()) });
    return rests.after(spot, wait);
  }

  /** It stays marked as being posted, so that the next look is the one after an interruption. */
  async function lookLater(delivery: Delivery, wait: Pick<Unreached, "seconds">): Promise<Rest> {
    const soonest = addSeconds(clock(), settleSeconds);
    await deliveries.posting(delivery, max([soonest, notBefore(wait, delivery.attempts, clock())]));
    return rests.after(delivery.spot, wait);
  }

  async function settle(delivery: Delivery, outcome: Outcome): Promise<undefined> {
    await deliveries.settle(delivery, outcome);
  }

  return createLanes({
    find: async () => (await deliveries.lanes(clock())).filter(({ platform }) => courierOf(platform)),
    work,
    failed: (error, lane) => log("error", "delivering-failed", { ...lane, error }),
  });
}

/** No texts and no addresses. */
const facts = ({ kind, attempts, spot: { platform, team } }: Delivery) => ({
  kind,
  attempts,
  platform,
  team,
});
