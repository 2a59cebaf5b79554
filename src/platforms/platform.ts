import type { IncomingMessage, ServerResponse } from "node:http";
import type { Account, Hear, PageSize } from "#bot/heard";
import type { Posting } from "#cards/posting";
import type { Courier } from "#domain/courier";

export type { Account, Door, Hear, Heard, PageSize, Place } from "#bot/heard";
export type { Questions, Reply, Shown, Stands } from "#bot/reply";
export type { Courier, Found, Posted, Redrawn, Spot, Unreached, Why } from "#domain/courier";
export type { Profile } from "#domain/people";

/** Writes one line of structured log: a name for what happened and facts about it. Never texts people typed, never secrets. */
export type Log = (
  level: "info" | "warn" | "error",
  event: string,
  details?: Readonly<Record<string, unknown>>,
) => void;

/** True the first time a key is given within its time, false after that: drops what a platform delivers twice. */
export type FirstTime = (key: string) => Promise<boolean>;

/** One path on the server that main opens; the platform verifies, reads and answers the whole request. */
export type Route = {
  readonly path: string;
  handle(request: IncomingMessage, response: ServerResponse): void;
};

/** All a chat platform must do. Slack and Teams each do exactly this. */
export interface Platform {
  readonly name: "slack" | "teams";
  readonly routes: readonly Route[];
  /** Starts to bring lines in. Needs no network to succeed. */
  start(hear: Hear): Promise<void>;
  /** Takes nothing new and waits for what is in flight. */
  stop(): Promise<void>;
  /** Whether this workspace or tenant takes part; everybody else gets one sentence and no data. */
  takesPart(team: string): Promise<boolean>;
  /** Speaks first, and changes what it said. */
  readonly courier: Courier<Posting>;
  /** How much of a card fits one message. */
  readonly page: PageSize;
  /** What stands open for these accounts and shows their own parts is shown anew; returns at once, and never throws. */
  renew?(accounts: readonly Account[]): void;
}

/** What a manifest needs to know of a command. */
export type CommandSummary = {
  readonly name: string;
  readonly slash: boolean;
  /** One Dutch line of at most 90 characters. */
  readonly summary: string;
  /** An example of what follows the name: "Beter Wonen"; empty where nothing does. */
  readonly example: string;
};
