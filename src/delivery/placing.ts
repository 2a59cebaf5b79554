import type { Picture, Posting, Waiting } from "#cards/posting";
import type { StatusChart } from "#domain/chart";
import type { Spot } from "#domain/courier";
import type { Deliveries, Delivery } from "#domain/deliveries";
import type { Rhythms } from "#domain/subscriptions";

/** What it takes to know where a delivery goes and what is posted there. */
export type Placing = {
  readonly deliveries: Pick<Deliveries, "find">;
  readonly rhythms: Pick<Rhythms, "doorstep">;
  /** What a delivery says now; undefined where nobody needs it any more. */
  readonly saying: (delivery: Delivery) => Promise<object | undefined>;
  /** Rejects where this machine cannot draw. */
  readonly drawChart: (chart: StatusChart) => Promise<Picture>;
  readonly log: (level: "info" | "warn" | "error", event: string, details?: Record<string, unknown>) => void;
};

export const createPlacing = ({ deliveries, rhythms, saying, drawChart, log }: Placing) => ({
  /** Teams needs the conversation that somebody once opened; Slack takes the user. */
  async spotOf({ spot }: Delivery): Promise<Spot | undefined> {
    if (!spot.personal || spot.platform === "slack") return spot;
    const { platform, team, recipient: user } = spot;
    const door = await rhythms.doorstep({ platform, team, user });
    return door && { ...spot, recipient: door.channel, service: door.service };
  },

  /** The message it comes under; undefined where it comes under none. */
  async parentOf({ content }: Delivery): Promise<string | "wait" | "lost" | undefined> {
    const { under } = content as Waiting;
    if (under === undefined) return undefined;
    const [parent] = await deliveries.find({ keys: [under] });
    if (parent?.state === "posted") return parent.message ?? "lost";
    return parent?.state === "due" || parent?.state === "posting" ? "wait" : "lost";
  },

  /** Undefined where nobody needs it any more, or there is a picture to draw and this machine cannot. */
  async postingOf(delivery: Delivery): Promise<Posting | undefined> {
    const content = await saying(delivery);
    if (!content) return undefined;
    const { card, chart } = content as Waiting;
    if (!chart) return { card };
    try {
      return { card, picture: await drawChart(chart) };
    } catch (error) {
      log("warn", "chart-not-drawn", { error });
      return undefined;
    }
  },
});
