import type { Vocabulary } from "#domain/naming";
import { type Columns, columnsOf, isHeader, type Missing } from "#intake/columns";
import type { Kind, OutlinedTable } from "#intake/outline";
import { continues } from "#intake/sentences";
import { type Block, type Cell, cellText, type Row, rowText } from "#intake/sheet";
import { numberOf } from "#intake/title";

/** One agreement column by column, with everything that later rows and pages added to it. */
export type Gathered = {
  readonly number: number;
  readonly line: number | undefined;
  readonly chapter: number;
  readonly kind: Kind | undefined;
  promise: readonly Block[];
  actions: readonly Block[];
  /** With the blanks as printed. */
  leads: readonly Block[];
};

export type Gathering = {
  readonly agreements: readonly Gathered[];
  readonly columns: readonly { readonly columns: Columns; readonly line: number | undefined }[];
  /** Rows without a number that may be an agreement of their own. */
  readonly unnumbered: readonly Unnumbered[];
  /** Rows that stand before any number. */
  readonly loose: readonly { readonly text: string; readonly line: number | undefined }[];
};

/** A row that was added to the agreement before it, though it opens a text of its own. */
export type Unnumbered = {
  readonly after: number;
  readonly text: string;
  readonly line: number | undefined;
  /** At the top of a page a new text is usual; then only a gap in the numbers tells. */
  readonly atTop: boolean;
};

export type MissingColumn = Missing & { readonly line: number | undefined };

const withoutBlanks = (cell: Cell): Cell => cell.filter(({ kind }) => kind !== "blank");

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
const softened = (cell: Cell): Cell => {
  const first = cell.findIndex(({ kind }) => kind !== "blank");
  return cell.map((block, i) => (i === first && block.kind === "text" ? { ...block, soft: true } : block));
};

function promiseCell(cells: readonly Cell[], { number, promise }: Columns): Cell {
  const own = withoutBlanks(cells[promise] ?? []);
  if (number === undefined || number === promise) return own;
  const printed = cellText(cells[number] ?? []).trim();
  const [first, ...rest] = own;
  if (printed === "" || !first) return own;
  return [{ ...first, text: `${printed.replace(/[).:]+$/, "")}) ${first.text}` }, ...rest];
}

/** Repeats its number on a next page: "5) Title (vervolg)". */
const isContinued = (cell: Cell): boolean => /\(vervolg\)/i.test(cell[0]?.text ?? "");

/** A first row of names that nobody knows; where it comes back on a next page it is a header, and no action. */
const isBrief = ({ cells }: Row): boolean =>
  cells.every((cell) => cellText(cell) !== "" && cellText(cell).length <= 40);

/** Whether a row begins a text of its own beside the one it is added to, with actions under it. */
function opensText(before: Cell, promise: Cell, actions: Cell, names: Vocabulary): boolean {
  const [last, first] = [withoutBlanks(before).at(-1), withoutBlanks(promise)[0]];
  if (!last || first?.kind !== "text" || cellText(actions).trim() === "") return false;
  return !continues(last.text, first.text, names) || /^\p{Lu}/u.test(first.text);
}

/** Gathers rows into agreements: a row without a number of its own continues the agreement above it. */
export function gather(tables: readonly OutlinedTable[], names: Vocabulary): Gathering | MissingColumn {
  const agreements: Gathered[] = [];
  const seen: { columns: Columns; line: number | undefined }[] = [];
  const unnumbered: Unnumbered[] = [];
  const headers = new Set<string>();
  const loose: { text: string; line: number | undefined }[] = [];
  for (const { table, chapter, kind } of tables) {
    const columns = columnsOf(table, seen.at(-1)?.columns);
    if ("missing" in columns) return { ...columns, line: table.line };
    seen.push({ columns, line: table.line });
    let atTop = true;
    for (const row of table.rows) {
      if (
        isHeader(row) ||
        headers.has(rowText(row)) ||
        row.cells.every((cell) => cellText(cell).trim() === "")
      )
        continue;
      const promise = promiseCell(row.cells, columns);
      const [actions = [], leads = []] = [row.cells[columns.actions], row.cells[columns.leads]];
      const opened = numberOf(promise[0]);
      const current = agreements.at(-1);
      if (opened && !(current?.number === opened.number && isContinued(promise)))
        agreements.push({ number: opened.number, line: row.line, chapter, kind, promise, actions, leads });
      else if (current) {
        if (!opened && opensText(current.promise, promise, actions, names))
          unnumbered.push({ after: current.number, text: cellText(promise), line: row.line, atTop });
        current.promise = [...current.promise, ...softened(opened ? promise.slice(1) : promise)];
        current.actions = [...current.actions, ...softened(actions)];
        current.leads = [...current.leads, ...leads];
      } else {
        if (row === table.rows[0] && isBrief(row)) headers.add(rowText(row));
        loose.push({ text: row.cells.map(cellText).join(" "), line: row.line });
      }
      atTop = false;
    }
  }
  return { agreements, columns: seen, unnumbered, loose };
}
