import type { SearchResult } from "minisearch";
import type { Entry } from "#search/entries";
import type { Reading } from "#search/vocabulary";

/** One typed word as it was found in an entry. own: in the paragraph itself, not only in what it is about. */
type Sighting = { readonly word: number; readonly reading: Reading; readonly own: boolean };

/** An entry with what was found in it. */
export type Match = {
  readonly entry: Entry;
  /** Each typed word once, the surest reading, in the paragraph itself where it stands there. */
  readonly sightings: readonly Sighting[];
  /** By MiniSearch, for this entry among those that are equal otherwise. */
  readonly relevance: number;
};

/** What every word of the register means of the words that were typed. */
export type Meanings = ReadonlyMap<string, readonly Omit<Sighting, "own">[]>;

/** Whole words before word parts before forgiven errors, the fewest first. */
export const steps = ({ how, errors }: Reading): number =>
  how === "whole" ? 0 : how === "part" ? 1 : 1 + errors;

export function matchOf({ match, score, queryTerms }: SearchResult, entry: Entry, meanings: Meanings): Match {
  const surest = new Map<number, Sighting>();
  for (const [key, fields] of Object.entries(match)) {
    for (const meaning of meanings.get(key) ?? []) {
      const sighting = { ...meaning, own: fields.includes("text") };
      const other = surest.get(meaning.word);
      if (!other || isSurer(sighting, other)) surest.set(meaning.word, sighting);
    }
  }
  // MiniSearch multiplies by the number of words that matched, inflections and compounds of one word included.
  return { entry, sightings: [...surest.values()], relevance: score / queryTerms.length };
}

const isSurer = (one: Sighting, other: Sighting): boolean =>
  one.own === other.own ? steps(one.reading) < steps(other.reading) : one.own;

/**
 * The matches to show, best first: those with every typed word, else those with some. What a paragraph is about
 * completes it but is not found by itself, except for words that stand nowhere else: the name of a party finds the
 * titles of its agreements, the title of a chapter its ambition and goals.
 */
export function best(matches: readonly Match[], words: number): readonly Match[] {
  const own = matches.filter(({ sightings }) => sightings.some((sighting) => sighting.own));
  const found = own.length > 0 ? own : matches.filter(({ entry }) => isTitle(entry) || !entry.hit.agreement);
  const full = found.filter(({ sightings }) => sightings.length === words);
  return full.length > 0 ? sorted(full, fullRank) : sorted(found, partialRank(found));
}

const isTitle = ({ hit }: Entry): boolean => hit.where === "title";

/** Every word in the paragraph itself, whole words, titles, relevance. */
const fullRank = ({ entry, sightings, relevance }: Match): readonly number[] => [
  sightings.every(({ own }) => own) ? 0 : 1,
  Math.max(...sightings.map(({ reading }) => steps(reading))),
  isTitle(entry) ? 0 : 1,
  -relevance,
];

/** The rarest words say most: in "wat doet Beter Wonen aan standplaatsen" it is not the name of the party. */
function partialRank(matches: readonly Match[]): (match: Match) => readonly number[] {
  const owned = matches.flatMap(({ sightings }) =>
    sightings.filter(({ own }) => own).map(({ word }) => word),
  );
  const times = new Map<number, number>();
  for (const word of owned) times.set(word, (times.get(word) ?? 0) + 1);
  const rarity = ({ word, reading, own }: Sighting) =>
    own ? Math.log(1 + matches.length / (times.get(word) ?? 1)) / (1 + steps(reading)) : 0;
  return ({ sightings, relevance }) => [-sightings.reduce((sum, one) => sum + rarity(one), 0), -relevance];
}

/** Ranks are compared from left to right, the least first. */
function sorted(matches: readonly Match[], rankOf: (match: Match) => readonly number[]): readonly Match[] {
  return matches
    .map((match) => ({ match, rank: rankOf(match) }))
    .sort((one, other) => one.rank.reduce((order, value, at) => order || value - (other.rank[at] ?? 0), 0))
    .map(({ match }) => match);
}

/**
 * Says each thing once: of the printed text, the summary and the name of one subject only the first that matches, at
 * the place of the best of them.
 */
export function preferPrinted(bestFirst: readonly Match[]): readonly Match[] {
  const preferred = new Map<string, Match>();
  for (const match of bestFirst) {
    const { subject, copy } = match.entry;
    if (copy < (preferred.get(subject)?.entry.copy ?? 3)) preferred.set(subject, match);
  }
  const shown = bestFirst.map((match) => {
    const other = preferred.get(match.entry.subject);
    return other && other.entry.copy < match.entry.copy ? other : match;
  });
  return [...new Set(shown)];
}
