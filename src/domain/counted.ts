import { dutchAmount, enumerate } from "#domain/dutch";
import type { Target } from "#domain/edition";
import { isSummed } from "#domain/figures";
import { mentionedFigures } from "#domain/mentioned-figure";
import { type Judged, sound, wrong } from "#domain/report-fields";
import type { Figure } from "#domain/reporting";
import type { ReportedStatus } from "#domain/status-rules";
import { isCounted, readTypedFigure, type TypedFigure } from "#domain/typed-figure";

/** What a reported figure is compared with. */
export type CountContext = {
  /** Agreed for this part: the party's own figures, and those of all leads together. */
  readonly targets: readonly Target[];
  /** Agreed for the whole agreement and judged per action: what such a figure is compared with. */
  readonly wider?: readonly Target[];
  /**
   * The totals this part reported last, in the same year, one for each unit and the newest first; for a correction the
   * total that is corrected.
   */
  readonly earlier: readonly Total[];
  /** The status of the report that is corrected: what was too high may be lower now. */
  readonly correcting?: ReportedStatus;
};

export type Total = Figure;

/** Something that is possible but looks like a slip, with the question to ask. */
export type Confirm = {
  readonly about: "far-above-target" | "below-earlier" | "other-unit" | "not-whole" | "two-figures";
  readonly question: string;
};

/** Ten times what was agreed is more often a slip of the finger than a result. */
const far = 10;
/** Above this a number is no count of anything in a municipality, and its last figures would not be kept. */
const largest = 1e12;

/** What belongs to one party's part of an action. */
export const targetsOf = (targets: readonly Target[], party: string): readonly Target[] =>
  targets.filter((target) => target.party === null || target.party === party);

export const unitsOf = (targets: readonly Target[]): readonly string[] => [
  ...new Set(targets.map(({ unit }) => unit)),
];

/** The new total. An addition is added to what was reported earlier: 80 and then "40 erbij" is 120. */
export function judgeFigure(typed: string | undefined, context: CountContext): Judged<Total | null> {
  if (typed === undefined || typed.trim() === "") return sound(null);
  const units = unitsOf(context.targets);
  const example = `bijvoorbeeld ${dutchAmount(120, units[0] ?? "woningen")}`;
  const figure = readTypedFigure(typed, [...units, ...unitsOf(context.wider ?? [])]);
  if (!figure) return wrong(null, `“${typed.trim()}” is geen getal. Schrijf ${example}.`);
  if (figure.amount < 0) return wrong(null, "Een aantal is niet kleiner dan nul. Schrijf het nieuwe totaal.");
  if (figure.amount > largest) return wrong(null, "Dit getal is te groot. Kijk het nog eens na.");
  const unit = unitFor(figure, context);
  if (unit === undefined)
    return wrong(null, `Schrijf erbij wat u telt: ${units.length > 1 ? oneOf(units) : example}.`);
  const before = figure.kind === "addition" ? (earlierIn(unit, context)?.total ?? 0) : 0;
  return sound({ total: Math.round((before + figure.amount) * 100) / 100, unit });
}

/** "woningen, eenheden of woonwagen" */
const oneOf = (units: readonly string[]): string => `${units.slice(0, -1).join(", ")} of ${units.at(-1)}`;

/** The total that was reported last in this unit. */
export const earlierIn = (unit: string, { earlier }: Pick<CountContext, "earlier">): Total | undefined =>
  earlier.find((one) => one.unit === unit);

/** The unit that was typed, else the only one reported earlier, else the only one that was agreed. */
function unitFor({ unit }: TypedFigure, { targets, wider = [], earlier }: CountContext): string | undefined {
  const reported = earlier.filter((one) => !unitsOf(wider).includes(one.unit));
  const [only, ...others] = reported.length === 1 ? reported.map((one) => one.unit) : unitsOf(targets);
  return unit ?? (others.length === 0 ? only : undefined);
}

/** What looks like a slip in a sound total. */
export function confirmsOf(figure: Total | null, context: CountContext): readonly Confirm[] {
  if (figure === null) return [];
  const { targets, wider = [], correcting } = context;
  const earlier = earlierIn(figure.unit, context);
  const now = dutchAmount(figure.total, figure.unit);
  const same = [...targets, ...wider].filter(({ unit }) => unit === figure.unit);
  const own = same.filter(({ party }) => party !== null);
  const goal = Math.max(...(own.length > 0 ? own : same).map((target) => target.goal));
  const confirms: Confirm[] = [];
  if (goal > 0 && figure.total > far * goal)
    confirms.push({
      about: "far-above-target",
      question: `U meldt ${now}. Afgesproken is ${dutchAmount(goal, figure.unit)}. Klopt dat?`,
    });
  // A share or an average goes up and down.
  if (earlier && figure.total < earlier.total && correcting === undefined && isSummed(figure.unit))
    confirms.push({
      about: "below-earlier",
      question: `U meldt ${now}. Eerder was dat ${dutchAmount(earlier.total, earlier.unit)}. Klopt dat?`,
    });
  if (!Number.isInteger(figure.total) && isCounted(figure.unit))
    confirms.push({ about: "not-whole", question: `U meldt ${now}: geen heel getal. Klopt dat?` });
  if (targets.length > 0 && same.length === 0)
    confirms.push({
      about: "other-unit",
      question: `U meldt ${now}. Afgesproken is een aantal ${enumerate(unitsOf(targets))}. Klopt dat?`,
    });
  return confirms;
}

/**
 * Whether a figure may also be meant on top of what was reported earlier in its unit: agreed as a number that
 * grows through the year, and together not more than what was agreed.
 */
export function mayBeAdded(figure: Total, earlier: Total, targets: readonly Target[]): boolean {
  const isRate = /procent|per |\//.test(figure.unit);
  if (isRate || earlier.total <= 0 || earlier.total === figure.total) return false;
  const same = targets.filter(({ unit }) => unit === figure.unit);
  const own = same.filter(({ party }) => party !== null);
  return (own.length > 0 ? own : same).some(
    ({ goal, kind }) => kind === "at-least" || figure.total + earlier.total <= goal,
  );
}

/** A second figure in the words of a report, in another agreed unit: of one report one figure counts. */
export function confirmOneFigure(
  words: string,
  figure: Total | null,
  { targets, wider = [], year }: CountContext & { readonly year: number },
): readonly Confirm[] {
  if (figure === null) return [];
  const others = unitsOf([...targets, ...wider]).filter((unit) => unit !== figure.unit);
  const second = mentionedFigures(words, others, year).find((one) => one.figure.unit !== null);
  if (!second) return [];
  const now = dutchAmount(figure.total, figure.unit);
  const question = `U meldt ${now}. In uw woorden staat ook ${second.words}: dat telt niet mee. Meld het daarna apart. Zo opslaan?`;
  return [{ about: "two-figures", question }];
}
