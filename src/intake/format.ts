import type { IntakeRefusal } from "#domain/reading";
import { readText } from "#intake/encoding";
import { refusals } from "#intake/refusals";
import type { Format } from "#intake/tree";
import { startsWith, unpack } from "#intake/unpack";

/** Largest document that is read, in bytes, its pictures too: the same at every door. */
const largest = 10 * 1024 * 1024;

/** Longest text that is read, in characters. A programme without its pictures is well under 1 MB. */
const longestText = 2 * 1024 * 1024;

/** Largest size of a Word document when unpacked, in bytes: ten times what a programme of 100 pages needs. */
const largestUnpacked = 24 * 1024 * 1024;

const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b);
const isUtf16 = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
/** Pictures that stand in the text itself. */
const pictures = /data:image\/[a-z.+-]+;base64,[a-z0-9+/=]*/gi;

/** The container of Word before 2007, in which Office also puts a document that has a password. */
const isCompound = (bytes: Uint8Array): boolean => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);
const isLocked = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le"));

const isPdf = (bytes: Uint8Array): boolean => startsWith(bytes, 0x25, 0x50, 0x44, 0x46);

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
  if (text.length > longestText && text.replace(pictures, "").length > longestText)
    return refusals.tooComplex();
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
  if (isCompound(bytes)) return isLocked(bytes) ? refusals.locked() : refusals.oldFormat();
  if (isUtf16(bytes)) return refusals.notUtf8(1);
  if (bytes.subarray(0, 8192).includes(0)) return refusals.unknownFormat();
  const text = readText(bytes);
  return typeof text === "string" ? textFormat(text, name) : text;
}
