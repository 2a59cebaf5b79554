/** A municipality, a housing corporation (woningcorporatie) or a tenants' organisation (huurdersorganisatie). */
export type PartyKind = "municipality" | "corporation" | "tenants";

/** One signatory. `name` identifies it within its partnership; `aliases` are what documents and people also write. */
export type Party = {
  readonly name: string;
  /** The form for lists, at most 12 characters: "BW", "SHBW". */
  readonly short: string;
  readonly kind: PartyKind;
  readonly aliases: readonly string[];
  /** Mail domains whose full members speak for this party. */
  readonly domains: readonly string[];
  /** Where this party reads its own name in words the source does not print: the reason, for the record. */
  readonly note?: string;
};

/** Words in a lead column that stand for several parties: "Woningcorporaties", "Alle partijen". */
export type Group = {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly parties: readonly string[];
};
