import { fold } from "#domain/fold";
import type { Block, Sheet } from "#intake/sheet";

const programme =
  /^(?:(?:actie|jaar|uitvoerings|activiteiten)(?:programma|plan|afspraken)|jaarschijf|bieding)\b.*20\d\d/i;
const agreements = /prestatieafspraken|woonafspraken/i;

/** Headings that open a part of any document. */
const part =
  /^(?:inhoud(?:sopgave)?|voorwoord|inleiding|leeswijzer|samenvatting|colofon|bijlagen?|ondertekening)\b/;

/** Longest line that still is a title, in characters. */
const longest = 120;

/** Whether words are the title of a programme or of the agreements, so that a year in them is its year. */
export const isTitle = ({ text }: Pick<Block, "text">): boolean =>
  programme.test(text) || agreements.test(text);

const isHeading = (block: Block): boolean =>
  block.kind === "heading" && block.text.length < longest && !part.test(fold(block.text));

/** The first heading, where another one follows before any table: that one opens a chapter, and this names the document. */
export function headingOfDocument({ pieces }: Sheet): Block | undefined {
  const table = pieces.findIndex((piece) => piece.kind === "table");
  const headings = (table < 0 ? pieces : pieces.slice(0, table)).filter(
    (piece): piece is Block => piece.kind === "heading",
  );
  const [first, second] = headings;
  return first && second && isHeading(first) ? first : undefined;
}

/** What a document calls itself: its title, else its first heading, else a line of its front page. */
export function documentName({ pieces }: Sheet, front: readonly Block[]): string | undefined {
  const lines = front.filter(({ text }) => text.length < longest);
  const headings = pieces.filter((piece): piece is Block => piece.kind !== "table").filter(isHeading);
  const named =
    lines.find(({ text }) => programme.test(text)) ??
    headings[0] ??
    lines.find(({ text }) => agreements.test(text)) ??
    lines.find(({ kind }) => kind === "text");
  return named?.text;
}
