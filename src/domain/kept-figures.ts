import type { Change } from "#domain/amendment-change";
import { readDeadlines } from "#domain/deadline";
import { dutchAmount, dutchDate } from "#domain/dutch";
import { type Deadline, type Doubt, plain, type Target, type Wording } from "#domain/edition";
import type { Vocabulary } from "#domain/naming";
import { plannedWords, readVagueDates, type VagueDate } from "#domain/planning";
import { figuresIn, readTargets, readVague } from "#domain/target";
import { optionWords, type VagueTarget } from "#domain/vague-target";

/** Dates and figures of one agreement or action. */
export type Figures = { readonly deadlines: readonly Deadline[]; readonly targets: readonly Target[] };

export type Reckoned = Figures & { readonly doubts: readonly Doubt[] };

/** `differ`: some doubt is there because the words are others than before, and not for what they said already. */
type Kept = Reckoned & { readonly differ: boolean };

/** What the words of one text are read with. */
export type Reckoning = {
  readonly year: number;
  readonly names: Vocabulary;
  /** The register holds a text of this year already: a number that is new in it counts when somebody says so. */
  readonly known: boolean;
  /** Without a line: what a comparison with the register leaves in doubt stays there when the next document is read. */
  readonly spot: { readonly agreement: number; readonly action?: string };
};

const withoutNotes = (wording: Wording): readonly string[] =>
  (wording.official ?? wording.summary).filter(({ kind }) => kind !== "note").map(({ text }) => text);

/** Dates and figures as a text prints them. */
const readFigures = (wording: Wording, { year, names }: Reckoning): Figures => ({
  deadlines: withoutNotes(wording).flatMap((text) => readDeadlines(text, year)),
  targets: withoutNotes(wording).flatMap((text) => readTargets(text, names)),
});

/** The words without those that a date was read from. */
const withoutDates = (words: string, { deadlines }: Figures): string =>
  deadlines.reduce((left, { text }) => left.replace(text, " "), words);

/**
 * A date stands where it can be read again. One that was read from the words `before` went with them; another stands
 * where it means the end of a year that is printed for itself, or where it has no figures.
 */
function dateStands({ date, text }: Deadline, printed: string, read: Figures, before?: Figures): boolean {
  const isRead = (figures: Figures) => figures.deadlines.some((deadline) => deadline.date === date);
  if (isRead(read)) return true;
  if (before && isRead(before)) return false;
  return (
    (date.endsWith("-12-31") && withoutDates(printed, read).includes(date.slice(0, 4))) ||
    readDeadlines(text, Number(date.slice(0, 4))).length === 0
  );
}

const sameTarget = (one: Target, other: Target): boolean =>
  one.goal === other.goal && one.unit === other.unit;

/** The figure of the same thing for the same party that is printed now. */
const successor = (old: Target, read: Figures): Target | undefined =>
  read.targets.find(({ unit, party }) => unit === old.unit && party === old.party) ??
  read.targets.find(({ unit }) => unit === old.unit);

/** Where the figures and dates of a doubt stand: its action, else its agreement. */
const placeOf = ({ agreement, action }: Reckoning["spot"]): string => action ?? String(agreement);

const counts = (spot: Reckoning["spot"], to: Target): readonly Change[] => [
  { kind: "target", place: placeOf(spot), from: null, to },
];

const holds = (spot: Reckoning["spot"], to: Deadline): readonly Change[] => [
  { kind: "deadline", place: placeOf(spot), from: null, to },
];

function targetDoubt(old: Target, now: Target | undefined, { spot }: Reckoning): Doubt {
  return {
    ...spot,
    question: `Het afgesproken aantal ${old.goal} ${old.unit} staat niet meer in de tekst. Wat is nu afgesproken?`,
    printed: now?.text ?? "",
    readings: [
      "Er telt geen aantal tot iemand kiest",
      ...(now ? [`Nu ${dutchAmount(now.goal, now.unit)}`] : []),
      `Nog steeds ${dutchAmount(old.goal, old.unit)}`,
    ],
    effects: [
      [],
      ...(now ? [counts(spot, { ...now, party: now.party ?? old.party })] : []),
      counts(spot, old),
    ],
  };
}

/** A number that the text of this year did not hold before counts only when somebody says so. */
const newTargetDoubt = (now: Target, { spot }: Reckoning): Doubt => ({
  ...spot,
  question: `In de tekst staat nu ${now.goal} ${now.unit}. Is dat een afgesproken aantal?`,
  printed: now.text,
  readings: ["Er telt geen aantal tot iemand kiest", `Ja, ${dutchAmount(now.goal, now.unit)}`],
  effects: [[], counts(spot, now)],
});

/** Words that do not say how much is promised count when somebody says what they mean. */
const vagueDoubt = ({ text, options }: VagueTarget, { spot }: Reckoning): Doubt => ({
  ...spot,
  question: `Welk aantal is afgesproken met “${text}”?`,
  printed: text,
  readings: ["Er telt geen aantal tot iemand kiest", ...options.map(optionWords)],
  effects: [[], ...options.map((option) => option.flatMap((target) => counts(spot, target)))],
});

/** The doubts of a text about such words, where no figure that stands says already what they mean. */
const vagueDoubts = (wording: Wording, standing: readonly Target[], reckoning: Reckoning): readonly Doubt[] =>
  withoutNotes(wording)
    .flatMap((text) => readVague(text, reckoning.names))
    .filter(({ options }) => !options.flat().some((one) => standing.some((known) => sameTarget(known, one))))
    .map((vague) => vagueDoubt(vague, reckoning));

const vagueDateDoubt = ({ text, options }: VagueDate, { spot }: Reckoning): Doubt => ({
  ...spot,
  question: `Welke datum is bedoeld met “${text}”?`,
  printed: text,
  readings: [
    "Er telt geen datum tot iemand kiest",
    ...options.map(({ date }) => `Uiterlijk ${dutchDate(date)}`),
  ],
  effects: [[], ...options.map((option) => holds(spot, option))],
});

/** The same for words of time, where no date that stands was read from them. */
const vagueDateDoubts = (
  wording: Wording,
  standing: readonly Deadline[],
  reckoning: Reckoning,
): readonly Doubt[] =>
  withoutNotes(wording)
    .flatMap((text) =>
      readVagueDates(plannedWords(text) ?? text, reckoning.year, plannedWords(text) !== undefined),
    )
    .filter(({ options }) => !options.some(({ date }) => standing.some((known) => known.date === date)))
    .map((vague) => vagueDateDoubt(vague, reckoning));

function dateDoubt(old: Deadline, now: Deadline | undefined, { spot }: Reckoning): Doubt {
  return {
    ...spot,
    question: `De datum "${old.text}" staat niet meer in de tekst. Wat is nu de datum?`,
    printed: now?.text ?? "",
    readings: [
      "Er telt geen datum tot iemand kiest",
      ...(now ? [`Nu ${now.text}`] : []),
      `Nog steeds ${old.text}`,
    ],
    effects: [[], ...(now ? [holds(spot, now)] : []), holds(spot, old)],
  };
}

/**
 * Dates and figures that were stored stay where the printed text still holds them. What changed is a doubt and
 * counts neither way, and so is a number that the text did not hold before; a date that is new is read from it.
 */
export function keepFigures(stored: Figures, before: Wording, now: Wording, reckoning: Reckoning): Kept {
  const printed = plain(now.official ?? now.summary);
  const read = readFigures(now, reckoning);
  const numbers = new Set(figuresIn(printed));
  const targets = stored.targets.filter(({ goal }) => numbers.has(goal));
  const readBefore = before.official && readFigures(before, reckoning);
  const deadlines = stored.deadlines.filter((one) => dateStands(one, printed, read, readBefore));
  const goneTargets = stored.targets.filter((target) => !targets.includes(target));
  const goneDates = stored.deadlines.filter((deadline) => !deadlines.includes(deadline));
  const added = readBefore && addedFigures(readBefore, read, stored, goneTargets, goneDates);
  const changedTargets = goneTargets.map((old) =>
    targetDoubt(
      old,
      successor(old, {
        ...read,
        targets: read.targets.filter((one) => !targets.some((kept) => sameTarget(kept, one))),
      }),
      reckoning,
    ),
  );
  const changedDates = goneDates.map((old) =>
    dateDoubt(
      old,
      read.deadlines.find(({ date }) => !deadlines.some((kept) => kept.date === date)),
      reckoning,
    ),
  );
  const newTargets = (added?.targets ?? []).map((target) => newTargetDoubt(target, reckoning));
  const vague = vagueDoubts(now, targets, reckoning);
  const vagueDates = vagueDateDoubts(now, deadlines, reckoning);
  const old = plain(before.official ?? []);
  return {
    deadlines: [...deadlines, ...(added?.deadlines ?? [])],
    targets,
    doubts: [...changedTargets, ...newTargets, ...vague, ...changedDates, ...vagueDates],
    differ:
      changedTargets.length + newTargets.length + changedDates.length > 0 ||
      [...vague, ...vagueDates].some((doubt) => !old.includes(doubt.printed)),
  };
}

/** Dates and figures of an agreement or action that is new. */
export function newFigures(wording: Wording, reckoning: Reckoning): Reckoned {
  const { deadlines, targets } = readFigures(wording, reckoning);
  const vague = [...vagueDoubts(wording, [], reckoning), ...vagueDateDoubts(wording, [], reckoning)];
  if (!reckoning.known) return { deadlines, targets, doubts: vague };
  const doubts = [...targets.map((target) => newTargetDoubt(target, reckoning)), ...vague];
  return { deadlines, targets: [], doubts };
}

/** What is printed now, was not printed before and takes the place of nothing. */
function addedFigures(
  before: Figures,
  now: Figures,
  stored: Figures,
  goneTargets: readonly Target[],
  goneDates: readonly Deadline[],
): Figures {
  const units = new Set(goneTargets.map(({ unit }) => unit));
  const known = [...before.targets, ...stored.targets];
  const dates = new Set([...before.deadlines, ...stored.deadlines].map(({ date }) => date));
  return {
    targets: now.targets.filter((one) => !units.has(one.unit) && !known.some((old) => sameTarget(old, one))),
    deadlines: goneDates.length > 0 ? [] : now.deadlines.filter(({ date }) => !dates.has(date)),
  };
}
