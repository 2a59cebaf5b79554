import type { Spot } from "#domain/courier";
import type { Quarter } from "#domain/quarter";

/** A channel that gets the quarterly overview. */
export type Subscription = {
  readonly spot: Spot & { readonly personal: false };
  /** What it was called when it was subscribed, where the platform said so. */
  readonly name: string | null;
  /** Only this party's parts; null for all. */
  readonly party: string | null;
  /** It is owed the quarters that end after this moment. */
  readonly since: Date;
  readonly paused: boolean;
  readonly by: string;
};

/** What a coordinator decided about one quarter's overview. */
export type QuarterPlan = {
  readonly quarter: Quarter;
  /** Words above the overview. */
  readonly note: string | null;
  /** Later than the schedule says. */
  readonly sendAt: Date | null;
  /** Not sent at all. */
  readonly skipped: boolean;
  readonly by: string;
};

/** A meeting (overleg) whose agenda covers the time since the one before. */
export type Meeting = {
  /** YYYY-MM-DD */
  readonly day: string;
  readonly name: string;
  readonly by: string;
};

export type RecordedMeeting = Meeting & { readonly recordedAt: Date };

/** Where somebody can be spoken to in private. */
export type Doorstep = {
  readonly platform: "slack" | "teams";
  readonly team: string;
  readonly user: string;
  readonly channel: string;
  readonly service: string;
};

/** What the quarter of one partnership needs: channels, plans, meetings. */
export interface Rhythms {
  subscriptions(): Promise<readonly Subscription[]>;
  /** Adds or changes the one of its channel. */
  subscribe(subscription: Subscription): Promise<void>;
  /** False where there was none. */
  unsubscribe(spot: Spot): Promise<boolean>;
  plan(quarter: Quarter): Promise<QuarterPlan | undefined>;
  setPlan(plan: QuarterPlan): Promise<void>;
  meetings(): Promise<readonly RecordedMeeting[]>;
  setMeeting(meeting: Meeting, at: Date): Promise<void>;
  removeMeeting(day: string): Promise<boolean>;
  /** Remembered for a year after somebody was last seen there. */
  seenAt(doorstep: Doorstep, at: Date): Promise<void>;
  doorstep(who: Pick<Doorstep, "platform" | "team" | "user">): Promise<Doorstep | undefined>;
  sweep(now: Date): Promise<void>;
}
