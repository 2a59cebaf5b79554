import type { Vocabulary } from "#domain/naming";
import { planned } from "#domain/planning";
import { type Columns, columnsOf, isHeader, type Missing } from "#intake/columns";
import type { Kind, OutlinedTable } from "#intake/outline";
import { type AddedRow, type Part, softened, withoutBlanks, withRow } from "#intake/parts";
import { continues } from "#intake/sentences";
import { type Block, type Cell, cellText, type Row, rowText } from "#intake/sheet";
import { underOneHeader } from "#intake/spanning";
import { numberOf, otherNumberOf } from "#intake/title";

/** One agreement column by column, with everything that later rows and pages added to it. */
export type Gathered = {
  readonly number: number;
  readonly line: number | undefined;
  readonly chapter: number;
  readonly kind: Kind | undefined;
  promise: readonly Block[];
  parts: readonly Part[];
};

/** Both columns whole, from top to bottom. */
export const columnsIn = ({ parts }: Gathered): Record<"actions" | "leads", Cell> => ({
  actions: parts.flatMap(({ actions }) => actions),
  leads: parts.flatMap(({ leads }) => leads),
});

export type Gathering = {
  readonly agreements: readonly Gathered[];
  readonly columns: readonly { readonly columns: Columns; readonly line: number | undefined }[];
  /** Rows without a number that may be an agreement of their own. */
  readonly unnumbered: readonly Unnumbered[];
  /** Rows that stand before any number, and themes between agreements. */
  readonly loose: readonly Omit<Unnumbered, "after" | "atTop">[];
};

/** A row that was added to the agreement before it, though it opens a text of its own. */
export type Unnumbered = {
  readonly after: number;
  readonly text: string;
  readonly line: number | undefined;
  /** At the top of a page a new text is usual; then only a gap in the numbers tells. */
  readonly atTop: boolean;
  /** What stands before it that looks like a number. */
  readonly other?: string | undefined;
};

export type MissingColumn = Missing & { readonly line: number | undefined };

function promiseCell(cells: readonly Cell[], { number, promise }: Columns): Cell {
  const own = withoutBlanks(cells[promise] ?? []);
  if (number === undefined || number === promise) return own;
  const printed = cellText(cells[number] ?? []).trim();
  const [first = { kind: "text", text: "" } satisfies Block, ...rest] = own;
  if (printed === "") return own;
  const counts = /\d|^\p{L}\W*$/u.test(printed);
  const mark = counts ? `${printed.replace(/[).:]+$/, "")})` : printed;
  return [{ ...first, text: `${mark} ${first.text}`.trim() }, ...rest];
}

/** Repeats its number on a next page: "5) Title (vervolg)", or the number alone. */
const isContinued = (cell: Cell): boolean =>
  /\(vervolg\)/i.test(cell[0]?.text ?? "") || (cell.length === 1 && numberOf(cell[0])?.rest === "");

/** One cell over all columns, or words in the column of numbers alone: a theme that stands between agreements. */
function isTheme({ cells, under }: Row, { number, promise }: Columns): boolean {
  const filled = cells.flatMap((cell, place) => (cellText(cell).trim() === "" ? [] : [place]));
  if (filled.length !== 1 || filled[0] === undefined) return false;
  if (number !== undefined && number !== promise && filled[0] === number)
    return !/^\P{L}*\d\P{L}*$/u.test(cellText(cells[number] ?? []));
  return number === undefined && under?.size === cells.length - 1 && numberOf(cells[0]?.[0]) === undefined;
}

/** A first row of names that nobody knows; where it comes back on a next page it is a header, and no action. */
const isBrief = ({ cells }: Row): boolean =>
  cells.every((cell) => cellText(cell) !== "" && cellText(cell).length <= 40);

/** Whether a row begins a text of its own beside the one it is added to, with actions under it. */
function opensText(before: Cell, promise: Cell, actions: Cell, names: Vocabulary): boolean {
  const [last, first] = [withoutBlanks(before).at(-1), withoutBlanks(promise)[0]];
  if (!last || first?.kind !== "text" || cellText(actions).trim() === "") return false;
  return !continues(last.text, first.text, names) || /^\p{Lu}/u.test(first.text);
}

const addedBy = (
  { cells, line, reached = [] }: Row,
  { actions, leads, planning }: Columns,
  atTop: boolean,
): AddedRow => ({
  actions: cells[actions] ?? [],
  leads: cells[leads] ?? [],
  planning: planning
    ? withoutBlanks(cells[planning.place] ?? []).map((block) => ({
        ...block,
        kind: "text",
        text: planned(planning.header, block.text),
      }))
    : [],
  covered: { actions: reached.includes(actions), leads: reached.includes(leads) },
  line,
  atTop,
});

type Desk = {
  readonly agreements: Gathered[];
  readonly unnumbered: Unnumbered[];
  readonly loose: Gathering["loose"][number][];
};

/** A row that opens no agreement goes on with the one above it, or stands loose where there is none. */
function readRow(
  { agreements, unnumbered, loose }: Desk,
  row: Row,
  columns: Columns,
  { chapter, kind }: OutlinedTable,
  atTop: boolean,
  names: Vocabulary,
): void {
  const { line } = row;
  const promise = promiseCell(row.cells, columns);
  const added = addedBy(row, columns, atTop);
  const opened = numberOf(promise[0]);
  const other = otherNumberOf(promise[0]);
  const current = agreements.at(-1);
  if (isTheme(row, columns)) loose.push({ text: row.cells.map(cellText).join(" ").trim(), line });
  else if (opened && !(current?.number === opened.number && isContinued(promise)))
    agreements.push({ number: opened.number, line, chapter, kind, promise, parts: withRow([], added) });
  else if (!current) loose.push({ text: row.cells.map(cellText).join(" "), line, other });
  else {
    if (!opened && (other !== undefined || opensText(current.promise, promise, added.actions, names)))
      unnumbered.push({ after: current.number, text: cellText(promise), line, atTop, other });
    const more = opened ? promise.slice(1) : promise;
    current.promise = [...current.promise, ...(other === undefined ? softened(more) : more)];
    current.parts = withRow(current.parts, { ...added, atTop: atTop || (opened?.rest ?? "") !== "" });
  }
}

/**
 * Gathers rows into agreements: a row without a number of its own continues the agreement above it. `year`: the one
 * that is asked, where a table has columns of more years.
 */
export function gather(
  tables: readonly OutlinedTable[],
  names: Vocabulary,
  year?: number,
): Gathering | MissingColumn {
  const desk: Desk = { agreements: [], unnumbered: [], loose: [] };
  const seen: { columns: Columns; line: number | undefined }[] = [];
  const headers = new Set<string>();
  for (const outlined of tables) {
    const table = underOneHeader(outlined.table);
    const columns = columnsOf(table, seen.at(-1)?.columns, year);
    if ("missing" in columns) return { ...columns, line: table.line };
    seen.push({ columns, line: table.line });
    let atTop = true;
    for (const row of table.rows) {
      if (isHeader(row) || headers.has(rowText(row))) {
        atTop = true;
        continue;
      }
      if (row.cells.every((cell) => cellText(cell).trim() === "")) continue;
      readRow(desk, row, columns, outlined, atTop, names);
      if (row === table.rows[0] && desk.agreements.length === 0 && isBrief(row)) headers.add(rowText(row));
      atTop = false;
    }
  }
  return { ...desk, columns: seen };
}
