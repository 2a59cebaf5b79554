import { isHeader } from "#intake/columns";
import { type Row, rowText, type Table } from "#intake/sheet";

/** The columns under one header as one column: cell by cell, from left to right. */
function narrowed({ cells, reached = [], under, ...row }: Row, covered: ReadonlyMap<number, number>): Row {
  const kept = cells.flatMap((_, place) => (covered.has(place) ? [] : [place]));
  const owner = (place: number) => covered.get(place) ?? place;
  const moved = new Map(kept.map((place, to) => [place, to]));
  return {
    ...row,
    cells: kept.map((place) => cells.flatMap((cell, at) => (owner(at) === place ? cell : []))),
    reached: kept.flatMap((place, to) => (reached.includes(place) ? [to] : [])),
    under: new Map(
      [...(under ?? [])].flatMap(([place, by]) => {
        const [to, from] = [moved.get(place), moved.get(owner(by))];
        return to === undefined || from === undefined ? [] : [[to, from] as const];
      }),
    ),
  };
}

/**
 * A table in which each header stands above one column: what stands under a header that reaches over more columns
 * belongs to it. Left as it is where a second row of headers parts them again.
 */
export function underOneHeader(table: Table): Table {
  const headers = table.rows.filter(isHeader);
  const [header] = headers;
  const covered = header?.under;
  if (!header || !covered || covered.size === 0) return table;
  if (headers.some((one) => rowText(one) !== rowText(header))) return table;
  return { ...table, rows: table.rows.map((row) => narrowed(row, covered)) };
}
