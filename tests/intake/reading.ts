import { existsSync, readFileSync } from "node:fs";
import type { Edition } from "#domain/edition";
import { propose } from "#domain/matching";
import type { Partnership } from "#domain/partnership";
import { isRefused, type Reading } from "#domain/reading";
import { sheetOf } from "#intake/blocks";
import { hasProblems, readPartnershipFile } from "#intake/bundle";
import { readHere } from "#intake/read-here";
import type { Sheet } from "#intake/sheet";
import { type Format, treeOf } from "#intake/tree";

const file = (path: string) => new URL(path, import.meta.url);

export const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(file(`fixtures/${name}`)));

function partnershipIn(path: string): Partnership {
  const read = readPartnershipFile(JSON.parse(readFileSync(file(path), "utf8")));
  if (hasProblems(read)) throw new Error(read.problems.join("\n"));
  return read;
}

export const meerdam = partnershipIn("fixtures/meerdam.json");
export const almelo = partnershipIn("../../prisma/data/almelo/partnership.json");

const sourcePath = file("../../../shared/source/actieprogramma-2023-almelo.md");

/** The real document, which is not part of the project; undefined where it is not at hand. */
export const source: Uint8Array | undefined = existsSync(sourcePath)
  ? new Uint8Array(readFileSync(sourcePath))
  : undefined;

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

export const sheetIn = async (document: Uint8Array, format: Format = "markdown"): Promise<Sheet> =>
  sheetOf(await treeOf(document, format));

/** Reads in this process, and fails with the refusal's sentence where there is one. */
export async function reading(
  document: Uint8Array | string,
  partnership: Partnership,
  year: number,
  { format = "markdown" as Format, titles = [] as readonly string[] } = {},
): Promise<Reading> {
  const outcome = await outcomeOf(document, partnership, year, { format, titles });
  if (isRefused(outcome)) throw new Error(outcome.sentence);
  return outcome;
}

export const outcomeOf = (
  document: Uint8Array | string,
  partnership: Partnership,
  year: number,
  { format = "markdown" as Format, titles = [] as readonly string[] } = {},
) =>
  readHere(typeof document === "string" ? bytes(document) : document, {
    format,
    year,
    partnership,
    known: { agreements: titles, chapters: [] },
  });

/** The edition a reading makes, without the lines and places of the document it was read from. */
export function register(read: Reading, partnership: Partnership): Edition {
  const { edition } = propose(read, undefined, [], partnership);
  return { ...edition, doubts: edition.doubts.map(({ line: _, place: __, ...doubt }) => doubt) };
}
