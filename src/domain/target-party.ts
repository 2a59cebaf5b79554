import { openingParties } from "#domain/lead";
import { nameAt, nameOf, namesIn, type Vocabulary, wordsOf } from "#domain/naming";

/** Characters: what is longer is no sentence. */
const longest = 2_000;

const single = (parties: readonly string[] | undefined): string | null =>
  parties?.length === 1 ? (parties[0] ?? null) : null;

/** The sentence up to this place. */
export function sentenceBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - longest), at);
  const last = [...before.matchAll(/[.!?;]\s+(?=\p{Lu})/gu)].at(-1);
  return last ? before.slice(last.index + last[0].length) : before;
}

const joining = new Set(["en", "plus", "terwijl", "maar", "de", "het"]);

/** What stands behind the last number of a text. */
const sinceNumber = (text: string): string | undefined => /\d([^\d]*)$/u.exec(text)?.[1];

/** The parties that a clause between two figures is about, and no other beside them: "60 woningen en De Veste bouwt 40". */
function clauseParties(before: string, names: Vocabulary): readonly string[] | undefined {
  const clause = sinceNumber(before);
  if (clause === undefined) return undefined;
  const words = wordsOf(clause);
  for (const length of [0, 1]) {
    for (let at = words.length - length - 1; at >= 0; at -= 1) {
      const name = nameAt(words, at, names);
      if (name?.words.length !== words.length - length - at) continue;
      const start = words[at]?.start ?? 0;
      const gap = clause.slice(words[at - 1]?.end ?? 0, start);
      const opens = joining.has(words[at - 1]?.folded ?? "") || /[,;:(–-]/u.test(gap);
      return opens && namesIn(clause.slice(0, start), names).length === 0 ? name.parties : undefined;
    }
  }
  return undefined;
}

/**
 * Whose figure it is that stands from `at` to `end`: "door Sint Joseph" or "(Sint Joseph)" behind it, else the party
 * right before it in a clause of its own, else the one its sentence begins with, without another beside it. Null: of all
 * together. Undefined: a part of another figure ("waarvan 18 woningen").
 */
export function partyOf(text: string, at: number, end: number, names: Vocabulary): string | null | undefined {
  const behind = text.slice(end);
  const after = /^[^.,;]{0,30}?\bdoor (.{1,60})/u.exec(behind)?.[1];
  const named =
    (after === undefined ? undefined : openingParties(after, names)?.parties) ??
    nameOf(/^ ?\(([^()]{1,60})\)/u.exec(behind)?.[1] ?? "", names)?.parties;
  if (named) return single(named);
  const before = sentenceBefore(text, at);
  if (/\bwaarvan\b/u.test(before)) return undefined;
  const opening = openingParties(text.slice(at - before.length), names);
  const clause = clauseParties(before.slice(opening?.end ?? 0), names);
  if (clause) return single(clause);
  const party = single(opening?.parties);
  const beside = /(?:samen met|in samenwerking met|i\.?s\.?m\.?|plus) (.+)$/iu.exec(before)?.[1];
  return beside !== undefined && openingParties(beside, names) ? null : party;
}
