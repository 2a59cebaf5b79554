import { type Bracket, bracketsIn, certainBeside, explains, withoutBrackets } from "#domain/bracket";
import { inOrder, isArticle, nameAt, nameBehindArticle, type Vocabulary, wordsOf } from "#domain/naming";

/** One lead as printed: `known` and `unknown` are its parts. Words that name no party never make a party. */
export type Lead = {
  readonly printed: string;
  readonly parties: readonly string[];
  readonly known: readonly string[];
  readonly unknown: readonly string[];
  /** Parties that brackets behind a name may add or take away: "Corporaties (behalve De Veste)". Mostly absent. */
  readonly unsure?: readonly string[];
};

type Item =
  | {
      readonly kind: "name";
      readonly parties: readonly string[];
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: "unknown"; readonly start: number; readonly end: number }
  | { readonly kind: "bracket"; readonly bracket: Bracket }
  | { readonly kind: "join" }
  | { readonly kind: "break" };

type PrintedWord = ReturnType<typeof wordsOf>[number];

const joiningWords = new Set(["en", "met", "samen"]);

/** What stands between two words: a sign that joins, a line or semicolon that parts, or nothing but space. */
const between = (gap: string): readonly Item[] =>
  /[;\n]/.test(gap) ? [{ kind: "break" }] : /[,&+/]/.test(gap) ? [{ kind: "join" }] : [];

/** "samen met" joins; "Samen" with a capital is part of a name: "Huurdersvereniging Samen". */
const isSamenInName = (printed: string, { folded, start }: PrintedWord, next: PrintedWord | undefined) =>
  folded === "samen" && printed.charAt(start) === "S" && next?.folded !== "met";

/** Words in brackets explain the name before them, "Gemeente (trekker)", where they do not say who takes part. */
function itemsOf(printed: string, names: Vocabulary): readonly Item[] {
  const bare = withoutBrackets(printed);
  const words = wordsOf(bare);
  const brackets = [...bracketsIn(printed, names)];
  const bracketsUpTo = (place: number) =>
    brackets
      .splice(0, brackets.filter(({ start }) => start < place).length)
      .map((bracket) => ({ kind: "bracket" as const, bracket }));
  const items: Item[] = [];
  let at = 0;
  let seen = 0;
  /** Where an article stands that belongs to the name behind it. */
  let article: number | undefined;
  while (at < words.length) {
    const word = words[at];
    if (!word) break;
    items.push(...bracketsUpTo(word.start), ...between(bare.slice(seen, word.start)));
    const name = nameAt(words, at, names);
    const last = words[at + (name ? name.words.length : 1) - 1] ?? word;
    const [start, end] = [article ?? word.start, last.end];
    const isLoose = !name && isArticle(word);
    if (name) items.push({ kind: "name", parties: name.parties, start, end });
    else if (joiningWords.has(word.folded) && !isSamenInName(printed, word, words[at + 1]))
      items.push({ kind: "join" });
    else if (!isLoose) items.push({ kind: "unknown", start, end });
    article = isLoose ? word.start : undefined;
    seen = last.end;
    at += name ? name.words.length : 1;
  }
  return [...items, ...bracketsUpTo(printed.length)];
}

type Part = {
  start: number;
  end: number;
  parties: readonly string[];
  known: boolean;
  bracket?: Bracket;
  unsure: readonly string[];
};

/** What brackets leave of the parties before them. */
function narrow(part: Part, bracket: Bracket): void {
  const before = part.parties;
  if (explains(bracket, before)) return;
  part.parties = certainBeside(bracket, before);
  part.unsure = [...part.unsure, ...before, ...bracket.parties].filter((one) => !part.parties.includes(one));
  part.bracket = bracket;
}

/** Names that stand against an unknown word without a sign between them are part of that unknown name. */
function partsOf(items: readonly Item[]): readonly (readonly Part[])[] {
  const leads: Part[][] = [];
  let joined = false;
  let touching = false;
  for (const item of items) {
    if (item.kind === "join" || item.kind === "break") {
      joined ||= item.kind === "join";
      touching = false;
      continue;
    }
    const lead = leads.at(-1);
    const last = lead?.at(-1);
    if (item.kind === "bracket") {
      if (last) narrow(last, item.bracket);
      continue;
    }
    const known = item.kind === "name";
    if (last && touching && !joined && (!known || !last.known)) {
      last.end = item.end;
      last.known = false;
      last.parties = [];
    } else {
      const parties = known ? item.parties : [];
      const part: Part = { start: item.start, end: item.end, parties, known, unsure: [] };
      if (lead && joined) lead.push(part);
      else leads.push([part]);
    }
    joined = false;
    touching = true;
  }
  return leads;
}

/**
 * Reads what is printed in a column of leads. "X en Y" and "X, Y en Z" are one lead of all of them; names printed
 * one after the other without a word between them are as many leads. Longest name first, so that "Beter Wonen"
 * inside a longer name is not taken for that party.
 */
export function readLeads(printed: string, names: Vocabulary): readonly Lead[] {
  const text = (start: number, end: number) => {
    const explained = /^\s*\([^()]*\)/.exec(printed.slice(end))?.[0].length ?? 0;
    return printed
      .slice(start, end + explained)
      .replace(/\s+/g, " ")
      .trim();
  };
  const written = (parts: readonly Part[]) => parts.map(({ start, end }) => text(start, end));
  return partsOf(itemsOf(printed, names)).map((parts) => {
    const parties = inOrder(
      parts.flatMap((part) => part.parties),
      names,
    );
    const unsure = inOrder(
      parts.flatMap((part) => part.unsure),
      names,
    ).filter((one) => !parties.includes(one));
    const asides = parts.flatMap(({ known, bracket }) =>
      known && bracket ? [printed.slice(bracket.start, bracket.end).replace(/\s+/g, " ")] : [],
    );
    return {
      printed: text(parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0),
      parties,
      known: written(parts.filter(({ known }) => known)),
      unknown: [...written(parts.filter(({ known }) => !known)), ...asides],
      ...(unsure.length > 0 && { unsure }),
    };
  });
}

/** The parties of one printed lead, or undefined where a word of it names nobody of this partnership. */
export function expandLead(printed: string, names: Vocabulary): readonly string[] | undefined {
  const leads = readLeads(printed, names);
  if (leads.length !== 1 || leads.some(({ unknown }) => unknown.length > 0)) return undefined;
  return leads[0]?.parties;
}

/** The parties a sentence begins with ("De gemeente en woningcorporaties leveren ..."), and where that name ends. */
export function openingParties(
  text: string,
  names: Vocabulary,
): { readonly parties: readonly string[]; readonly end: number } | undefined {
  const words = wordsOf(text.slice(0, 300));
  let at = 0;
  const parties: string[] = [];
  let end = 0;
  for (;;) {
    const found = nameBehindArticle(words, at, names);
    if (!found) break;
    parties.push(...found.name.parties);
    at = found.next;
    end = words[at - 1]?.end ?? end;
    const gap = text.slice(end, words[at]?.start ?? end);
    if (words[at]?.folded === "en") at += 1;
    else if (!gap.includes(",")) break;
  }
  return parties.length > 0 ? { parties: inOrder(parties, names), end } : undefined;
}
