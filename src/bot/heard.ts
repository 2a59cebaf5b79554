import type { Reply } from "#bot/reply";
import type { Answers } from "#cards/form";
import type { Account, Profile } from "#domain/people";

export type { Account };

/** Where a line was said. `shared`: more people than the asker can read there. */
export type Place = {
  readonly platform: Account["platform"];
  readonly team: string;
  readonly channel: string;
  readonly shared: boolean;
  /** What it is called, where the platform says so. */
  readonly name?: string;
  /** Address of the platform's service there, where speaking first needs one (Teams). */
  readonly service?: string;
};

/** How much of a card fits one message here. Absent: everything (the terminal). */
export type PageSize = { readonly rows: number; readonly characters: number };

/** How this door is spoken through. */
export type Door = {
  /** How an example is written here: "/afspraak {}" in Slack, "@Afspraken {}" in a Teams channel, "{}" in the terminal. */
  readonly form: string;
  /** Answers go to the asker alone, so a shared place gets a button to show the card there. */
  readonly whispers: boolean;
  readonly page?: PageSize;
};

/** Why a file could not be read: it is over 10 MB, or the platform does not give it. */
export type Unread = "too-large" | "not-given";

/** A file that somebody sent along; fetched only when it is read. Never rejects. */
export type Dropped = { readonly name: string; read(): Promise<Uint8Array | Unread> };

/** A line someone typed, or a button typed for them. */
export type Heard = {
  readonly who: Account;
  readonly where: Place;
  readonly door: Door;
  /** What was filled in, where the line comes from a form. */
  readonly answers?: Answers;
  /** What was sent along with the line, in a private conversation. */
  readonly files?: readonly Dropped[];
  /** Who the platform says this is, asked only when it matters; undefined where it cannot tell. */
  profile?(): Promise<Profile | undefined>;
  /** Whether the bot may post there by itself; absent where the platform cannot tell. */
  reaches?(): Promise<boolean>;
  /** As typed after the slash command's name was put in front: "/afspraken focus", "27", "toon 27". Mentions are already gone. */
  readonly line: string;
};

/** Answers within a second; never rejects (a surprise becomes a card with a reference number). */
export type Hear = (heard: Heard) => Promise<Reply>;

/** What is heard where somebody drops files in a private conversation: the line is "bestand" and the first one's name. */
export function dropping(heard: Heard, files: readonly Dropped[]): Heard {
  const [first] = files;
  return first ? { ...heard, files, line: `bestand ${first.name}`.trim() } : heard;
}
