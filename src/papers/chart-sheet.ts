/** How letters look: `size` in pixels. */
export type Letters = { readonly size: number; readonly bold: boolean };

/** The width of words in pixels. */
export type WidthOf = (words: string, letters: Letters) => number;

/** What is drawn, in pixels from the top left. A text hangs from its `top`, and is `letters.size` high. */
export type Mark =
  | {
      readonly kind: "text";
      readonly left: number;
      readonly top: number;
      readonly words: string;
      readonly letters: Letters;
      readonly color: string;
    }
  | {
      readonly kind: "box";
      readonly left: number;
      readonly top: number;
      readonly width: number;
      readonly height: number;
      readonly color: string;
      /** Only its outline has the colour. */
      readonly hollow: boolean;
    }
  /** From a segment down to its figure. */
  | {
      readonly kind: "line";
      readonly from: number;
      readonly to: number;
      readonly top: number;
      readonly height: number;
      readonly color: string;
    };

/** A part of a drawing with its own height. */
export type Piece = { readonly height: number; readonly marks: readonly Mark[] };

const lowered = (mark: Mark, by: number): Mark => ({ ...mark, top: mark.top + by });

/** Pieces under each other, with white between them. */
export const stacked = (pieces: readonly Piece[], between = 0): Piece =>
  pieces.reduce<Piece>(
    (above, { height, marks }, at) => {
      const top = above.height + (at > 0 ? between : 0);
      return { height: top + height, marks: [...above.marks, ...marks.map((mark) => lowered(mark, top))] };
    },
    { height: 0, marks: [] },
  );

/** Words on lines of at most `width`; a word that is longer is cut, and so is what comes after `most` lines. */
export function wrapped(
  words: string,
  letters: Letters,
  width: number,
  most: number,
  widthOf: WidthOf,
): readonly string[] {
  const fits = (line: string) => widthOf(line, letters) <= width;
  const lines: string[] = [];
  for (const word of words.split(/[ \t\n\r]+/).filter(Boolean)) {
    const longer = [lines.at(-1), word].filter(Boolean).join(" ");
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(shortened(word, fits));
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shortened(`${lines[most - 1]} …`, fits)];
}

function shortened(word: string, fits: (line: string) => boolean): string {
  if (fits(word)) return word;
  const signs = [...word.replace(/ ?…$/u, "")];
  while (signs.length > 1 && !fits(`${signs.join("")}…`)) signs.pop();
  return `${signs.join("")}…`;
}
