import { fileURLToPath } from "node:url";
import type { FilledSheet, UnreadSheet } from "#domain/filled-sheet";
import { runApart } from "#intake/run-apart";
import { unreadSheets } from "#papers/unread-sheets";

/** Reading 1,000 rows takes a quarter of a second once the process runs, and 60 MB. */
const limits = { milliseconds: 20_000, megabytes: 200 } as const;

const entry = fileURLToPath(new URL("./sheet-process.ts", import.meta.url));

/**
 * See `Papers.filledIn`. Read in a process of its own: one cell far away makes the reader take gigabytes, and a file
 * that needs too much is refused like any other that cannot be read.
 */
export async function filledIn(bytes: Uint8Array): Promise<FilledSheet | UnreadSheet> {
  const { code, output } = await runApart(entry, bytes, limits);
  return code === 0 ? (JSON.parse(output.toString()) as FilledSheet | UnreadSheet) : unreadSheets.tooMuch;
}
