import type { z } from "zod";
import type { Asker } from "#bot/actor";
import type { Heard } from "#bot/heard";
import type { Guesses, Invitations } from "#bot/invitation";
import type { Reply } from "#bot/reply";
import type { Digests } from "#domain/digests";
import type { Edition } from "#domain/edition";
import type { Intake } from "#domain/intake";
import type { Papers } from "#domain/papers";
import type { Partnership } from "#domain/partnership";
import type { IsHoliday } from "#domain/quarter";
import type { Commitment, Entrance, Programme, Register, Update } from "#domain/register";
import type { Nearest, Search } from "#domain/search";
import type { Measure } from "#domain/standing";

/** One programme with its text and the finder over it. */
export type Book = {
  readonly programme: Programme;
  readonly edition: Edition;
  readonly search: Search;
  /** The day it is, and whether the programme's year is over or closed. */
  readonly measure: Measure;
  /** Live state, of one agreement where given. */
  commitments(agreement?: number): Promise<readonly Commitment[]>;
  updates: (agreement: number, limit: number) => Promise<readonly Update[]>;
};

/** One request: where it came from, when, and what the command may look up. */
export type Request = {
  readonly heard: Heard;
  readonly now: Date;
  readonly entrance: Entrance;
  readonly register: Register;
  /** The programme of a year; without one the running programme, else the newest that began. */
  book(year?: number): Promise<Book | undefined>;
  /** Who asks; looked up only when it matters. */
  actor(): Promise<Asker>;
  /** Whether nobody works on a day (YYYY-MM-DD): Dutch public holidays. */
  readonly isHoliday: IsHoliday;
  /** The names closest to what was typed, best first. */
  readonly nearest: Nearest;
  readonly invitations: Invitations;
  /** What the house sends by itself, on request. */
  readonly digests: Digests;
  readonly guesses: Guesses;
  /** Makes files of the register. */
  readonly papers: Papers;
  /** Reads documents that people bring. */
  readonly intake: Intake;
  /** Every command, for help. */
  readonly commands: readonly Command[];
  /** Set where the line was no command and is searched for: a sentence that says so. */
  readonly lead?: string;
};

export type Command<Words = unknown> = {
  readonly name: string;
  /** Other words for the same, as people type them. */
  readonly aliases: readonly string[];
  /** Has a slash command of its own on Slack. */
  readonly slash?: true;
  /** Understood, but not offered in help and manifests. */
  readonly unlisted?: true;
  /** For somebody who does not take part yet, too. Its answers must give nothing of the register away. */
  readonly open?: true;
  /** What is typed behind it is kept: no page and no question mark is taken off its end. */
  readonly verbatim?: true;
  /** Somebody may take part, or no longer, after it. */
  readonly changesPeople?: true;
  /** One Dutch line of at most 90 characters; help and both manifests read it. */
  readonly summary: string;
  /** An example of what follows the name: "Beter Wonen"; empty where nothing does. */
  readonly example: string;
  /** Reads what stands behind the name; fails where it means something else. */
  words(known: Partnership): z.ZodType<Words, string>;
  run(words: Words, request: Request): Promise<Reply>;
};

export const defineCommand = <Words>(command: Command<Words>): Command<unknown> =>
  command as Command<unknown>;
