import { strFromU8, unzipSync } from "fflate";
import { cellAt } from "#papers/cell-names";

/** What a spreadsheet says of its cells beside their values. Cells are "G88", as a spreadsheet calls them. */
export type SheetMarks = {
  /** Shows 0.12 as 12%. */
  isPercentage(cell: string): boolean;
  /** "#N/A": what a formula came out at. */
  errorIn(cell: string): string | undefined;
  /** The line of the cell that shows its words in this one too, higher in the column. */
  mergedInto(column: number, line: number): number | undefined;
};

type Range = { readonly from: number; readonly to: number; readonly top: number; readonly bottom: number };

const none: SheetMarks = {
  isPercentage: () => false,
  errorIn: () => undefined,
  mergedInto: () => undefined,
};

/** Reads the marks of the sheet of this name; none where the file is not built as usual. */
export function marksOf(bytes: Uint8Array, name: string): SheetMarks {
  const wanted = /^xl\/(?:workbook\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/;
  const files = unzipSync(bytes, { filter: (file) => wanted.test(file.name) });
  const read = (file: string): string => strFromU8(files[file] ?? new Uint8Array());
  const path = pathOf(name, read("xl/workbook.xml"), read("xl/_rels/workbook.xml.rels"));
  return path === undefined ? none : marksIn(read(path), percentages(read("xl/styles.xml")));
}

function marksIn(sheet: string, isPercent: readonly boolean[]): SheetMarks {
  const percent = new Set<string>();
  const errors = new Map<string, string>();
  for (const [, attributes = "", value = ""] of sheet.matchAll(filledCell)) {
    const { r: cell = "", s, t } = attributesOf(attributes);
    if (t === "e") errors.set(cell, /<(?:\w+:)?v>([^<]*)</.exec(value)?.[1] ?? "#");
    else if (isPercent[Number(s)]) percent.add(cell);
  }
  const merged = [...elements(sheet, "mergeCell")].flatMap(({ ref = "" }) => rangeOf(ref));
  return {
    isPercentage: (cell) => percent.has(cell),
    errorIn: (cell) => errors.get(cell),
    mergedInto: (column, line) =>
      merged.find(
        ({ from, to, top, bottom }) => from <= column && column <= to && top < line && line <= bottom,
      )?.top,
  };
}

const filledCell = /<(?:\w+:)?c\s([^>]*[^/])>(.*?)<\/(?:\w+:)?c>/gs;

const unescaped: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const attributesOf = (typed: string): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    [...typed.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name, double, single]) => [
      name,
      (double ?? single ?? "").replace(/&(\w+);/g, (whole, word) => unescaped[word] ?? whole),
    ]),
  );

const elements = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^>]*)>`, "g"))].map(([, typed = ""]) =>
    attributesOf(typed),
  );

/** Where the sheet of this name stands in the file. */
function pathOf(name: string, workbook: string, relations: string): string | undefined {
  const sheet = elements(workbook, "sheet").find((one) => one.name === name);
  const id = Object.entries(sheet ?? {}).find(([attribute]) => attribute.endsWith(":id"))?.[1];
  const target = elements(relations, "Relationship").find((one) => id !== undefined && one.Id === id)?.Target;
  return target === undefined ? undefined : target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

function rangeOf(name: string): readonly Range[] {
  const [from, to] = name.split(":").map(cellAt);
  return from && to ? [{ from: from.column, to: to.column, top: from.line, bottom: to.line }] : [];
}

/** Whether each look of a cell is a percentage: 9 and 10 are so by the format itself (ECMA-376 part 1, 18.8.30). */
function percentages(styles: string): readonly boolean[] {
  const own = new Map(
    elements(styles, "numFmt").map(({ numFmtId, formatCode = "" }) => [numFmtId, formatCode]),
  );
  const shown = (code: string) => code.replace(/"[^"]*"|\\./g, "");
  const looks = /<(?:\w+:)?cellXfs.*?<\/(?:\w+:)?cellXfs>/s.exec(styles)?.[0] ?? "";
  return elements(looks, "xf").map(
    ({ numFmtId = "" }) => /^(?:9|10)$/.test(numFmtId) || shown(own.get(numFmtId) ?? "").includes("%"),
  );
}
