import type { SheetCell, SheetColumn, SheetRow } from "#domain/filled-sheet";
import { isEmpty } from "#domain/report-fields";
import { type Answers, type ReportedStatus, settableIn } from "#domain/status-rules";
import { statusWords } from "#domain/status-words";
import { readTypedStatus } from "#domain/typed-status";

/** Something wrong in a row; a null column means the row as a whole. */
export type Wrong = { readonly column: SheetColumn | null; readonly sentence: string };

/** As somebody would type it: 1234.5 is "1234,5", more than two decimals are rounded, a day is YYYY-MM-DD. */
export function typedIn(cell: SheetCell | undefined): string {
  if (cell === undefined) return "";
  if (typeof cell === "string") return cell;
  if (typeof cell === "number") return String(Math.round(cell * 100) / 100).replace(".", ",");
  return cell.day;
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
export const isFilled = ({ cells }: SheetRow): boolean =>
  !isEmpty(typedIn(cells.status)) || answered.some((column) => typedIn(cells[column]).trim() !== "");

export const answersIn = ({ cells }: SheetRow): Answers =>
  Object.fromEntries(
    answered.flatMap((column) => (cells[column] === undefined ? [] : [[column, typedIn(cells[column])]])),
  );

/** Yes to what looked like a slip, or to a street that is a project. */
export const isConfirmed = ({ cells }: SheetRow): boolean =>
  /^(?:ja|j|x|klopt|waar)\b/iu.test(typedIn(cells.confirmed).trim());

/** What is read in "● Op schema", "op-schema", "groen"; null with a problem where it is none. */
export function statusIn(
  { cells }: SheetRow,
  year: number,
  today: string,
): { readonly status: ReportedStatus | null; readonly wrong?: Wrong } {
  const typed = typedIn(cells.status).trim();
  const { status, rest } = readTypedStatus(typed.replace(/^[^\p{L}]+/u, ""));
  if (status !== undefined && rest === "") return { status };
  if (isEmpty(typed)) return { status: null };
  const words = settableIn(year, today).map((one) => statusWords[one]);
  const sentence = `“${typed.slice(0, 60)}” is geen stand die u kunt melden. Kies uit: ${words.join(", ")}.`;
  return { status: null, wrong: { column: "status", sentence } };
}
