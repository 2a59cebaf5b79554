import type { Lane } from "#domain/courier";

/** A card about an agreement that stands in a conversation and is kept true. */
export type PostedCard = {
  readonly platform: "slack" | "teams";
  readonly team: string;
  readonly channel: string;
  /** More people than the asker can read there. */
  readonly shared: boolean;
  /** Where its platform finds the message, in that platform's own words. */
  readonly message: string;
  /** The user who alone sees it; null where everybody in the channel does. */
  readonly seenBy: string | null;
  readonly year: number;
  readonly agreement: number;
  /** The line whose answer it is, with its year: "27 2023". */
  readonly line: string;
  /** The last moment at which it can be redrawn; null where there is none. */
  readonly until: Date | null;
};

/** A card to redraw, held for whoever took it. */
export type StaleCard = PostedCard & {
  readonly id: string;
  readonly version: number;
  readonly postedAt: Date;
  /** It is drawn for the last time, as a record. */
  readonly leaving: boolean;
  /** How often it was tried in vain. */
  readonly attempts: number;
};

/** So many cards of one agreement are kept true in one channel, the newest. */
export const newestKept = 5;
/** So many days after it was posted a card is kept true. */
export const daysKept = 90;

/** The cards of one partnership that stand in conversations. A change of an agreement makes its cards stale in the same transaction. */
export interface PostedCards {
  /** Adds a card; the sixth newest of its channel and agreement leaves. */
  keep(card: PostedCard, at: Date): Promise<void>;
  /** Another card took the place of what this person alone sees there. */
  replaced(where: Pick<PostedCard, "platform" | "team" | "channel">, seenBy: string): Promise<void>;
  /** Workspaces and tenants with stale cards to redraw now. */
  lanes(now: Date): Promise<readonly Lane[]>;
  /** Stale cards of one lane that nobody else holds, the newest first; they are held until `until`. */
  take(lane: Lane, now: Date, until: Date, most: number): Promise<readonly StaleCard[]>;
  /** It shows what holds now; where something changed meanwhile it stays stale. A leaving card is forgotten. */
  drawn(card: StaleCard): Promise<void>;
  later(card: StaleCard, notBefore: Date): Promise<void>;
  /** Gives back what was taken and not tried. */
  release(cards: readonly StaleCard[], notBefore: Date): Promise<void>;
  /** Nothing in this lane is drawn before then: its platform wants rest. */
  rest(lane: Lane, until: Date): Promise<void>;
  forget(card: StaleCard): Promise<void>;
  /** Lets cards leave that are older than `daysKept`, and forgets those that can no longer be redrawn. */
  sweep(now: Date): Promise<void>;
}
