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

/** A line someone typed, or a button typed for them. */
export type Heard = {
  readonly who: Account;
  readonly where: Place;
  readonly door: Door;
  /** What was filled in, where the line comes from a form. */
  readonly answers?: Answers;
  /** Who the platform says this is, asked only when it matters; undefined where it cannot tell. */
  profile?(): Promise<Profile | undefined>;
  /** As typed after the slash command's name was put in front: "/afspraken focus", "27", "toon 27". Mentions are already gone. */
  readonly line: string;
};

/** Answers within a second; never rejects (a surprise becomes a card with a reference number). */
export type Hear = (heard: Heard) => Promise<Reply>;
