import type { Edition } from "#domain/edition";
import type { BroughtSheet } from "#domain/filled-sheet";
import type { Partnership } from "#domain/partnership";
import type { Reading, ReadOutcome } from "#domain/reading";

/** A file as somebody sent it. */
export type Document = { readonly name: string; readonly bytes: Uint8Array };

/** What a document is read for. */
export type ReadFor = {
  readonly partnership: Partnership;
  /** The year it is about where it names none itself. */
  readonly year: number;
  /** A text whose titles are known already. */
  readonly known?: Edition;
};

/** Reads documents that people bring. */
export interface Intake {
  /** Takes seconds: a process of its own reads it. What it cannot read it refuses, with a sentence. */
  read(document: Document, asked: ReadFor): Promise<ReadOutcome>;
}

/** What was read in a file, by what it is about. */
export type Proposed =
  | { readonly kind: "programme"; readonly reading: Reading }
  | { readonly kind: "progress"; readonly brought: BroughtSheet };

/** What waits for a yes, or had one: `adoptedAs` is then what it became, such as the id of an edition. */
export type Waiting = { readonly proposed: Proposed; readonly adoptedAs: string | null };

/** What was read in files that somebody sent and waits for a yes, by the print of what was shown. Kept for seven days. */
export interface Proposals {
  /** The same key again is the same proposal. */
  keep(key: string, proposed: Proposed, at: Date): Promise<void>;
  find(key: string): Promise<Waiting | undefined>;
  adopted(key: string, as: string): Promise<void>;
  drop(key: string): Promise<void>;
}

/** The only year in a file's name, "Programma 2024.docx"; undefined where there is none, or more than one. */
export function yearInName(name: string): number | undefined {
  const years = new Set(name.match(/(?<!\d)20\d\d(?!\d)/g));
  const [only] = years.size === 1 ? years : [];
  return only === undefined ? undefined : Number(only);
}

/** A reading as the programme of another year. What the document itself says about its year is not asked again. */
export const forYear = (reading: Reading, year: number): Reading => ({
  ...reading,
  year,
  doubts: reading.doubts.filter(({ question }) => !question.endsWith(`als programma van ${reading.year}.`)),
});
