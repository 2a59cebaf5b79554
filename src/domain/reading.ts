import type { Doubt, Passage } from "#domain/edition";

/** One action as printed. Its number is given later, because numbers must not move. */
export type ReadAction = {
  readonly passage: Passage;
  /** As printed, one entry per lead, also where a name in it is nobody of the partnership. */
  readonly leads: readonly string[];
  /** The leads expanded, in the order of the partnership. */
  readonly parties: readonly string[];
};

export type ReadAgreement = {
  readonly number: number;
  readonly title: string;
  readonly chapter: number;
  readonly kind: "focus" | "regular";
  readonly promise: Passage;
  readonly seeAlso: readonly number[];
  readonly footnotes: readonly string[];
  readonly actions: readonly ReadAction[];
  /** Line in the document, from 1; absent where the format has no lines (Word). */
  readonly line?: number;
};

export type ReadChapter = {
  readonly number: number;
  readonly title: string;
  readonly ambition: Passage;
  readonly goals: Passage;
};

/** Everything one document prints, before it is compared with what the register holds. */
export type Reading = {
  readonly year: number;
  /** The one year that the document names as its own; absent where it names none, or more. */
  readonly printedYear?: number;
  /** Title of the document, "Actieprogramma 2023". */
  readonly name: string;
  /** YYYY-MM-DD, where the document prints its date. */
  readonly date?: string;
  readonly chapters: readonly ReadChapter[];
  /** By key, "1". */
  readonly footnotes: Readonly<Record<string, string>>;
  readonly agreements: readonly ReadAgreement[];
  readonly doubts: readonly Doubt[];
  /** The document names the municipality of the partnership it was read for. */
  readonly namesMunicipality?: boolean;
  /** Another municipality that its front page names. */
  readonly otherMunicipality?: string;
};

export type IntakeRefusalCode =
  | "empty"
  | "too-large"
  | "unknown-format"
  | "locked"
  | "old-format"
  | "not-utf-8"
  | "broken"
  | "too-complex"
  | "too-slow"
  | "cut-off"
  | "no-agreements"
  | "missing-column"
  | "number-twice"
  | "no-numbers"
  | "other-municipality"
  | "other-year";

/** Why a document is not read, with what to do about it. Nothing of it is stored. */
export type IntakeRefusal = {
  readonly refused: IntakeRefusalCode;
  readonly line?: number;
  /** "tabel 3, rij 2", where the format has no lines. */
  readonly place?: string;
  readonly agreement?: number;
  /** One plain Dutch sentence for the person who brought the document. */
  readonly sentence: string;
};

export type ReadOutcome = Reading | IntakeRefusal;

export const isRefused = (outcome: ReadOutcome): outcome is IntakeRefusal => "refused" in outcome;
