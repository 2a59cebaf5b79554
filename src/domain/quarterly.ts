import type { ChartChapter } from "#domain/chart";
import { dayOf } from "#domain/dutch";
import type { Edition } from "#domain/edition";
import type { Partnership } from "#domain/partnership";
import type { Switches } from "#domain/people";
import {
  firstDay,
  type IsHoliday,
  lastDay,
  nextQuarter,
  previousQuarter,
  type Quarter,
  quarterOf,
} from "#domain/quarter";
import { type Change, type Changes, changesBetween, perAgreement } from "#domain/quarterly-changes";
import { type Compared, type Counted, compared, figuresIn, perChapter } from "#domain/quarterly-counts";
import { type Coming, comingIn } from "#domain/quarterly-dates";
import { heldPerPart, type Said, type StoodPart, stoodOn } from "#domain/quarterly-parts";
import { type Silence, silences } from "#domain/round";
import { countsAsReported, type Measure } from "#domain/standing";
import type { Meeting } from "#domain/subscriptions";

/** A quarter as it stood at its end. Days are YYYY-MM-DD. */
export type Quarterly = {
  readonly quarter: Quarter;
  /** The quarter it is compared with; null where nothing was reported up to its end. */
  readonly before: Quarter | null;
  /** Parts that are asked for a report, and those of them that count as reported for this quarter. */
  readonly asked: number;
  readonly reported: number;
  /** Reports that speak of a day in this quarter. */
  readonly heard: number;
  /** The day on which somebody last reported on this quarter or an earlier one, and on which; null where nobody did. */
  readonly last: { readonly day: string; readonly about: Quarter } | null;
  readonly changes: readonly Changes[];
  /** Parts reported for the first time, worst first; they stand in no change. */
  readonly first: readonly Change[];
  /** Red parts, then orange ones, each in the order of the programme. */
  readonly attention: readonly StoodPart[];
  readonly figures: readonly Counted[];
  /** Dates of the quarter after this one. */
  readonly coming: readonly Coming[];
  /** Parties with parts that are not reported, in the order of the partnership. */
  readonly silent: readonly (Silence & { readonly byMail: boolean })[];
  readonly counts: Compared;
  readonly chapters: readonly ChartChapter[];
  /** Reports on an earlier quarter that came after its overview (nagekomen), in the order they were entered. */
  readonly late: readonly Late[];
};

/** A report that came late; `year`: of its programme. */
export type Late = Said & { readonly year: number };

export type QuarterlySources = {
  readonly edition: Edition;
  /** Everything that was reported in the programme of this year. */
  readonly updates: readonly Said[];
  /** The same of the year before, where this is a first quarter: what of it comes late. */
  readonly earlier?: readonly Said[];
  readonly quarter: Quarter;
  readonly partnership: Partnership;
  readonly switches: readonly Switches[];
  readonly meetings?: readonly Meeting[];
  readonly isHoliday: IsHoliday;
  /** When the overview of the quarter before was made; absent where none was, and then nothing is late. */
  readonly previousSentAt?: Date | undefined;
  /** When this quarter's own overview was made: what came later is told in the next. */
  readonly sentAt?: Date | undefined;
};

/**
 * The quarter as it stood at its end (agreement 35), from the whole history of its programme and the text that holds
 * now. An update counts where the day it speaks of (stand per) lies in the quarter or before it, whenever it was
 * entered: what is said of a later day never changes this picture.
 */
export function quarterlyOf(sources: QuarterlySources): Quarterly {
  const { edition, quarter, partnership } = sources;
  const held = heldPerPart(sources.updates);
  const now = stoodOn(edition, held, lastDay(quarter));
  const earlier = stoodOn(edition, held, lastDay(previousQuarter(quarter)));
  const before = earlier.some(({ said }) => said.length > 0) ? earlier : null;
  const changes = changesBetween(earlier, now);
  const said = now.flatMap((one) => one.said);
  return {
    quarter,
    before: before && previousQuarter(quarter),
    ...reportedIn(now, sources),
    heard: said.filter(({ asOf }) => asOf !== null && asOf >= firstDay(quarter)).length,
    last: lastEntered(said),
    changes: perAgreement(
      edition,
      changes.filter(({ from }) => from !== "not-reported"),
    ),
    first: changes.filter(({ from }) => from === "not-reported"),
    attention: (["behind", "attention"] as const).flatMap((status) =>
      now.filter(({ part }) => part.status === status),
    ),
    figures: figuresIn(now, quarter),
    coming: comingIn(nextQuarter(quarter), edition, partnership, now, sources.meetings),
    counts: compared(now, before),
    chapters: perChapter(edition, now, before),
    late: lateOf(said, sources),
  };
}

function reportedIn(
  now: readonly StoodPart[],
  { edition, quarter, partnership, switches, isHoliday }: QuarterlySources,
): Pick<Quarterly, "asked" | "reported" | "silent"> {
  const measure: Measure = { today: lastDay(quarter), isHoliday, past: false };
  const parts = now.map(({ part }) => part);
  const parties = partnership.parties.map(({ name }) => name);
  const byMail = new Set(switches.filter((one) => one.byMail).map(({ party }) => party));
  return {
    asked: parts.length,
    reported: parts.filter((part) => countsAsReported(part, measure)).length,
    silent: silences(edition, parts, parties, measure)
      .filter(({ open }) => open > 0)
      .map((one) => ({ ...one, byMail: byMail.has(one.party) })),
  };
}

function lastEntered(said: readonly Said[]): Quarterly["last"] {
  const last = said.reduce<Said | null>(
    (newest, one) => (newest && newest.at >= one.at ? newest : one),
    null,
  );
  return last?.asOf ? { day: dayOf(last.at), about: quarterOf(last.asOf) } : null;
}

/** About an earlier quarter, entered after its overview was made and before this one was. */
function lateOf(
  said: readonly Said[],
  { edition: { year }, earlier = [], partnership, quarter, previousSentAt, sentAt }: QuarterlySources,
): readonly Late[] {
  if (!previousSentAt) return [];
  const parties = new Set(partnership.parties.map(({ name }) => name));
  const before = [...heldPerPart(earlier).values()].flat().filter(({ party }) => parties.has(party));
  return [...before.map((one) => ({ ...one, year: year - 1 })), ...said.map((one) => ({ ...one, year }))]
    .filter(({ asOf }) => asOf !== null && asOf < firstDay(quarter))
    .filter(({ at }) => at > previousSentAt && (sentAt === undefined || at <= sentAt))
    .sort((one, other) => one.at.getTime() - other.at.getTime());
}
