import type { RemarkKind } from "#domain/reporting";

export type TypedRemark = { readonly kind: RemarkKind; readonly words: string };

const openings: readonly (readonly [RemarkKind, RegExp])[] = [
  ["read", /^(?:gelezen|gezien)(?![\p{L}\p{N}])/iu],
  ["disagree", /^(?:(?:het )?(?:er )?niet (?:mee )?eens|(?:mee )?oneens|niet akkoord)(?![\p{L}\p{N}])/iu],
  ["discuss", /^(?:graag )?bespreken(?![\p{L}\p{N}])/iu],
];

/** Reads a remark: its kind where the words begin with one, and the words themselves. */
export function readRemark(typed: string): TypedRemark {
  for (const [kind, opening] of openings) {
    const found = opening.exec(typed);
    if (found) return { kind, words: typed.slice(found[0].length).replace(/^[\s,;:.]+/, "") };
  }
  return { kind: "words", words: typed };
}

/** Whether words behind a number are a remark by their first words: "niet mee eens, wij zijn te laat gevraagd". */
export const isRemark = (typed: string): boolean => readRemark(typed).kind !== "words";

/** A remark in front of its number, turned round: "gelezen 27" is "27 gelezen". Undefined where it is none. */
export function turnedRemark(typed: string): string | undefined {
  const { kind, words } = readRemark(typed);
  const found =
    /^(?:(?:met|bij|van|afspraak|actie) )*(?<number>#?\d{1,3}(?:[.,]\d{1,2})?)[:,;]?(?: (?!(?:en |& |\+ )?#?\d)(?<rest>.*))?$/isu;
  const { number, rest = "" } = found.exec(words)?.groups ?? {};
  if (kind === "words" || number === undefined) return undefined;
  const opening = typed.slice(0, typed.length - words.length).trim();
  return `${number} ${opening}${rest === "" ? "" : `, ${rest}`}`;
}
