import { writeFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";

/** Nobody keeps more files of one name. */
const mostCopies = 1_000;

/**
 * Writes a file into a directory and gives its path. Nothing is ever overwritten: the second of a name becomes
 * "naam (2).xlsx". Rejects where it cannot be written.
 */
export async function save(directory: string, name: string, bytes: Uint8Array): Promise<string> {
  const extension = extname(name);
  const stem = basename(name, extension);
  for (let copy = 1; copy <= mostCopies; copy += 1) {
    const path = join(directory, copy === 1 ? stem + extension : `${stem} (${copy})${extension}`);
    if (await isWritten(path, bytes)) return path;
  }
  throw new Error(`there are ${mostCopies} files named ${name} already`);
}

/** False where a file of this name stands there. */
async function isWritten(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    await writeFile(path, bytes, { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}
