import type { Block } from "#intake/sheet";

const raised = "[⁰¹²³⁴⁵⁶⁷⁸⁹]";

const opening = new RegExp(`^(${raised}{1,3})\\s*(?=\\S)`, "u");

/** A raised digit behind a unit is a power: m², km³, CO²; behind a word or a space it may be a footnote. */
const mark = new RegExp(`(?<!(?<!\\p{L})[kcdm]?m|CO)(?<!${raised}) ?(${raised}{1,3})`, "gu");

const key = (digits: string): string => String(Number(digits.normalize("NFKC")));

export type Footnote = { readonly key: string; readonly text: string };

/** A paragraph that opens with a raised digit is a footnote; addresses its links hide are written out. */
export function footnoteOf({ text, links = [] }: Block): Footnote | undefined {
  const found = opening.exec(text);
  if (!found?.[1]) return undefined;
  const rest = text.slice(found[0].length);
  const hidden = links.filter((link) => !rest.includes(link.replace(/\/$/, "")));
  return { key: key(found[1]), text: [rest, ...hidden].join(" ") };
}

/** Takes the marks of known footnotes out of a text. A raised digit that no footnote answers stays as printed. */
export function withoutMarks(
  text: string,
  known: ReadonlySet<string>,
): { readonly text: string; readonly keys: readonly string[]; readonly unanswered: readonly string[] } {
  const keys: string[] = [];
  const unanswered: string[] = [];
  const clean = text.replace(mark, (whole, digits: string) => {
    if (!known.has(key(digits))) {
      unanswered.push(digits);
      return whole;
    }
    keys.push(key(digits));
    return "";
  });
  return { text: clean, keys, unanswered };
}
