/** A day, YYYY-MM-DD. */
export type Day = { readonly day: string };
/** A moment, shown as the time it was in Amsterdam. */
export type Moment = { readonly moment: Date };

/** One cell. Null is an empty one. */
export type Value = string | number | Day | Moment | null;

type Heading = {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  /** fill: for somebody to fill in. hidden: for our own use when the file comes back. */
  readonly look?: "fill" | "hidden";
};

export type Column<Row> = Heading & {
  readonly value: (row: Row) => Value;
  /** Words that can be picked in a cell; others may be typed. */
  readonly choices?: (row: Row) => readonly string[];
};

/** Rows and columns under a name, for a spreadsheet. */
export type Table = {
  readonly name: string;
  readonly columns: readonly Heading[];
  readonly rows: readonly (readonly Value[])[];
  /** Cells (row and column from 0, without the header) in which words can be picked. */
  readonly picks: readonly Pick[];
};

type Pick = { readonly row: number; readonly column: number; readonly choices: readonly string[] };

export const tableOf = <Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): Table => ({
  name,
  columns,
  rows: rows.map((row) => columns.map(({ value }) => tidy(value(row)))),
  picks: columns.flatMap(({ choices }, column) =>
    choices ? rows.map((row, at) => ({ row: at, column, choices: choices(row) })) : [],
  ),
});

const tidy = (value: Value): Value => (typeof value === "string" ? writable(value) : value);

export const dayOrNull = (day: string | null | undefined): Day | null => (day ? { day } : null);

/**
 * Words as every file format can hold them: control characters and halves of a character, which XML refuses, become
 * the sign for a character that cannot be shown.
 */
export const writable = (words: string): string =>
  words.replace(/\r\n?/g, "\n").replace(/(?![\t\n])\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/gu, "\ufffd");
