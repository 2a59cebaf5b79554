import type { Lane, Spot, Why } from "#domain/courier";

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

export type Sought = {
  readonly kinds?: readonly DeliveryKind[];
  readonly states?: readonly DeliveryState[];
  readonly keys?: readonly string[];
  /** Keys that begin so. */
  readonly beginning?: string;
  readonly recipient?: string;
  /** Nobody was told yet. */
  readonly untold?: true;
  /** Newest first, so many at most. */
  readonly most?: number;
};

/** The messages of one partnership; a key is used once, for ever. */
export interface Deliveries {
  /** Leaves alone what has its key already. Gives the keys that are new. */
  add(deliveries: readonly NewDelivery[]): Promise<readonly string[]>;
  /** Workspaces and tenants with something to do now. */
  lanes(now: Date): Promise<readonly Lane[]>;
  /** Due ones, and ones whose poster died, that nobody else holds; held until `until`. `posting` ones were interrupted. */
  take(lane: Lane, now: Date, until: Date, most: number): Promise<readonly Delivery[]>;
  /** To be called before it is posted; false where somebody else holds it by now. */
  posting(delivery: Delivery, until: Date): Promise<boolean>;
  settle(key: string, outcome: Outcome): Promise<void>;
  find(sought: Sought): Promise<readonly Delivery[]>;
  /** Back to due, where it failed or nobody knows; false where it is neither. */
  again(key: string, at: Date): Promise<boolean>;
  /** It does stand there: somebody looked. */
  stands(key: string, at: Date): Promise<boolean>;
  told(keys: readonly string[], at: Date): Promise<void>;
}
