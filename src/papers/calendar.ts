import ical, { type ICalCalendar, ICalEventBusyStatus, ICalEventTransparency } from "ical-generator";
import type { Deadline, Edition } from "#domain/edition";
import { fold } from "#domain/fold";
import { type DatedMoment, momentIn } from "#domain/moments";
import type { Contents } from "#domain/papers";
import type { Partnership } from "#domain/partnership";
import { writable } from "#papers/table";

type Appointment = {
  /** Tells this event apart in every later export, so a calendar changes it instead of adding another. */
  readonly key: string;
  readonly summary: string;
  readonly description: string;
  /** First and last day, YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
};

export type Agenda = {
  /** The years whose calendar moments are wanted. */
  readonly years: readonly number[];
  readonly meetings: Contents["meetings"];
  /** The moment it is made (DTSTAMP). */
  readonly at: Date;
};

/**
 * The dates of these editions, the yearly moments of the partnership and the meetings on record, as days in a
 * calendar (RFC 5545).
 */
export function calendarIcs(
  partnership: Partnership,
  editions: readonly Edition[],
  { years, meetings, at }: Agenda,
): string {
  const calendar = ical({
    name: writable(partnership.name),
    prodId: { company: "afspraken", product: partnership.slug, language: "NL" },
  });
  const appointments = [
    ...editions.flatMap(deadlinesOf),
    ...years.flatMap((year) => partnership.calendar.map((moment) => momentOf(momentIn(moment, year), year))),
    ...meetings.map(meetingOf),
  ];
  for (const appointment of unique(appointments)) enter(calendar, appointment, partnership, at);
  return `${calendar.toString()}\r\n`;
}

function enter(calendar: ICalCalendar, appointment: Appointment, { slug }: Partnership, at: Date): void {
  const { key, summary, description, from, to } = appointment;
  calendar.createEvent({
    id: `${key}@${slug}.afspraken`,
    stamp: at,
    // Nothing is kept of what was exported before: every later export counts as a revision (RFC 5545, 3.8.7.4), so that
    // a calendar takes over a day that changed.
    sequence: Math.floor(at.getTime() / 60_000),
    lastModified: at,
    allDay: true,
    // A date to know of, not an hour that is taken.
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
    start: `${from}T00:00:00Z`,
    end: dayAfter(to),
    summary: writable(summary),
    description: writable(description),
  });
}

/** The end of an event that takes whole days is the first day after it (RFC 5545, 3.6.1). */
const dayAfter = (day: string): Date => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000);

function deadlinesOf({ year, agreements }: Edition): readonly Appointment[] {
  return agreements.flatMap(({ number, title, deadlines, actions }) => [
    ...deadlines.map((deadline) => deadlineOf(year, `${number}`, `Afspraak ${number}. ${title}`, deadline)),
    ...actions.flatMap((action) =>
      action.deadlines.map((deadline) =>
        deadlineOf(year, action.number, `${action.number} ${action.name}`, deadline),
      ),
    ),
  ]);
}

const deadlineOf = (year: number, number: string, about: string, { text, date }: Deadline): Appointment => ({
  key: `${year}-${number}-${keyOf(text)}`,
  summary: about,
  description: `Uiterlijk deze dag. Gelezen uit: “${text}” (actieprogramma ${year}).`,
  from: date,
  to: date,
});

const momentOf = ({ name, from, to, source }: DatedMoment, year: number): Appointment => ({
  key: `${year}-${keyOf(name)}`,
  summary: name,
  description: `Jaarkalender. Bron: ${source}.`,
  from,
  to,
});

/** There is one on a day, whatever it is called. */
const meetingOf = ({ name, day }: Contents["meetings"][number]): Appointment => ({
  key: `${day}-overleg`,
  summary: name,
  description: "Overleg van de partijen.",
  from: day,
  to: day,
});

const keyOf = (words: string): string => fold(words).replace(/[^a-z0-9]+/g, "-");

/** Two dates of one action that were read from the same words are told apart by their place. */
function unique(appointments: readonly Appointment[]): readonly Appointment[] {
  const seen = new Map<string, number>();
  return appointments.map((appointment) => {
    const times = (seen.get(appointment.key) ?? 0) + 1;
    seen.set(appointment.key, times);
    return times === 1 ? appointment : { ...appointment, key: `${appointment.key}-${times}` };
  });
}
