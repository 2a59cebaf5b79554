import type { Edition } from "#domain/edition";

/** Where words were found. A hit in a title carries no paragraph; the whole agreement is meant then. */
export type Hit = {
  readonly where: "title" | "promise" | "action" | "note" | "footnote" | "ambition" | "goal";
  readonly chapter: number;
  readonly agreement?: number;
  /** "27.1" where it was found in an action. */
  readonly action?: string;
  /** The whole paragraph or bullet that holds the words, as printed where the printed text is stored. */
  readonly paragraph: string;
};

export type Found = {
  /** Best first; one entry per paragraph. */
  readonly hits: readonly Hit[];
  /** Words of the register near the ones typed, best first, for when nothing was found (and at most 5). */
  readonly nearest: readonly string[];
  /** True where hits were found only by forgiving a typing error; `nearest[0]` is then what was read. */
  readonly forgiven: boolean;
  /** The most of the telling words that one place holds, from 0 to 1: below 1 no place has them all. */
  readonly share: number;
};

/** Another word for a typed one (both folded), which is searched for too; undefined for most words. */
export type AlsoWord = (word: string) => string | undefined;

/** Finds words in one edition: word parts, plurals, typing errors, CO2 = CO₂. Pure and synchronous once built; build it once per edition. */
export interface Search {
  find(words: string, also?: AlsoWord): Found;
}

/** The candidates closest to the words, best first; at most `most`, none that is not like them at all. */
export type Nearest = (words: string, candidates: readonly string[], most: number) => readonly string[];

export type BuildSearch = (edition: Edition) => Search;
