import type { Edition } from "#domain/edition";
import type { Intake } from "#domain/intake";
import type { Partnership } from "#domain/partnership";
import type { ReadOutcome } from "#domain/reading";
import { readApart } from "#intake/apart";
import { formatOf } from "#intake/format";
import type { KnownTitles } from "#intake/read";

export const knownTitles = (known: Edition | undefined): KnownTitles => ({
  agreements: known?.agreements.map(({ title }) => title) ?? [],
  chapters: known?.chapters.map(({ title }) => title) ?? [],
});

/**
 * Reads a document (Markdown, HTML or Word; at most 10 MB with its pictures) into everything it prints, with its doubts, or refuses it
 * with one sentence. Of `known`, the stored edition, only the titles are used, to tell where a printed title ends.
 * Takes at most two seconds of processor time; what takes longer is refused.
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  year: number,
  partnership: Partnership,
  known?: Edition,
): Promise<ReadOutcome> {
  const format = formatOf(bytes, name);
  if (typeof format !== "string") return format;
  return readApart(bytes, { format, year, partnership, known: knownTitles(known) });
}

/** Reads a document for the year that it names itself. */
export const intake: Intake = {
  async read({ name, bytes }, { year, partnership, known }) {
    const format = formatOf(bytes, name);
    if (typeof format !== "string") return format;
    return readApart(bytes, { format, year, ownYear: true, partnership, known: knownTitles(known) });
  },
};
