import { citizenNumbersIn } from "#domain/citizen-number";
import { plainText } from "#domain/plain-text";
import { addressesIn } from "#domain/street";

export type FindingKind = "citizen-number" | "phone" | "email" | "street";

/** Words in a typed text that may be somebody's personal data, as they stand there. */
export type Finding = { readonly kind: FindingKind; readonly words: string };

/**
 * No data of tenants comes into the register (AVG). stop: it is not stored; what was typed is kept for editing.
 * ask: a street may be a project, so the writer says which.
 */
export const findingRules: Readonly<Record<FindingKind, "stop" | "ask">> = {
  "citizen-number": "stop",
  phone: "stop",
  email: "stop",
  street: "ask",
};

/**
 * Figures that look like parts of longer numbers: dates, amounts with decimals or in euros, numbers of actions, of cases
 * behind a year (2023-0045678) and of plans (NL.IMRO.0141.00022-BP31).
 */
const plain = [
  /(?<![\d.])\d{1,2}([-/.])\d{1,2}\1(?:19|20)\d\d(?!\d)/g,
  /(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)/g,
  /€ ?\d[\d.]*(?:,\d{1,2}(?!\d))?/g,
  /(?<!\d)\d[\d.]{0,20}(?:,\d{1,2})? euro(?!\p{L})/giu,
  /(?<![\d.])\d{1,3}(?:\.\d{3})*,\d{1,2}(?!\d)/g,
  /(?<![\d.])\d{1,2}\.\d{1,2}(?![\d.]*\d)/g,
  /(?<![\d.]|\d-)(?:19|20)\d\d(?:-\d{1,9}){1,2}(?![\d-])/g,
  /NL\.IMRO\.[\p{L}\d.-]+/giu,
];

const part = '[^\\s@<>()[\\]{}",;:/?=&]';
const bracketed = (words: string): string => ` ?[([{] ?(?:${words}) ?[)\\]}] ?`;
const at = `(?:@ ?| @ |${bracketed("at|apenstaartje")})`;
const dot = `(?:\\.|${bracketed("dot|punt")})`;
const behind = "(?![\\p{L}\\p{N}])";

/** jan@x.nl, "jan @ x.nl", "jan [at] x [dot] nl"; "met @jan.jansen" names somebody, "jan @x.nl" is an address. */
const emails = [
  new RegExp(`${part}{1,64}${at}${part}{1,250}${dot}\\p{L}{2,24}${behind}`, "giu"),
  new RegExp(`${part}{1,64} @${part}{1,250}\\.(?:nl|com|net|org|eu|be|de)${behind}`, "giu"),
];

/** 06-12345678, (0546) 54 11 11, +31 (0)546 541111; and other countries, where a plus or 00 says so. */
const phones = [
  /(?<![\d+])(?:\+|00) ?31(?:[ .()/-]{0,3}\d){9,10}(?!\d)/g,
  /(?<![\d+])\(?0[1-9](?:[ .()/-]{0,3}\d){8}(?!\d)/g,
  /(?<![\d+])(?:\+|00)[1-9](?:[ ()/-]{0,2}\d){8,12}(?!\d)/g,
];

const links = /(?:https?:\/\/|www\.|(?:[\p{L}\d-]{1,63}\.){1,5}\p{L}{2,24}\/)[^\s<>"]*/giu;
type Span = { readonly at: number; readonly end: number };

const spansOf = (text: string, patterns: readonly RegExp[]): readonly Span[] =>
  patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ at: index, end: index + words.length })),
  );

/** Takes words out and keeps every other place. */
const blank = (text: string, spans: readonly Span[]): string =>
  spans.reduce((left, { at, end }) => left.slice(0, at) + "#".repeat(end - at) + left.slice(end), text);

/** In a link the letters and figures of a name mean nothing; a number that stands alone there does. */
const namesIn = (text: string, { at, end }: Span): readonly Span[] =>
  [...text.slice(at, end).matchAll(/[/?&=#:;,]+|[^/?&=#:;,]+/g)]
    .filter(([name]) => /[^\d+.()-]/.test(name))
    .map(({ 0: name, index }) => ({ at: at + index, end: at + index + name.length }));

/**
 * What in a typed text may be personal data, in the order of the text; run it over every field somebody can type in.
 * `streets` are the folded streets the register prints itself (see `streetsIn`). Amounts ("300.000"), counts
 * ("612 woningen"), years, dates and numbers of agreements and actions are no findings.
 */
export function personalDataIn(typed: string, streets: ReadonlySet<string>): readonly Finding[] {
  const text = plainText(typed);
  const email = spansOf(text, emails);
  const link = spansOf(text, [links]);
  const outside = blank(text, [...email, ...link.flatMap((one) => namesIn(text, one))]);
  const numbers = blank(outside, spansOf(outside, plain));
  const phone = spansOf(numbers, phones);
  const citizen = citizenNumbersIn(blank(numbers, phone));
  const found: readonly (Span & { readonly kind: FindingKind })[] = [
    ...email.map((span) => ({ ...span, kind: "email" as const })),
    ...phone.map((span) => ({ ...span, kind: "phone" as const })),
    ...citizen.map((span) => ({ ...span, kind: "citizen-number" as const })),
    ...addressesIn(blank(text, link), streets).map((span) => ({ ...span, kind: "street" as const })),
  ];
  return found
    .toSorted((one, other) => one.at - other.at || other.end - one.end)
    .filter(({ at }, place, all) => !all.slice(0, place).some((one) => at < one.end))
    .map(({ kind, at, end }) => ({ kind, words: text.slice(at, end).trim() }));
}
