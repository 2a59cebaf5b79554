import { type Action, plain, type Wording } from "#domain/edition";
import { fold } from "#domain/fold";
import type { ReadAction } from "#domain/reading";

const common = new Set(
  "deze door voor naar over zijn wordt worden heeft hebben onder andere waarbij waarin woningcorporaties gemeente beter wonen sint joseph partijen huurdersorganisaties samen".split(
    " ",
  ),
);

/** Words that carry a text, cut to their first letters so that "woning" and "woningen" are one; and its numbers. */
function carriers(text: string): ReadonlySet<string> {
  const words = fold(text).match(/\p{L}{4,}|\d+/gu) ?? [];
  return new Set(words.filter((word) => !common.has(word)).map((word) => word.slice(0, 6)));
}

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((word) => other.has(word)).length;

/** How much of two texts is the same, from 0 to 1. */
export function likeness(one: string, other: string): number {
  const [a, b] = [carriers(one), carriers(other)];
  return a.size + b.size === 0 ? 1 : (2 * shared(a, b)) / (a.size + b.size);
}

/** How much of the shorter text comes back in the longer one, from 0 to 1: for a summary beside its source. */
function coverage(one: string, other: string): number {
  const [a, b] = [carriers(one), carriers(other)];
  const least = Math.min(a.size, b.size);
  return least === 0 ? 0 : shared(a, b) / least;
}

export const sameParties = (one: readonly string[], other: readonly string[]): boolean =>
  one.join("\n") === other.join("\n");

const textOf = ({ official, summary }: Wording): string => plain(official ?? summary);

/** Whether a printed action and a stored one are the same. `score` orders candidates. */
export type Match = { readonly read: number; readonly stored: Action; readonly certain: boolean };

type Candidate = Match & { readonly score: number };

/** Most words agree: two thirds of them, the printed text against the printed text. */
const most = 0.6;
/** Below this two texts have nothing to do with each other. */
const least = 0.35;

/** A summary of our own shares few words with its source, so place and leads weigh more there. */
function candidate(read: ReadAction, at: number, stored: Action, place: number, inStep: boolean): Candidate {
  const text = plain(read.passage);
  const hasOfficial = stored.wording.official !== undefined;
  const words = hasOfficial
    ? likeness(text, textOf(stored.wording))
    : coverage(`${stored.name} ${textOf(stored.wording)}`, text);
  const leads = sameParties(read.parties, stored.parties);
  const certain =
    leads && (hasOfficial ? words >= most : words >= least || (inStep && at === place && words >= 0.1));
  return { read: at, stored, certain, score: words + (leads ? 0.3 : 0) + (at === place ? 0.05 : 0) };
}

/**
 * Pairs the printed actions of one agreement with the stored ones, best likeness first. Certain only where the
 * leads and most words agree; pairs that have little in common are not made.
 */
export function matchActions(read: readonly ReadAction[], stored: readonly Action[]): readonly Match[] {
  const inStep =
    read.length === stored.length &&
    read.every(({ parties }, i) => sameParties(parties, stored[i]?.parties ?? []));
  const all = read.flatMap((action, at) =>
    stored.map((known, place) => candidate(action, at, known, place, inStep)),
  );
  const taken: Candidate[] = [];
  for (const one of all.sort((a, b) => b.score - a.score)) {
    const free = taken.every(({ read, stored }) => read !== one.read && stored !== one.stored);
    if (free && (one.certain || one.score >= least)) taken.push(one);
  }
  return taken.map(({ read, stored, certain }) => ({ read, stored, certain }));
}
