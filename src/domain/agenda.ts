import { momentsOf, type Span } from "#domain/agenda-span";
import { startOf } from "#domain/dutch";
import type { Action, Edition } from "#domain/edition";
import { agreementOf } from "#domain/progress";
import { type Change, changesBetween } from "#domain/quarterly-changes";
import { heldPerPart, type StoodPart, stoodOn } from "#domain/quarterly-parts";
import type { Commitment, ToldUpdate, Update } from "#domain/register";
import type { Remark } from "#domain/reporting";
import { type Silence, silences } from "#domain/round";
import type { Measure } from "#domain/standing";
import type { Status } from "#domain/status";

/** The words of an update. */
type Words = Pick<
  Update,
  "text" | "cause" | "consequence" | "steering" | "decision" | "toYear" | "onBehalfOf"
>;

/** What was told, with its words where they were read along. */
export type AgendaUpdate = ToldUpdate & Partial<Words>;

/** One party's part of an action that the meeting has to talk about. */
export type AgendaPart = Pick<StoodPart, "action" | "wider"> & {
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
  /** What a party asks the meeting to decide (gevraagd besluit) and nobody decided before that day. */
  readonly asked: readonly AgendaPart[];
  /** In each group what is new comes first. */
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

/** An agenda with what its card and its document need beside it. */
export type AgendaView = {
  readonly agenda: Agenda;
  readonly edition: Edition;
  readonly measure: Measure;
  /** The day (YYYY-MM-DD) it is asked on. */
  readonly today: string;
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

/**
 * The agenda from the whole history of a programme. How parts stand is what was entered up to and with its day, so that
 * the agenda of a past meeting stays what it was, unless a report was made on that same day later.
 */
export function agendaOf(sources: AgendaSources): Agenda {
  const { span, measure, edition, parties } = sources;
  const { now, earlier, parts } = stoodIn(sources);
  const standing = (status: Status) =>
    parts
      .filter(({ part }) => part.status === status)
      .toSorted((one, other) => Number(other.isNew) - Number(one.isNew));
  const ended = (status: Status) => standing(status).filter(({ isNew }) => isNew);
  const remarks = remarksIn(sources);
  const decided = remarks.filter(({ kind }) => kind === "decided");
  const commitments = now.map(({ part }) => part);
  const silent = measure.past ? [] : silences(edition, commitments, parties, measure);
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
    silent: silent.filter(({ open }) => open > 0),
  };
}

/** Statuses that have no group of their own. */
const othersOf: ReadonlySet<Status> = new Set(["not-started", "on-track", "done"]);

/** The updates whose words an agenda may show, by id: what holds of each part, and all of this time that holds. */
export const wordsNeeded = (sources: Omit<AgendaSources, "remarks">): readonly string[] => {
  const { start } = momentsOf(sources.span);
  return stoodIn(sources).now.flatMap(({ held, said }) => [
    ...(held ? [held.id] : []),
    ...said.filter(({ id, at }) => id !== held?.id && at >= start).map(({ id }) => id),
  ]);
};

function stoodIn({ edition, span, updates }: Omit<AgendaSources, "remarks">) {
  const { start, end } = momentsOf(span);
  const known = updates.filter(({ at }) => at < end);
  const now = stoodOn(edition, heldPerPart(known), span.day);
  const earlier = stoodOn(edition, heldPerPart(known.filter(({ at }) => at < start)), span.day);
  const words = new Map(known.map((update) => [update.id, update]));
  const parts = now.flatMap(({ action, part, wider, held }): readonly AgendaPart[] => {
    const said = words.get(held?.id ?? "");
    return said ? [{ action, part, wider, said, isNew: said.at >= start }] : [];
  });
  return { now, earlier, parts };
}

/** Of this time, or of an earlier one where the party still says it. */
function askedIn(
  now: readonly StoodPart[],
  { span, updates, remarks }: AgendaSources,
): readonly AgendaPart[] {
  const { start } = momentsOf(span);
  const words = new Map(updates.map((update) => [update.id, update]));
  return now.flatMap(({ action, part, wider, held, said }) =>
    said.flatMap(({ id, at }): readonly AgendaPart[] => {
      const update = words.get(id);
      const stands = at >= start || id === held?.id;
      if (!update?.decision || !stands || isDecided(action, at, span, remarks)) return [];
      return [{ action, part, wider, said: update, isNew: at >= start }];
    }),
  );
}

/** Whether something was decided about an action after a moment and before the day of the agenda. */
const isDecided = (action: Action, asked: Date, { day }: Span, remarks: readonly Remark[]): boolean =>
  remarks.some(
    ({ kind, at, agreement, action: about }) =>
      kind === "decided" &&
      at > asked &&
      at < startOf(day) &&
      (about === null ? agreement === agreementOf(action.number) : about === action.number),
  );

function remarksIn({ remarks, span }: AgendaSources): readonly Remark[] {
  const { start, end } = momentsOf(span);
  return remarks
    .filter(({ at }) => at >= start && at < end)
    .toSorted((one, other) => one.at.getTime() - other.at.getTime());
}
