import { tz } from "@date-fns/tz";
import { parseISO } from "date-fns/parseISO";
import { z } from "zod";

/** Misuse of a command: what was wrong, for standard error; exit status 2. */
export class Misuse extends Error {}

const moment = z.iso
  .datetime({ offset: true })
  .or(z.iso.date())
  .or(z.iso.datetime({ local: true }));

/**
 * The clock for everything: a fixed moment (`--now`), or that of the machine. A day alone means noon, away from midnight
 * everywhere; an hour without a zone is that of Amsterdam, wherever the machine stands.
 */
export function clockOf(now: string | undefined, machine: () => Date): () => Date {
  if (now === undefined) return machine;
  if (!moment.safeParse(now).success)
    throw new Misuse(`--now "${now}" is geen moment, zoals 2023-04-11 of 2023-04-11T09:00:00Z.`);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(now);
  const fixed = new Date(
    parseISO(isDay ? `${now}T12:00:00Z` : now, { in: tz("Europe/Amsterdam") }).getTime(),
  );
  return () => fixed;
}

/** `slack:TEAM:CHANNEL` or `teams:TENANT:CONVERSATION`; a conversation id may hold colons itself. */
export function placeOf(place: string | undefined) {
  if (place === undefined) return { platform: "terminal", team: "terminal", channel: "terminal" } as const;
  const found = /^(slack|teams):([^:]+):(.+)$/.exec(place);
  if (!found)
    throw new Misuse(
      `--place "${place}" is geen plaats, zoals slack:TEAM:CHANNEL of teams:TENANT:CONVERSATION.`,
    );
  const [, platform, team = "", channel = ""] = found;
  return { platform: platform === "slack" ? "slack" : "teams", team, channel } as const;
}
