import MiniSearch from "minisearch";
import type { AlsoWord, BuildSearch, Found } from "#domain/search";
import { common } from "#search/common";
import { type Entry, entriesOf } from "#search/entries";
import { closest, difference } from "#search/nearest";
import { best, type Match, type Meanings, matchOf, preferPrinted, steps } from "#search/ranking";
import { type Reading, readingsOf, type Vocabulary, vocabularyOf } from "#search/vocabulary";
import { isExact, spellingsIn, type Word, wordsIn } from "#search/words";

/** A question has fewer words; what is typed beyond costs time and finds nothing more. */
const mostWords = 16;

const mostNearest = 5;

/**
 * Builds the finder over one edition. What a typed word may mean is read from the register's own words (see
 * `readingsOf`); MiniSearch finds those words and weighs the paragraphs.
 */
export const buildSearch: BuildSearch = (edition) => {
  const entries = entriesOf(edition);
  const texts = new Set(entries.flatMap(({ text, about }) => [text, about]));
  const spellings = new Map([...texts].map((text) => [text, spellingsIn(text)]));
  const vocabulary = vocabularyOf([...spellings.values()].flat());
  const index = indexOf(entries, spellings);

  function matchesOf(meanings: Meanings): readonly Match[] {
    const surest = (key: string) =>
      Math.min(...(meanings.get(key) ?? []).map(({ reading }) => steps(reading)));
    const results = index.search({
      queries: [...meanings.keys()],
      boostTerm: (key) => 1 / (1 + surest(key)),
    });
    return results.flatMap((result) => {
      const entry = entries[result.id];
      return entry ? matchOf(result, entry, meanings) : [];
    });
  }

  return {
    find(line, also) {
      const typed = typedWords(line);
      const meanings = meaningsOf(typed, vocabulary, also);
      const matches = best(matchesOf(meanings), typed.length);
      return matches.length > 0 ? foundOf(matches, typed.length, vocabulary) : nothing(typed, vocabulary);
    },
  };
};

function meaningsOf(typed: readonly string[], vocabulary: Vocabulary, also?: AlsoWord): Meanings {
  const meanings = new Map<string, { readonly word: number; readonly reading: Reading }[]>();
  for (const [word, key] of typed.entries()) {
    const other = also?.(key);
    const same = other === undefined ? [] : sameWords(other, vocabulary);
    for (const reading of [...readingsOf(key, vocabulary), ...same]) {
      meanings.set(reading.key, [...(meanings.get(reading.key) ?? []), { word, reading }]);
    }
  }
  return meanings;
}

/** The word list says so, the text does not: less sure than the word itself, and nothing is forgiven in it. */
const sameWords = (word: string, vocabulary: Vocabulary): readonly Reading[] =>
  readingsOf(word, vocabulary)
    .filter(({ how }) => how !== "forgiven")
    .map((reading) => ({ ...reading, how: "part" }));

function indexOf(entries: readonly Entry[], spellings: ReadonlyMap<string, readonly Word[]>) {
  const index = new MiniSearch<Entry & { readonly id: number }>({
    fields: ["text", "about"],
    tokenize: (text) => (spellings.get(text) ?? []).map(({ key }) => key),
    processTerm: (key) => key,
    searchOptions: { tokenize: (key) => [key], boost: { about: 0.2 } },
  });
  index.addAll(entries.map((entry, id) => ({ ...entry, id })));
  return index;
}

/** Names of pictures, as chat programs write them, are no words: ":house:". */
const pictures = /(?<!\S):[a-z][\w+-]*:(?!\S)/gi;

function typedWords(line: string): readonly string[] {
  const keys = [...new Set(wordsIn(line.replace(pictures, " ")).map(({ key }) => key))];
  const telling = keys.filter((key) => !common.has(key));
  return (telling.length > 0 ? telling : keys).slice(0, mostWords);
}

/** forgiven: no paragraph holds what was typed without forgiving an error in it. */
function foundOf(matches: readonly Match[], words: number, vocabulary: Vocabulary): Found {
  const forgiven = matches.every(({ sightings }) =>
    sightings[sightings.length === words ? "some" : "every"](({ reading }) => reading.how === "forgiven"),
  );
  const readings = matches.flatMap(({ sightings }) => sightings.map(({ reading }) => reading));
  const read = readings.filter(({ how }) => how === "forgiven");
  const fewestFirst = [...read].sort((one, other) => one.errors - other.errors);
  const printed = new Set(
    fewestFirst.flatMap(({ key }) => vocabulary.find((one) => one.key === key)?.printed ?? []),
  );
  return {
    hits: preferPrinted(matches).map(({ entry }) => entry.hit),
    nearest: forgiven ? [...printed].slice(0, mostNearest) : [],
    forgiven,
    share: Math.max(...matches.map(({ sightings }) => sightings.length)) / words,
  };
}

function nothing(typed: readonly string[], vocabulary: Vocabulary): Found {
  const letters = typed.filter((word) => !isExact(word));
  const telling = vocabulary.filter(({ key, isTelling }) => isTelling && key.length > 2);
  const near = closest(
    telling,
    ({ key }) => Math.min(1, ...letters.map((word) => difference(word, key))),
    mostNearest,
  );
  return { hits: [], nearest: near.map(({ printed }) => printed), forgiven: false, share: 0 };
}
