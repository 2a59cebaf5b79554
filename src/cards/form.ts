/** One question of a form. `name` is the key of its answer; `value` is filled in already. */
export type Field = {
  readonly name: string;
  readonly label: string;
  /** A sentence under the field. */
  readonly hint?: string;
  readonly required: boolean;
  readonly value?: string;
} & (
  | { readonly kind: "choice"; readonly options: readonly Option[] }
  /** `lines`: one line, or room for several sentences. */
  | { readonly kind: "text"; readonly lines: "one" | "many"; readonly longest: number }
  /** Answered as YYYY-MM-DD. */
  | { readonly kind: "date" }
);

export type Option = { readonly value: string; readonly label: string };

/** Questions before something is done. Its answers complete the line `says`, so that filling in is typing too. */
export type Form = {
  readonly title: string;
  /** What to know before filling in, in a sentence or two. */
  readonly lead?: string;
  readonly fields: readonly Field[];
  readonly says: string;
  readonly submit: string;
};

/** What was filled in, by the names of the fields; an empty answer is the empty text. */
export type Answers = Readonly<Record<string, string>>;

/** What is wrong with answers: a sentence per field. */
export type Problems = Readonly<Record<string, string>>;
