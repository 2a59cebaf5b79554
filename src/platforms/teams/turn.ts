import type { FirstTime, Hear, Heard, Log } from "#platforms/platform";
import type { CardMessage } from "#platforms/teams/answers";
import type { Event } from "#platforms/teams/incoming";
import type { Once } from "#platforms/teams/once";

/** Posts in the conversation the activity came from, in the same thread. */
export type Send = (message: CardMessage) => Promise<unknown>;

/** One activity while it is being answered. `asked` is what the bot hears beside the line. */
export type Turn = {
  readonly hear: Hear;
  readonly firstTime: FirstTime;
  readonly log: Log;
  readonly once: Once;
  readonly asked: Omit<Heard, "line">;
  readonly send: Send;
};

export type EventOf<Kind extends Event["kind"]> = Extract<Event, { kind: Kind }>;
