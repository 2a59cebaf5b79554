import { addSeconds } from "date-fns/addSeconds";
import type { Picture, Posting, Waiting } from "#cards/posting";
import { createLanes, type Lanes } from "#delivery/lanes";
import { notBefore, type Pace, pause } from "#delivery/patience";
import type { StatusChart } from "#domain/chart";
import type { Courier, Lane, Spot } from "#domain/courier";
import type { Deliveries, Delivery } from "#domain/deliveries";
import type { Rhythms } from "#domain/subscriptions";

type Needs = {
  readonly deliveries: Deliveries;
  readonly rhythms: Pick<Rhythms, "doorstep">;
  readonly courierOf: (platform: Lane["platform"]) => Courier<Posting> | undefined;
  /** Rejects where this machine cannot draw. */
  readonly drawChart: (chart: StatusChart) => Promise<Picture>;
  readonly pace: Pace;
  readonly clock: () => Date;
  readonly log: (level: "info" | "warn" | "error", event: string, details?: Record<string, unknown>) => void;
};

/** Longer than any post takes; a process that died at one lets go of it by that. */
const leaseSeconds = 60;
/** Until a platform that did not answer is asked what became of it. */
const settleSeconds = 20;
const deliveriesAtOnce = 10;

/** Whether the lane takes more for now. */
type Goes = boolean;

/**
 * Posts every delivery once: claims it, marks it as being posted, posts, and marks it as posted. What was interrupted
 * between is looked for before anything is posted again; where the platform cannot say, nobody posts and a person is asked.
 */
export function createDelivering(needs: Needs): Lanes {
  const { deliveries, courierOf, pace, clock, log } = needs;

  async function work(lane: Lane): Promise<void> {
    for (;;) {
      const now = clock();
      const taken = await deliveries.take(lane, now, addSeconds(now, leaseSeconds), deliveriesAtOnce);
      if (taken.length === 0) return;
      for (const [at, delivery] of taken.entries()) {
        const goes = await deliver(delivery);
        if (!goes) return hold(taken.slice(at + 1));
        await pause(pace[lane.platform]);
      }
    }
  }

  async function deliver(delivery: Delivery): Promise<Goes> {
    const courier = courierOf(delivery.spot.platform);
    const waiting = delivery.content as Waiting;
    const spot = await spotOf(delivery);
    if (!courier || !spot) return settle(delivery, { state: "failed", why: "not-invited" });
    const above = await parentOf(waiting);
    if (above === "wait")
      return settle(delivery, { state: "due", notBefore: addSeconds(clock(), settleSeconds) });
    if (above === "lost") return settle(delivery, { state: "dropped" });
    if (delivery.state === "posting") {
      const settled = await resume(delivery, waiting, spot, courier);
      if (settled) return true;
    }
    return post(delivery, waiting, spot, courier, above);
  }

  /** What was interrupted: true where it needs no posting any more. */
  async function resume(
    delivery: Delivery,
    { chart }: Waiting,
    spot: Spot,
    courier: Courier<Posting>,
  ): Promise<boolean> {
    // A picture cannot be found again, and none is better than two: the words stand above it.
    if (chart) return settle(delivery, { state: "dropped" });
    const found = await courier.find(spot, delivery.key, delivery.dueAt);
    switch (found.outcome) {
      case "posted":
        return settle(delivery, { state: "posted", message: found.message, at: clock() });
      case "cannot-tell":
        return settle(delivery, { state: "unsure", why: delivery.why ?? "unreachable" });
      case "absent":
        return false;
    }
  }

  async function post(
    delivery: Delivery,
    waiting: Waiting,
    spot: Spot,
    courier: Courier<Posting>,
    above: string | undefined,
  ): Promise<Goes> {
    const posting = await postingOf(waiting);
    if (!posting) return settle(delivery, { state: "dropped" });
    if (!(await deliveries.posting(delivery, addSeconds(clock(), leaseSeconds)))) return true;
    const posted = await courier.post(spot, posting, delivery.key, above);
    switch (posted.outcome) {
      case "posted":
        return settle(delivery, { state: "posted", message: posted.message, at: clock() });
      case "unknown":
        // It stays marked as being posted, so that the next look is the one after an interruption.
        log("warn", "delivery-unknown", { key: delivery.key, why: posted.why });
        await deliveries.posting(delivery, addSeconds(clock(), settleSeconds));
        return true;
      case "unreached": {
        log("warn", "delivery-unreached", {
          key: delivery.key,
          why: posted.why,
          attempts: delivery.attempts,
        });
        if (posted.never) return settle(delivery, { state: "failed", why: posted.why });
        await settle(delivery, { state: "due", notBefore: notBefore(posted, delivery.attempts, clock()) });
        return false;
      }
    }
  }

  /** Teams needs the conversation that somebody once opened; Slack takes the user. */
  async function spotOf({ spot }: Delivery): Promise<Spot | undefined> {
    if (!spot.personal || spot.platform === "slack") return spot;
    const { platform, team, recipient: user } = spot;
    const door = await needs.rhythms.doorstep({ platform, team, user });
    return door && { ...spot, recipient: door.channel, service: door.service };
  }

  /** The message it comes under; undefined where it comes under none. */
  async function parentOf({ under }: Waiting): Promise<string | "wait" | "lost" | undefined> {
    if (under === undefined) return undefined;
    const [parent] = await deliveries.find({ keys: [under] });
    if (parent?.state === "posted") return parent.message ?? "lost";
    return parent?.state === "due" || parent?.state === "posting" ? "wait" : "lost";
  }

  /** Undefined where there is a picture to draw and this machine cannot. */
  async function postingOf({ card, chart }: Waiting): Promise<Posting | undefined> {
    if (!chart) return { card };
    try {
      return { card, picture: await needs.drawChart(chart) };
    } catch (error) {
      log("warn", "chart-not-drawn", { error });
      return undefined;
    }
  }

  async function settle({ key }: Delivery, outcome: Parameters<Deliveries["settle"]>[1]): Promise<true> {
    await deliveries.settle(key, outcome);
    return true;
  }

  /** What was taken and not tried comes back with the rest of its lane. */
  async function hold(untried: readonly Delivery[]): Promise<void> {
    for (const { key, state } of untried) {
      if (state === "due")
        await deliveries.settle(key, { state: "due", notBefore: notBefore({}, 0, clock()) });
    }
  }

  return createLanes({
    find: async () => (await deliveries.lanes(clock())).filter(({ platform }) => courierOf(platform)),
    work,
    failed: (error, lane) => log("error", "delivering-failed", { ...lane, error }),
  });
}
