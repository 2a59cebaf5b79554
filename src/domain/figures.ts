import { dutchAmount, dutchNumber } from "#domain/dutch";
import type { Action, Target, TargetKind } from "#domain/edition";
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
 * How the reported totals stand against the agreed numbers of one action; figures are never added across agreements,
 * so nothing here takes more than one. One entry per unit and kind, in the order of the text.
 */
export function figuresOf(action: Action, commitments: readonly Commitment[]): readonly FigureStanding[] {
  const own = commitments.filter((part) => part.action === action.number);
  const keys = new Set(action.targets.map(({ kind, unit }) => `${kind} ${unit}`));
  return [...keys].map((key) => {
    const targets = action.targets.filter(({ kind, unit }) => `${kind} ${unit}` === key);
    return standingOf(targets, action.parties, own);
  });
}

function standingOf(
  targets: readonly Target[],
  parties: readonly string[],
  commitments: readonly Commitment[],
): FigureStanding {
  const { kind, unit } = targets[0] ?? { kind: "exactly", unit: "" };
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
  const figure = commitments.find((part) => part.party === party)?.figure;
  return figure?.unit === unit ? figure.total : null;
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

/** A ceiling is kept or passed, a floor is reached or not yet; only what is counted towards has a share. */
function against(kind: TargetKind, unit: string, total: number, goal: number | null): string {
  const now = dutchAmount(total, unit);
  if (goal === null) return now;
  switch (kind) {
    case "at-most":
      return `${now}, ten hoogste ${dutchAmount(goal, unit)}: ${total <= goal ? "binnen" : "boven"} de grens`;
    case "at-least":
      return `${now}, ten minste ${dutchAmount(goal, unit)}: ${total >= goal ? "gehaald" : "nog niet gehaald"}`;
    case "exactly":
      return countedTowards(unit, total, goal, dutchAmount(goal, unit));
  }
}

function countedTowards(unit: string, total: number, goal: number, goalWords: string): string {
  const now = unit === "euro" || unit === "procent" ? dutchAmount(total, unit) : dutchNumber(total);
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
  return countedTowards(unit, total, goal, unit === "euro" ? dutchAmount(goal, unit) : dutchNumber(goal));
}
