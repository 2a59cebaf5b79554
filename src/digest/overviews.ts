import { differenceInHours } from "date-fns/differenceInHours";
import { aheadCard, silentCard } from "#cards/digest";
import type { QuarterlyView } from "#cards/quarterly-lines";
import type { Look } from "#digest/digest";
import { editionFor, overviewDeliveries, overviewKey } from "#digest/overview";
import { coordinators } from "#digest/people";
import { backFrom, endedQuarter, hasOverview, momentOf, sameQuarter } from "#digest/quarters";
import { sameSpot } from "#domain/courier";
import { type Delivery, type NewDelivery, quarterKey } from "#domain/deliveries";
import { dayOf } from "#domain/dutch";
import { owes } from "#domain/owed";
import { firstDay, lastDay, previousQuarter, type Quarter, quarterOf } from "#domain/quarter";
import { madeAt } from "#domain/quarterly-sent";
import { readQuarterly } from "#domain/quarterly-source";
import { aheadOf, isOfficeHour, weekAfter } from "#domain/rhythm";
import { measureOf, measureOfQuarter } from "#domain/standing";
import type { QuarterPlan, Subscription } from "#domain/subscriptions";

/** An overview that goes out later than this after its moment says so. */
const lateHours = 24;
/** So many quarters are looked back for what never went out. */
const furthestBack = 8;

/** The quarter as a channel sees it that follows a party, or all of them. */
export async function viewOf(
  look: Look,
  quarter: Quarter,
  party: string | null,
): Promise<QuarterlyView | undefined> {
  const { register, entrance, partnership, isHoliday, today } = look;
  const programme = entrance.programmes.find(({ year }) => year === quarter.year);
  if (!programme) return undefined;
  const edition = editionFor(await register.edition(programme.edition), party);
  const quarterly = await readQuarterly(register, {
    edition,
    quarter,
    partnership:
      party === null
        ? partnership
        : { ...partnership, parties: partnership.parties.filter(({ name }) => name === party) },
    switches: await register.people.switches(),
    isHoliday,
    previousSentAt: await madeAt(previousQuarter(quarter), register, entrance, isHoliday),
  });
  const measure = measureOfQuarter(quarter, measureOf(programme, today, isHoliday));
  return { quarterly, edition, measure, ...(party !== null && { of: party }) };
}

type Due = { readonly quarter: Quarter; readonly at: Date; readonly plan: QuarterPlan | undefined };

/**
 * The newest quarter whose moment has come. Of a year that is over only its last quarter goes out by itself, in the
 * quarter after it: a past programme sends nothing.
 */
async function newestDue(look: Look): Promise<Due | undefined> {
  const ended = endedQuarter(look);
  for (const quarter of backFrom(ended, 2)) {
    const plan = await look.register.rhythms.plan(quarter);
    const at = momentOf(quarter, plan, look);
    if (at > look.now) continue;
    const isOver = quarter.year !== quarterOf(look.today).year && !sameQuarter(quarter, ended);
    return plan?.skipped || isOver || !(await hasOverview(quarter, look)) ? undefined : { quarter, at, plan };
  }
  return undefined;
}

/** What every subscribed channel is owed now: the newest quarter, once. */
export async function* overviews(look: Look): AsyncGenerator<readonly NewDelivery[]> {
  const due = await newestDue(look);
  if (!due) return;
  const { quarter, at, plan } = due;
  const owed = (await look.register.rhythms.subscriptions()).filter((one) => owes(one, quarter));
  const keys = owed.map((one) => overviewKey(quarter, one));
  const known = new Set((await look.register.deliveries.find({ keys })).map(({ key }) => key));
  const isLate = differenceInHours(look.now, at) >= lateHours;
  const views = new Map<string | null, QuarterlyView | undefined>();
  for (const one of owed) {
    const key = overviewKey(quarter, one);
    if (known.has(key)) continue;
    if (!views.has(one.party)) views.set(one.party, await viewOf(look, quarter, one.party));
    const view = views.get(one.party);
    if (!view) continue;
    const missed = await missedBefore(quarter, one, look);
    yield overviewDeliveries(view, one, { kind: "overview", key, dueAt: look.now, plan, isLate, missed });
  }
}

/**
 * Of these overviews and dates, which wait or failed: those that nobody is owed any more, because a newer quarter is
 * due, the year was closed, or the channel follows no longer.
 */
export async function staleOverviews(waiting: readonly Delivery[], look: Look): Promise<readonly Delivery[]> {
  if (waiting.length === 0) return [];
  const due = await newestDue(look);
  const following = (await look.register.rhythms.subscriptions()).filter(({ paused }) => !paused);
  const isFollowed = ({ spot }: Delivery) => following.some((one) => sameSpot(one.spot, spot));
  const isOwed = ({ key, kind }: Delivery) =>
    kind !== "overview" || (due !== undefined && key.startsWith(quarterKey(due.quarter)));
  return waiting.filter((one) => !isOwed(one) || !isFollowed(one));
}

/** Drops the overviews that nobody is owed any more, so that they are not sent again with what failed. */
export async function dropStaleOverviews(look: Look): Promise<void> {
  const { deliveries } = look.register;
  const waiting = await deliveries.find({ kinds: ["overview"], states: ["due", "failed"] });
  for (const one of await staleOverviews(waiting, look)) await deliveries.drop(one);
}

/** Quarters this channel was owed before this one and never got, oldest first. */
async function missedBefore(quarter: Quarter, one: Subscription, look: Look): Promise<readonly Quarter[]> {
  const owed: Quarter[] = [];
  for (const earlier of backFrom(previousQuarter(quarter), furthestBack))
    if (owes(one, earlier) && (await hasOverview(earlier, look))) owed.push(earlier);
  const keys = owed.map((earlier) => overviewKey(earlier, one));
  const sent = await look.register.deliveries.find({ keys, states: ["posted", "unsure"] });
  const arrived = new Set(sent.map(({ key }) => key));
  return owed.filter((earlier) => !arrived.has(overviewKey(earlier, one))).reverse();
}

/** Two working days before an overview goes out, to each coordinator. */
export async function* aheadDeliveries(look: Look): AsyncGenerator<readonly NewDelivery[]> {
  const { register, rhythm, isHoliday, now } = look;
  const quarter = endedQuarter(look);
  const plan = await register.rhythms.plan(quarter);
  const at = momentOf(quarter, plan, look);
  if (plan?.skipped || at <= now || now < aheadOf(at, rhythm, isHoliday)) return;
  if (!isOfficeHour(now, rhythm, isHoliday) || !(await hasOverview(quarter, look))) return;
  const channels = (await register.rhythms.subscriptions()).filter((one) => owes(one, quarter)).length;
  if (channels === 0) return;
  yield (await coordinators(look)).map(({ member, spot }) => ({
    // One that was put off is seen once more.
    key: `ahead:${quarter.year}-${quarter.quarter}${plan?.sendAt ? `:${dayOf(at)}` : ""}:${member.id}`,
    kind: "ahead",
    spot,
    content: { card: aheadCard(quarter, { at, channels, later: dayOf(weekAfter(at, rhythm, isHoliday)) }) },
    dueAt: now,
  }));
}

/** After a second quarter in which nobody reported, once its overview went out. */
export async function* silenceDeliveries(look: Look): AsyncGenerator<readonly NewDelivery[]> {
  const { register, now, rhythm, isHoliday } = look;
  const due = await newestDue(look);
  if (!due || !isOfficeHour(now, rhythm, isHoliday)) return;
  const { quarter } = due;
  const before = previousQuarter(quarter);
  const some = await register.deliveries.find({ beginning: quarterKey(quarter), most: 1 });
  if (some.length === 0 || !(await hasOverview(before, look))) return;
  if ((await wasHeard(quarter, look)) || (await wasHeard(before, look))) return;
  yield (await coordinators(look)).map(({ member, spot }) => ({
    key: `silent:${quarter.year}-${quarter.quarter}:${member.id}`,
    kind: "notice",
    spot,
    content: { card: silentCard(quarter) },
    dueAt: now,
  }));
}

/** Whether anybody reported on a quarter. */
const wasHeard = (quarter: Quarter, { register }: Look): Promise<boolean> =>
  register.wasTold(quarter.year, firstDay(quarter), lastDay(quarter));
