import { addDays } from "date-fns/addDays";
import { format } from "date-fns/format";
import { parseISO } from "date-fns/parseISO";
import type { Action, Deadline, Edition } from "#domain/edition";
import type { Contact } from "#domain/people";
import { askedParts } from "#domain/progress";
import { type IsHoliday, type Quarter, reportingQuarter } from "#domain/quarter";
import type { Commitment, Programme, Update } from "#domain/register";
import type { Report } from "#domain/report";
import { usualAsOf } from "#domain/report-fields";
import { countsAsReported, type Measure } from "#domain/standing";
import { isFinal, isPast, type ReportedStatus, settableIn, statusRules } from "#domain/status-rules";

/** One party's part of an action, with the action. */
export type Part = { readonly action: Action; readonly part: Commitment };

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
  { agreements }: Edition,
  commitments: readonly Commitment[],
  party: string,
): readonly Part[] =>
  agreements
    .flatMap(({ actions }) => actions)
    .filter((action) => askedParts(action).some((asked) => asked.party === party))
    .flatMap((action) => {
      const part = commitments.find((one) => one.action === action.number && one.party === party);
      return part ? [{ action, part }] : [];
    });

/** Leaves out the parts for which the party named somebody else; a contact whose last day has passed names nobody. */
export const withoutOthers = (
  parts: readonly Part[],
  member: string | null,
  contacts: readonly Contact[],
  today: string,
): readonly Part[] =>
  parts.filter(
    ({ part }) =>
      !contacts.some(
        ({ party, action, member: named, until }) =>
          party === part.party &&
          action === part.action &&
          named !== member &&
          (until === null || until >= today),
      ),
  );

/** The parts that still have to be reported on, in the order they came. */
export const openOf = (parts: readonly Part[], measure: Measure): readonly Part[] =>
  parts.filter(({ part }) => !countsAsReported(part, measure));

/** The parts behind an action in the order of the programme; all of them where it names none of its actions. */
export function behind(parts: readonly Part[], action: string | undefined): readonly Part[] {
  const place = parts.findIndex((one) => one.action.number === action);
  return parts.slice(place + 1);
}

const urgent = ["behind", "attention"] as const;

/** Red first, then orange, then the others as they came. */
export const urgentFirst = (parts: readonly Part[]): readonly Part[] => [
  ...urgent.flatMap((status) => parts.filter(({ part }) => part.status === status)),
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

/** A date that comes, with the action it belongs to. */
export type Due = { readonly action: Action; readonly deadline: Deadline };

/** The dates of these parts from today (YYYY-MM-DD) up to and with so many days later, soonest first; what ended has none. */
export function dueWithin(parts: readonly Part[], today: string, days: number): readonly Due[] {
  const last = format(addDays(parseISO(today), days), "yyyy-MM-dd");
  return parts
    .filter(({ part }) => !isFinal(part.status))
    .flatMap(({ action }) => action.deadlines.map((deadline) => ({ action, deadline })))
    .filter(({ deadline: { date } }) => date >= today && date <= last)
    .sort((one, other) => one.deadline.date.localeCompare(other.deadline.date));
}

/**
 * The update whose words hold in a version of a part: an undo brings back those from before what it undid. `updates`
 * are those of one part; undefined where nothing holds.
 */
export function heldIn(updates: readonly Update[], version: number): Update | undefined {
  const found = updates.find((one) => one.version === version);
  return found?.kind === "undo" && found.corrects !== null ? heldIn(updates, found.corrects - 1) : found;
}

/** Where and when something is said again. */
export type When = { readonly year: number; readonly today: string; readonly isHoliday: IsHoliday };

/**
 * The report that says `previous` once more, for the quarter being reported on: its status, its words, and the
 * newest figure. Null where there is nothing to say again: nothing was reported, the status cannot be reported any
 * more, or it asks for words that were not given.
 */
export function sayAgain(previous: Update | undefined, { figure }: Commitment, when: When): Report | null {
  if (!previous) return null;
  const { action, party, text, cause, consequence, steering, decision, toYear, link } = previous;
  const words = { text, cause, consequence, steering, decision, toYear, link };
  const status = settableIn(when.year, when.today).find((one) => one === previous.to);
  if (status === undefined || !isAnswered(status, words)) return null;
  return { action, party, status, asOf: usualAsOf(when), ...words, figure, onBehalfOf: null };
}

type Words = Pick<Report, "cause" | "consequence" | "steering" | "toYear">;

const isAnswered = (status: ReportedStatus, words: Words): boolean =>
  statusRules[status].asks.every(
    ({ field, required }) => field === "figure" || required !== "always" || words[field] !== null,
  );
