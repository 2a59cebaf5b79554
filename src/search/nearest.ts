import { distance } from "fastest-levenshtein";
import { fold } from "#domain/fold";
import type { Nearest } from "#domain/search";

/** Two letters in the wrong order are one error of typing, though two edits. */
const isSwapped = (one: string, other: string): boolean => {
  const at = [...one].findIndex((letter, place) => letter !== other[place]);
  return (
    one.length === other.length &&
    one[at] === other[at + 1] &&
    one[at + 1] === other[at] &&
    one.slice(at + 2) === other.slice(at + 2)
  );
};

/** Typing errors between two folded words. */
export function errorsBetween(one: string, other: string): number {
  const errors = distance(one, other);
  return errors === 2 && isSwapped(one, other) ? 1 : errors;
}

/** Above this many errors per letter of the longer word, two words are not alike. */
const alike = 0.4;

/** Errors per letter of the longer of two folded words; 1 where they are not alike at all. */
export function difference(one: string, other: string): number {
  const longer = Math.max(one.length, other.length);
  const missing = Math.abs(one.length - other.length);
  return longer === 0 || missing > longer * alike ? 1 : errorsBetween(one, other) / longer;
}

/** The `most` candidates that differ least, least first; none that is not alike. */
export const closest = <T>(
  candidates: readonly T[],
  differs: (candidate: T) => number,
  most: number,
): readonly T[] =>
  candidates
    .map((candidate) => ({ candidate, by: differs(candidate) }))
    .filter(({ by }) => by <= alike)
    .sort((one, other) => one.by - other.by)
    .slice(0, most)
    .map(({ candidate }) => candidate);

/** The candidates closest to the words, best first; at most `most`, none that is not like them at all. */
export const nearest: Nearest = (words, candidates, most) => {
  const typed = fold(words);
  return closest([...new Set(candidates)], (name) => nameDifference(typed, fold(name)), most);
};

/** A name is also meant by one of its words ("Jozef") or by a piece of it ("platform"), though less certainly. */
function nameDifference(typed: string, name: string): number {
  const pieces = name.split(" ").filter((piece) => piece.length > 2);
  const least = Math.min(difference(typed, name), ...pieces.map((piece) => 0.05 + difference(typed, piece)));
  return typed.length > 2 && name.includes(typed) ? Math.min(least, 0.2) : least;
}
