import { differenceInHours } from "date-fns/differenceInHours";
import { aheadCard, silentCard } from "#cards/digest";
import type { QuarterlyView } from "#cards/quarterly-lines";
import type { Look } from "#digest/digest";
import { editionFor, overviewDeliveries, overviewKey } from "#digest/overview";
import { coordinators } from "#digest/people";
import { backFrom, endedQuarter, hasOverview, momentOf } from "#digest/quarters";
import type { NewDelivery } from "#domain/deliveries";
import { dayOf } from "#domain/dutch";
import { firstDay, lastDay, nextQuarter, previousQuarter, type Quarter } from "#domain/quarter";
import { readQuarterly } from "#domain/quarterly-source";
import { aheadAt, isOfficeHour } from "#domain/rhythm";
import type { Subscription } from "#domain/subscriptions";

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
  const before = previousQuarter(quarter);
  const wentOut = await register.deliveries.find({
    beginning: `overview:${before.year}-${before.quarter}:`,
    states: ["posted"],
    most: 1,
  });
  const quarterly = await readQuarterly(register, {
    edition,
    quarter,
    partnership:
      party === null
        ? partnership
        : { ...partnership, parties: partnership.parties.filter(({ name }) => name === party) },
    switches: await register.people.switches(),
    isHoliday,
    previousSentAt: wentOut[0]?.postedAt ?? undefined,
  });
  // In the quarter after it, the last quarter of a year is still told as a quarter.
  const past = today > lastDay(nextQuarter(quarter));
  return { quarterly, edition, measure: { today, isHoliday, past } };
}

/** The newest quarter whose moment has come. */
async function newestDue(look: Look): Promise<{ quarter: Quarter; at: Date } | undefined> {
  for (const quarter of backFrom(endedQuarter(look), 2)) {
    const plan = await look.register.rhythms.plan(quarter);
    const at = momentOf(quarter, plan, look);
    if (at <= look.now) return plan?.skipped || !hasOverview(quarter, look) ? undefined : { quarter, at };
  }
  return undefined;
}

/** Whether a channel is owed a quarter: it ended after the channel subscribed. */
const owes = ({ since, paused }: Subscription, quarter: Quarter): boolean =>
  !paused && lastDay(quarter) >= dayOf(since);

/** What every subscribed channel is owed now: the newest quarter, once. */
export async function overviews(look: Look): Promise<readonly NewDelivery[]> {
  const due = await newestDue(look);
  if (!due) return [];
  const { quarter, at } = due;
  const owed = (await look.register.rhythms.subscriptions()).filter((one) => owes(one, quarter));
  const keys = owed.map((one) => overviewKey(quarter, one));
  const known = new Set((await look.register.deliveries.find({ keys })).map(({ key }) => key));
  const open = owed.filter((one) => !known.has(overviewKey(quarter, one)));
  const plan = await look.register.rhythms.plan(quarter);
  const views = new Map<string | null, QuarterlyView | undefined>();
  const found: NewDelivery[] = [];
  for (const one of open) {
    if (!views.has(one.party)) views.set(one.party, await viewOf(look, quarter, one.party));
    const view = views.get(one.party);
    if (!view) continue;
    const late =
      differenceInHours(look.now, at) >= lateHours
        ? { missed: await missedBefore(quarter, one, look) }
        : undefined;
    const going = { kind: "overview", key: overviewKey(quarter, one), dueAt: look.now, plan, late } as const;
    found.push(...overviewDeliveries(view, one, going));
  }
  return found;
}

/** Quarters this channel was owed before this one and never got, oldest first. */
async function missedBefore(quarter: Quarter, one: Subscription, look: Look): Promise<readonly Quarter[]> {
  const owed = backFrom(previousQuarter(quarter), furthestBack).filter(
    (earlier) => owes(one, earlier) && hasOverview(earlier, look),
  );
  const keys = owed.map((earlier) => overviewKey(earlier, one));
  const sent = new Set((await look.register.deliveries.find({ keys })).map(({ key }) => key));
  return owed.filter((earlier) => !sent.has(overviewKey(earlier, one))).reverse();
}

/** Two working days before an overview goes out, to each coordinator. */
export async function aheadDeliveries(look: Look): Promise<readonly NewDelivery[]> {
  const { register, rhythm, isHoliday, now } = look;
  const quarter = endedQuarter(look);
  if (!hasOverview(quarter, look) || now < aheadAt(quarter, rhythm, isHoliday)) return [];
  const plan = await register.rhythms.plan(quarter);
  const at = momentOf(quarter, plan, look);
  if (plan?.skipped || at <= now || !isOfficeHour(now, rhythm, isHoliday)) return [];
  const channels = (await register.rhythms.subscriptions()).filter((one) => owes(one, quarter)).length;
  if (channels === 0) return [];
  return (await coordinators(look)).map(({ member, spot }) => ({
    key: `ahead:${quarter.year}-${quarter.quarter}:${member.id}`,
    kind: "ahead",
    spot,
    content: { card: aheadCard(quarter, at, channels) },
    dueAt: now,
  }));
}

/** After a second quarter in which nobody reported, once its overview went out. */
export async function silenceDeliveries(look: Look): Promise<readonly NewDelivery[]> {
  const { register, now, rhythm, isHoliday } = look;
  const due = await newestDue(look);
  if (!due || !isOfficeHour(now, rhythm, isHoliday)) return [];
  const { quarter } = due;
  const before = previousQuarter(quarter);
  if (before.year !== quarter.year || !hasOverview(before, look)) return [];
  const told = await register.told(quarter.year, lastDay(quarter));
  if (told.some(({ asOf }) => asOf !== null && asOf >= firstDay(before))) return [];
  const some = await register.deliveries.find({
    beginning: `overview:${quarter.year}-${quarter.quarter}:`,
    most: 1,
  });
  if (some.length === 0) return [];
  return (await coordinators(look)).map(({ member, spot }) => ({
    key: `silent:${quarter.year}-${quarter.quarter}:${member.id}`,
    kind: "notice",
    spot,
    content: { card: silentCard(quarter) },
    dueAt: now,
  }));
}
