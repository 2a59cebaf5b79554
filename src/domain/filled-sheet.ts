import { fold } from "#domain/fold";

/** What the columns of the sheet "Invullen" are headed. A party fills in what stands from `status` on. */
export const sheetHeaders = {
  year: "Jaar",
  action: "Actie",
  party: "Partij",
  status: "Nieuwe stand",
  figure: "Nieuw aantal",
  asOf: "Stand per",
  text: "Toelichting",
  cause: "Oorzaak",
  consequence: "Gevolg",
  steering: "Bijsturing",
  toYear: "Schuift door naar",
  decision: "Gevraagd besluit",
  link: "Link",
  onBehalfOf: "Bron",
  confirmed: "Klopt",
  /** The version of the part that the sheet was made from. */
  seen: "Versie",
} as const;

export const sheetName = "Invullen";

export type SheetColumn = keyof typeof sheetHeaders;

export const sheetColumns = Object.keys(sheetHeaders) as readonly SheetColumn[];

/** One cell as the file holds it: words as typed, a number, or a day (YYYY-MM-DD). */
export type SheetCell = string | number | { readonly day: string };

/**
 * A cell that holds something else than can be read: the error of a formula ("#N/A"), or words that it shares with the
 * cell of a higher line.
 */
export type UnreadCell = { readonly column: SheetColumn } & (
  | { readonly error: string }
  | { readonly mergedInto: number }
);

/** A row that holds something; an empty cell is absent. */
export type SheetRow = {
  /** As a spreadsheet counts: from 1, with the header. */
  readonly line: number;
  readonly cells: Readonly<Partial<Record<SheetColumn, SheetCell>>>;
  /** Absent where every cell can be read. */
  readonly unread?: readonly UnreadCell[];
};

/** What was read back from a sheet that somebody filled in. Nothing in it has been judged yet. */
export type FilledSheet = {
  readonly rows: readonly SheetRow[];
  /** Headers of somebody's own columns that hold something. */
  readonly unread: readonly string[];
};

/** A sheet that somebody brought, as it waits for a yes. */
export type BroughtSheet = {
  /** Of the file. */
  readonly name: string;
  /** The day it was brought, YYYY-MM-DD: what its rows leave open is read as it was then. */
  readonly day: string;
  readonly sheet: FilledSheet;
};

/** Why a file cannot be read back at all: one sentence that says what to do. */
export type UnreadSheet = { readonly unread: string; readonly rows?: undefined };

/** Headers are compared without case, spaces and signs. */
export const headerKey = (header: string): string => fold(header).replace(/[^\p{L}\p{N}]/gu, "");
