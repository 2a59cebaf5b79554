import { common } from "#search/common";
import { errorsBetween } from "#search/nearest";
import { base, isExact, isSameVerb, stem, type VerbForm, verbForm, type Word, withoutS } from "#search/words";

/** A word of the register that a typed word may mean. errors: of typing, 0 unless forgiven. */
export type Reading = {
  readonly key: string;
  readonly how: "whole" | "part" | "forgiven";
  readonly errors: number;
};

type Known = Word & {
  readonly stem: string;
  readonly verb: VerbForm | undefined;
  /** As printed and without its endings, to compare a typing error with. */
  readonly forms: readonly string[];
  /** Says something by itself: no figure, no common word. */
  readonly isTelling: boolean;
};

/** Every word that stands in the register, each once, as first printed. */
export type Vocabulary = readonly Known[];

export function vocabularyOf(words: readonly Word[]): Vocabulary {
  const firstPrinted = new Map([...words].reverse().map((word) => [word.key, word]));
  return [...firstPrinted.values()].map(known);
}

const known = ({ key, printed }: Word): Known => ({
  key,
  printed,
  stem: stem(key),
  verb: verbForm(key),
  // Without its e an adjective may look like another word: zoon is no part of spoorzone.
  forms: [...new Set([key, withoutS(key), ...(key.endsWith("e") ? [] : [base(key)])])],
  isTelling: !isExact(key) && !common.has(key),
});

const leastPart = 4;

/**
 * What a typed word can mean, each word of the register once, at its best: the whole word in any inflection; a part of
 * a compound, which Dutch writes as one word and a prefix search misses (isolatie in dakisolatie); a typing error.
 * Figures, and words of the language itself, mean only themselves; under 4 letters also the beginning of a word.
 */
export function readingsOf(typed: string, vocabulary: Vocabulary): readonly Reading[] {
  const stemmed = stem(typed);
  const verb = verbForm(typed);
  const whole = vocabulary.filter((known) => known.stem === stemmed || isSameVerb(verb, known.verb));
  if (isExact(typed) || common.has(typed)) return whole.map(({ key }) => ({ key, how: "whole", errors: 0 }));
  const isPart = partTest(typed, whole.length > 0);
  const parts = vocabulary.filter(
    (known) => !whole.includes(known) && !common.has(known.key) && isPart(known),
  );
  const forgiven = forgive(typed, whole.length + parts.length > 0, vocabulary);
  const best = new Map<string, Reading>([
    ...forgiven.map((reading) => [reading.key, reading] as const),
    ...parts.map(({ key }) => [key, { key, how: "part", errors: 0 }] as const),
    ...whole.map(({ key }) => [key, { key, how: "whole", errors: 0 }] as const),
  ]);
  return [...best.values()];
}

function partTest(typed: string, isKnown: boolean): (known: Known) => boolean {
  if (typed.length < leastPart) return ({ key }) => !isKnown && typed.length > 1 && key.startsWith(typed);
  const part = base(typed);
  const sought = part.length < leastPart ? [typed] : [typed, part];
  return ({ forms }) => forms.some((form) => sought.some((piece) => form.includes(piece)));
}

/**
 * One error from 5 letters on, two from 9. A word that stands in the register as typed was probably meant, so it is
 * forgiven less: one error in every 8 letters. The document itself has errors (woonwagons), so never nothing at all.
 * A word that is read by forgiving is read in all its inflections.
 */
function forgive(typed: string, isKnown: boolean, vocabulary: Vocabulary): readonly Reading[] {
  const { length } = typed;
  const unknown = length < 5 ? 0 : length < 9 ? 1 : 2;
  const most = isKnown ? Math.min(unknown, Math.floor(length / 8)) : unknown;
  if (most === 0) return [];
  const errorsOf = new Map<string, number>();
  for (const { forms, stem, isTelling } of vocabulary) {
    const near = forms.filter(({ length }) => length >= leastPart && Math.abs(length - typed.length) <= most);
    const errors = Math.min(errorsOf.get(stem) ?? 3, ...near.map((form) => errorsBetween(typed, form)));
    if (isTelling && errors <= most) errorsOf.set(stem, errors);
  }
  return vocabulary.flatMap(({ key, stem }) => {
    const errors = errorsOf.get(stem);
    return errors === undefined ? [] : [{ key, how: "forgiven", errors }];
  });
}
