import type { Element, Parents } from "hast";

export const elements = (parent: Parents): readonly Element[] =>
  parent.children.flatMap((child) => (child.type === "element" ? [child] : []));

const rowsOf = (table: Element): readonly Element[] =>
  elements(table).flatMap((child) => {
    if (child.tagName === "tr") return [child];
    return /^t(?:head|body|foot)$/.test(child.tagName) ? rowsOf(child) : [];
  });

/** What a document claims a cell covers, kept to what a page can hold. */
const span = (value: unknown, most: number): number =>
  Math.min(Math.max(Math.trunc(Number(value ?? 1)) || 1, 1), most);

const most = { rows: 1000, columns: 20 } as const;

/** One row of a table with a place for every column; undefined where another cell reaches over it. */
export type GridRow = {
  readonly row: Element;
  readonly cells: readonly (Element | undefined)[];
  /** Places that a cell of an earlier row reaches over. */
  readonly reached: readonly number[];
  /** For places that a cell to their left reaches over: the place of that cell. */
  readonly under: ReadonlyMap<number, number>;
};

/** Lays cells that span rows or columns out over the columns they cover: the text stands in the first place. */
export function gridOf(table: Element): readonly GridRow[] {
  /** Rows to go per column that a cell of an earlier row still covers. */
  const covered = new Map<number, number>();
  return rowsOf(table).map((row) => {
    const cells: (Element | undefined)[] = [];
    const reached: number[] = [];
    const under = new Map<number, number>();
    const skip = () => {
      for (let left = covered.get(cells.length) ?? 0; left > 0; left = covered.get(cells.length) ?? 0) {
        covered.set(cells.length, left - 1);
        reached.push(cells.length);
        cells.push(undefined);
      }
    };
    for (const cell of elements(row)) {
      if (cell.tagName !== "td" && cell.tagName !== "th") continue;
      skip();
      covered.set(cells.length, span(cell.properties.rowSpan, most.rows) - 1);
      const own = cells.length;
      cells.push(cell);
      for (let extra = span(cell.properties.colSpan, most.columns); extra > 1; extra -= 1) {
        under.set(cells.length, own);
        cells.push(undefined);
      }
    }
    skip();
    return { row, cells, reached, under };
  });
}
