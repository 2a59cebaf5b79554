import { subDays } from "date-fns/subDays";
import type { Lane, Spot, Why } from "#domain/courier";
import type { Quarter } from "#domain/quarter";

/**
 * overview: a quarter's own. interim: one on request (tussenstand). moment: a date of the calendar that comes. ahead: the
 * coordinator's look before an overview goes out. reminder, nudge: to a contact. question: did it happen? notice: all else.
 */
export const deliveryKinds = [
  "overview",
  "interim",
  "moment",
  "ahead",
  "reminder",
  "nudge",
  "question",
  "notice",
] as const;
export type DeliveryKind = (typeof deliveryKinds)[number];

/**
 * due: still to post. posting: somebody is at it, or died at it. unsure: it may stand there, and nobody can see whether.
 * failed: it does not. dropped: it is not needed any more.
 */
export const deliveryStates = ["due", "posting", "posted", "unsure", "failed", "dropped"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** One message that is sent once. */
export type NewDelivery = {
  /** Says what it is and to whom: made again it is the same delivery. */
  readonly key: string;
  readonly kind: DeliveryKind;
  readonly spot: Spot;
  /** Plain data, given back as it was handed in. */
  readonly content: object;
  readonly dueAt: Date;
};

export type Delivery = NewDelivery & {
  readonly state: DeliveryState;
  readonly attempts: number;
  /** Where its platform finds the message. */
  readonly message: string | null;
  readonly postedAt: Date | null;
  readonly why: Why | null;
};

/** What became of an attempt. */
export type Outcome =
  | { readonly state: "posted"; readonly message: string; readonly at: Date }
  | { readonly state: "unsure" | "failed"; readonly why: Why }
  | { readonly state: "dropped" }
  /** Certainly not posted, to be tried again. */
  | { readonly state: "due"; readonly notBefore: Date };

/** A delivery as somebody took it: it is theirs as long as nobody else takes it. */
export type Held = Pick<Delivery, "key" | "attempts">;

export type Sought = {
  readonly kinds?: readonly DeliveryKind[];
  readonly states?: readonly DeliveryState[];
  readonly keys?: readonly string[];
  /** Keys that begin so. */
  readonly beginning?: string;
  readonly recipient?: string;
  /** Due then or later. */
  readonly since?: Date;
  /** Nobody was told yet. */
  readonly untold?: true;
  /** Newest first, so many at most. */
  readonly most?: number;
  /** Oldest first instead. */
  readonly oldest?: true;
};

/** How the keys of a quarter's own overviews begin. */
export const quarterKey = ({ year, quarter }: Quarter): string => `overview:${year}-${quarter}:`;

const daysTried = 30;

/** What failed longer ago is not tried again with all the rest: an old overview helps nobody. */
export const triedSince = (now: Date): Date => subDays(now, daysTried);

/** The messages of one partnership; a key is used once, for ever. */
export interface Deliveries {
  /** All of them or none, so that a message and what comes under it stay together; what has its key already is left alone. Gives the keys that are new. */
  add(deliveries: readonly NewDelivery[]): Promise<readonly string[]>;
  /** Workspaces and tenants with something to do now. */
  lanes(now: Date): Promise<readonly Lane[]>;
  /** Due ones, and ones whose poster died, that nobody else holds; held until `until`. `posting` ones were interrupted. */
  take(lane: Lane, now: Date, until: Date, most: number): Promise<readonly Delivery[]>;
  /** To be called before it is posted; false where somebody else holds it by now. */
  posting(delivery: Held, until: Date): Promise<boolean>;
  /** False where somebody else holds it by now; that it was posted holds whoever says so. */
  settle(delivery: Held, outcome: Outcome): Promise<boolean>;
  /** Not needed any more, while it waits or after it failed. */
  drop(delivery: Held): Promise<void>;
  /** Gives back what was taken and not tried; it does not count as an attempt. */
  release(taken: readonly Held[], notBefore: Date): Promise<void>;
  /** Nothing in this lane is tried before then: its platform wants rest. */
  rest(lane: Lane, until: Date): Promise<void>;
  find(sought: Sought): Promise<readonly Delivery[]>;
  /** Back to due with what comes under it, where it failed or nobody knows; false where it is neither. */
  again(key: string, at: Date): Promise<boolean>;
  /** It does stand there: somebody looked. */
  stands(key: string, at: Date): Promise<boolean>;
  told(keys: readonly string[], at: Date): Promise<void>;
  /** Forgets what was said to persons long ago. */
  sweep(now: Date): Promise<void>;
}
