import type { IntakeRefusal } from "#domain/reading";
import { refusals } from "#intake/refusals";

const lineAt = (bytes: Uint8Array, end: number): number =>
  bytes.subarray(0, end).reduce((lines, byte) => (byte === 0x0a ? lines + 1 : lines), 1);

/** The one other encoding that Word and Notepad write in Western Europe; Latin-1 is read as it too, as browsers do. */
const western = "windows-1252";

/** Its characters from 0x80 on: not every runtime knows them, and reads control characters of Latin-1 there. */
const upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const decodedWestern = (bytes: Uint8Array): string =>
  new TextDecoder(western)
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (control) => upper[control.charCodeAt(0) - 0x80] ?? control);

/** What a web page says near its top of its own encoding: `<meta charset="windows-1252">`. */
function saysWestern(bytes: Uint8Array): boolean {
  const top = new TextDecoder(western).decode(bytes.subarray(0, 4096));
  return /<meta\b[^>]*\bcharset\s*=\s*["']?\s*(?:windows-1252|iso-8859-1|latin1)\b/i.test(top);
}

const strictly = (bytes: Uint8Array): string => new TextDecoder("utf-8", { fatal: true }).decode(bytes);

/** The text of bytes that `readText` read before. */
export function textIn(bytes: Uint8Array): string {
  const read = readText(bytes);
  return typeof read === "string" ? read : new TextDecoder().decode(bytes);
}

/**
 * The text: UTF-8, or what a web page says it is; or where it stops being UTF-8. A character cut in two at the very
 * end means the document was cut off.
 */
export function readText(bytes: Uint8Array): string | IntakeRefusal {
  try {
    return strictly(bytes);
  } catch {
    if (saysWestern(bytes)) return decodedWestern(bytes);
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
