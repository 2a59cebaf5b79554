import { min } from "date-fns/min";
import { subHours } from "date-fns/subHours";
import { passedCard, reminderCard } from "#cards/digest";
import type { Look } from "#digest/digest";
import { endedQuarter } from "#digest/quarters";
import { partsPerContact } from "#domain/contact";
import type { Delivery, NewDelivery } from "#domain/deliveries";
import { dayOf } from "#domain/dutch";
import type { Member } from "#domain/people";
import { firstDay, lastDay, type Quarter, reportingDays } from "#domain/quarter";
import { privateSpot } from "#domain/reach";
import type { Programme } from "#domain/register";
import { isOfficeHour, momentOn, workingDayAfter, workingDaysFrom } from "#domain/rhythm";
import { openOf, type Part } from "#domain/round";
import { measureOf } from "#domain/standing";
import { isFinal } from "#domain/status-rules";

/** The working days after a quarter on which contacts hear of it: at its beginning, and once more where something is missing. */
const reminderDays = [1, 10] as const;
/** Nobody is reminded twice within so many hours, and not while a reminder that was put off waits. */
const quietHours = 48;
/** A date that passed longer ago is asked about no more. */
const askedWithinDays = 10;

type Asked = { readonly member: Member; readonly parts: readonly Part[]; readonly open: readonly Part[] };

/** The programme that a quarter belongs to, while it runs: a past or closed one causes no reminder. */
function runningProgramme(quarter: Quarter, { entrance, today }: Look): Programme | undefined {
  const programme = entrance.programmes.find(({ year }) => year === quarter.year);
  return programme && !programme.closed && programme.year === Number(today.slice(0, 4))
    ? programme
    : undefined;
}

/** Every contact of a running programme with the parts they report and those still open. */
async function contactsAsked(look: Look, programme: Programme): Promise<readonly Asked[]> {
  const { register, partnership, isHoliday, today } = look;
  const edition = await register.edition(programme.edition);
  const commitments = await register.commitments(programme.year);
  const contacts = await register.people.contacts();
  const parties = partnership.parties.map(({ name }) => name);
  const found = partsPerContact(edition, commitments, parties, contacts, today);
  const measure = measureOf(programme, today, isHoliday);
  return (await register.people.members()).flatMap((member) => {
    const parts = found.get(member.id);
    return parts ? [{ member, parts, open: openOf(parts, measure) }] : [];
  });
}

const reminderKey = ({ year, quarter }: Quarter, nth: number | string, member: string): string =>
  `reminder:${year}-${quarter}:${nth}:${member}`;

/** On the first working day after a quarter, and on the tenth where something is missing; never on a free day or at night. */
export async function* reminders(look: Look): AsyncGenerator<readonly NewDelivery[]> {
  const { now, rhythm, isHoliday, entrance } = look;
  const quarter = endedQuarter(look);
  const programme = runningProgramme(quarter, look);
  if (!programme || lastDay(quarter) < dayOf(entrance.since) || !isOfficeHour(now, rhythm, isHoliday)) return;
  const nth = reminderDays.findLast((day) => workingDayAfter(quarter, day, rhythm, isHoliday) <= now);
  // Past the days in which the quarter is reported on, there is nothing to remind of.
  if (nth === undefined || now > workingDayAfter(quarter, reportingDays, rhythm, isHoliday)) return;
  for (const { member, parts, open } of await contactsAsked(look, programme)) {
    const key = reminderKey(quarter, nth, member.id);
    if (open.length === 0) continue;
    const day = workingDayAfter(quarter, nth, rhythm, isHoliday);
    if (await isRemindedLately(member, key, { day, now }, look.register)) continue;
    const spot = await privateSpot(member, look.register.rhythms);
    if (!spot) continue;
    const card = reminderCard(quarter, { asked: parts.length, open: open.length }, nth > 1);
    yield [{ key, kind: "reminder", spot, content: { card }, dueAt: now }];
  }
}

/**
 * Whether somebody had this reminder: it, or another one since its day, such as one that was put off; was reminded just
 * before; or has one to come.
 */
async function isRemindedLately(
  member: Member,
  key: string,
  { day, now }: { readonly day: Date; readonly now: Date },
  { deliveries }: Look["register"],
): Promise<boolean> {
  if ((await deliveries.find({ keys: [key] })).length > 0) return true;
  const kinds = ["reminder", "nudge"] as const;
  const since = min([day, subHours(now, quietHours)]);
  const [coming, recent] = await Promise.all([
    deliveries.find({ kinds, states: ["due", "posting"] }),
    deliveries.find({ kinds, states: ["posted"], since }),
  ]);
  return [...coming, ...recent].some((one) => one.key.endsWith(`:${member.id}`));
}

const reminded = /^reminder:(?<year>\d{4})-(?<quarter>[1-4]):(?<nth>[^:]+):/;

/**
 * What a reminder says at the moment it goes out; undefined where its person has nothing left to report, or the
 * programme is over.
 */
export async function reminderNow({ key, content }: Delivery, look: Look): Promise<object | undefined> {
  const programme = runningYear(look);
  const asked = programme ? await contactsAsked(look, programme) : [];
  const of = asked.find(({ member }) => key.endsWith(`:${member.id}`));
  if (!of || of.open.length === 0) return undefined;
  const { year, quarter, nth } = reminded.exec(key)?.groups ?? {};
  // Somebody asks for this one in person: it keeps its words.
  if (year === undefined) return content;
  const ended = { year: Number(year), quarter: Number(quarter) as Quarter["quarter"] };
  return { card: reminderCard(ended, { asked: of.parts.length, open: of.open.length }, nth !== "1") };
}

const runningYear = ({ entrance, today }: Look): Programme | undefined =>
  entrance.programmes.find(({ year, closed }) => year === Number(today.slice(0, 4)) && !closed);

/** A date of a running programme that passed: its contact is asked whether it was met. */
export async function* passedDates(look: Look): AsyncGenerator<readonly NewDelivery[]> {
  const { today, now, rhythm, isHoliday, entrance } = look;
  const programme = runningYear(look);
  if (!programme || !isOfficeHour(now, rhythm, isHoliday) || now < momentOn(today, rhythm)) return;
  const earliest = [
    workingDaysFrom(today, -askedWithinDays, isHoliday),
    dayOf(entrance.since),
    firstDay({ year: programme.year, quarter: 1 }),
  ]
    .sort()
    .at(-1) as string;
  for (const { member, parts } of await contactsAsked(look, programme)) {
    const dates = parts
      .filter(({ part }) => !isFinal(part.status))
      .flatMap(({ action, part }) => action.deadlines.map((deadline) => ({ action, deadline, part })))
      .filter(({ deadline: { date } }) => date >= earliest && date < today);
    const spot = dates.length > 0 ? await privateSpot(member, look.register.rhythms) : undefined;
    if (!spot) continue;
    for (const { action, deadline, part } of dates) {
      const key = `question:${programme.year}:${action.number}:${deadline.date}:${member.id}`;
      const card = passedCard(action, deadline, { year: programme.year, version: part.version });
      yield [{ key, kind: "question", spot, content: { card }, dueAt: now }];
    }
  }
}
