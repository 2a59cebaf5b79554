import type { Target, TargetKind } from "#domain/edition";
import { openingParties } from "#domain/lead";
import type { Vocabulary } from "#domain/naming";

const kinds: readonly (readonly [TargetKind, string])[] = [
  ["at-least", "ten ?minste|minimaal|minimale|minstens|een minimum van|minimum van|in ieder geval|vanaf"],
  ["at-most", "ten ?hoogste|maximaal|maximale|hooguit|hoogstens|niet meer dan|een maximum van|maximum van"],
];

const qualifier = `(?:(?<qualifier>${kinds.map(([, words]) => words).join("|")}) )?(?:de |het )?`;
const figure = "(?<figure>\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?)";
const large = "(?: (?<large>duizend|miljoen|miljard))?";
const multiples: Readonly<Record<string, number>> = { duizend: 1e3, miljoen: 1e6, miljard: 1e9 };

const small = [
  "een",
  "twee",
  "drie",
  "vier",
  "vijf",
  "zes",
  "zeven",
  "acht",
  "negen",
  "tien",
  "elf",
  "twaalf",
];

/** Words after which a number is a name or a place: a street and its number, an article, a chapter. */
const labels =
  /(?:\b(?:artikel|art\.|lid|afspraak|afspraken|punt|punten|hoofdstuk|paragraaf|bijlage|fase|nummer|nr\.|platform|pagina|blz\.|wet|label)|\p{Lu}\p{L}*(?:straat|weg|laan|plein|kade|dijk|hof|singel|gracht|park|pad|dreef|steeg))\s+$/u;

/** An amount that marks out a kind of homes ("huurprijs t/m € 752") is no promise. */
const bounds = /(?:t\/m|tot en met|huurprijs|inkomen(?: van)?)\s+$/u;

/** Plurals that count time or headings, not results. */
const notCounted = /^(?:jaren|maanden|weken|dagen|uren|keren|punten|afspraken|personen)$/;

const way = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}.,/-])${qualifier}${words}`, "giu");

const ways = {
  euro: way(`€ ?${figure}(?:,-)?${large}`),
  percent: way(`${figure} ?(?:%|procent(?![\\p{L}]))`),
  rhythm: way(
    `(?<rhythm>\\d+|${small.join("|")}|één) ?(?:x|maal|keer) per (?<period>jaar|kwartaal|maand|week)`,
  ),
  things: way(
    `${figure}${large} (?:(?:extra|nieuw|sociale|\\p{Ll}+e) ){0,2}(?<unit>\\p{Ll}[\\p{Ll}-]*(?:en|s))(?![\\p{L}])(?<yearly> per jaar)?`,
  ),
} as const;

type Read = Omit<Target, "party"> & { readonly at: number };

/** 1.234,5 is 1234.5. */
export const readFigure = (printed: string): number => Number(printed.replaceAll(".", "").replace(",", "."));

const kindOf = (words: string | undefined): TargetKind => {
  if (words === undefined) return "exactly";
  return kinds.find(([, known]) => new RegExp(`^(?:${known})$`, "i").test(words))?.[0] ?? "exactly";
};

/** The kind that typed words begin with ("ten minste 360 woningen"), and what stands behind it. */
export function takeKind(typed: string): { readonly kind: TargetKind | undefined; readonly rest: string } {
  const words = [...kinds, ["exactly", "precies|exact"] as const];
  for (const [kind, known] of words) {
    const found = new RegExp(`^(?:${known}) (.*)$`, "iu").exec(typed);
    if (found) return { kind, rest: found[1] ?? "" };
  }
  return { kind: undefined, rest: typed };
}

const isYear = (printed: string): boolean => /^(?:19|20)\d\d$/.test(printed);

function goalOf({ figure, large, rhythm }: Readonly<Record<string, string | undefined>>): number {
  if (rhythm === undefined) return readFigure(figure ?? "") * (multiples[large ?? ""] ?? 1);
  const word = rhythm.toLowerCase().replaceAll("é", "e");
  return small.includes(word) ? small.indexOf(word) + 1 : Number(rhythm);
}

function unitOf(way: keyof typeof ways, groups: Readonly<Record<string, string | undefined>>): string {
  switch (way) {
    case "euro":
      return "euro";
    case "percent":
      return "procent";
    case "rhythm":
      return `keer per ${groups.period}`;
    case "things":
      return `${groups.unit}${groups.yearly ?? ""}`;
  }
}

function readWay(way: keyof typeof ways, text: string): readonly Read[] {
  return [...text.matchAll(ways[way])].flatMap((match) => {
    const groups = match.groups ?? {};
    const unit = unitOf(way, groups);
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    if (way === "euro" && bounds.test(before)) return [];
    const named = labels.test(before);
    if (way === "things" && (named || isYear(groups.figure ?? "") || notCounted.test(groups.unit ?? "")))
      return [];
    return [{ kind: kindOf(groups.qualifier), goal: goalOf(groups), unit, text: match[0], at: match.index }];
  });
}

/** Where the sentence that holds this place begins. */
const sentenceStart = (text: string, at: number): number => {
  const ends = [...text.slice(0, at).matchAll(/[.!?;]\s+(?=\p{Lu})/gu)];
  const last = ends.at(-1);
  return last ? last.index + last[0].length : 0;
};

const single = (parties: readonly string[] | undefined): string | null =>
  parties?.length === 1 ? (parties[0] ?? null) : null;

/** "door Sint Joseph" behind the figure, otherwise the party its sentence begins with. */
function withParty(read: Read, text: string, names: Vocabulary): Target | undefined {
  const { at, ...target } = read;
  const after = /^[^.,;]{0,30}?\bdoor (.{1,60})/u.exec(text.slice(at + read.text.length))?.[1];
  const named = after === undefined ? undefined : openingParties(after, names)?.parties;
  if (named) return { ...target, party: single(named) };
  const start = sentenceStart(text, at);
  const sentence = text.slice(start, at);
  if (/\bwaarvan\b/u.test(sentence)) return undefined;
  return { ...target, party: single(openingParties(text.slice(start), names)?.parties) };
}

/**
 * The figures a Dutch text promises, in order. A breakdown ("waarvan 18 woningen aan ...") gives no figure of its
 * own, except where it says which party. Years, lengths of time, house numbers and numbers of articles give none.
 */
export function readTargets(text: string, names: Vocabulary): readonly Target[] {
  const found = (Object.keys(ways) as (keyof typeof ways)[]).flatMap((way) => readWay(way, text));
  const kept: Read[] = [];
  for (const read of found.sort((a, b) => a.at - b.at || b.text.length - a.text.length)) {
    const last = kept.at(-1);
    if (!last || read.at >= last.at + last.text.length) kept.push(read);
  }
  return kept.flatMap((read) => withParty(read, text, names) ?? []);
}

/** Every number printed in a text, in figures or in the small words ("tweemaal", "vijf jaar"). */
export const figuresIn = (text: string): readonly number[] => [
  ...[...text.matchAll(new RegExp(figure, "g"))].map((match) => readFigure(match[0])),
  ...[...text.matchAll(new RegExp(`(?<!\\p{L})(${small.join("|")}|één)(?:maal)?(?!\\p{L})`, "giu"))].map(
    ([, word]) => goalOf({ rhythm: word }),
  ),
];
