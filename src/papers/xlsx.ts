import writeXlsxFile, { type CellObject, type Row, type Sheet } from "write-excel-file/node";
import { columnName } from "#papers/cell-names";
import { type Table, type Value, writable } from "#papers/table";

/** What one cell can hold, by Excel's "specifications and limits". */
const longestCell = 32_767;
const cut = " … (ingekort)";

/** A spreadsheet with one sheet per table. */
export async function toXlsx(tables: readonly Table[]): Promise<Uint8Array> {
  return writeXlsxFile(tables.map(sheetOf), {
    fontFamily: "Calibri",
    fontSize: 11,
    features: [{ files: { transform: { "xl/worksheets/sheet{id}.xml": { transform: finished(tables) } } } }],
  }).toBuffer();
}

const sheetOf = ({ name, columns, rows }: Table): Sheet<never> => {
  const headers = columns.map(({ header }) => header);
  const widths = columns.map(({ width }) => width);
  const line = (values: readonly Value[], toCell: (value: Value, at: number) => CellObject | null): Row => {
    const height = heightOf(values, widths);
    return values.map(toCell).map((cell) => cell && { ...cell, height });
  };
  const body = (value: Value, at: number) => (columns[at]?.look === "fill" ? openCell : cellOf(value));
  return {
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    data: [line(headers, headerCell), ...rows.map((row) => line(row, body))],
    stickyRowsCount: 1,
    orientation: "landscape",
  };
};

/** In points: of one line of words, and the most a row can have. */
const lineHeight = 15;
const highest = 405;

/** Not every program makes a row high enough for its words by itself; words break before they fill a line. */
function heightOf(values: readonly Value[], widths: readonly number[]): number {
  const lines = values.map((value, column) =>
    typeof value !== "string"
      ? 1
      : value
          .split("\n")
          .reduce(
            (sum, text) => sum + Math.max(1, Math.ceil((text.length * 1.1) / (widths[column] ?? 10))),
            0,
          ),
  );
  return Math.min(highest, Math.max(1, ...lines) * lineHeight + 2);
}

const headerCell = (header: Value): CellObject => ({
  value: String(header),
  type: String,
  fontWeight: "bold",
  backgroundColor: "#E6EDF3",
  bottomBorderStyle: "thin",
  wrap: true,
  alignVertical: "top",
});

const top = { alignVertical: "top" } as const;

/**
 * To be filled in. The format for text keeps what is typed as it was typed: elsewhere "15%" becomes 0.15, and "1.234"
 * or "3-4-2023" something else in a program that is not set to Dutch.
 */
const openCell: CellObject = { type: String, backgroundColor: "#FFF6CC", format: "@", wrap: true, ...top };

function cellOf(value: Value): CellObject | null {
  if (value === null || value === "") return null;
  if (typeof value === "number") return { value, type: Number, ...top };
  if (typeof value === "string") return textCell(value);
  if ("day" in value)
    return { value: new Date(`${value.day}T00:00:00Z`), type: Date, format: "d-m-yyyy", ...top };
  return { value: localTime(value.moment), type: Date, format: "d-m-yyyy h:mm", ...top };
}

/** Begins a formula, where somebody types it. */
const formula = /^[=+\-@\t]/;

/**
 * Always words, so nothing in it is ever run. The format for text keeps it so when somebody edits the cell; it is left
 * off elsewhere, because old programs show a long text in that format as a row of number signs.
 */
const textCell = (words: string): CellObject => ({
  value: fitting(escaped(words)),
  type: String,
  wrap: true,
  ...top,
  ...(formula.test(words) && { format: "@" }),
});

/** `_x0041_` in a cell is read as the letter A (ECMA-376 part 1, 22.9.2.19), so words that look like it are escaped. */
const escaped = (words: string): string => words.replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");

const fitting = (words: string): string =>
  words.length <= longestCell ? words : writable(words.slice(0, longestCell - cut.length)).concat(cut);

/** A spreadsheet knows no time zones: the time it was in Amsterdam. */
function localTime(moment: Date): Date {
  const [day, time] = new Intl.DateTimeFormat("sv-SE", {
    dateStyle: "short",
    timeStyle: "medium",
    timeZone: "Europe/Amsterdam",
  })
    .format(moment)
    .split(" ");
  return new Date(`${day}T${time}Z`);
}

/** What the library has no words for: buttons in the header to filter and sort by, words to pick, columns out of sight. */
const finished =
  (tables: readonly Table[]) =>
  (xml: string, { sheet }: { readonly sheet?: string }): string => {
    const table = tables.find(({ name }) => name === sheet);
    if (!table) return xml;
    const range = `A1:${columnName(table.columns.length)}${table.rows.length + 1}`;
    // The format wants them directly behind the rows, in this order.
    const behind = `</sheetData><autoFilter ref="${range}"/>${pickers(table)}`;
    return xml
      .replace("</sheetData>", behind)
      .replace(/<col [^>]*min="(\d+)"/g, (col, at) =>
        table.columns[Number(at) - 1]?.look === "hidden" ? `${col} hidden="1"` : col,
      );
  };

/** Lists of words to pick from, each once with all its cells; other words may be typed. */
function pickers({ picks }: Table): string {
  const cells = new Map<string, string[]>();
  for (const { row, column, choices } of picks) {
    const words = choices.join(",");
    cells.set(words, [...(cells.get(words) ?? []), `${columnName(column + 1)}${row + 2}`]);
  }
  const lists = [...cells].map(
    ([words, at]) =>
      `<dataValidation type="list" allowBlank="1" sqref="${at.join(" ")}"><formula1>"${words}"</formula1></dataValidation>`,
  );
  return lists.length === 0
    ? ""
    : `<dataValidations count="${lists.length}">${lists.join("")}</dataValidations>`;
}
