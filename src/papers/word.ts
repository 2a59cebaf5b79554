import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from "docx";
import { writable } from "#papers/table";
import { type Piece, page } from "#papers/word-pieces";

const footer = (words: string): Footer =>
  new Footer({
    children: [
      new Paragraph({ children: [new TextRun(writable(words))] }),
      new Paragraph({
        children: [
          new TextRun({ children: ["Pagina ", PageNumber.CURRENT, " van ", PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });

const look = (size: number, before: number) => ({
  run: { size, bold: true, color: "1F3A52", font: "Calibri" },
  paragraph: { spacing: { before, after: 80 } },
});

/** A document on A4, in Dutch. `below` stands at the foot of every page. */
export const toDocx = (
  { name, below }: { readonly name: string; readonly below: string },
  pieces: readonly Piece[],
): Promise<Uint8Array> =>
  Packer.toBuffer(
    new Document({
      title: writable(name),
      creator: "Afspraken",
      lastModifiedBy: "Afspraken",
      description: writable(below),
      features: { updateFields: true },
      styles: {
        default: {
          document: {
            run: { font: "Calibri", size: 21, language: { value: "nl-NL" } },
            paragraph: { spacing: { after: 60 }, alignment: AlignmentType.LEFT },
          },
          title: look(44, 0),
          heading1: look(32, 360),
          heading2: look(26, 280),
          heading3: look(22, 200),
        },
        paragraphStyles: [
          {
            id: "TOC1",
            name: "toc 1",
            basedOn: "Normal",
            paragraph: { spacing: { before: 80, after: 20 } },
          },
          {
            id: "TOC2",
            name: "toc 2",
            basedOn: "Normal",
            paragraph: { indent: { left: 240 }, spacing: { after: 0 } },
          },
        ],
      },
      sections: [
        {
          properties: {
            page: {
              size: { width: page.width, height: page.height },
              margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
            },
          },
          footers: { default: footer(below) },
          children: pieces,
        },
      ],
    }),
  );
