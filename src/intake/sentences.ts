import { openingParties } from "#domain/lead";
import type { Vocabulary } from "#domain/naming";

/** Points behind these do not end a sentence. */
const shortened =
  /(?:^|[\s(‘“"'])(?:[a-z]\.(?:[a-z]\.)*[a-z]?|bijv|enz|etc|incl|excl|ca|nr|art|st|evt|max|min|resp|jl|div|jr|dr|mr|ir|drs)\.$/iu;

/** Words a Dutch sentence begins with and a title hardly ever holds in capitals. */
const openers = new Set(
  `de het een deze dit die dat alle partijen door per bij in op met om voor vanaf tot tijdens binnen naast na
   uit ten ter we wij er elk elke ieder iedere jaarlijks hierbij hiervoor hiermee daarbij daarnaast daarvoor ook als
   indien wanneer waar zij ze beide samen vanuit volgens conform gezien om uitgangspunt`.split(/\s+/),
);

/** Words after which a sentence cannot end: what follows belongs to it. */
const unfinished =
  /(?:^|[\s(])(?:de|het|een|en|of|van|voor|door|met|in|op|aan|bij|te|tot|om|uit|naar|over|per|haar|zijn|hun|onze|als|dat|die|is|wordt|worden|heeft|hebben|waarin|waarbij|waarvan|tussen|onder)$/iu;

/** Where a sentence starts, or a title ends: an opening word, a rhythm ("2x per jaar") or the name of a party. */
export function opensSentence(text: string, names: Vocabulary): boolean {
  if (/^(?:\d+|Een|Twee|Drie|Vier) ?(?:x|maal|keer)\s/u.test(text)) return true;
  const first = /^[\p{Lu}][\p{L}]*/u.exec(text)?.[0];
  if (first === undefined) return false;
  return openers.has(first.toLowerCase()) || openingParties(text, names) !== undefined;
}

/** Whether a text ends where no sentence can. */
export const breaksOff = (text: string): boolean => /[,–-]$/u.test(text) || unfinished.test(text);

/** Whether a block that comes after a line break or a page break goes on with the sentence before it. */
export function continues(before: string, after: string, names: Vocabulary): boolean {
  if (/[.!?;:][)\]”’"']*$/u.test(before)) return false;
  if (breaksOff(before)) return true;
  if (/^[\p{Ll}(&]/u.test(after)) return true;
  return !opensSentence(after, names);
}

export type Sentence = { readonly text: string; readonly start: number };

/** Sentences of one paragraph, in order. "(Zie punt 7.)" after a sentence belongs to it. */
export function sentences(text: string): readonly Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?][)\]”’"']*\s+(?=[\p{Lu}\d‘“"'])/gu)) {
    const end = match.index + match[0].length;
    if (shortened.test(text.slice(Math.max(start, match.index - 12), match.index + 1))) continue;
    found.push({ text: text.slice(start, end).trim(), start });
    start = end;
  }
  if (start < text.length) found.push({ text: text.slice(start).trim(), start });
  return found;
}
