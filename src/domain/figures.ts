import { bareAmount, dutchAmount } from "#domain/dutch";
import type { Action, Edition, Target, TargetKind } from "#domain/edition";
import { totalsOf } from "#domain/holding";
import type { Commitment } from "#domain/register";

/** What one party reached of what was agreed. */
export type PartFigure = {
  readonly party: string;
  /** Null where no number was agreed for this party alone. */
  readonly goal: number | null;
  /** Null while no number was reported in this unit. */
  readonly total: number | null;
};

/** One agreed number of an action: per party, and together where adding up means something. */
export type FigureStanding = {
  readonly kind: TargetKind;
  readonly unit: string;
  readonly parts: readonly PartFigure[];
  readonly together: { readonly goal: number; readonly total: number } | null;
};

/** Shares, averages and rhythms are not added up: 12% and 9% are not 21%, two parties at one meeting not two meetings. */
export const isSummed = (unit: string): boolean => !/^procent$|\/|\bper\b|gemiddeld/.test(unit);

/**
 * What was agreed for the whole agreement and holds for each of its actions: a share, an average or a rhythm. What is
 * added up is no number of one action, and where an action has a number of its own in a unit, that is the one.
 */
export function widerTargets(action: Action, { agreements }: Pick<Edition, "agreements">): readonly Target[] {
  const own = new Set(action.targets.map(({ unit }) => unit));
  return agreements
    .filter(({ actions }) => actions.some(({ number }) => number === action.number))
    .flatMap(({ targets }) => targets)
    .filter(({ unit }) => !isSummed(unit) && !own.has(unit));
}

type Key = Pick<Target, "kind" | "unit">;

/**
 * How the reported totals stand against the agreed numbers of one action and the wider ones that hold for it; figures
 * are never added across agreements, so nothing here takes more than one. One entry per unit and kind, in the order of
 * the text; what was reported in a unit that nobody agreed on stands behind them, without a goal.
 */
export function figuresOf(
  { number, parties, targets }: Action,
  commitments: readonly Commitment[],
  wider: readonly Target[] = [],
): readonly FigureStanding[] {
  const own = commitments.filter((part) => part.action === number);
  const agreed = [...targets, ...wider];
  const reported = own.flatMap(totalsOf).filter(({ unit }) => agreed.every((one) => one.unit !== unit));
  const keys: readonly Key[] = [
    ...agreed,
    ...reported.map(({ unit }) => ({ kind: "exactly" as const, unit })),
  ];
  const isKey = ({ kind, unit }: Key, other: Key) => kind === other.kind && unit === other.unit;
  return keys
    .filter((key, at) => keys.findIndex((other) => isKey(key, other)) === at)
    .map((key) =>
      standingOf(
        key,
        agreed.filter((target) => isKey(target, key)),
        parties,
        own,
      ),
    );
}

function standingOf(
  { kind, unit }: Key,
  targets: readonly Target[],
  parties: readonly string[],
  commitments: readonly Commitment[],
): FigureStanding {
  const shared = targets.find(({ party }) => party === null);
  const parts = parties.map((party) => ({
    party,
    goal:
      targets.find((target) => target.party === party)?.goal ??
      (isSummed(unit) ? null : (shared?.goal ?? null)),
    total: totalOf(party, unit, commitments),
  }));
  return { kind, unit, parts, together: isSummed(unit) ? sum(parts, shared) : null };
}

function totalOf(party: string, unit: string, commitments: readonly Commitment[]): number | null {
  const part = commitments.find((one) => one.party === party);
  return (part && totalsOf(part).find((figure) => figure.unit === unit)?.total) ?? null;
}

/** Against the number of all leads together, else against the sum of their own. Null where one party says it all. */
function sum(parts: readonly PartFigure[], shared: Target | undefined): FigureStanding["together"] {
  const counted = shared ? parts : parts.filter(({ goal }) => goal !== null);
  const goals = counted.flatMap(({ goal }) => goal ?? []);
  const totals = counted.flatMap(({ total }) => total ?? []);
  const goal = shared?.goal ?? add(goals);
  const isOneParty = goals.length === 1 && goals[0] === goal && totals.length < 2;
  return totals.length === 0 || isOneParty ? null : { goal, total: add(totals) };
}

const add = (figures: readonly number[]): number =>
  Math.round(figures.reduce((sum, figure) => sum + figure, 0) * 100) / 100;

/** Whole percents; never 100 before it is reached. */
const share = (total: number, goal: number): string => {
  const percents = Math.round((total / goal) * 100);
  return `${total < goal ? Math.min(percents, 99) : percents}%`;
};

/**
 * "120 van 357 woningen (34%), Beter Wonen; samen 120 van 612 (20%)", "12%, ten hoogste 15%: binnen de grens, Sint
 * Joseph". Null while nothing was reported.
 */
export function figureWords({ kind, unit, parts, together }: FigureStanding): string | null {
  const said = parts.flatMap(({ party, goal, total }) =>
    total === null ? [] : [`${against(kind, unit, total, goal)}, ${party}`],
  );
  if (said.length === 0) return null;
  const all = together && `samen ${againstTogether(kind, unit, together)}`;
  return [...said, ...(all ? [all] : [])].join("; ");
}

/** How a total stands against a bound. isShort: a ceiling was passed, or a floor is not reached yet. */
type Verdict = { readonly words: string; readonly isShort: boolean };

/** A ceiling is kept or passed, a floor is reached or not yet; what is counted towards is neither. */
export function verdict(kind: TargetKind, total: number, goal: number): Verdict | null {
  switch (kind) {
    case "at-most":
      return total > goal
        ? { words: "boven de grens", isShort: true }
        : { words: "binnen de grens", isShort: false };
    case "at-least":
      return total < goal
        ? { words: "nog niet gehaald", isShort: true }
        : { words: "gehaald", isShort: false };
    case "exactly":
      return null;
  }
}

/** Only what is counted towards has a share. */
function against(kind: TargetKind, unit: string, total: number, goal: number | null): string {
  const now = dutchAmount(total, unit);
  if (goal === null) return now;
  const bound = kind === "at-most" ? "ten hoogste" : "ten minste";
  const judged = verdict(kind, total, goal);
  return judged === null
    ? countedTowards(unit, total, goal, dutchAmount(goal, unit))
    : `${now}, ${bound} ${dutchAmount(goal, unit)}: ${judged.words}`;
}

function countedTowards(unit: string, total: number, goal: number, goalWords: string): string {
  const now = bareAmount(total, unit);
  return goal > 0 && isSummed(unit)
    ? `${now} van ${goalWords} (${share(total, goal)})`
    : `${now} van ${goalWords}`;
}

function againstTogether(
  kind: TargetKind,
  unit: string,
  { goal, total }: { goal: number; total: number },
): string {
  if (kind !== "exactly") return against(kind, unit, total, goal);
  return countedTowards(unit, total, goal, bareAmount(goal, unit));
}
