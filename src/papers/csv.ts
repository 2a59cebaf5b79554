import { stringify } from "csv-stringify/sync";
import { dayOf } from "#domain/dutch";
import type { Table, Value } from "#papers/table";

/**
 * A table as Dutch spreadsheets open it: semicolons, decimals with a comma, and a byte order mark, without which Excel
 * does not see that it is UTF-8. Days are YYYY-MM-DD, which no country reads as another day. Words that a spreadsheet
 * would run as a formula get an apostrophe before them; figures never do. All words stand in quotes: a program that
 * splits at commas would else find a formula behind one.
 */
export function toCsv({ columns, rows }: Table): Uint8Array {
  const lines = [columns.map(({ header }) => header), ...rows.map((row) => row.map(plainValue))];
  const text = stringify(lines, {
    delimiter: ";",
    record_delimiter: "windows",
    quote_record_delimiter: true,
    quoted_string: true,
    bom: true,
    escape_formulas: true,
    cast: { number: (figure) => String(figure).replace(".", ",") },
  });
  return Buffer.from(text, "utf8");
}

function plainValue(value: Value): string | number | null {
  if (value === null || typeof value !== "object") return value;
  return "day" in value ? value.day : dayOf(value.moment);
}
