import type { Group, Party } from "#domain/party";
import type { Rhythm } from "#domain/rhythm";

/** A word of the trade with its meaning in plain Dutch. */
export type Term = {
  readonly word: string;
  readonly aliases: readonly string[];
  readonly meaning: string;
};

/** One yearly moment of the partnership, e.g. the adoption of the programme before 15 December. */
export type Moment = {
  readonly name: string;
  /** First day and last day as month-day, "04-01" to "06-30"; equal for a single day. */
  readonly from: string;
  readonly to: string;
  /** The agreement that says so, or the law. */
  readonly source: string;
};

/** The parties of one municipality that share one register. */
export type Partnership = {
  /** Stands in addresses and on the command line: "almelo". */
  readonly slug: string;
  readonly name: string;
  readonly municipality: string;
  readonly term: { readonly from: number; readonly to: number };
  readonly parties: readonly Party[];
  readonly groups: readonly Group[];
  readonly glossary: readonly Term[];
  readonly calendar: readonly Moment[];
  /** When it speaks by itself, where that is unusual. */
  readonly rhythm?: Partial<Rhythm>;
};
