import { fold } from "#domain/fold";
import { isAgreementTable } from "#intake/columns";
import { documentName, headingOfDocument, isTitle } from "#intake/document-name";
import { type Footnote, footnoteOf } from "#intake/footnotes";
import { type Block, cellText, type Sheet, type Table } from "#intake/sheet";

export type Kind = "focus" | "regular";

export type OutlinedChapter = {
  readonly number: number;
  title: string;
  readonly ambition: Block[];
  readonly goals: Block[];
};

export type OutlinedTable = {
  readonly table: Table;
  readonly chapter: number;
  /** Undefined where no heading says so. */
  readonly kind: Kind | undefined;
};

/** A document in its parts, before its agreements are read. */
export type Outline = {
  readonly name: string | undefined;
  readonly date: string | undefined;
  readonly chapters: readonly OutlinedChapter[];
  /** What stands before the first chapter: the front page. */
  readonly front: readonly Block[];
  /** Titles of chapters as the table of contents spells them, by number. */
  readonly contents: ReadonlyMap<number, string>;
  readonly tables: readonly OutlinedTable[];
  readonly footnotes: readonly Footnote[];
  /** Text and tables that belong to nothing. */
  readonly stray: readonly (Block | Table)[];
};

type Section = "front" | "ambition" | "goals" | "agreements";

const chapterLine = /^(?:hoofdstuk|thema|deel|speerpunt|pijler)\s+(\d{1,2})\b[\s:.–-]*(.*)$/iu;

const sections: readonly (readonly [RegExp, Section, Kind?])[] = [
  [/^(?:opgaven?|ambities?|visie)(?: en (?:opgaven?|ambities?|visie))?$/, "ambition"],
  [/^(?:doelen|doelstellingen|onze doelen)$/, "goals"],
  [/^focus ?afspraken$/, "agreements", "focus"],
  [/^(?:reguliere|overige|doorlopende) afspraken$/, "agreements", "regular"],
];

/** Chapter number and title of a line, without the dots and page number of a table of contents. */
function chapterOf(text: string): { readonly number: number; readonly title: string } | undefined {
  const match = chapterLine.exec(text);
  if (!match || text.length > 150 || /[.!?]$/u.test(text)) return undefined;
  return { number: Number(match[1]), title: (match[2] ?? "").replace(/[\s.·…]+\d{1,3}$/u, "").trim() };
}

const pageFurniture = /^(?:-?\s*\d{1,3}\s*-?|pagina \d+(?: van \d+)?|inhoud(?:sopgave)?)$/i;

const months =
  "januari februari maart april mei juni juli augustus september oktober november december".split(" ");

/** A date that stands alone on its line, as on a front page. */
function loneDate(text: string): string | undefined {
  const match = /^(?:\p{L}+, )?(\d{1,2})(?:[/-](\d{1,2})[/-]| (\p{L}+) )(20\d\d)$/u.exec(text);
  if (!match) return undefined;
  const month = match[2] ? Number(match[2]) : months.indexOf((match[3] ?? "").toLowerCase()) + 1;
  const day = Number(match[1]);
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return `${match[4]}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

type Desk = {
  chapters: OutlinedChapter[];
  chapter: OutlinedChapter | undefined;
  /** No chapter carries a number: then headings open them. */
  readonly byHeading: boolean;
  /** The heading that names the document. */
  readonly title: Block | undefined;
  section: Section;
  kind: Kind | undefined;
  readonly contents: Map<number, string>;
  readonly front: Block[];
  readonly tables: OutlinedTable[];
  readonly footnotes: Footnote[];
  readonly stray: (Block | Table)[];
};

/** The first time a chapter is met it may be the table of contents; it starts anew where its text begins. */
function openChapter(
  desk: Desk,
  { number, title }: { readonly number: number; readonly title: string },
): void {
  const existing = desk.chapters.find((chapter) => chapter.number === number);
  if (existing && desk.tables.some((table) => table.chapter === number)) return;
  const isEmpty = existing && existing.ambition.length + existing.goals.length === 0;
  if (existing && existing === desk.chapter && !isEmpty) return;
  if (existing?.title) desk.contents.set(number, existing.title);
  desk.chapters = desk.chapters.filter((chapter) => chapter !== existing);
  desk.chapter = { number, title, ambition: [], goals: [] };
  desk.chapters.push(desk.chapter);
  desk.section = "front";
  desk.kind = undefined;
}

function readBlock(desk: Desk, block: Block): void {
  if (block.kind === "blank" || pageFurniture.test(block.text)) return;
  const footnote = footnoteOf(block);
  const chapter = chapterOf(block.text) ?? headingAsChapter(desk, block);
  const section = sections.find(([words]) => words.test(fold(block.text).replace(/[:.]$/, "")));
  if (footnote) desk.footnotes.push(footnote);
  else if (section) openSection(desk, section);
  else if (chapter) openChapter(desk, chapter);
  else place(desk, block);
}

function openSection(desk: Desk, [, section, kind]: (typeof sections)[number]): void {
  desk.section = section;
  desk.kind = kind;
}

const headingAsChapter = ({ byHeading, chapters, title }: Desk, block: Block) =>
  byHeading && block.kind === "heading" && block !== title && !isTitle(block)
    ? { number: chapters.length + 1, title: block.text }
    : undefined;

function place(desk: Desk, block: Block): void {
  if (!desk.chapter) desk.front.push(block);
  else if (desk.section === "front" && desk.chapter.title === "") desk.chapter.title = block.text;
  else if (
    desk.section === "agreements" ||
    desk.tables.some(({ chapter }) => chapter === desk.chapter?.number)
  )
    desk.stray.push(block);
  else if (desk.section === "goals") desk.chapter.goals.push(block);
  else desk.chapter.ambition.push(block);
}

function readTable(desk: Desk, table: Table): void {
  const listed = table.rows.flatMap(({ cells }) => chapterOf(cellText(cells[0] ?? [])) ?? []);
  if (listed.length > 1) for (const { number, title } of listed) desk.contents.set(number, title);
  else if (isAgreementTable(table) || continuesTable(desk, table)) {
    if (!desk.chapter) openChapter(desk, { number: 1, title: "Afspraken" });
    const chapter = desk.chapter?.number ?? 1;
    desk.tables.push({ table, chapter, kind: desk.kind });
    desk.section = "agreements";
  } else if (table.rows.some(({ cells }) => cells.some((cell) => cellText(cell) !== "")))
    desk.stray.push(table);
}

/** A table without header or numbers, as wide as the one before it, is its next page. */
function continuesTable({ tables, section }: Desk, table: Table): boolean {
  const width = (one: Table | undefined) =>
    Math.max(0, ...(one?.rows ?? []).map(({ cells }) => cells.length));
  return section === "agreements" && tables.length > 0 && width(table) === width(tables.at(-1)?.table);
}

/** Blocks that return on many pages are page headers and footers. */
function isFurniture(sheet: Sheet): (block: Block) => boolean {
  const counts = new Map<string, number>();
  for (const piece of sheet.pieces)
    if (piece.kind !== "table") counts.set(piece.text, (counts.get(piece.text) ?? 0) + 1);
  const isSection = (text: string) => sections.some(([words]) => words.test(fold(text)));
  return ({ text }) => (counts.get(text) ?? 0) > 2 && !isSection(text) && !chapterOf(text);
}

/** A sentence on the front page: more than its names and dates. */
const isProse = ({ text }: Block): boolean => /[.!?]$/u.test(text) && text.split(" ").length >= 6;

/** Headings that no table follows ("Inleiding") are no chapters; the others are numbered from 1. */
function renumbered({ chapters, tables, stray }: Desk): Pick<Outline, "chapters" | "tables" | "stray"> {
  const isFilled = ({ number }: OutlinedChapter) => tables.some(({ chapter }) => chapter === number);
  const filled = chapters.filter(isFilled);
  const dropped = chapters.filter((chapter) => !isFilled(chapter)).flatMap(toldOf);
  const place = (number: number) => filled.findIndex((chapter) => chapter.number === number) + 1;
  return {
    chapters: filled.map((chapter) => ({ ...chapter, number: place(chapter.number) })),
    tables: tables.map((table) => ({ ...table, chapter: place(table.chapter) })),
    stray: [...dropped, ...stray],
  };
}

/** The text under a heading that is no chapter, as one block. */
function toldOf({ title, ambition, goals }: OutlinedChapter): readonly Block[] {
  const text = [...ambition, ...goals];
  const [first] = text;
  const told = [title, ...text.map((block) => block.text)].join(" ");
  return first ? [{ kind: "text", text: told, line: first.line }] : [];
}

/** Puts every block of a document in its place. */
export function outline(sheet: Sheet): Outline {
  const desk: Desk = {
    chapters: [],
    chapter: undefined,
    byHeading: !sheet.pieces.some((piece) => piece.kind !== "table" && chapterOf(piece.text)),
    title: headingOfDocument(sheet),
    section: "front",
    kind: undefined,
    contents: new Map(),
    front: [],
    tables: [],
    footnotes: [],
    stray: [],
  };
  const repeated = isFurniture(sheet);
  for (const piece of sheet.pieces) {
    if (piece.kind === "table") readTable(desk, piece);
    else if (!(desk.chapter && repeated(piece))) readBlock(desk, piece);
  }
  const { contents, footnotes, front } = desk;
  const { chapters, tables, stray: left } = desk.byHeading ? renumbered(desk) : desk;
  const stray = [...front.filter(isProse), ...left];
  const date = front.flatMap(({ text }) => loneDate(text) ?? [])[0];
  return { name: documentName(sheet, front), date, front, chapters, contents, tables, footnotes, stray };
}
