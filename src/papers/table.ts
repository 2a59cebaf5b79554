/** A day, YYYY-MM-DD. */
export type Day = { readonly day: string };
/** A moment, shown as the time it was in Amsterdam. */
export type Moment = { readonly moment: Date };

/** One cell. Null is an empty one. */
export type Value = string | number | Day | Moment | null;

export type Column<Row> = {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly value: (row: Row) => Value;
};

/** Rows and columns under a name, for a spreadsheet. */
export type Table = {
  readonly name: string;
  readonly columns: readonly { readonly header: string; readonly width: number }[];
  readonly rows: readonly (readonly Value[])[];
};

export const tableOf = <Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): Table => ({
  name,
  columns,
  rows: rows.map((row) => columns.map(({ value }) => tidy(value(row)))),
});

const tidy = (value: Value): Value => (typeof value === "string" ? writable(value) : value);

export const dayOrNull = (day: string | null | undefined): Day | null => (day ? { day } : null);

/**
 * Words as every file format can hold them: control characters and halves of a character, which XML refuses, become
 * the sign for a character that cannot be shown.
 */
export const writable = (words: string): string =>
  words.replace(/\r\n?/g, "\n").replace(/(?![\t\n])\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/gu, "\ufffd");
