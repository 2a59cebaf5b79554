import { fold } from "#domain/fold";
import type { Partnership } from "#domain/partnership";

/** A word of a text with its place there. */
type Word = { readonly folded: string; readonly start: number; readonly end: number };

/** Somebody with a name: a party, or a group of them. */
export type Named = { readonly name: string; readonly parties: readonly string[]; readonly isGroup: boolean };

type Name = Named & { readonly words: readonly string[] };

/** Every name a document or a person may write for a party or a group, longest first under its first word. */
export type Vocabulary = {
  readonly order: readonly string[];
  readonly names: ReadonlyMap<string, readonly Name[]>;
};

export const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => ({
    folded: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));

/** The words by which Dutch agreements call kinds of parties; a singular stands only where there is just one. */
function kindNames({
  parties,
  municipality,
}: Partnership): readonly (readonly [string, readonly string[]])[] {
  const of = (kind: string) => parties.filter((party) => party.kind === kind).map(({ name }) => name);
  const [municipal, corporations, tenants] = [of("municipality"), of("corporation"), of("tenants")];
  const single = (names: readonly string[], words: readonly string[]) =>
    names.length === 1 ? words.map((word) => [word, names] as const) : [];
  return [
    ...single(municipal, ["gemeente", `gemeente ${municipality}`]),
    ...single(corporations, ["woningcorporatie", "corporatie"]),
    ...single(tenants, ["huurdersorganisatie"]),
    ["woningcorporaties", corporations],
    ["corporaties", corporations],
    ["huurdersorganisaties", tenants],
    ["alle partijen", parties.map(({ name }) => name)],
  ];
}

const vocabularies = new WeakMap<Partnership, Vocabulary>();

/** The names of one partnership: what it lists itself goes before the words for kinds of parties. */
export function vocabulary(partnership: Partnership): Vocabulary {
  const known = vocabularies.get(partnership);
  if (known) return known;
  const made = makeVocabulary(partnership);
  vocabularies.set(partnership, made);
  return made;
}

function makeVocabulary(partnership: Partnership): Vocabulary {
  const { parties, groups } = partnership;
  const names = new Map<string, Name[]>();
  const add = (printed: string, named: Named) => {
    const words = wordsOf(printed).map(({ folded }) => folded);
    const [first] = words;
    if (first === undefined || named.parties.length === 0) return;
    const known = names.get(first) ?? [];
    if (known.some((name) => name.words.join(" ") === words.join(" "))) return;
    names.set(
      first,
      [...known, { ...named, words }].sort((one, other) => other.words.length - one.words.length),
    );
  };
  for (const { name, short, aliases } of parties)
    for (const word of [name, short, ...aliases]) add(word, { name, parties: [name], isGroup: false });
  for (const { name, aliases, parties: members } of groups)
    for (const word of [name, ...aliases]) add(word, { name, parties: members, isGroup: true });
  for (const [word, members] of kindNames(partnership)) {
    const [only, ...others] = members;
    const isGroup = others.length > 0;
    add(word, { name: isGroup || only === undefined ? word : only, parties: members, isGroup });
  }
  return { order: parties.map(({ name }) => name), names };
}

/** Parties once each, in the order of the partnership. */
export const inOrder = (parties: Iterable<string>, { order }: Vocabulary): readonly string[] => {
  const wanted = new Set(parties);
  return order.filter((name) => wanted.has(name));
};

/** The longest name that stands at this word. */
export function nameAt(words: readonly Word[], at: number, { names }: Vocabulary): Name | undefined {
  const candidates = names.get(words[at]?.folded ?? "") ?? [];
  return candidates.find((name) => name.words.every((word, i) => words[at + i]?.folded === word));
}

const articles = new Set(["de", "het", "t"]);

/** An article in front of a name mostly is none of it; "De Veste" has one of its own. */
export const isArticle = (word: Word | undefined): boolean => articles.has(word?.folded ?? "");

/** The longest name that stands at this word or, where none does, right behind the article at this word; `next` is the word behind it. */
export function nameBehindArticle(
  words: readonly Word[],
  at: number,
  names: Vocabulary,
): { readonly name: Name; readonly next: number } | undefined {
  const own = nameAt(words, at, names);
  if (own) return { name: own, next: at + own.words.length };
  const behind = isArticle(words[at]) ? nameAt(words, at + 1, names) : undefined;
  return behind && { name: behind, next: at + 1 + behind.words.length };
}

/**
 * Every party and group that a text names, in order. Longest name first: "Beter Wonen" inside
 * "Huurdersplatform Beter Wonen" is not Beter Wonen.
 */
export function namesIn(text: string, names: Vocabulary): readonly Named[] {
  const words = wordsOf(text);
  const found: Named[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const name = nameAt(words, at, names);
    if (!name) continue;
    found.push(name);
    at += name.words.length - 1;
  }
  return found;
}

/** A text without the names in it: what is asked of somebody. */
export function withoutNames(text: string, names: Vocabulary): string {
  const words = wordsOf(text);
  let left = "";
  for (let at = 0; at < words.length; ) {
    const name = nameAt(words, at, names);
    const word = words[at];
    if (!name && word) left += `${text.slice(word.start, word.end)} `;
    at += name?.words.length ?? 1;
  }
  return left.trim();
}

/** Every party named anywhere in a text, by itself or through a group. */
export const namedParties = (text: string, names: Vocabulary): readonly string[] =>
  inOrder(
    namesIn(text, names).flatMap(({ parties }) => parties),
    names,
  );

/** The one party or group that these words are, exactly; an article in front that is none of its name does not count. */
export function nameOf(typed: string, names: Vocabulary): Named | undefined {
  const words = wordsOf(typed);
  const found = nameBehindArticle(words, 0, names);
  return found?.next === words.length ? found.name : undefined;
}
