import { isValid } from "date-fns/isValid";
import { parseISO } from "date-fns/parseISO";
import { dutchDate } from "#domain/dutch";
import type { SheetCell, SheetColumn, SheetRow } from "#domain/filled-sheet";
import { isEmpty } from "#domain/report-fields";
import type { Answers } from "#domain/status-rules";

/** Something wrong in a row; a null column means the row as a whole. */
export type Wrong = { readonly column: SheetColumn | null; readonly sentence: string };

/** As somebody would type it: 1234.5 is "1234,5", more than two decimals are rounded, a day is "31 maart 2023". */
export function typedIn(cell: SheetCell | undefined): string {
  if (cell === undefined) return "";
  if (typeof cell === "string") return cell;
  if (typeof cell === "number") return String(Math.round(cell * 100) / 100).replace(".", ",");
  return isValid(parseISO(cell.day)) ? dutchDate(cell.day) : cell.day;
}

const answered = [
  "figure",
  "asOf",
  "text",
  "cause",
  "consequence",
  "steering",
  "toYear",
  "decision",
  "link",
] as const;

/** Whether somebody filled in anything that is to be reported: a source alone reports nothing. */
export const isFilled = ({ cells, unread = [] }: SheetRow): boolean =>
  !isEmpty(typedIn(cells.status)) ||
  answered.some((column) => typedIn(cells[column]).trim() !== "") ||
  unread.some(({ column }) => [...answered, "status"].includes(column));

/** What cannot be read in a row, with how to mend it. */
export const unreadIn = ({ unread = [] }: SheetRow): readonly Wrong[] =>
  unread.map((cell) => ({
    column: cell.column,
    sentence:
      "error" in cell
        ? `Hier staat “${cell.error}”: een formule met een fout. Typ zelf wat hier moet staan.`
        : `Deze cel is samengevoegd met die van rij ${cell.mergedInto}. Splits de cellen en vul elke rij apart in.`,
  }));

export const answersIn = ({ cells }: SheetRow): Answers =>
  Object.fromEntries(
    answered.flatMap((column) => (cells[column] === undefined ? [] : [[column, typedIn(cells[column])]])),
  );

/** Yes to what looked like a slip, or to a street that is a project. */
export const isConfirmed = ({ cells }: SheetRow): boolean =>
  /^(?:ja|j|x|klopt|waar)\b/iu.test(typedIn(cells.confirmed).trim());
