import {
  Bookmark,
  type FileChild,
  HeadingLevel,
  HeightRule,
  ImportedXmlComponent,
  InternalHyperlink,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { writable } from "#papers/table";

/** What a document is built from. */
export type Piece = FileChild;

/** A4 and its margins, in twentieths of a point: 210 by 297 mm, with 20 mm around. */
export const page = { width: 11_906, height: 16_838, margin: 1_134 };
const textWidth = page.width - 2 * page.margin;

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

export type Heading = { readonly level: 1 | 2 | 3; readonly words: string; readonly anchor: string };

/** A heading that the table of contents can point at. */
export const heading = ({ level, words, anchor }: Heading, look: { onNewPage?: boolean } = {}): Piece =>
  new Paragraph({
    heading: levels[level - 1] ?? HeadingLevel.HEADING_1,
    keepNext: true,
    pageBreakBefore: look.onNewPage ?? false,
    children: [new Bookmark({ id: anchor, children: [new TextRun(writable(words))] })],
  });

export const title = (words: string): Piece =>
  new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(writable(words))] });

export const paragraph = (words: string, look: { bold?: true; keepNext?: true } = {}): Piece =>
  new Paragraph({
    ...(look.keepNext && { keepNext: true }),
    children: [new TextRun({ text: writable(words), ...(look.bold && { bold: true }) })],
  });

/** Words, or a piece of a line that is more than words. */
export type Content = string | readonly ParagraphChild[];

export type Grid = {
  readonly header: readonly string[];
  /** A line break in a cell begins a new paragraph. */
  readonly rows: readonly (readonly Content[])[];
  /** Of each column, as parts of the width of the page. */
  readonly widths: readonly number[];
  /** Lines that a row has at least, for what is written in by hand. */
  readonly lines?: readonly number[];
};

/** A table whose header row comes back on each page, so it can be read with a screen reader too. */
export function grid({ header, rows, widths, lines = [] }: Grid): Piece {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columnWidths = widths.map((width) => Math.round((width / whole) * textWidth));
  const cells = (contents: readonly Content[], bold: boolean) =>
    contents.map((content, column) => cell(content, columnWidths[column] ?? 0, bold));
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cells(header, true) }),
      ...rows.map(
        (row, at) =>
          new TableRow({
            cantSplit: true,
            children: cells(row, false),
            height: { value: (lines[at] ?? 0) * 280, rule: HeightRule.ATLEAST },
          }),
      ),
    ],
  });
}

const cell = (content: Content, width: number, bold: boolean): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(bold && { shading: { fill: "E6EDF3" } }),
    children:
      typeof content === "string"
        ? writable(content)
            .split("\n")
            .map((text) => new Paragraph({ children: [new TextRun({ text, bold })] }))
        : [new Paragraph({ children: content })],
  });

/**
 * A table of contents that Word makes anew, with page numbers, when it opens the document; other programs show what
 * stands in it, the headings as links. The library's own one hides in a frame that LibreOffice prints as code.
 */
export function tableOfContents(headings: readonly Heading[]): readonly Piece[] {
  const entries = headings.filter(({ level }) => level < 3);
  const words = new ImportedXmlComponent("w:instrText", { "xml:space": "preserve" });
  words.push(' TOC \\o "1-2" \\h ');
  return entries.map(({ level, words: named, anchor }, at) => {
    const opening = at === 0 ? [mark("begin"), words, mark("separate")] : [];
    const closing = at === entries.length - 1 ? [mark("end")] : [];
    return new Paragraph({
      style: `TOC${level}`,
      children: [
        ...opening.map(run),
        new InternalHyperlink({ anchor, children: [new TextRun(writable(named))] }),
        ...closing.map(run),
      ],
    });
  });
}

const run = (component: ImportedXmlComponent): TextRun => new TextRun({ children: [component] });

const mark = (type: "begin" | "separate" | "end"): ImportedXmlComponent =>
  new ImportedXmlComponent("w:fldChar", {
    "w:fldCharType": type,
    ...(type === "begin" && { "w:dirty": "true" }),
  });
