import { addDays } from "date-fns/addDays";
import { format } from "date-fns/format";
import { parseISO } from "date-fns/parseISO";
import { dayOf } from "#domain/dutch";
import type { Action, Agreement, Deadline, Edition, Target } from "#domain/edition";
import { widerTargets } from "#domain/figures";
import type { Contact } from "#domain/people";
import { askedParts } from "#domain/progress";
import { firstDay, type IsHoliday, type Quarter, reportingQuarter } from "#domain/quarter";
import type { Commitment, Programme, Update } from "#domain/register";
import type { Report } from "#domain/report";
import { usualAsOf } from "#domain/report-fields";
import { countsAsReported, type Measure } from "#domain/standing";
import { isFinal, isPast, type ReportedStatus, settableIn, statusRules } from "#domain/status-rules";

/** One party's part of an action, with the action. */
export type Part = {
  readonly action: Action;
  readonly part: Commitment;
  /** Agreed for the whole agreement, and holding for this action. */
  readonly wider?: readonly Target[];
};

/**
 * What a programme asks on a day. quarter: every part, each quarter. not-yet: its first quarter is not reported on
 * yet. ending: its year is over, so what is told is how it ended and nobody is asked. closed: by a coordinator.
 */
export type Asking =
  | { readonly asks: "quarter"; readonly quarter: Quarter }
  | { readonly asks: "not-yet"; readonly quarter: Quarter }
  | { readonly asks: "ending"; readonly year: number }
  | { readonly asks: "closed"; readonly year: number };

/** `today` is YYYY-MM-DD. In the first weeks of January the quarter before a new programme is no quarter of its own. */
export function askingOf(
  { year, closed }: Pick<Programme, "year" | "closed">,
  today: string,
  isHoliday: IsHoliday,
): Asking {
  if (closed) return { asks: "closed", year };
  if (isPast(year, today)) return { asks: "ending", year };
  const quarter = reportingQuarter(today, isHoliday);
  return quarter.year < year
    ? { asks: "not-yet", quarter: { year, quarter: 1 } }
    : { asks: "quarter", quarter };
}

/** The parts of a party that are asked for a report, in the order of the programme. */
export const askedOf = (
  edition: Edition,
  commitments: readonly Commitment[],
  party: string,
): readonly Part[] =>
  edition.agreements
    .flatMap(({ actions }) => actions)
    .filter((action) => askedParts(action).some((asked) => asked.party === party))
    .flatMap((action) => {
      const part = commitments.find((one) => one.action === action.number && one.party === party);
      return part ? [{ action, part, wider: widerTargets(action, edition) }] : [];
    });

/**
 * The parts that somebody walks through: those given to this person by number and, for a contact, those of nobody else;
 * whoever is contact of nothing walks through all that were not given to somebody by number. A contact whose last day
 * has passed names nobody.
 */
export function withoutOthers(
  parts: readonly Part[],
  member: string | null,
  contacts: readonly Contact[],
  today: string,
): readonly Part[] {
  const named = contacts.filter(({ until }) => until === null || until >= today);
  return parts.filter(({ part }) => {
    const own = named.filter(({ party }) => party === part.party);
    const isContact = own.some((contact) => contact.member === member);
    const given = own.find(({ action }) => action === part.action);
    const whole = isContact ? own.find(({ action }) => action === null) : undefined;
    const contact = given ?? whole;
    return contact === undefined || contact.member === member;
  });
}

/** The parts that still have to be reported on, in the order they came. */
export const openOf = (parts: readonly Part[], measure: Measure): readonly Part[] =>
  parts.filter(({ part }) => !countsAsReported(part, measure));

/** The parts behind an action in the order of the programme; all of them where it names none of its actions. */
export function behind(parts: readonly Part[], action: string | undefined): readonly Part[] {
  const place = parts.findIndex((one) => one.action.number === action);
  return parts.slice(place + 1);
}

/** The first day (YYYY-MM-DD) on which something was entered for what is asked now. */
const firstDayOf = (asking: Asking): string =>
  asking.asks === "quarter" || asking.asks === "not-yet"
    ? firstDay(asking.quarter)
    : `${asking.year + 1}-01-01`;

/**
 * The parts in the order in which `by` goes on with a round: those behind the one this person reported last in it, then
 * all from the first, where what was skipped waits.
 */
export function onward(
  parts: readonly Part[],
  asking: Asking,
  measure: Measure,
  by: string,
): readonly Part[] {
  const last = parts.reduce<Part | undefined>((late, one) => {
    const { last: entry } = one.part;
    if (entry?.by !== by || dayOf(entry.at) < firstDayOf(asking) || !countsAsReported(one.part, measure))
      return late;
    return late?.part.last && late.part.last.at >= entry.at ? late : one;
  }, undefined);
  return last ? [...behind(parts, last.action.number), ...parts] : parts;
}

const urgentStatuses = ["behind", "attention"] as const;

/** Red first, then orange, each as they came. */
export const urgentOf = (parts: readonly Part[]): readonly Part[] =>
  urgentStatuses.flatMap((status) => parts.filter(({ part }) => part.status === status));

/** Red first, then orange, then the others as they came. */
export const urgentFirst = (parts: readonly Part[]): readonly Part[] => [
  ...urgentOf(parts),
  ...parts.filter(({ part }) => part.status !== "behind" && part.status !== "attention"),
];

/** How many parts of a party are asked, and how many of those have no report yet. */
export type Silence = { readonly party: string; readonly asked: number; readonly open: number };

/** In the order of `parties`. */
export const silences = (
  edition: Edition,
  commitments: readonly Commitment[],
  parties: readonly string[],
  measure: Measure,
): readonly Silence[] =>
  parties.map((party) => {
    const asked = askedOf(edition, commitments, party);
    return { party, asked: asked.length, open: openOf(asked, measure).length };
  });

/** A date that comes, with the action or the agreement it was promised in. */
export type Due = { readonly of: Action | Agreement; readonly deadline: Deadline };

/**
 * The dates from today (YYYY-MM-DD) up to and with so many days later, soonest first: those of these actions, and of
 * the agreements they stand in. What ended has none. A day counts once, also where an agreement and its action have it.
 */
export function dueWithin(
  parts: readonly Part[],
  { agreements }: Edition,
  today: string,
  days: number,
): readonly Due[] {
  const last = format(addDays(parseISO(today), days), "yyyy-MM-dd");
  const going = new Set(parts.filter(({ part }) => !isFinal(part.status)).map(({ action }) => action.number));
  return agreements
    .flatMap((agreement) => {
      const actions = agreement.actions.filter(({ number }) => going.has(number));
      const dues = actions.flatMap(datesOf);
      const own = actions.length > 0 ? datesOf(agreement) : [];
      return [
        ...dues,
        ...own.filter((one) => !dues.some(({ deadline }) => deadline.date === one.deadline.date)),
      ];
    })
    .filter(({ deadline: { date } }) => date >= today && date <= last)
    .sort((one, other) => one.deadline.date.localeCompare(other.deadline.date));
}

/** Each day once: a text may name a quarter twice. */
const datesOf = (of: Action | Agreement): readonly Due[] => {
  const days = new Map(of.deadlines.map((deadline) => [deadline.date, deadline]));
  return [...days.values()].map((deadline) => ({ of, deadline }));
};

/** Where and when something is said again. */
export type When = { readonly year: number; readonly today: string; readonly isHoliday: IsHoliday };

/**
 * The report that says `previous` once more, for the quarter being reported on: its status, its words, and the
 * newest figure. Null where there is nothing to say again: nothing was reported, the status cannot be reported any
 * more, or it asks for words that were not given.
 */
export function sayAgain(previous: Update | undefined, now: Commitment, when: When): Report | null {
  if (!previous) return null;
  const { action, party, text, cause, consequence, steering, decision, toYear, link } = previous;
  const words = { text, cause, consequence, steering, decision, toYear, link };
  const status = settableIn(when.year, when.today).find((one) => one === previous.to);
  if (status === undefined || !isAnswered(status, words)) return null;
  const asOf = usualAsOf({ ...when, standsAt: now.asOf });
  return { action, party, status, asOf, ...words, figure: now.figure, onBehalfOf: null };
}

type Words = Pick<Report, "cause" | "consequence" | "steering" | "toYear">;

const isAnswered = (status: ReportedStatus, words: Words): boolean =>
  statusRules[status].asks.every(
    ({ field, required }) => field === "figure" || required !== "always" || words[field] !== null,
  );
