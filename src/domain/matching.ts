import { asRead } from "#domain/amendment";
import { datedAt } from "#domain/amendment-change";
import { doubtRenumbered, type NewNumbers } from "#domain/amendment-numbers";
import { type Agreement, type Doubt, type Edition, plain } from "#domain/edition";
import { givenNumbers, type KeptAmendments, keepAmendments } from "#domain/kept-amendments";
import { keptDoubts, missingDoubt } from "#domain/kept-doubts";
import { keepFigures, newFigures, type Reckoning } from "#domain/kept-figures";
import { likeness } from "#domain/likeness";
import { type Vocabulary, vocabulary } from "#domain/naming";
import type { Partnership } from "#domain/partnership";
import {
  type ActionDifference,
  beside,
  type Change,
  makeActions,
  textChanged,
} from "#domain/proposed-actions";
import { framed } from "#domain/proposed-frame";
import type { ReadAgreement, Reading } from "#domain/reading";

export type { ActionDifference, Change };

/** One agreement in which the document and the register differ. */
export type AgreementDifference = {
  readonly agreement: number;
  readonly title: string;
  readonly change: Change;
  /** Whether its title or promise changed. */
  readonly parts: readonly ("title" | "text")[];
  readonly actions: readonly ActionDifference[];
};

/** What would be stored when the document is adopted, and how that differs from what is stored now. */
export type Proposal = {
  readonly edition: Edition;
  readonly difference: readonly AgreementDifference[];
  /** What became of the decisions about the text that is stored now. */
  readonly kept: KeptAmendments;
};

type Bench = {
  readonly year: number;
  readonly names: Vocabulary;
  /** Numbers that never pass to another action. */
  readonly reported: ReadonlySet<string>;
  /** The register holds a text of this year already. */
  readonly known: boolean;
};

/** What of one stored agreement stays, and what numbers its actions have: by stored number, and as they are printed. */
type KeptNumbers = {
  readonly agreement: number | undefined;
  readonly actions: ReadonlyMap<string, string>;
  readonly printed: readonly string[];
};

/** Titles that differ in no more than a few words are the same title. */
const sameTitle = (one: string, other: string): boolean => likeness(one, other) >= 0.5;

type MadeAgreement = {
  readonly agreement: Agreement;
  readonly doubts: readonly Doubt[];
  readonly kept: KeptNumbers;
  readonly difference: AgreementDifference | undefined;
};

function titleDoubt(read: ReadAgreement, stored: Agreement, { spot }: Reckoning): readonly Doubt[] {
  if (sameTitle(read.title, stored.title)) return [];
  return [
    {
      ...spot,
      question: `Onder nummer ${read.number} stond "${stored.title}". Is dit dezelfde afspraak?`,
      printed: read.title,
      readings: [
        "Het is een andere afspraak onder hetzelfde nummer",
        "Het is dezelfde afspraak met een nieuwe titel",
      ],
    },
  ];
}

function makeAgreement(read: ReadAgreement, stored: Agreement | undefined, bench: Bench): MadeAgreement {
  const { number, title, chapter, kind, promise, footnotes } = read;
  const { year, names, known, reported } = bench;
  const reckoning: Reckoning = { year, names, known, spot: { agreement: number } };
  const same = stored && sameTitle(title, stored.title) ? stored : undefined;
  const wording = beside(same?.wording, promise);
  const figures = same ? keepFigures(same, same.wording, wording, reckoning) : newFigures(wording, reckoning);
  const { actions, numbers, printed, doubts, differences } = makeActions(
    read.actions,
    stored?.actions ?? [],
    reported,
    reckoning,
  );
  const { deadlines, targets } = figures;
  const seeAlso = [...new Set([...read.seeAlso, ...(same?.seeAlso ?? [])])].sort((a, b) => a - b);
  const parts = [
    ...(stored && stored.title !== title ? (["title"] as const) : []),
    ...(same && textChanged(same.wording, promise) ? (["text"] as const) : []),
  ];
  const change: Change = stored ? "changed" : "new";
  const differs = !stored || parts.length > 0 || differences.length > 0;
  return {
    agreement: { number, title, chapter, kind, wording, deadlines, targets, seeAlso, footnotes, actions },
    doubts: [...(stored ? titleDoubt(read, stored, reckoning) : []), ...figures.doubts, ...doubts],
    kept: { agreement: same?.number, actions: numbers, printed },
    difference: differs ? { agreement: number, title, change, parts, actions: differences } : undefined,
  };
}

/** An agreement that the document no longer holds keeps what is stored under it until a person decides. */
function missingAgreement(stored: Agreement): MadeAgreement {
  const { number, title } = stored;
  return {
    agreement: stored,
    doubts: [missingDoubt(stored)],
    kept: {
      agreement: number,
      actions: new Map(stored.actions.map(({ number }) => [number, number])),
      printed: [],
    },
    difference: { agreement: number, title, change: "gone", parts: [], actions: [] },
  };
}

/** The numbers of stored actions in the new text. */
function newNumbers(made: readonly MadeAgreement[]): NewNumbers {
  const actions = new Map(made.flatMap(({ kept }) => [...kept.actions]));
  const agreements = new Set(made.flatMap(({ kept }) => kept.agreement ?? []));
  return { action: (number) => actions.get(number), agreement: (number) => agreements.has(number) };
}

/** Where a document is read, actions are counted as it prints them; here they have the numbers they got. */
function printedDoubts(doubts: readonly Doubt[], made: readonly MadeAgreement[]): readonly Doubt[] {
  const actions = new Map(
    made.flatMap(({ agreement, kept }) =>
      kept.printed.map((number, i): [string, string] => [`${agreement.number}.${i + 1}`, number]),
    ),
  );
  const numbers: NewNumbers = { action: (number) => actions.get(number), agreement: () => true };
  return doubts.map((doubt) => (doubt.effects ? (doubtRenumbered(doubt, numbers) ?? doubt) : doubt));
}

/** A doubt about a figure or date goes with the words it was read from. */
function isPrinted({ agreement, action, printed, effects = [] }: Doubt, text: readonly Agreement[]): boolean {
  const isAboutFigure = effects.flat().some(({ kind }) => kind === "target" || kind === "deadline");
  const official = datedAt(text, action ?? String(agreement))?.wording.official;
  return !isAboutFigure || !official || plain(official).includes(printed);
}

/**
 * The edition a reading would make, beside the stored one of the same year. The printed text becomes the official
 * wording; our summaries, short names, dates and figures stay where they still fit, and so do the decisions of
 * coordinators. `reportedOn` are the numbers of the actions that something was reported on: those never move to
 * another action. Pure.
 */
export function propose(
  reading: Reading,
  stored: Edition | undefined,
  reportedOn: readonly string[],
  partnership: Partnership,
): Proposal {
  const before = stored && asRead(stored);
  const bench: Bench = {
    year: reading.year,
    names: vocabulary(partnership),
    reported: new Set([...reportedOn, ...givenNumbers(stored)]),
    known: stored !== undefined,
  };
  const made = makeAgreements(reading, before, bench);
  const agreements = made.map(({ agreement }) => agreement);
  const numbers = newNumbers(made);
  const asked = [...printedDoubts(reading.doubts, made), ...made.flatMap(({ doubts }) => doubts)];
  const doubts = keptDoubts(before, numbers, asked).filter((doubt) => isPrinted(doubt, agreements));
  const { name, date } = reading;
  const text: Edition = {
    year: reading.year,
    source: { name, ...(date ? { date } : {}), kind: "official", example: false },
    ...framed(reading, before, agreements),
    agreements,
    doubts: [...asked, ...doubts],
  };
  return {
    ...keepAmendments(text, stored, numbers),
    difference: made.flatMap(({ difference }) => difference ?? []),
  };
}

/** Every agreement that is printed, and those that are stored and no longer printed. */
function makeAgreements(
  reading: Reading,
  before: Edition | undefined,
  bench: Bench,
): readonly MadeAgreement[] {
  const known = new Map(before?.agreements.map((agreement) => [agreement.number, agreement]));
  const printed = new Set(reading.agreements.map(({ number }) => number));
  return [
    ...reading.agreements.map((agreement) => makeAgreement(agreement, known.get(agreement.number), bench)),
    ...[...known.values()].filter(({ number }) => !printed.has(number)).map(missingAgreement),
  ].sort((a, b) => a.agreement.number - b.agreement.number);
}
