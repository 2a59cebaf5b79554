/** One paragraph, heading or bullet of a document in any format, its white space made single. */
export type Block = {
  readonly kind: "heading" | "text" | "bullet" | "note" | "blank";
  readonly text: string;
  /** From 1; in a document without lines a key of the sheet's `places`. */
  readonly line?: number | undefined;
  /** The bold words it begins with, where ordinary words follow: often a title. */
  readonly bold?: string | undefined;
  /** Addresses its links lead to. */
  readonly links?: readonly string[] | undefined;
  /** Comes after a mere line break or a page break, so it may belong to the block before. */
  readonly soft?: boolean | undefined;
};

export type Cell = readonly Block[];

export type Row = {
  readonly cells: readonly Cell[];
  readonly line?: number | undefined;
  /** Places of cells that one of an earlier row reaches over. */
  readonly reached?: readonly number[] | undefined;
  /** For places that a cell to their left reaches over: the place of that cell. */
  readonly under?: ReadonlyMap<number, number> | undefined;
  /** Words of its cells that are struck out, and are no text. */
  readonly struck?: readonly string[] | undefined;
};

export type Table = {
  readonly kind: "table";
  readonly rows: readonly Row[];
  readonly line?: number | undefined;
};

/** A document as a row of blocks and tables, whatever format it had. */
export type Sheet = {
  readonly pieces: readonly (Block | Table)[];
  /** Script and other active parts that were left out. */
  readonly active: readonly { readonly what: string; readonly line?: number | undefined }[];
  /** Words outside tables that are struck out, and are no text. */
  readonly struck: readonly { readonly what: string; readonly line?: number | undefined }[];
  /** Word: changes that nobody accepted yet are in the text as if somebody had. */
  readonly tracked?: boolean;
  /** In a document without lines (Word, HTML on one line): what stands for each "line", "tabel 3, rij 2". */
  readonly places?: ReadonlyMap<number, string> | undefined;
};

export const cellText = (cell: Cell): string => cell.map(({ text }) => text).join(" ");

export const rowText = ({ cells }: Row): string => cells.map(cellText).join(" | ");
