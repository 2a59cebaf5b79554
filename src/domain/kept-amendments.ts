import { type Amendment, amend, asRead, living } from "#domain/amendment";
import { type Change, datedAt, sameTarget } from "#domain/amendment-change";
import { allRenumbered, doubtRenumbered, type NewNumbers, sameChoice } from "#domain/amendment-numbers";
import { type Doubt, type Edition, plain } from "#domain/edition";
import { isAboutDocument } from "#domain/kept-doubts";
import { keyed } from "#domain/known-doubts";

/** What became of the decisions about the text that a new reading replaces. */
export type KeptAmendments = {
  /** Decisions about doubts that hold again. */
  readonly again: readonly Amendment[];
  /** Figures and dates that a coordinator set, which stay. */
  readonly stay: readonly Amendment[];
  /** Those that the new text leaves no place for: what they decided is open again. */
  readonly lapsed: readonly Amendment[];
};

/** Whether the words that a doubt is about are printed as they were; a summary of our own cannot tell. */
function sameText(
  { agreement, action }: Doubt,
  before: Edition,
  after: Edition,
  numbers: NewNumbers,
): boolean {
  const place = action ?? String(agreement);
  const old = datedAt(before.agreements, place);
  const now = datedAt(after.agreements, action === undefined ? place : (numbers.action(action) ?? ""));
  if (!old || !now) return false;
  const [one, other] = [old.wording.official, now.wording.official];
  return !one || !other || plain(one) === plain(other);
}

/** The doubt of the new text that asks what this decision answered, with the reading that was chosen. */
function askedAgain(
  { decides }: Amendment,
  before: Edition,
  after: Edition,
  numbers: NewNumbers,
): Amendment["decides"] | undefined {
  const old = keyed(before.doubts).find(({ key }) => key === decides?.doubt)?.doubt;
  const now = old && doubtRenumbered(old, numbers);
  if (!decides || !now) return undefined;
  const ofText = !isAboutDocument(old);
  if (ofText && !sameText(old, before, after, numbers)) return undefined;
  const found = keyed(after.doubts).find(
    ({ key, doubt }) => key === decides.doubt || (ofText && sameChoice(doubt, now)),
  );
  const reading = found && readingFor(found.doubt, decides.reading, now);
  return found && reading !== undefined
    ? { doubt: found.key, question: found.doubt.question, reading }
    : undefined;
}

/** The reading of a doubt that says, or else does, what the chosen reading of the old one did. */
function readingFor({ readings, effects = [] }: Doubt, chosen: string, old: Doubt): string | undefined {
  if (readings.includes(chosen)) return chosen;
  const did = JSON.stringify(old.effects?.[old.readings.indexOf(chosen)] ?? []);
  return readings.find((_, i) => JSON.stringify(effects[i] ?? []) === did);
}

/** A figure or date that a coordinator set stays, also where the text no longer holds what it replaced. */
function loosened(change: Change, text: Edition): Change | undefined {
  if (change.kind !== "target" && change.kind !== "deadline") return change;
  const at = datedAt(text.agreements, change.place);
  const { from } = change;
  if (!at || from === null) return change;
  const stands =
    change.kind === "target"
      ? at.targets.some((one) => change.from && sameTarget(one, change.from))
      : at.deadlines.some(({ date }) => date === change.from?.date);
  if (stands) return change;
  return change.to === null ? undefined : { ...change, from: null };
}

/** An amendment as it holds in the new text, behind those that hold `already`; undefined where it has no place. */
function carried(
  amendment: Amendment,
  texts: { readonly before: Edition; readonly after: Edition },
  already: readonly Amendment[],
  numbers: NewNumbers,
): Amendment | undefined {
  const { before, after } = texts;
  const changes = allRenumbered(amendment.changes, numbers);
  if (!changes) return undefined;
  if (amendment.decides) {
    const decides = askedAgain(amendment, before, after, numbers);
    return decides && fitting({ ...amendment, changes, decides }, after, already);
  }
  const now = amend(after, already).edition;
  const loose = changes.flatMap((change) => loosened(change, now) ?? []);
  return loose.length === changes.length
    ? fitting({ ...amendment, changes: loose }, after, already)
    : undefined;
}

const fitting = (one: Amendment, after: Edition, already: readonly Amendment[]): Amendment | undefined =>
  amend(after, [...already, one]).unfit.includes(one) ? undefined : one;

/** Numbers that amendments gave to actions: no other action may get them. */
export const givenNumbers = (stored: Edition | undefined): readonly string[] =>
  (stored ? living(stored) : []).flatMap(({ changes }) =>
    changes.flatMap((change) => (change.kind === "move" ? (change.as ?? []) : [])),
  );

/**
 * The new text of a year with the decisions about the stored one applied again: where the same words return, and for
 * what a coordinator set by hand where its agreement or action stays. `numbers` are those of the text as it was read.
 */
export function keepAmendments(
  after: Edition,
  stored: Edition | undefined,
  numbers: NewNumbers,
): { readonly edition: Edition; readonly kept: KeptAmendments } {
  if (!stored?.amended) return { edition: after, kept: { again: [], stay: [], lapsed: [] } };
  const texts = { before: asRead(stored), after };
  const given = new Set(givenNumbers(stored));
  const withGiven: NewNumbers = {
    ...numbers,
    action: (number) => (given.has(number) ? number : numbers.action(number)),
  };
  const all: Amendment[] = [];
  const lapsed: Amendment[] = [];
  for (const amendment of stored.amended.amendments) {
    const now = amendment.ended ? amendment : carried(amendment, texts, all, withGiven);
    all.push(now ?? { ...amendment, ended: { why: "text-changed" } });
    if (!now) lapsed.push(amendment);
  }
  const { edition } = amend(after, all);
  const hold = living(edition);
  const kept = {
    again: hold.filter(({ decides }) => decides),
    stay: hold.filter(({ decides }) => !decides),
    lapsed,
  };
  return { edition, kept };
}
