import { dayOf } from "#domain/dutch";
import { lastDay, type Quarter } from "#domain/quarter";
import type { Subscription } from "#domain/subscriptions";

/** Whether a channel is owed a quarter: it ended on the day the channel subscribed, or later. */
export const owes = ({ since, paused }: Pick<Subscription, "since" | "paused">, quarter: Quarter): boolean =>
  !paused && lastDay(quarter) >= dayOf(since);
