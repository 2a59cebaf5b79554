import { lacksPromise } from "#intake/columns";
import type { Block, Row, Sheet, Table } from "#intake/sheet";
import { numberOf } from "#intake/title";

/** The header of the column that is made of headings; nobody prints it, so that it is asked about. */
const heading = "kop boven de tabel";

const cellOf = (text: string, line: number | undefined): readonly Block[] => [{ kind: "text", text, line }];

function withPromise(table: Table, promise: readonly Block[]): Table {
  const [header, ...rows] = table.rows;
  if (!header) return table;
  const shifted = ({ cells, reached, under, ...row }: Row, cell: readonly Block[]): Row => ({
    ...row,
    cells: [cell, ...cells],
    ...(reached && { reached: reached.map((place) => place + 1) }),
    ...(under && { under: new Map([...under].map(([place, by]) => [place + 1, by + 1])) }),
  });
  return {
    ...table,
    rows: [
      shifted(header, cellOf(heading, header.line)),
      ...rows.map((row, i) => shifted(row, i === 0 ? promise : [])),
    ],
  };
}

/** Where the blocks begin that head a table put behind these pieces: at the last number, with nothing but text behind it. */
function headFrom(pieces: Sheet["pieces"]): number | undefined {
  const from = pieces.findLastIndex((one) => one.kind === "table" || numberOf(one) !== undefined);
  return from < 0 || pieces[from]?.kind === "table" ? undefined : from;
}

const asText = (block: Block): Block => (block.kind === "heading" ? { ...block, kind: "text" } : block);

/**
 * Agreements that stand as numbered headings ("Afspraak 1: Nieuwbouw"), each above a table of its actions without a
 * column of agreements: heading and text become the first cell of that table, and of its next page an empty one.
 */
export function withHeadings(sheet: Sheet): Sheet {
  const pieces: (Block | Table)[] = [];
  let headed: Block | Table | undefined;
  for (const piece of sheet.pieces) {
    const isActions = piece.kind === "table" && lacksPromise(piece);
    const from = isActions ? headFrom(pieces) : undefined;
    const goesOn = headed !== undefined && pieces.at(-1) === headed;
    if (!isActions || (from === undefined && !goesOn)) {
      pieces.push(piece);
      continue;
    }
    const head = from === undefined ? [] : pieces.splice(from);
    headed = withPromise(
      piece,
      head.flatMap((block) => (block.kind === "table" ? [] : [asText(block)])),
    );
    pieces.push(headed);
  }
  return { ...sheet, pieces };
}
