import type { Request } from "#bot/command";
import { refuse } from "#bot/refuse";
import { confide, type Reply } from "#bot/reply";
import { noChannelCard } from "#cards/channel";
import { type Spot, sameSpot } from "#domain/courier";
import { dayOf } from "#domain/dutch";
import { owes } from "#domain/owed";
import { nextQuarter, previousQuarter, type Quarter, quarterOf } from "#domain/quarter";
import { overviewAt, rhythmOf } from "#domain/rhythm";
import { mayFollow } from "#domain/rights";
import type { Subscription } from "#domain/subscriptions";

/** The channel a line was said in; undefined in somebody's own conversation. */
function channelOf({ heard: { where } }: Request): Spot | undefined {
  const { platform, team, channel, shared, service } = where;
  if (platform === "terminal" || !shared) return undefined;
  return { platform, team, recipient: channel, personal: false, service: service ?? null };
}

/** Does something with the channel of the line, for whoever may. */
export async function here(
  request: Request,
  act: (spot: Spot, known: Subscription | undefined) => Promise<Reply>,
) {
  const spot = channelOf(request);
  if (!spot) return confide(noChannelCard());
  const actor = await request.actor();
  const { who, where } = request.heard;
  const allowed = mayFollow(actor, { byName: actor.member !== null, ownTeam: who.team === where.team });
  if (allowed !== true) return refuse(allowed, request);
  const known = (await request.register.rhythms.subscriptions()).find((one) => sameSpot(one.spot, spot));
  return act(spot, known);
}

/** The first quarter that a channel is owed, and when it comes; null where no programme is there for it. */
export async function nextOverview(
  since: Date,
  { entrance, isHoliday, now, register }: Request,
): Promise<{ readonly quarter: Quarter; readonly at: Date } | null> {
  const ended = previousQuarter(quarterOf(dayOf(now)));
  for (const quarter of [ended, nextQuarter(ended)]) {
    const plan = await register.rhythms.plan(quarter);
    const at = plan?.sendAt ?? overviewAt(quarter, rhythmOf(entrance.partnership), isHoliday);
    const isKept = entrance.programmes.some(({ year, closed }) => year === quarter.year && !closed);
    if (isKept && owes({ since, paused: false }, quarter) && at > now) return { quarter, at };
  }
  return null;
}

/** A pause leaves out what came due in it; what is still to come when it ends is sent. */
export async function resumed(
  one: Subscription,
  { now, entrance, isHoliday, register }: Request,
): Promise<Subscription> {
  const ended = previousQuarter(quarterOf(dayOf(now)));
  const plan = await register.rhythms.plan(ended);
  const missed = (plan?.sendAt ?? overviewAt(ended, rhythmOf(entrance.partnership), isHoliday)) <= now;
  return { ...one, paused: false, since: missed ? now : one.since };
}
