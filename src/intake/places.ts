import type { Doubt } from "#domain/edition";
import type { Spot } from "#intake/refusals";
import type { Block, Sheet, Table } from "#intake/sheet";

const linesOf = ({ pieces }: Sheet): ReadonlySet<number> =>
  new Set(
    pieces.flatMap((piece) =>
      [piece.line ?? 1].concat(piece.kind === "table" ? piece.rows.map(({ line }) => line ?? 1) : []),
    ),
  );

/** Gives a document that stands on one line its tables and rows to point at, counted as a reader of Word counts them. */
export function withPlaces(sheet: Sheet): Sheet {
  if ([...linesOf(sheet)].some((line) => line > 1)) return sheet;
  const places = new Map<number, string>();
  let tables = 0;
  const mark = (place: string): number => {
    places.set(places.size + 1, place);
    return places.size;
  };
  const pieces = sheet.pieces.map((piece): Block | Table => {
    if (piece.kind !== "table") {
      return { ...piece, line: mark(tables === 0 ? "de tekst vóór tabel 1" : `de tekst na tabel ${tables}`) };
    }
    tables += 1;
    const own = mark(`tabel ${tables}`);
    const rows = piece.rows.map((row, i) => ({ ...row, line: mark(`tabel ${tables}, rij ${i + 1}`) }));
    return { ...piece, rows, line: own };
  });
  const placeless = (found: Sheet["active"]) => found.map(({ what }) => ({ what }));
  return { ...sheet, pieces, active: placeless(sheet.active), struck: placeless(sheet.struck), places };
}

/** Where a line of the sheet is in the document. */
export const spotIn = ({ places }: Sheet, line: number | undefined): Spot =>
  line === undefined ? {} : places ? { place: places.get(line) } : { line };

/** Doubts that say where they were met in words that somebody with the document before them can follow. */
export const placed = (doubts: readonly Doubt[], sheet: Sheet): readonly Doubt[] =>
  sheet.places
    ? doubts.map(({ line, ...doubt }) => {
        const { place } = spotIn(sheet, line);
        return place === undefined ? doubt : { ...doubt, place };
      })
    : doubts;
