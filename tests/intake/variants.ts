import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  TableCell,
  TableRow,
  TextRun,
  Table as WordTable,
} from "docx";
import type { Vocabulary } from "#domain/naming";
import { type Outline, outline } from "#intake/outline";
import { joined } from "#intake/parts";
import { columnsIn, gather } from "#intake/rows";
import type { Block, Cell, Row, Sheet, Table } from "#intake/sheet";

/** The same document without its page breaks: one table per heading, one row per agreement. */
export function mended(sheet: Sheet, names: Vocabulary): Sheet {
  const { tables }: Outline = outline(sheet);
  const gathered = gather(tables, names);
  if ("missing" in gathered) throw new Error("the document lacks a column");
  const whole = gathered.agreements.map((one) => {
    const { actions, leads } = columnsIn(one);
    const row: Row = { cells: [joined(one.promise, names), joined(actions, names), leads] };
    return { ...one, row };
  });
  const used = new Set<Row>();
  const groupOf = (table: Table) => tables.find((one) => one.table === table);
  const done = new Set<string>();
  const pieces = sheet.pieces.flatMap((piece): readonly (Block | Table)[] => {
    if (piece.kind !== "table") return [piece];
    const own = groupOf(piece);
    if (!own) return [piece];
    const group = `${own.chapter} ${own.kind}`;
    if (done.has(group)) return [];
    done.add(group);
    const rows = whole.filter(({ chapter, kind }) => `${chapter} ${kind}` === group).map(({ row }) => row);
    for (const row of rows) used.add(row);
    const [header] = piece.rows;
    return [{ kind: "table", rows: [...(header ? [header] : []), ...rows] }];
  });
  return { pieces, active: [], struck: [] };
}

/** Where a page ends: in which row, and how many words of each of its cells still fit. */
export type PageBreak = { readonly row: number; readonly words: readonly number[] };

const wordsIn = (cell: Cell): number => cell.reduce((sum, { text }) => sum + text.split(" ").length, 0);

/** Cuts a cell after so many words: between blocks, or inside one where the next word is in lower case. */
function cutCell(cell: Cell, share: number): readonly [Cell, Cell] {
  let room = Math.floor((wordsIn(cell) * share) / 100);
  for (const [i, block] of cell.entries()) {
    const words = block.text.split(" ");
    if (room >= words.length) {
      room -= words.length;
      continue;
    }
    const at = words.findIndex(
      (word, place) =>
        place >= room && place > 1 && /^\p{Ll}/u.test(word) && !/[.:;!?]$/u.test(words[place - 1] ?? ""),
    );
    if (i > 0 && (room === 0 || at < 0)) return [cell.slice(0, i), cell.slice(i)];
    if (at < 0) return [cell, []];
    const [head, tail] = [words.slice(0, at).join(" "), words.slice(at).join(" ")];
    return [
      [...cell.slice(0, i), { ...block, text: head }],
      [{ ...block, kind: "text", text: tail }, ...cell.slice(i + 1)],
    ];
  }
  return [cell, []];
}

/** The same document with its pages ending elsewhere: a table goes on in a new one, in mid-cell. */
export function repaged(sheet: Sheet, breaks: readonly PageBreak[]): Sheet {
  let row = -1;
  const pieces = sheet.pieces.flatMap((piece): readonly (Block | Table)[] => {
    const [header, ...rows] = piece.kind === "table" ? piece.rows : [];
    if (piece.kind !== "table" || !header || header.cells.length < 3) return [piece];
    const pages: Row[][] = [[]];
    for (const one of rows) {
      row += 1;
      const here = breaks.find((found) => found.row === row);
      if (!here) {
        pages.at(-1)?.push(one);
        continue;
      }
      const cut = one.cells.map((cell, i) =>
        i === 2
          ? cutLeads(cell, here.words[i] ?? 0)
          : cutCell(cell, i === 0 ? Math.max(here.words[i] ?? 0, 30) : (here.words[i] ?? 0)),
      );
      pages.at(-1)?.push({ cells: cut.map(([head]) => head) });
      pages.push([{ cells: cut.map(([, tail]) => tail) }]);
    }
    return pages.map((page) => ({ kind: "table", rows: [header, ...page] }));
  });
  return { pieces, active: [], struck: [] };
}

const cutLeads = (cell: Cell, share: number): readonly [Cell, Cell] => {
  const at = Math.round((cell.length * share) / 100);
  return [cell.slice(0, at), cell.slice(at)];
};

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const inMarkdown = (text: string): string =>
  text.replace(/https?:\/\/[^\s<>]+?(?=\.?(?:\s|$))/g, "<$&>").replaceAll("|", "\\|");

const cellInParagraphs = (cell: Cell): string => {
  let list = false;
  const parts = cell.map(({ kind, text }) => {
    const opening = kind === "bullet" && !list ? "<ul> " : "";
    list = kind === "bullet";
    return kind === "bullet" ? `${opening}• ${inMarkdown(text)}` : `<p>${inMarkdown(text)}</p>`;
  });
  return parts.join(" ");
};

const cellInLines = (cell: Cell): string =>
  cell.map(({ kind, text }) => (kind === "bullet" ? `• ${inMarkdown(text)}` : inMarkdown(text))).join("<br>");

/** Markdown with pipe tables: paragraphs as `<p>` with open `<ul>`s, or lines with `<br>`. */
export function asMarkdown(sheet: Sheet, style: "paragraphs" | "lines"): string {
  const cellOf = style === "paragraphs" ? cellInParagraphs : cellInLines;
  const line = ({ cells }: Row) => `| ${cells.map(cellOf).join(" | ")} |`;
  const piece = (one: Block | Table): string => {
    if (one.kind === "table") {
      const [header, ...rows] = one.rows;
      if (!header) return "";
      const rule = `|${header.cells.map(() => "---|").join("")}`;
      return [
        line({
          cells: header.cells.map((cell) => cell.map((block) => ({ ...block, kind: "bullet" as const }))),
        })
          .replaceAll("• ", "")
          .replaceAll("<ul> ", ""),
        rule,
        ...rows.map(line),
      ].join("\n");
    }
    return one.kind === "bullet" ? `- ${inMarkdown(one.text)}` : inMarkdown(one.text);
  };
  return `${sheet.pieces.map(piece).join("\n\n")}\n`;
}

function htmlBlocks(blocks: readonly Block[]): string {
  let html = "";
  for (const [i, { kind, text }] of blocks.entries()) {
    if (kind === "bullet" && blocks[i - 1]?.kind !== "bullet") html += "<ul>\n";
    const raised = escaped(text).replace(/([¹²³⁴⁵⁶⁷⁸⁹])/gu, (mark) => `<sup>${mark.normalize("NFKC")}</sup>`);
    const linked = raised
      .replace(/https?:\/\/[^\s<>]+?(?=\.?(?:\s|$))/g, '<a href="$&">$&</a>')
      .replace("CO₂", "CO<sub>2</sub>");
    html += kind === "bullet" ? `<li>${linked}</li>\n` : `<p>${linked}</p>\n`;
    if (kind === "bullet" && blocks[i + 1]?.kind !== "bullet") html += "</ul>\n";
  }
  return html;
}

const isHeading = (text: string): boolean =>
  /^Hoofdstuk \d+ \p{Lu}{2}|^(?:Opgaven en ambitie|Doelen|Focusafspraken|Reguliere afspraken)$/u.test(text);

/** HTML with real headings, lists, raised and lowered digits. */
export function asHtml(sheet: Sheet): string {
  const parts: string[] = [];
  const bullets: Block[] = [];
  const close = () => {
    if (bullets.length > 0) parts.push(htmlBlocks(bullets.splice(0)));
  };
  for (const piece of sheet.pieces) {
    if (piece.kind === "bullet") {
      bullets.push(piece);
      continue;
    }
    close();
    if (piece.kind === "table") {
      const [header, ...rows] = piece.rows;
      const row = ({ cells }: Row, tag: string) =>
        `<tr>${cells.map((cell) => `<${tag}>${htmlBlocks(cell)}</${tag}>`).join("")}</tr>`;
      const head = header ? `<thead>${row(header, "th")}</thead>` : "";
      parts.push(
        `<table onclick-none="">${head}<tbody>${rows.map((one) => row(one, "td")).join("\n")}</tbody></table>`.replace(
          ' onclick-none=""',
          "",
        ),
      );
    } else parts.push(isHeading(piece.text) ? `<h2>${escaped(piece.text)}</h2>` : htmlBlocks([piece]));
  }
  close();
  return `<!doctype html>\n<html lang="nl"><head><title>Document</title><style>p{margin:0}</style></head><body>\n${parts.join("\n")}\n</body></html>\n`;
}

type Notes = "plain" | "word";

const markRuns = (
  text: string,
  notes: Notes,
  known: ReadonlySet<number>,
): readonly (TextRun | FootnoteReferenceRun)[] => {
  if (notes === "plain") return [new TextRun(text)];
  return text.split(/((?<!m)[¹²³⁴⁵⁶⁷⁸⁹])/u).map((part) => {
    const number = /^[¹²³⁴⁵⁶⁷⁸⁹]$/u.test(part) ? Number(part.normalize("NFKC")) : 0;
    return known.has(number) ? new FootnoteReferenceRun(number) : new TextRun(part);
  });
};

/** A Word document with real lists and tables; its footnotes as paragraphs or as Word's own. */
export async function asWord(sheet: Sheet, notes: Notes): Promise<Uint8Array> {
  const footnotes = new Map<number, string>();
  for (const piece of sheet.pieces) {
    const found = piece.kind === "table" ? null : /^([¹²³⁴⁵⁶⁷⁸⁹]) ?(.*)$/u.exec(piece.text);
    if (found) footnotes.set(Number((found[1] ?? "").normalize("NFKC")), found[2] ?? "");
  }
  const known = new Set(footnotes.keys());
  const paragraph = ({ kind, text }: Block) =>
    new Paragraph({
      children: markRuns(text, notes, known),
      ...(kind === "bullet" ? { bullet: { level: 0 } } : {}),
      ...(isHeading(text) ? { heading: HeadingLevel.HEADING_2 } : {}),
    });
  const cell = (blocks: Cell) =>
    new TableCell({ children: blocks.length > 0 ? blocks.map(paragraph) : [new Paragraph("")] });
  const children = sheet.pieces.flatMap((piece): (Paragraph | WordTable)[] => {
    if (piece.kind === "table")
      return [
        new WordTable({ rows: piece.rows.map(({ cells }) => new TableRow({ children: cells.map(cell) })) }),
      ];
    return notes === "word" && /^[¹²³⁴⁵⁶⁷⁸⁹]/u.test(piece.text) ? [] : [paragraph(piece)];
  });
  const own = Object.fromEntries(
    [...footnotes].map(([key, text]) => [key, { children: [new Paragraph(text)] }]),
  );
  const document = new Document({
    ...(notes === "word" ? { footnotes: own } : {}),
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
