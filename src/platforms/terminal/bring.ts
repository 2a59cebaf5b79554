import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Heard } from "#platforms/platform";

/** The largest file that is read, as on the other platforms. */
const fileBytes = 10 * 1024 * 1024;

/** "bestand programma-2024.docx": a name with an ending, so that no button's line is taken for one. */
const named = /^\/?(?:afspra(?:ak|ken) )?(?:bestand|inlezen|importeren|import) (?<path>.*\S\.\w{2,5})\s*$/i;

/** Whoever sits at the terminal names a file of this machine, where others drop it in their conversation. */
export function bringing(heard: Heard): Heard {
  const path = heard.where.platform === "terminal" ? named.exec(heard.line)?.groups?.path : undefined;
  if (path === undefined) return heard;
  const name = basename(path);
  return { ...heard, files: [{ name, read: () => readAt(path) }], line: `bestand ${name}` };
}

/** A path that is none, or not ours to read, is a file that was not given. */
async function readAt(path: string): Promise<Uint8Array | "too-large" | "not-given"> {
  try {
    const { size } = await stat(path);
    return size > fileBytes ? "too-large" : await readFile(path);
  } catch {
    return "not-given";
  }
}
