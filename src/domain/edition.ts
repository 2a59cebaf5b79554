import type { Amended } from "#domain/amendment";
import type { Change } from "#domain/amendment-change";

/** One paragraph, bullet or asterisk note, in the order of the document. */
export type Paragraph = { readonly kind: "text" | "bullet" | "note"; readonly text: string };

export type Passage = readonly Paragraph[];

/** The same promise twice: our plain summary, and the printed text where a document was read in. */
export type Wording = { readonly summary: Passage; readonly official?: Passage };

/** A day read from the text, with the words it was read from. `date` is the last day that still counts, as YYYY-MM-DD. */
export type Deadline = { readonly text: string; readonly date: string };

/** at-least: ten minste. at-most: ten hoogste. exactly: precies. */
export type TargetKind = "at-least" | "at-most" | "exactly";

/** A figure that was agreed. Never added up across agreements. `party` is null where it belongs to all leads together. */
export type Target = {
  readonly party: string | null;
  readonly kind: TargetKind;
  readonly goal: number;
  /** Plural noun on screen: "woningen", "procent", "euro", "keer per jaar". */
  readonly unit: string;
  /** The words it was read from. */
  readonly text: string;
};

/** One line of a programme: 27.1. */
export type Action = {
  /** Agreement and place in the programme, "27.1". Never moves once something was reported on it. */
  readonly number: string;
  /** At most 8 words. */
  readonly name: string;
  readonly wording: Wording;
  /** As printed in the column of leads, one entry per lead. */
  readonly leads: readonly string[];
  /** The leads expanded to parties, in the order of the partnership. */
  readonly parties: readonly string[];
  readonly deadlines: readonly Deadline[];
  readonly targets: readonly Target[];
  /** Goes on all year (doorlopend). */
  readonly ongoing: boolean;
  /** Parties whose part promises nothing, or follows another action: never asked for a report. */
  readonly noReport: readonly string[];
};

export type Agreement = {
  readonly number: number;
  readonly title: string;
  readonly chapter: number;
  readonly kind: "focus" | "regular";
  readonly wording: Wording;
  readonly deadlines: readonly Deadline[];
  readonly targets: readonly Target[];
  readonly seeAlso: readonly number[];
  /** Keys of the edition's footnotes, "1". */
  readonly footnotes: readonly string[];
  readonly actions: readonly Action[];
};

export type Chapter = {
  readonly number: number;
  readonly title: string;
  readonly ambition: Wording;
  /** As bullets. */
  readonly goals: Wording;
};

/** A reading that is not certain. The printed words stay as they are until a coordinator decides. */
export type Doubt = {
  readonly agreement?: number;
  /** "28.2", where the doubt is about one action. */
  readonly action?: string;
  /** Line in the document that was read, from 1. */
  readonly line?: number;
  /** "tabel 3, rij 2", where the document that was read has no lines (Word). */
  readonly place?: string;
  /** What has to be decided, one sentence. */
  readonly question: string;
  readonly printed: string;
  /** The readings to choose from. The register follows the first until somebody decides. */
  readonly readings: readonly string[];
  /**
   * What each reading makes of the text, in the order of `readings`. Absent, or empty for a reading, where it changes
   * nothing that the register acts on.
   */
  readonly effects?: readonly (readonly Change[])[];
};

export type Source = {
  /** Title of the document, "Actieprogramma 2023". */
  readonly name: string;
  /** Date printed on it, YYYY-MM-DD, where it has one. */
  readonly date?: string;
  /** summary: only our own words are stored. official: the printed text stands beside them. */
  readonly kind: "summary" | "official";
  /** Bundled as an example and not yet confirmed by a coordinator. */
  readonly example: boolean;
};

/** What was agreed for one year, as read from one document. Never changes once stored. */
export type Edition = {
  readonly year: number;
  readonly source: Source;
  readonly chapters: readonly Chapter[];
  readonly footnotes: Readonly<Record<string, { readonly summary: string; readonly official?: string }>>;
  readonly agreements: readonly Agreement[];
  /** Those that nobody decided yet. */
  readonly doubts: readonly Doubt[];
  /** Present where a coordinator decided something; the rest of the edition is the text with it. */
  readonly amended?: Amended;
};

/** The printed words where they are stored, otherwise our summary. */
export const printed = ({ official, summary }: Wording): Passage => official ?? summary;

export const plain = (passage: Passage): string => passage.map(({ text }) => text).join("\n");
