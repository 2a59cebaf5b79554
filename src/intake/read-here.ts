import type { Root } from "hast";
import type { Partnership } from "#domain/partnership";
import type { IntakeRefusal, ReadOutcome } from "#domain/reading";
import { sheetOf, TooDeep } from "#intake/blocks";
import { openRow, openTag } from "#intake/cut-off";
import { textIn } from "#intake/encoding";
import { checkWord } from "#intake/format";
import { type KnownTitles, readSheet } from "#intake/read";
import { refusals } from "#intake/refusals";
import { type Format, treeOf } from "#intake/tree";
import { hasTrackedChanges } from "#intake/unpack";

/** What is read and what it is read with. */
export type Assignment = {
  readonly format: Format;
  readonly year: number;
  /** The year that the document names takes the place of `year`. */
  readonly ownYear?: boolean;
  readonly partnership: Partnership;
  readonly known: KnownTitles;
};

/** A table row or tag that was left open tells a document that was cut off, before anything is made of it. */
function openEnd(bytes: Uint8Array, format: Format): IntakeRefusal | undefined {
  return format === "markdown" ? openRow(textIn(bytes)) : undefined;
}

async function parsed(bytes: Uint8Array, format: Format): Promise<Root | IntakeRefusal> {
  try {
    return await treeOf(bytes, format);
  } catch (error) {
    if (error instanceof RangeError) return refusals.tooComplex();
    if (format === "docx") return refusals.broken();
    throw error;
  }
}

/**
 * Reads a document in this process. A hostile document can keep it busy for long or take much memory, so
 * `readDocument` runs it in a process of its own; here it stands for tests and for documents that are trusted.
 */
export async function readHere(bytes: Uint8Array, assignment: Assignment): Promise<ReadOutcome> {
  const { format, year, ownYear = false, partnership, known } = assignment;
  const refused = format === "docx" ? checkWord(bytes) : openEnd(bytes, format);
  if (refused) return refused;
  const tree = await parsed(bytes, format);
  if ("refused" in tree) return tree;
  const open = format === "html" ? openTag(tree) : undefined;
  if (open) return open;
  try {
    const tracked = format === "docx" && hasTrackedChanges(bytes);
    return readSheet({ ...sheetOf(tree), tracked }, { year, ownYear }, partnership, known);
  } catch (error) {
    if (error instanceof TooDeep || error instanceof RangeError) return refusals.tooComplex();
    throw error;
  }
}
