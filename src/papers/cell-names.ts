/** The name of a column, from 1: 27 is "AA". */
export const columnName = (column: number): string =>
  column === 0
    ? ""
    : columnName(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));

/** A cell by its name, both from 1: "G88" is column 7, line 88. */
export function cellAt(name: string): { readonly column: number; readonly line: number } | undefined {
  const [, letters, line] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(name) ?? [];
  if (letters === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { column, line: Number(line) };
}
