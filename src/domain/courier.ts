/** A conversation on a platform, or one person's own with the bot. */
export type Spot = {
  readonly platform: "slack" | "teams";
  readonly team: string;
  /** The channel, or the user where `personal`. */
  readonly recipient: string;
  readonly personal: boolean;
  /** Address of the platform's service for this spot, where it needs one (Teams). */
  readonly service: string | null;
};

/** Whether two are one place, whatever is known of how to reach it. */
export const sameSpot = (one: Spot, other: Spot): boolean =>
  one.platform === other.platform && one.team === other.team && one.recipient === other.recipient;

/** One workspace or tenant: what is slow or busy there holds up nobody else. */
export type Lane = Pick<Spot, "platform" | "team">;

/** Why a message did not arrive, in words of ours. */
export type Why =
  /** The conversation or the person is not there any more. */
  | "gone"
  /** The bot is not in the conversation, or was removed. */
  | "not-invited"
  /** The platform no longer takes our key. */
  | "no-key"
  | "too-busy"
  | "unreachable"
  | "refused";

/** It does not stand there, for certain. `never`: trying again cannot help until somebody does something. */
export type Unreached = {
  readonly outcome: "unreached";
  readonly why: Why;
  readonly never: boolean;
  /** The platform asked to wait this long. */
  readonly seconds?: number;
};

/** `message`: where its platform finds it, in that platform's own words. `unknown`: it may stand there, or not. */
export type Posted =
  | { readonly outcome: "posted"; readonly message: string }
  | { readonly outcome: "unknown"; readonly why: Why }
  | Unreached;

export type Redrawn = { readonly outcome: "done" } | { readonly outcome: "gone" } | Unreached;

export type Found =
  | { readonly outcome: "posted"; readonly message: string }
  | { readonly outcome: "absent" }
  /** The platform has no way to look. */
  | { readonly outcome: "cannot-tell" }
  /** It gives no answer now. */
  | { readonly outcome: "not-now"; readonly why: Why; readonly seconds?: number };

/** How a platform is spoken to first. Nothing here is tried twice by itself, and nothing rejects. */
export interface Courier<Content> {
  /** `key` comes back in `find`. `under`: the message it follows in a thread, where the platform has threads. */
  post(spot: Spot, content: Content, key: string, under?: string): Promise<Posted>;
  /** Puts another content in the place of a message, whoever sees it. */
  redraw(message: string, content: Content): Promise<Redrawn>;
  /** Looks for a message posted with this key since a moment, in the thread of `under` where that is given. */
  find(spot: Spot, key: string, since: Date, under?: string): Promise<Found>;
}
