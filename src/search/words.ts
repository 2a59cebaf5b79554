import { fold } from "#domain/fold";
import { common } from "#search/common";

/** A word as it is compared and as it stands in the text: {key: "300000", printed: "300.000"}. */
export type Word = { readonly key: string; readonly printed: string };

const abbreviation = String.raw`(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?!\p{L})`;
const figure = String.raw`\d+(?:[.,]\d+)*(?:\s?(?:%|procent(?!\p{L})))?`;
const letters = String.raw`[\p{L}\p{N}\p{M}\u00AD\u200B-\u200D]+(?:['’]s(?!\p{L}))?`;
const word = new RegExp(`${abbreviation}|${figure}|${letters}`, "giu");

/** Words that are one through hyphens or brackets: "e-mail", "(midden)inkomens". */
const compound = /\(?\p{L}+(?:[\p{Pd}()]+\p{L}+)+/gu;

/** The words of a text in order, as typed: W.M.O. is wmo, 300.000,- is 300000, 15 procent is 15%. */
export const wordsIn = (text: string): readonly Word[] =>
  [...text.matchAll(word)]
    .map(([printed]) => ({ key: keyOf(printed), printed }))
    .filter(({ key }) => key !== "");

/** The same and every other way to type them: 15% is also 15, e-mail also email. */
export const spellingsIn = (text: string): readonly Word[] => [
  ...wordsIn(text).flatMap((one) =>
    one.key.endsWith("%") ? [one, { ...one, key: one.key.slice(0, -1) }] : one,
  ),
  ...[...text.matchAll(compound)].map(([printed]) => ({ key: fold(printed).replace(/[-()]/g, ""), printed })),
];

function keyOf(printed: string): string {
  const folded = fold(printed);
  return /^\d/.test(folded) ? figureKey(folded) : folded.replaceAll(".", "");
}

/** Dots that group by three go, a whole amount loses its ,00, what is left is a decimal comma. */
const figureKey = (folded: string): string =>
  folded
    .replace(/\s?(?:%|procent)$/, "%")
    .replace(/[.,](?=\d{3}(?!\d))/g, "")
    .replace(/,0+(?=%?$)/, "")
    .replaceAll(".", ",");

/** Figures, and words with a figure in them, are never read as something near them. */
export const isExact = (key: string): boolean => /\p{N}/u.test(key);

/** "huurders" and "huurder", "woonwagons" and "woonwagon". */
export const withoutS = (key: string): string =>
  key.length > 4 ? key.replace(/(?:'s|(?<=e[lmnr]|ie|on|[eo]ur|[hgnm]e)s)$/, "") : key;

/** No Dutch word is longer; beyond it the patterns below cost more than they find. */
const longest = 60;

/** The word without the ending of a plural or an adjective, as it would be written: woning, huis, straat, sociaal. */
export function base(key: string): string {
  if (isExact(key) || common.has(key) || key.length > longest) return key;
  const one = withoutS(key)
    .replace(/heden$/, "heid")
    .replace(/ieen$/, "ie");
  const open = /^(.*[aeiouy].*[^aeiou])en?$/.exec(one)?.[1];
  return open ? closed(open) : one;
}

/** What is left of an open syllable, spelled as a closed one: bus(sen), huiz(en), strat(en). */
const closed = (open: string): string =>
  /([^aeiou])\1$/.test(open)
    ? open.slice(0, -1)
    : open
        .replace(/v$/, "f")
        .replace(/z$/, "s")
        .replace(/(?<![aeiou])([aou])(?=[^aeiouxy]$)/, "$1$1");

/**
 * What the inflections of a Dutch word have in common; never shown. A long noun in -ing counts as its verb
 * (verduurzaming, verduurzamen). An e may stand in an open or a weak syllable (weken, regelen), so vowels are
 * compared as if written once. Common words stay as they are: HAR does not meet "haar".
 */
export const stem = (key: string): string =>
  common.has(key) || isExact(key)
    ? key
    : base(base(key).replace(/(?<=.{6})ing$/, "en")).replace(/([aeou])\1(?=[^aeiou])/g, "$1");

/** A word as a form of a verb: slop of slopen, sloopt and gesloopt. isWhole: slopen itself. */
export type VerbForm = { readonly root: string; readonly isWhole: boolean };

/** Undefined where a word looks like no form of a verb. */
export function verbForm(key: string): VerbForm | undefined {
  if (common.has(key) || isExact(key) || key.length < 5 || key.length > longest) return undefined;
  if (key.endsWith("en")) return { root: stem(key), isWhole: true };
  const root = /^(?:ge)?(\p{L}{3,})[td]$/u.exec(key)?.[1];
  return root === undefined ? undefined : { root: stem(root), isWhole: false };
}

/** Whether two are forms of one verb, one of which is the whole verb: sloopt and slopen. */
export const isSameVerb = (one: VerbForm | undefined, other: VerbForm | undefined): boolean =>
  one !== undefined && other !== undefined && one.isWhole !== other.isWhole && one.root === other.root;
