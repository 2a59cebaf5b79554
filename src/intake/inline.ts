import type { Block } from "#intake/sheet";

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const subscripts = "₀₁₂₃₄₅₆₇₈₉";

const raise = (digits: string, to: string): string =>
  digits.replace(/\d/g, (digit) => to[Number(digit)] ?? "");

/** "1" or "[1]" in a raised element is the mark of footnote ¹; other raised words stay as they are. */
export const raised = (text: string): string => {
  const digits = /^\s*\[?(\d{1,3})\]?\s*$/.exec(text)?.[1];
  return digits === undefined ? text : raise(digits, superscripts);
};

export const lowered = (text: string): string => (/^\d+$/.test(text) ? raise(text, subscripts) : text);

export const superscript = (key: string): string => raise(key, superscripts);

/** Single spaces, no invisible characters. Line breaks that were printed as such are kept as "\n". */
export const collapse = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, "")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/^ +| +$/g, "");

const anywhere = /[•➤▪‣◦\uF0B7]/;
/** Word writes "o" for the sign of a second level, and signs of its own fonts for others. */
const atStart = /^(?:[•➤▪‣◦●○■□►✓\uF0B7\uF0A7\uF0D8\uF0FC]|[-–—·*o](?=\s))\s*/;

type Piece = Pick<Block, "kind" | "text" | "soft">;

/** One printed line: its text, and a bullet at every glyph. */
function piecesOf(line: string, kind: "text" | "bullet" | "heading", soft: boolean): readonly Piece[] {
  const marked = atStart.test(line);
  const parts = line
    .replace(atStart, "")
    .split(anywhere)
    .map((part) => part.trim());
  return parts.flatMap((text, i) => {
    if (text === "") return [];
    const own = i > 0 || marked ? "bullet" : kind;
    const note = own === "text" && /^\*+\s?(?=\p{L})/u.test(text);
    return [{ kind: note ? "note" : own, text, soft: soft && i === 0 && own === "text" }];
  });
}

/**
 * The blocks of one run of text. A single line break may lie inside a sentence, so what follows it is soft; an
 * empty line parts. Footnote: "*" and a letter open an asterisk note, "* " is a bullet.
 */
export function split(run: string, kind: "text" | "bullet" | "heading"): readonly Piece[] {
  let soft = false;
  return collapse(run)
    .split("\n")
    .flatMap((line, i) => {
      const pieces = piecesOf(line, i > 0 && kind === "bullet" ? "text" : kind, soft);
      soft = line !== "";
      return pieces;
    });
}
