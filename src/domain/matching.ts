import type { Agreement, Chapter, Doubt, Edition } from "#domain/edition";
import { type KeptNumbers, keptDoubts, missingDoubt } from "#domain/kept-doubts";
import { keepFigures, type Reckoning, readFigures } from "#domain/kept-figures";
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
import type { ReadAgreement, ReadChapter, Reading } from "#domain/reading";

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
export type Proposal = { readonly edition: Edition; readonly difference: readonly AgreementDifference[] };

type Bench = { readonly year: number; readonly names: Vocabulary; readonly reported: ReadonlySet<string> };

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
  const reckoning: Reckoning = { year: bench.year, names: bench.names, spot: { agreement: number } };
  const same = stored && sameTitle(title, stored.title) ? stored : undefined;
  const wording = beside(same?.wording, promise);
  const figures = same
    ? keepFigures(same, same.wording, wording, reckoning)
    : { ...readFigures(wording, reckoning), doubts: [] };
  const { actions, numbers, doubts, differences } = makeActions(
    read.actions,
    stored?.actions ?? [],
    bench.reported,
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
    kept: { agreement: same?.number, actions: numbers },
    difference: differs ? { agreement: number, title, change, parts, actions: differences } : undefined,
  };
}

/** An agreement that the document no longer holds keeps what is stored under it until a person decides. */
function missingAgreement(stored: Agreement): MadeAgreement {
  const { number, title } = stored;
  return {
    agreement: stored,
    doubts: [missingDoubt(stored)],
    kept: { agreement: number, actions: new Map(stored.actions.map(({ number }) => [number, number])) },
    difference: { agreement: number, title, change: "gone", parts: [], actions: [] },
  };
}

function makeChapter({ number, title, ambition, goals }: ReadChapter, stored: Chapter | undefined): Chapter {
  return { number, title, ambition: beside(stored?.ambition, ambition), goals: beside(stored?.goals, goals) };
}

function makeFootnotes(read: Reading, stored: Edition | undefined): Edition["footnotes"] {
  const entries = Object.entries(read.footnotes).map(([key, text]) => {
    const known = stored?.footnotes[key];
    return [key, { summary: known?.summary ?? text, official: text }] as const;
  });
  return Object.fromEntries(entries);
}

/** Chapters and footnotes of agreements that stay though the document does not hold them. */
function carried(
  stored: Edition | undefined,
  kept: readonly Agreement[],
  chapters: readonly Chapter[],
): readonly Chapter[] {
  const needed = new Set(kept.map(({ chapter }) => chapter));
  const known = new Set(chapters.map(({ number }) => number));
  return (stored?.chapters ?? []).filter(({ number }) => needed.has(number) && !known.has(number));
}

/**
 * The edition a reading would make, beside the stored one of the same year. The printed text becomes the official
 * wording; our summaries, short names, dates and figures stay where they still fit. `reportedOn` are the numbers of
 * the actions that something was reported on: those never move to another action. Pure.
 */
export function propose(
  reading: Reading,
  stored: Edition | undefined,
  reportedOn: readonly string[],
  partnership: Partnership,
): Proposal {
  const bench: Bench = { year: reading.year, names: vocabulary(partnership), reported: new Set(reportedOn) };
  const known = new Map(stored?.agreements.map((agreement) => [agreement.number, agreement]));
  const read = reading.agreements.map((agreement) =>
    makeAgreement(agreement, known.get(agreement.number), bench),
  );
  const printed = new Set(reading.agreements.map(({ number }) => number));
  const missing = (stored?.agreements ?? [])
    .filter(({ number }) => !printed.has(number))
    .map(missingAgreement);
  const made = [...read, ...missing].sort((a, b) => a.agreement.number - b.agreement.number);
  const chapters = reading.chapters.map((chapter) =>
    makeChapter(
      chapter,
      stored?.chapters.find(({ number }) => number === chapter.number),
    ),
  );
  const doubts = [...reading.doubts, ...made.flatMap(({ doubts }) => doubts)];
  const kept = missing.map(({ agreement }) => agreement);
  const carriedNotes = kept
    .flatMap(({ footnotes }) => footnotes)
    .flatMap((key) => {
      const note = stored?.footnotes[key];
      return note && !(key in reading.footnotes) ? [[key, note] as const] : [];
    });
  return {
    edition: {
      year: reading.year,
      source: {
        name: reading.name,
        ...(reading.date ? { date: reading.date } : {}),
        kind: "official",
        example: false,
      },
      chapters: [...chapters, ...carried(stored, kept, chapters)].sort((a, b) => a.number - b.number),
      footnotes: { ...makeFootnotes(reading, stored), ...Object.fromEntries(carriedNotes) },
      agreements: made.map(({ agreement }) => agreement),
      doubts: [
        ...doubts,
        ...keptDoubts(
          stored,
          made.map(({ kept }) => kept),
          doubts,
        ),
      ],
    },
    difference: made.flatMap(({ difference }) => difference ?? []),
  };
}
