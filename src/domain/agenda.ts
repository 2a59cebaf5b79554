import { addDays } from "date-fns/addDays";
import { format } from "date-fns/format";
import { parseISO } from "date-fns/parseISO";
import { startOf } from "#domain/dutch";
import type { Action, Edition } from "#domain/edition";
import { type Change, changesBetween } from "#domain/quarterly-changes";
import { heldPerPart, type StoodPart, stoodOn } from "#domain/quarterly-parts";
import type { Commitment, ToldUpdate, Update } from "#domain/register";
import type { Remark } from "#domain/reporting";
import { type Silence, silences } from "#domain/round";
import type { Measure } from "#domain/standing";
import type { Status } from "#domain/status";
import type { Meeting } from "#domain/subscriptions";

/** What an agenda covers. Days are YYYY-MM-DD. */
export type Span = {
  /** Null where no meeting is planned on that day. */
  readonly meeting: Meeting | null;
  readonly day: string;
  /** From this day on, itself too: what was said after a meeting on the same day is on the next agenda. */
  readonly since: string;
  /** The meeting of that day; null where the register began then. */
  readonly before: Meeting | null;
};

/** The words of an update. */
type Words = Pick<
  Update,
  "text" | "cause" | "consequence" | "steering" | "decision" | "toYear" | "onBehalfOf"
>;

/** What was told, with its words where they were read along. */
export type AgendaUpdate = ToldUpdate & Partial<Words>;

/** One party's part of an action that the meeting has to talk about. */
export type AgendaPart = {
  readonly action: Action;
  /** As it stands on the day of the agenda. */
  readonly part: Commitment;
  /** The update whose words are shown. */
  readonly said: AgendaUpdate;
  /** Entered since the meeting before. */
  readonly isNew: boolean;
};

/** What a meeting has on its table, in the order in which it is talked about. */
export type Agenda = {
  readonly span: Span;
  /** What a party asks the meeting to decide (gevraagd besluit) and nobody decided since. */
  readonly asked: readonly AgendaPart[];
  readonly behind: readonly AgendaPart[];
  readonly attention: readonly AgendaPart[];
  /** Remarks "Graag bespreken" and "Niet mee eens" of this time, oldest first. */
  readonly discuss: readonly Remark[];
  /** Parts that ended without their result in this time. */
  readonly missed: readonly AgendaPart[];
  readonly deferred: readonly AgendaPart[];
  readonly dropped: readonly AgendaPart[];
  /** Parts that stand otherwise than at the meeting before and are in none of the groups above. */
  readonly changes: readonly Change[];
  /** What was decided in this time, oldest first. */
  readonly decided: readonly Remark[];
  /** Parties that have parts to report; nobody of a programme that is over. */
  readonly silent: readonly Silence[];
};

export type AgendaSources = {
  readonly edition: Edition;
  readonly span: Span;
  /** Everything that was reported in the programme, in any order. */
  readonly updates: readonly AgendaUpdate[];
  readonly remarks: readonly Remark[];
  readonly parties: readonly string[];
  readonly measure: Measure;
};

/** The day after one, as YYYY-MM-DD. */
const dayAfter = (day: string): string => format(addDays(parseISO(day), 1), "yyyy-MM-dd");

/**
 * The time an agenda covers: from the meeting before its day, or from the day the register began. Without a day it is
 * that of the next meeting, and today where none is planned.
 */
export function spanOf(
  meetings: readonly Meeting[],
  { today, began, day: asked }: { readonly today: string; readonly began: string; readonly day?: string },
): Span {
  const sorted = meetings.toSorted((one, other) => one.day.localeCompare(other.day));
  const day = asked ?? sorted.find((one) => one.day >= today)?.day ?? today;
  const before = sorted.findLast((one) => one.day < day) ?? null;
  return {
    day,
    meeting: sorted.find((one) => one.day === day) ?? null,
    since: before?.day ?? began,
    before,
  };
}

/**
 * The agenda from the whole history of a programme. How parts stand is what was entered up to and with its day, so that
 * the agenda of a past meeting stays what it was, unless a report was made on that same day later.
 */
export function agendaOf(sources: AgendaSources): Agenda {
  const { span, measure, edition, parties } = sources;
  const { now, earlier, parts } = stoodIn(sources);
  const standing = (status: Status) => parts.filter(({ part }) => part.status === status);
  const ended = (status: Status) => standing(status).filter(({ isNew }) => isNew);
  const remarks = remarksIn(sources);
  const decided = remarks.filter(({ kind }) => kind === "decided");
  const told = measure.past
    ? []
    : silences(
        edition,
        now.map(({ part }) => part),
        parties,
        measure,
      );
  return {
    span,
    asked: askedIn(now, sources),
    behind: standing("behind"),
    attention: standing("attention"),
    discuss: remarks.filter(({ kind }) => kind === "discuss" || kind === "disagree"),
    missed: ended("missed"),
    deferred: ended("deferred"),
    dropped: ended("dropped"),
    changes: changesBetween(earlier, now).filter(({ part }) => othersOf.has(part.status)),
    decided,
    silent: told.filter(({ open }) => open > 0),
  };
}

/** Statuses that have no group of their own. */
const othersOf: ReadonlySet<Status> = new Set(["not-started", "on-track", "done"]);

/** The updates whose words an agenda may show, by id: what holds of each part, and all of this time that holds. */
export const wordsNeeded = (sources: Omit<AgendaSources, "remarks">): readonly string[] => {
  const start = startOf(sources.span.since);
  return stoodIn(sources).now.flatMap(({ held, said }) => [
    ...(held ? [held.id] : []),
    ...said.filter(({ id, at }) => id !== held?.id && at >= start).map(({ id }) => id),
  ]);
};

function stoodIn({ edition, span: { day, since }, updates }: Omit<AgendaSources, "remarks">) {
  const [start, end] = [startOf(since), startOf(dayAfter(day))];
  const known = updates.filter(({ at }) => at < end);
  const now = stoodOn(edition, heldPerPart(known), day);
  const earlier = stoodOn(edition, heldPerPart(known.filter(({ at }) => at < start)), day);
  const words = new Map(known.map((update) => [update.id, update]));
  const parts = now.flatMap(({ action, part, held }): readonly AgendaPart[] => {
    const said = words.get(held?.id ?? "");
    return said ? [{ action, part, said, isNew: said.at >= start }] : [];
  });
  return { now, earlier, parts };
}

/** Of this time, or of an earlier one where the party still says it; until somebody wrote down what was decided. */
function askedIn(now: readonly StoodPart[], { span, updates, remarks }: AgendaSources): readonly AgendaPart[] {
  const start = startOf(span.since);
  const words = new Map(updates.map((update) => [update.id, update]));
  return now.flatMap(({ action, part, held, said }) =>
    said.flatMap(({ id, at }): readonly AgendaPart[] => {
      const update = words.get(id);
      const stands = at >= start || id === held?.id;
      if (!update?.decision || !stands || isDecided(action, at, span, remarks)) return [];
      return [{ action, part, said: update, isNew: at >= start }];
    }),
  );
}

/** Whether something was decided about an action after a moment and up to the meeting before. */
const isDecided = (action: Action, asked: Date, { since }: Span, remarks: readonly Remark[]): boolean =>
  remarks.some(
    ({ kind, at, agreement, action: about }) =>
      kind === "decided" &&
      at > asked &&
      at < startOf(dayAfter(since)) &&
      (about === null ? agreement === Number(action.number.split(".")[0]) : about === action.number),
  );

function remarksIn({ remarks, span: { since, day } }: AgendaSources): readonly Remark[] {
  const [start, end] = [startOf(since), startOf(dayAfter(day))];
  return remarks
    .filter(({ at }) => at >= start && at < end)
    .toSorted((one, other) => one.at.getTime() - other.at.getTime());
}
