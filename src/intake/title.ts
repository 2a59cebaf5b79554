import { fold } from "#domain/fold";
import { openingParties } from "#domain/lead";
import type { Vocabulary } from "#domain/naming";
import { opensSentence } from "#intake/sentences";
import type { Block } from "#intake/sheet";

/** A number opens an agreement only at the very start of a first cell: "5) ...", "5. ...", "Afspraak 5: ...". */
const numbered = /^(?:afspraak\s+)?(\d{1,3})\s*(?:\)|[.:](?=\s|$)|(?=\s*$))\s*/i;

/** Other ways to count: "1.1 Zorg", "A2 Zorg", "7a) Zorg", "(5) Zorg", "§ 6", "IV. Zorg", "B. Zorg", "2 Zorg", "4 – Zorg", "3.Zorg". */
const otherNumbers = [
  /^(?:afspraak|artikel|art\.?|nr\.?|nummer|§)?\s*(\p{Lu}?\d{1,2}(?:[.-](?:\d{1,2}|\p{L}))+)(?![\p{L}\d%])/iu,
  /^(?:artikel|art\.|nr\.?|nummer|§)\s*(\d{1,3}\p{L}?)(?![\p{L}\d])/iu,
  /^(?:[Aa]fspraak\s+)?(\p{L}\d{1,3}|\d{1,3}\p{L}?)(?:[).:]+(?=\s|$)|\s(?=\p{Lu})|\s*$)/u,
  /^\((\d{1,3}\p{L}?)\)/u,
  /^(\d{1,3})\s*[-–—]\s*(?=\p{L})/u,
  /^(\d{1,3})[.:](?=\p{Lu})/u,
  /^([IVXLC]{1,6}|\p{Lu})[).:]\s+(?=\p{Lu})/u,
];

/** What looks like the number of an agreement at the start of a cell and is not read as one; undefined where nothing does. */
export function otherNumberOf(block: Block | undefined): string | undefined {
  if (!block || block.kind === "bullet" || numberOf(block)) return undefined;
  return otherNumbers.flatMap((shape) => shape.exec(block.text)?.[1] ?? [])[0];
}

export function numberOf(
  block: Block | undefined,
): { readonly number: number; readonly rest: string } | undefined {
  const match = block && block.kind !== "bullet" ? numbered.exec(block.text) : null;
  if (!match || !block) return undefined;
  return { number: Number(match[1]), rest: block.text.slice(match[0].length) };
}

/** A title, and what of its cell follows it. `certain` is false where the end of the title is a reading. */
export type Titled = { readonly title: string; readonly rest: readonly Block[]; readonly certain: boolean };

const letters = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, "");

/** Where a known title ends in this text, forgiving about spaces, accents and signs. */
function knownEnd(text: string, title: string): number | undefined {
  const sought = letters(title);
  if (sought === "") return undefined;
  let matched = 0;
  for (const { 0: character, index } of text.matchAll(/./gsu)) {
    const letter = letters(character);
    if (letter === "") continue;
    if (!sought.startsWith(letter, matched)) return undefined;
    matched += letter.length;
    if (matched < sought.length) continue;
    const end = index + character.length;
    return /^[\p{L}\p{N}]/u.test(text.slice(end)) ? undefined : end;
  }
  return undefined;
}

const sentenceEnds = /[.!?](?=\s)|[;:](?=\s|$)/u;

/** Longest title people write, in words. */
const longest = 16;

/**
 * Where a title that runs into its text ends, without help: before the first word that opens a sentence, otherwise
 * before the first capital that is followed by ordinary words. Never behind the end of a sentence.
 */
function guessedEnd(
  text: string,
  names: Vocabulary,
): { readonly end: number; readonly certain: boolean } | undefined {
  const limit = text.search(sentenceEnds);
  const starts = [...text.matchAll(/(?<=\s)(?=[\p{Lu}\d])/gu)]
    .map(({ index }) => index)
    .filter((index) => limit < 0 || index < limit)
    .filter((index) => text.slice(0, index).split(" ").length <= longest + 1);
  const opening = starts.find(
    (index) => opensSentence(text.slice(index), names) && !isInside(text.slice(index), names),
  );
  if (opening !== undefined) return { end: opening, certain: true };
  const capital = starts.find((index) => /^\p{Lu}[\p{L}-]* \p{Ll}/u.test(text.slice(index)));
  return capital === undefined ? undefined : { end: capital, certain: false };
}

/** "Inzet Beter Wonen op schoon en heel": a name with a preposition behind it stands inside a title. */
function isInside(text: string, names: Vocabulary): boolean {
  const name = openingParties(text, names);
  return name !== undefined && /^ (?:op|in|bij|voor|van|aan|tot|over|rond)\s/u.test(text.slice(name.end));
}

const looksLikeTitle = (text: string): boolean => !/[.:;,]$/u.test(text) && text.split(" ").length <= longest;

function parted(block: Block, text: string, end: number, later: readonly Block[], certain: boolean): Titled {
  const rest = text.slice(end).trim();
  const { bold: _, soft: __, ...plain } = block;
  return {
    title: text.slice(0, end).trim(),
    rest: rest === "" ? later : [{ ...plain, kind: "text", text: rest }, ...later],
    certain,
  };
}

/** Parts the first cell of an agreement in its title and its text. `known` are titles the register already holds. */
export function readTitle(cell: readonly Block[], names: Vocabulary, known: readonly string[]): Titled {
  const [block, ...later] = cell;
  const opened = numberOf(block);
  if (!block || !opened) return { title: "", rest: cell, certain: false };
  const [next] = later;
  if (opened.rest === "" && next)
    return readTitle([{ ...next, text: `${opened.number}) ${next.text}` }, ...later.slice(1)], names, known);
  const text = opened.rest;
  const ends = known.flatMap((title) => knownEnd(text, title) ?? []);
  if (ends.length > 0) return parted(block, text, Math.max(...ends), later, true);
  const bold = numberOf({ ...block, text: block.bold ?? "" })?.rest ?? block.bold ?? "";
  if (bold !== "" && looksLikeTitle(bold) && text.startsWith(bold))
    return parted(block, text, bold.length, later, true);
  if (
    later.length > 0 &&
    !(next?.soft && next.kind === "text" && /^\p{Ll}/u.test(next.text)) &&
    looksLikeTitle(text)
  )
    return parted(block, text, text.length, later, true);
  const guess = guessedEnd(text, names);
  if (guess) return parted(block, text, guess.end, later, guess.certain);
  return parted(block, text, text.length, later, looksLikeTitle(text));
}
