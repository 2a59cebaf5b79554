import type { Vocabulary } from "#domain/naming";
import { type Columns, columnsOf, isHeader, type Missing } from "#intake/columns";
import type { Kind, OutlinedTable } from "#intake/outline";
import { continues } from "#intake/sentences";
import { type Block, type Cell, cellText } from "#intake/sheet";
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
  /** Rows that stand before any number. */
  readonly loose: readonly { readonly text: string; readonly line: number | undefined }[];
};

export type MissingColumn = Missing & { readonly line: number | undefined };

const withoutBlanks = (cell: Cell): Cell => cell.filter(({ kind }) => kind !== "blank");

/** Joins what a line break or page break parted in mid-sentence; the rest keeps its place and stays soft. */
export function joined(cell: Cell, names: Vocabulary): Cell {
  const blocks: Block[] = [];
  for (const block of withoutBlanks(cell)) {
    const last = blocks.at(-1);
    if (last && block.soft && block.kind === "text" && continues(last.text, block.text, names)) {
      blocks[blocks.length - 1] = { ...last, text: `${last.text} ${block.text}` };
    } else blocks.push(block);
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

/** Gathers rows into agreements: a row without a number of its own continues the agreement above it. */
export function gather(tables: readonly OutlinedTable[]): Gathering | MissingColumn {
  const agreements: Gathered[] = [];
  const seen: { columns: Columns; line: number | undefined }[] = [];
  const loose: { text: string; line: number | undefined }[] = [];
  for (const { table, chapter, kind } of tables) {
    const columns = columnsOf(table, seen.at(-1)?.columns);
    if ("missing" in columns) return { ...columns, line: table.line };
    seen.push({ columns, line: table.line });
    for (const row of table.rows) {
      if (isHeader(row) || row.cells.every((cell) => cellText(cell).trim() === "")) continue;
      const promise = promiseCell(row.cells, columns);
      const [actions = [], leads = []] = [row.cells[columns.actions], row.cells[columns.leads]];
      const opened = numberOf(promise[0]);
      const current = agreements.at(-1);
      if (opened && !(current?.number === opened.number && isContinued(promise)))
        agreements.push({ number: opened.number, line: row.line, chapter, kind, promise, actions, leads });
      else if (current) {
        current.promise = [...current.promise, ...softened(opened ? promise.slice(1) : promise)];
        current.actions = [...current.actions, ...softened(actions)];
        current.leads = [...current.leads, ...leads];
      } else loose.push({ text: row.cells.map(cellText).join(" "), line: row.line });
    }
  }
  return { agreements, columns: seen, loose };
}
