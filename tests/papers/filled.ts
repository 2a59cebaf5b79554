import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readSheet } from "read-excel-file/node";

/** What somebody puts in a cell: words, a number, or a date (a Date). */
type Put = string | number | Date;

/** Cells by header, of the row that begins so. */
export type Fill = Readonly<Record<string, Readonly<Record<string, Put>>>>;

const sheetFile = "xl/worksheets/sheet2.xml";

const letter = (column: number): string => String.fromCharCode(65 + column);

const escaped = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** A spreadsheet counts days from 30 December 1899. */
const serial = (date: Date): number => date.getTime() / 86_400_000 + 25_569;

function cell(at: string, put: Put, dateStyle: string): string {
  if (typeof put === "number") return `<c r="${at}"><v>${put}</v></c>`;
  if (put instanceof Date) return `<c r="${at}" s="${dateStyle}"><v>${serial(put)}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(put)}</t></is></c>`;
}

/**
 * The export as somebody filled it in: per "27.1 Beter Wonen" the cells by their headers; "27.1 Beter Wonen +" is a
 * copy of that row below all others.
 */
export async function filled(bytes: Uint8Array, fill: Fill): Promise<Uint8Array> {
  const files = unzipSync(bytes);
  const [header = [], ...rows] = await readSheet(Buffer.from(bytes), "Invullen");
  const columnOf = (name: string) => {
    const at = header.indexOf(name);
    if (at < 0) throw new Error(`No column "${name}"`);
    return at;
  };
  const dateStyle = /<c r="H2" s="(\d+)"/.exec(
    strFromU8(files["xl/worksheets/sheet1.xml"] ?? new Uint8Array()),
  )?.[1];
  let xml = strFromU8(files[sheetFile] ?? new Uint8Array());
  let below = rows.length + 1;
  for (const [about, cells] of Object.entries(fill)) {
    const at = rows.findIndex(
      (row) => `${row[columnOf("Actie")]} ${row[columnOf("Partij")]}` === about.replace(" +", ""),
    );
    if (at < 0) throw new Error(`No row "${about}"`);
    const put = (name: string, words: Put, line: number) =>
      cell(`${letter(columnOf(name))}${line}`, words, dateStyle ?? "0");
    if (about.endsWith(" +")) {
      below += 1;
      const copied = ["Jaar", "Actie", "Partij", "Versie"].map((name): [string, Put] => [
        name,
        rows[at]?.[columnOf(name)] as unknown as Put,
      ]);
      const all = new Map([...copied, ...Object.entries(cells)]);
      const inOrder = [...all].sort(([one], [other]) => columnOf(one) - columnOf(other));
      xml = xml.replace(
        "</sheetData>",
        `<row r="${below}">${inOrder.map(([name, words]) => put(name, words, below)).join("")}</row></sheetData>`,
      );
      continue;
    }
    for (const [name, words] of Object.entries(cells)) {
      const place = `${letter(columnOf(name))}${at + 2}`;
      const old = new RegExp(`<c r="${place}"[^>/]*(?:/>|>.*?</c>)`);
      if (!old.test(xml)) throw new Error(`No cell ${place}`);
      xml = xml.replace(old, () => put(name, words, at + 2));
    }
  }
  return zipSync({ ...files, [sheetFile]: strToU8(xml) });
}

/** The export with other words somewhere in the file: renamed headers. */
export function reworded(bytes: Uint8Array, words: string, by: string): Uint8Array {
  const files = unzipSync(bytes);
  const strings = strFromU8(files["xl/sharedStrings.xml"] ?? new Uint8Array());
  if (!strings.includes(`>${words}<`)) throw new Error(`Nowhere "${words}"`);
  return zipSync({ ...files, "xl/sharedStrings.xml": strToU8(strings.replaceAll(`>${words}<`, `>${by}<`)) });
}
