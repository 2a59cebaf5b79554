import type { IntakeRefusal } from "#domain/reading";
import { refusals } from "#intake/refusals";
import type { Format } from "#intake/tree";
import { startsWith, unpack } from "#intake/unpack";

/** Largest document that is read, in bytes. A programme with pictures taken out is well under 1 MB. */
export const largest = 2 * 1024 * 1024;

/** Largest size of a Word document when unpacked, in bytes: ten times what a programme of 100 pages needs. */
const largestUnpacked = 24 * 1024 * 1024;

const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b);
const isUtf16 = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
const isPdf = (bytes: Uint8Array): boolean => startsWith(bytes, 0x25, 0x50, 0x44, 0x46);

const lineAt = (bytes: Uint8Array, end: number): number =>
  bytes.subarray(0, end).reduce((lines, byte) => (byte === 0x0a ? lines + 1 : lines), 1);

/** The text, or where it stops being UTF-8. A character cut in two at the very end means the document was cut off. */
function decoded(bytes: Uint8Array): string | IntakeRefusal {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    return decoder.decode(bytes);
  } catch {
    const valid = validLength(bytes);
    const line = lineAt(bytes, valid);
    return bytes.length - valid < 4 && valid > 0 && isOpenCharacter(bytes, valid)
      ? refusals.cutOff({ line }, undefined)
      : refusals.notUtf8(line);
  }
}

/** Bytes from the start that are whole UTF-8, found by halving. */
function validLength(bytes: Uint8Array): number {
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  while (low > 0 && low === bytes.length && ((bytes[low - 1] ?? 0) & 0xc0) === 0x80) low -= 1;
  return low === bytes.length ? low - 1 : low;
}

const isOpenCharacter = (bytes: Uint8Array, at: number): boolean => {
  const byte = bytes[at] ?? 0;
  const wanted = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
  return wanted > bytes.length - at;
};

export function checkWord(bytes: Uint8Array): IntakeRefusal | undefined {
  const { names, stopped } = unpack(bytes, largestUnpacked);
  if (stopped === "too-much") return refusals.tooComplex();
  if (stopped === "broken") return refusals.broken();
  if (names.has("word/document.xml")) return undefined;
  return isWhole(bytes) ? refusals.unknownFormat() : refusals.broken();
}

/** A complete zip file ends with its table of contents. */
const isWhole = (bytes: Uint8Array): boolean => {
  const tail = bytes.subarray(-65_558);
  return tail.some(
    (byte, i) => byte === 0x50 && tail[i + 1] === 0x4b && tail[i + 2] === 5 && tail[i + 3] === 6,
  );
};

function textFormat(text: string, name: string): Format | IntakeRefusal {
  if (text.trim() === "") return refusals.empty();
  if (text.includes("\0")) return refusals.unknownFormat();
  const isHtml =
    /\.x?html?$/i.test(name) || /^\s*(?:<!--.{0,500}?-->\s*)?<(?:!doctype html|html)\b/is.test(text);
  return isHtml ? "html" : "markdown";
}

/** What kind of document these bytes are, by what they hold before what they are called; or why they are refused. */
export function formatOf(bytes: Uint8Array, name: string): Format | IntakeRefusal {
  if (bytes.length === 0) return refusals.empty();
  if (bytes.length > largest) return refusals.tooLarge(largest / 1024 / 1024);
  if (isZip(bytes)) return isWhole(bytes) ? "docx" : refusals.broken();
  if (isPdf(bytes)) return refusals.unknownFormat();
  if (isUtf16(bytes)) return refusals.notUtf8(1);
  if (bytes.subarray(0, 8192).includes(0)) return refusals.unknownFormat();
  const text = decoded(bytes);
  return typeof text === "string" ? textFormat(text, name) : text;
}
