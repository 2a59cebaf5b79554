import type { Action, Agreement, Chapter, Doubt, Edition, Passage, Wording } from "#domain/edition";
import { plain } from "#domain/edition";
import { keepFigures, type Reckoning, readFigures } from "#domain/kept-figures";
import { likeness, type Match, matchActions, sameParties } from "#domain/likeness";
import { type Vocabulary, vocabulary } from "#domain/naming";
import type { Partnership } from "#domain/partnership";
import type { ReadAction, ReadAgreement, ReadChapter, Reading } from "#domain/reading";

/** What happened to one action, or to an agreement as a whole. */
export type Change = "new" | "changed" | "gone";

export type ActionDifference = {
  readonly number: string;
  readonly name: string;
  readonly change: Change;
  /** What of it changed; empty unless `change` is "changed". */
  readonly parts: readonly ("text" | "leads" | "figures")[];
};

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

const longestName = 8;

/** Words and numbers that a name does not end with. */
const loose =
  /^(?:de|het|een|en|of|van|voor|door|met|in|op|aan|bij|te|tot|om|uit|naar|over|per|haar|hun|als|die|dat|ook|is|wat|o\.a\.|\d+)$/i;

/** A sign that ends a name, once it has enough words to be one; a point inside "o.a." does not. */
const stop = /[;:]|[.,](?=\s|$)|(?=\()/;

/** A name for an action that has none: its first words, up to a sign or to eight words, not ending in a small word. */
export function shortName(text: string): string {
  const words: string[] = [];
  for (const word of text.trim().split(/\s+/).slice(0, longestName)) {
    if (words.length > 3 && word.startsWith("(")) break;
    words.push(word);
    if (words.length > 3 && stop.test(word) && !/^\p{L}\.\p{L}/u.test(word)) break;
  }
  const bare = words.map((word, i) => (i === words.length - 1 ? word.replace(/[.,;:]+$/, "") : word));
  while (bare.length > 1 && loose.test(bare.at(-1) ?? "")) bare.pop();
  return bare.join(" ");
}

const asRead = (printed: Passage): Wording => ({ summary: printed, official: printed });
const beside = (stored: Wording | undefined, printed: Passage): Wording =>
  stored ? { summary: stored.summary, official: printed } : asRead(printed);

/** Without a stored text to compare with nothing can be said to have changed. */
const textChanged = (stored: Wording, printed: Passage): boolean =>
  stored.official !== undefined && plain(stored.official) !== plain(printed);

type Made = {
  readonly action: Action;
  readonly doubts: readonly Doubt[];
  readonly difference: ActionDifference | undefined;
};

function newAction(read: ReadAction, number: string, reckoning: Reckoning): Made {
  const wording = asRead(read.passage);
  const name = shortName(plain(read.passage));
  const action: Action = {
    number,
    name,
    wording,
    leads: read.leads,
    parties: read.parties,
    ...readFigures(wording, reckoning),
    ongoing: false,
    noReport: [],
  };
  return { action, doubts: [], difference: { number, name, change: "new", parts: [] } };
}

function keptAction(read: ReadAction, stored: Action, number: string, reckoning: Reckoning): Made {
  const wording = beside(stored.wording, read.passage);
  const { doubts, ...figures } = keepFigures(stored, stored.wording, wording, reckoning);
  const action: Action = {
    ...stored,
    number,
    wording,
    leads: read.leads,
    parties: read.parties,
    ...figures,
    noReport: stored.noReport.filter((party) => read.parties.includes(party)),
  };
  const parts = [
    ...(textChanged(stored.wording, read.passage) ? (["text"] as const) : []),
    ...(sameParties(stored.parties, read.parties) ? [] : (["leads"] as const)),
    ...(doubts.length > 0 ? (["figures"] as const) : []),
  ];
  const difference = { number, name: stored.name, change: "changed" as const, parts };
  return { action, doubts, difference: parts.length > 0 ? difference : undefined };
}

const place = (number: string): number => Number(number.split(".")[1]);

/**
 * Numbers for the printed actions. Where nothing was reported they follow the document. Otherwise a matched action
 * keeps its number and a new one gets the next that was never used.
 */
function numbersFor(
  count: number,
  agreement: number,
  kept: ReadonlyMap<number, string>,
  taken: readonly string[],
): readonly string[] {
  const inUse = taken.filter((number) => Number(number.split(".")[0]) === agreement).map(place);
  let next = Math.max(0, ...inUse) + 1;
  return Array.from({ length: count }, (_, i) => {
    const own = kept.get(i);
    if (own !== undefined) return own;
    const number = `${agreement}.${next}`;
    next += 1;
    return number;
  });
}

function uncertainty(read: ReadAction, stored: Action, number: string, { spot }: Reckoning): Doubt {
  const parted = number !== stored.number;
  return {
    ...spot,
    question: `Is dit dezelfde actie als ${stored.number} (${stored.name})? De regie of de woorden zijn anders.`,
    printed: plain(read.passage).slice(0, 200),
    readings: parted
      ? [`Het is een nieuwe actie: ${number}`, `Het is dezelfde actie als ${stored.number}`]
      : [`Het is dezelfde actie als ${stored.number}`, "Het is een nieuwe actie"],
  };
}

function goneAction(stored: Action, { spot }: Reckoning): Doubt {
  return {
    ...spot,
    question: `Actie ${stored.number} (${stored.name}) staat niet meer in het document. Er is al over gemeld. Is zij vervallen?`,
    printed: stored.name,
    readings: [
      "De meldingen blijven bewaard; er wordt niets meer gevraagd",
      "De actie staat er nog, met andere woorden",
    ],
  };
}

type MadeActions = {
  readonly actions: readonly Action[];
  readonly doubts: readonly Doubt[];
  readonly differences: readonly ActionDifference[];
};

function makeActions(
  read: readonly ReadAction[],
  stored: readonly Action[],
  bench: Bench,
  reckoning: Reckoning,
): MadeActions {
  const matches = matchActions(read, stored);
  const isReported = ({ number }: Action) => bench.reported.has(number);
  const anyReported = stored.some(isReported);
  /** History moves only with certainty; a number nothing was reported on may pass to what looks like it. */
  const followed = matches.filter(({ certain, stored }) => certain || !isReported(stored));
  const kept = new Map(anyReported ? followed.map(({ read, stored }) => [read, stored.number]) : []);
  const taken = anyReported ? [...stored.map(({ number }) => number), ...bench.reported] : [];
  const numbers = numbersFor(read.length, reckoning.spot.agreement, kept, taken);
  const made = read.map((action, i) => {
    const match = followed.find((one) => one.read === i);
    const number = numbers[i] ?? "";
    return match ? keptAction(action, match.stored, number, reckoning) : newAction(action, number, reckoning);
  });
  const gone = stored.filter((action) => !followed.some((match) => match.stored === action));
  const unmatched = gone.filter((action) => !matches.some((match) => match.stored === action));
  return {
    actions: made.map(({ action }) => action).sort((a, b) => place(a.number) - place(b.number)),
    doubts: [
      ...made.flatMap(({ doubts }) => doubts),
      ...matches
        .filter(({ certain }) => !certain)
        .map(({ read: at, stored }) => uncertaintyOf(read, at, stored, numbers, reckoning)),
      ...unmatched.filter(isReported).map((action) => goneAction(action, reckoning)),
    ],
    differences: [
      ...made.flatMap(({ difference }) => difference ?? []),
      ...gone.map(({ number, name }) => ({ number, name, change: "gone" as const, parts: [] })),
    ],
  };
}

const uncertaintyOf = (
  read: readonly ReadAction[],
  at: number,
  stored: Match["stored"],
  numbers: readonly string[],
  reckoning: Reckoning,
): Doubt =>
  uncertainty(read[at] ?? { passage: [], leads: [], parties: [] }, stored, numbers[at] ?? "", reckoning);

/** Titles that differ in no more than a few words are the same title. */
const sameTitle = (one: string, other: string): boolean => likeness(one, other) >= 0.5;

type MadeAgreement = {
  readonly agreement: Agreement;
  readonly doubts: readonly Doubt[];
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
  const { number, title, chapter, kind, promise, footnotes, line } = read;
  const reckoning: Reckoning = {
    ...bench,
    spot: { agreement: number, ...(line === undefined ? {} : { line }) },
  };
  const same = stored && sameTitle(title, stored.title) ? stored : undefined;
  const wording = beside(same?.wording, promise);
  const figures = same
    ? keepFigures(same, same.wording, wording, reckoning)
    : { ...readFigures(wording, reckoning), doubts: [] };
  const { actions, doubts, differences } = makeActions(read.actions, stored?.actions ?? [], bench, reckoning);
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
    difference: differs ? { agreement: number, title, change, parts, actions: differences } : undefined,
  };
}

/** An agreement that the document no longer holds keeps what is stored under it until a person decides. */
function missingAgreement(stored: Agreement): MadeAgreement {
  const { number, title } = stored;
  return {
    agreement: stored,
    doubts: [
      {
        agreement: number,
        question: `Afspraak ${number} staat niet in het document. Is zij vervallen?`,
        printed: title,
        readings: ["De afspraak blijft staan zoals zij was", "De afspraak is vervallen"],
      },
    ],
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
      doubts: [...reading.doubts, ...made.flatMap(({ doubts }) => doubts)],
    },
    difference: made.flatMap(({ difference }) => difference ?? []),
  };
}
