import { placeIn } from "#domain/amendment-change";
import { type Action, type Doubt, type Passage, plain, type Wording } from "#domain/edition";
import { keepFigures, newFigures, type Reckoning } from "#domain/kept-figures";
import { type Match, matchActions, sameParties } from "#domain/likeness";
import { isOngoing, plannedWords } from "#domain/planning";
import { agreementOf } from "#domain/progress";
import type { ReadAction } from "#domain/reading";

/** What happened to one action, or to an agreement as a whole. */
export type Change = "new" | "changed" | "gone";

export type ActionDifference = {
  readonly number: string;
  readonly name: string;
  readonly change: Change;
  /** What of it changed; empty unless `change` is "changed". */
  readonly parts: readonly ("text" | "leads" | "figures")[];
};

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

export const asRead = (printed: Passage): Wording => ({ summary: printed, official: printed });

/** A summary of our own stays beside a new text; one that only repeats what was printed follows it. */
export const beside = (stored: Wording | undefined, printed: Passage): Wording =>
  stored && !repeatsPrint(stored) ? { summary: stored.summary, official: printed } : asRead(printed);

const repeatsPrint = ({ summary, official }: Wording): boolean =>
  official !== undefined && plain(summary) === plain(official);

/** A name made of printed words; when it is done is no part of it. */
const nameOf = (printed: Passage): string =>
  shortName(plain(printed.filter(({ text }, at) => at === 0 || plannedWords(text) === undefined)));

/** A name that was made of the printed words is made anew of the words that are printed now. */
const nameBeside = ({ name, wording: { official } }: Action, printed: Passage): string =>
  official && name === nameOf(official) ? nameOf(printed) : name;

/** Without a stored text to compare with nothing can be said to have changed. */
export const textChanged = (stored: Wording, printed: Passage): boolean =>
  stored.official !== undefined && plain(stored.official) !== plain(printed);

type Made = {
  readonly action: Action;
  readonly doubts: readonly Doubt[];
  readonly difference: ActionDifference | undefined;
};

const inAction = (reckoning: Reckoning, action: string): Reckoning => ({
  ...reckoning,
  spot: { ...reckoning.spot, action },
});

function newAction(read: ReadAction, number: string, reckoning: Reckoning): Made {
  const wording = asRead(read.passage);
  const name = nameOf(read.passage);
  const { doubts, ...figures } = newFigures(wording, inAction(reckoning, number));
  const action: Action = {
    number,
    name,
    wording,
    leads: read.leads,
    parties: read.parties,
    ...figures,
    ongoing: isOngoing(read.passage),
    noReport: [],
  };
  return { action, doubts, difference: { number, name, change: "new", parts: [] } };
}

/** What a text said before it says now or no longer; what stood beside a text that never said it stays. */
const goesOn = ({ ongoing, wording: { official } }: Action, printed: Passage): boolean =>
  isOngoing(printed) || (ongoing && !(official && isOngoing(official)));

function keptAction(read: ReadAction, stored: Action, number: string, reckoning: Reckoning): Made {
  const wording = beside(stored.wording, read.passage);
  const spot = inAction(reckoning, number);
  const { doubts, differ, ...figures } = keepFigures(stored, stored.wording, wording, spot);
  const action: Action = {
    ...stored,
    number,
    name: nameBeside(stored, read.passage),
    wording,
    leads: read.leads,
    parties: read.parties,
    ...figures,
    ongoing: goesOn(stored, read.passage),
    noReport: stored.noReport.filter((party) => read.parties.includes(party)),
  };
  const parts = [
    ...(textChanged(stored.wording, read.passage) ? (["text"] as const) : []),
    ...(sameParties(stored.parties, read.parties) ? [] : (["leads"] as const)),
    ...(differ ? (["figures"] as const) : []),
  ];
  const difference = { number, name: stored.name, change: "changed" as const, parts };
  return { action, doubts, difference: parts.length > 0 ? difference : undefined };
}

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
  const inUse = taken.filter((number) => agreementOf(number) === agreement).map(placeIn);
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
    ...(parted && {
      effects: [[], [{ kind: "move", action: number, to: spot.agreement, as: stored.number }]],
    }),
  };
}

/** `others`: new actions of its agreement, one of which it may be. */
function goneAction(stored: Action, others: readonly Action[], { spot }: Reckoning): Doubt {
  return {
    ...spot,
    question: `Actie ${stored.number} (${stored.name}) staat niet meer in het document. Er is al over gemeld. Is zij vervallen?`,
    printed: stored.name,
    readings: [
      "De meldingen blijven bewaard; er wordt niets meer gevraagd",
      ...others.map(({ number, name }) => `Het is nu ${number}: ${name}`),
    ],
    ...(others.length > 0 && {
      effects: [
        [],
        ...others.map(({ number }) => [
          { kind: "move" as const, action: number, to: spot.agreement, as: stored.number },
        ]),
      ],
    }),
  };
}

export type MadeActions = {
  readonly actions: readonly Action[];
  /** The numbers of stored actions that stay, with the number each has now. */
  readonly numbers: ReadonlyMap<string, string>;
  /** The numbers of the printed actions, in their order. */
  readonly printed: readonly string[];
  readonly doubts: readonly Doubt[];
  readonly differences: readonly ActionDifference[];
};

/**
 * The actions of one agreement as they would be stored. `reported`: numbers that something was reported on, or that a
 * decision gave to an action: they never pass to another.
 */
export function makeActions(
  read: readonly ReadAction[],
  stored: readonly Action[],
  reported: ReadonlySet<string>,
  reckoning: Reckoning,
): MadeActions {
  const matches = matchActions(read, stored);
  const isReported = ({ number }: Action) => reported.has(number);
  const { agreement } = reckoning.spot;
  const anyReported = [...reported].some((number) => agreementOf(number) === agreement);
  /** History moves only with certainty; a number nothing was reported on may pass to what looks like it. */
  const followed = matches.filter(({ certain, stored }) => certain || !isReported(stored));
  const kept = new Map(anyReported ? followed.map(({ read, stored }) => [read, stored.number]) : []);
  const taken = anyReported ? [...stored.map(({ number }) => number), ...reported] : [];
  const numbers = numbersFor(read.length, agreement, kept, taken);
  const made = read.map((action, i) => {
    const match = followed.find((one) => one.read === i);
    const number = numbers[i] ?? "";
    return match ? keptAction(action, match.stored, number, reckoning) : newAction(action, number, reckoning);
  });
  const gone = stored.filter((action) => !followed.some((match) => match.stored === action));
  const strangers = made.flatMap(({ action }, at) =>
    matches.some((one) => one.read === at) ? [] : [action],
  );
  const unmatched = gone.filter((action) => !matches.some((match) => match.stored === action));
  return {
    actions: made.map(({ action }) => action).sort((a, b) => placeIn(a.number) - placeIn(b.number)),
    printed: numbers,
    numbers: new Map(followed.map(({ read, stored }) => [stored.number, numbers[read] ?? ""])),
    doubts: [
      ...made.flatMap(({ doubts }) => doubts),
      ...matches
        .filter(({ certain }) => !certain)
        .map(({ read: at, stored }) => uncertaintyOf(read, at, stored, numbers, reckoning)),
      ...unmatched.filter(isReported).map((action) => goneAction(action, strangers, reckoning)),
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
