import readXlsxFile, { type Sheet } from "read-excel-file/node";
import {
  type FilledSheet,
  headerKey,
  type SheetCell,
  type SheetColumn,
  type SheetRow,
  sheetColumns,
  sheetHeaders,
  sheetName,
  type UnreadCell,
  type UnreadSheet,
} from "#domain/filled-sheet";
import { startsWith, unpack } from "#intake/unpack";
import { columnName } from "#papers/cell-names";
import { marksOf, type SheetMarks } from "#papers/sheet-marks";
import { unreadSheets } from "#papers/unread-sheets";

/** In bytes; a register of five years with all it holds is under 1 MB, and ten times that unpacked. */
const largest = 4 * 1024 * 1024;
const largestUnpacked = 40 * 1024 * 1024;
const mostRows = 5_000;
/** Somebody may have put lines above the header. */
const highestHeader = 20;

type Cell = Sheet["data"][number][number];
type Line = readonly Cell[];

/**
 * Reads what was filled in on the sheet for that, in a file that any spreadsheet program wrote: columns in any order,
 * headers in any case. A hostile file can take much memory, so `filledIn` runs it in a process of its own.
 */
export async function readProgressSheet(bytes: Uint8Array): Promise<FilledSheet | UnreadSheet> {
  const refused = formatProblem(bytes);
  if (refused) return refused;
  const sheets = await readXlsxFile(Buffer.from(bytes)).catch(() => undefined);
  if (!sheets) return unreadSheets.broken;
  const found = sheetIn(sheets);
  return found ? filledSheet(found, marksOf(bytes, found.sheet)) : unreadSheets.noSheet;
}

function formatProblem(bytes: Uint8Array): UnreadSheet | undefined {
  if (bytes.length === 0) return unreadSheets.broken;
  // The container of old files, and of new ones with a password.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return unreadSheets.locked;
  if (!startsWith(bytes, 0x50, 0x4b)) return unreadSheets.noSpreadsheet;
  if (bytes.length > largest) return unreadSheets.tooMuch;
  return unpackProblem(bytes);
}

function unpackProblem(bytes: Uint8Array): UnreadSheet | undefined {
  const { names, stopped } = unpack(bytes, largestUnpacked);
  if (stopped === "too-much") return unreadSheets.tooMuch;
  if (stopped === "broken") return unreadSheets.broken;
  return names.has("xl/workbook.xml") ? undefined : unreadSheets.noSpreadsheet;
}

/** A sheet with the place of its header, from 0. */
type Found = { readonly sheet: string; readonly data: readonly Line[]; readonly at: number };

/** The sheet by its name, else the one that is headed as it: somebody may have given it another name. */
function sheetIn(sheets: readonly Sheet[]): Found | undefined {
  const found = sheets.map(({ sheet, data }) => ({ sheet, data, at: headerAt(data) }));
  const named = found.find(({ sheet }) => headerKey(sheet) === headerKey(sheetName));
  const headed = ({ data, at }: Found) => isHeader(data[at] ?? []);
  return named ?? found.find(headed);
}

const known = new Map(sheetColumns.map((column) => [headerKey(sheetHeaders[column]), column]));

const columnOf = (cell: Cell | undefined): SheetColumn | undefined =>
  typeof cell === "string" ? known.get(headerKey(cell)) : undefined;

/** The line among the first that heads most columns. */
function headerAt(data: readonly Line[]): number {
  const counts = data.slice(0, highestHeader).map((line) => line.filter(columnOf).length);
  return Math.max(0, counts.indexOf(Math.max(0, ...counts)));
}

const isHeader = (line: Line): boolean => {
  const columns = line.map(columnOf);
  return (["action", "party", "status"] as const).every((column) => columns.includes(column));
};

function filledSheet({ data, at }: Found, marks: SheetMarks): FilledSheet | UnreadSheet {
  const header = data[at] ?? [];
  const columns = header.map(columnOf);
  const missing = sheetColumns.filter((column) => !columns.includes(column));
  if (missing.length > 0) return unreadSheets.missing(missing);
  const twice = sheetColumns.find((column) => columns.indexOf(column) !== columns.lastIndexOf(column));
  if (twice) return unreadSheets.twice(twice);
  const rows = data
    .slice(at + 1)
    .map((line, below) => rowOf(line, columns, { number: at + below + 2, marks, data }))
    .filter(({ cells, unread = [] }) => Object.keys(cells).length + unread.length > 0);
  if (rows.length > mostRows) return unreadSheets.tooMuch;
  return { rows, unread: unreadIn(header, data.slice(at + 1)) };
}

/** Where a line stands: its number as a spreadsheet counts, among what else. */
type Place = { readonly number: number; readonly marks: SheetMarks; readonly data: readonly Line[] };

function rowOf(line: Line, columns: readonly (SheetColumn | undefined)[], place: Place): SheetRow {
  const named = columns.flatMap((column, at) => (column === undefined ? [] : [{ column, at }]));
  const cells = named.flatMap(({ column, at }) => {
    const isPercentage = place.marks.isPercentage(`${columnName(at + 1)}${place.number}`);
    const cell = cellOf(line[at] ?? null, isPercentage);
    return cell === undefined || cell === "" ? [] : [[column, cell] as const];
  });
  const unread = named.flatMap(({ column, at }) => unreadAt(column, at, place));
  return {
    line: place.number,
    cells: Object.fromEntries(cells),
    ...(unread.length > 0 && { unread }),
  };
}

/** The reader passes over what a formula came out at, and over words that cells share. */
function unreadAt(column: SheetColumn, at: number, { number, marks, data }: Place): readonly UnreadCell[] {
  const error = marks.errorIn(`${columnName(at + 1)}${number}`);
  if (error !== undefined) return [{ column, error }];
  const mergedInto = marks.mergedInto(at + 1, number);
  const isShared = mergedInto !== undefined && (data[mergedInto - 1] ?? [])[at] !== null;
  return isShared ? [{ column, mergedInto }] : [];
}

/** A spreadsheet counts days, and time is a broken part of one: a day may come out a moment before it begins. */
function cellOf(cell: Cell, isPercentage: boolean): SheetCell | undefined {
  if (cell === null) return undefined;
  if (typeof cell === "string") return cell.trim();
  if (typeof cell === "number") return isPercentage ? percentage(cell) : cell;
  if (typeof cell === "boolean") return cell ? "ja" : "nee";
  const date: unknown = cell;
  return date instanceof Date
    ? { day: new Date(date.getTime() + 60_000).toISOString().slice(0, 10) }
    : undefined;
}

/** As somebody would type it: 0.125 is "12,5%". */
const percentage = (share: number): string =>
  `${String(Math.round(share * 10_000) / 100).replace(".", ",")}%`;

/** Columns of our own that only tell. */
const telling = new Set(["Naam van de actie", "Afgesproken aantal", "Nu in het register"].map(headerKey));

const unreadIn = (header: Line, below: readonly Line[]): readonly string[] =>
  header.flatMap((cell, place) => {
    const isOurs = columnOf(cell) !== undefined || telling.has(headerKey(String(cell ?? "")));
    const holds = below.some((line) => (line[place] ?? null) !== null);
    return isOurs || !holds ? [] : [String(cell ?? `kolom ${place + 1}`)];
  });
