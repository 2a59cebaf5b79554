import type { Card } from "#cards/card";
import type { FirstTime, Hear, Heard, Log } from "#platforms/platform";
import type { CardMessage, FileMessage } from "#platforms/teams/answers";
import type { Event } from "#platforms/teams/incoming";
import type { Once } from "#platforms/teams/once";
import type { AskMember } from "#platforms/teams/profile";
import type { Transfer } from "#platforms/teams/transfer";

/** Posts in the conversation the activity came from, in the same thread. Gives the message's id. */
export type Send = (message: CardMessage | FileMessage) => Promise<string>;

/** What may be asked of Teams while an activity is answered. */
export type Connection = {
  readonly send: Send;
  /** Takes away a message of the bot. */
  remove(id: string): Promise<void>;
  /** Work that goes on when the answer is given, and after which nothing can be sent any more. Must not reject. */
  after(work: Promise<void>): void;
  readonly askMember: AskMember;
};

/** One activity while it is being answered. `asked` is what the bot hears beside the line. */
export type Turn = Pick<Connection, "send" | "remove" | "after"> & {
  readonly hear: Hear;
  readonly firstTime: FirstTime;
  readonly log: Log;
  /** To the person alone, in their own conversation with the bot; false where that did not work. */
  readonly sayAside: (card: Card) => Promise<boolean>;
  readonly clock: () => Date;
  readonly once: Once;
  readonly asked: Omit<Heard, "line">;
  readonly files: Transfer;
  /** Where answers come to stand: the conversation with the thread in it, and the address of its service. */
  readonly place: { readonly conversation: string; readonly service: string };
};

export type EventOf<Kind extends Event["kind"]> = Extract<Event, { kind: Kind }>;
