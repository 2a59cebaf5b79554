import type { Vocabulary } from "#domain/naming";
import { breaksOff, continues } from "#intake/sentences";
import { type Block, type Cell, cellText } from "#intake/sheet";

/** Actions and their leads as they stand together: of one row, with what pages and rows after it only go on with. */
export type Part = {
  readonly actions: Cell;
  /** With the blanks as printed. */
  readonly leads: Cell;
  /** When it is done, a line each, with the header in front. */
  readonly planning: Cell;
  readonly line: number | undefined;
  /** A row that holds only one of the two was added, or goes on with a sentence: who steers what is a reading. */
  readonly torn: boolean;
};

/** What a row adds: its two cells, and which of them a cell of an earlier row reaches over. */
export type AddedRow = Omit<Part, "torn"> & {
  readonly covered: { readonly actions: boolean; readonly leads: boolean };
  /** The first of a page, where rows that were cut go on. */
  readonly atTop: boolean;
};

export const withoutBlanks = (cell: Cell): Cell => cell.filter(({ kind }) => kind !== "blank");

const holds = (cell: Cell): boolean => cellText(cell).trim() !== "";

/** A paragraph in lower case is a point of a list that lost its signs: no action begins so. */
const isListed = ({ kind, soft, text }: Block): boolean =>
  kind === "text" && !soft && /^\p{Ll}\p{L}/u.test(text);

/** Joins what a line break or page break parted in mid-sentence; the rest keeps its place and stays soft. */
export function joined(cell: Cell, names: Vocabulary): Cell {
  const blocks: Block[] = [];
  for (const block of withoutBlanks(cell)) {
    const last = blocks.at(-1);
    if (last && block.soft && block.kind === "text" && continues(last.text, block.text, names)) {
      blocks[blocks.length - 1] = { ...last, text: `${last.text} ${block.text}` };
    } else blocks.push(last && isListed(block) ? { ...block, kind: "bullet" } : block);
  }
  return blocks;
}

/** The next page of a cell: its first paragraph may belong to the last one before it. */
export const softened = (cell: Cell): Cell => {
  const first = cell.findIndex(({ kind }) => kind !== "blank");
  return cell.map(
    (block, i): Block => (i === first && block.kind === "text" ? { ...block, soft: true } : block),
  );
};

/** Whether a cell goes on in the middle of the last sentence above it; "b. Bouwen" is a point of its own. */
function goesOn(above: Cell, below: Cell): boolean {
  const [last, first] = [withoutBlanks(above).at(-1), withoutBlanks(below)[0]];
  if (!last || first?.kind !== "text" || /[.!?;:][)\]”’"']*$/u.test(last.text)) return false;
  if (/^\p{L}[.)]\s/u.test(first.text)) return false;
  return breaksOff(last.text) || /^(?:\p{Ll}{2}|[(&])/u.test(first.text);
}

/** Lines without a full stop that each begin with a capital or a figure: no sentence runs over them for certain. */
export function linesOf(cell: Cell): Cell | undefined {
  const lines = withoutBlanks(cell);
  const isLine = ({ kind, text }: Block, i: number) =>
    kind === "text" &&
    /^[\p{Lu}\d]/u.test(text) &&
    (i === lines.length - 1 || !(/[.!?;:]$/u.test(text) || breaksOff(text)));
  return lines.every(isLine) ? lines : undefined;
}

/**
 * The parts of an agreement with a row without a number of its own. A row with an action and a lead is a part, as is
 * an action that a lead fails: names are counted over the border of a row only where a page ended there, or where the
 * row holds nothing but a name or the rest of a sentence.
 */
export function withRow(parts: readonly Part[], { covered, atTop, ...row }: AddedRow): readonly Part[] {
  const last = parts.at(-1);
  const [action, lead] = [holds(row.actions), holds(row.leads)];
  const rest = last !== undefined && goesOn(last.actions, row.actions);
  const points = withoutBlanks(row.actions)[0]?.kind === "bullet";
  const opens = action && (lead || !(covered.leads || rest || points));
  if (!last) return [{ ...row, torn: false }];
  const isEmpty = !holds(last.actions) && !holds(last.leads);
  if (!atTop && opens && !isEmpty) return [...parts, { ...row, torn: rest }];
  return [
    ...parts.slice(0, -1),
    {
      ...last,
      actions: [...last.actions, ...(atTop || rest ? softened(row.actions) : row.actions)],
      leads: [...last.leads, ...row.leads],
      planning: [...last.planning, ...row.planning],
      torn: last.torn || (!atTop && !isEmpty && action !== lead && !points),
    },
  ];
}
