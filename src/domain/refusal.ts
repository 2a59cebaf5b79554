/** Why somebody may not do something, with the facts its sentence needs. The sentence is for that person alone. */
export type Refusal =
  /** Not of a workspace or tenant that takes part, and not invited. */
  | { readonly refused: "stranger" }
  /** Reads along, and speaks for no party yet. */
  | { readonly refused: "no-party"; readonly party: string }
  /** The part is another party's. Parties are equals: a coordinator is no exception. */
  | { readonly refused: "other-party"; readonly party: string; readonly own: string }
  /** Only a coordinator enters a report in another party's name, and this is none. */
  | { readonly refused: "on-behalf"; readonly party: string }
  /** The party has people of its own who report. */
  | { readonly refused: "reports-itself"; readonly party: string }
  /** The party did not switch on that others enter its reports. */
  | { readonly refused: "not-switched-on"; readonly party: string }
  /** What a party chose for itself is turned by its own people, or by a coordinator while it has none. */
  | { readonly refused: "own-choice"; readonly party: string }
  /** Speaks for the party by its open domain alone, and nobody gave that right by name. */
  | { readonly refused: "by-name-only"; readonly party: string }
  /** A domain is opened by somebody with an address there that the platform confirmed. */
  | { readonly refused: "no-own-address"; readonly party: string }
  /** Anybody can open an address at this domain. */
  | { readonly refused: "public-mail"; readonly domain: string }
  /** The asker's own domain is not recorded as this party's alone. */
  | { readonly refused: "not-its-domain"; readonly party: string; readonly domain: string }
  /** The printed lead of the action is a doubt that nobody decided yet. */
  | { readonly refused: "nobody-leads"; readonly agreement: number }
  | { readonly refused: "coordinators-only" }
  /** Naming who reports for a party: its contact, or a coordinator. */
  | { readonly refused: "contacts-only"; readonly party: string }
  | { readonly refused: "last-coordinator" }
  | { readonly refused: "programme-closed"; readonly year: number }
  | { readonly refused: "programme-ahead"; readonly year: number };

/** Who may do what was refused. */
export type WhoMay =
  | "invited"
  | "named-member"
  | "own-members"
  | "coordinator"
  | "contact-or-coordinator"
  | "after-the-party"
  | "own-members-by-name"
  | "own-address"
  | "after-another-coordinator"
  | "nobody"
  | "from-its-first-day";

/** What the person can do instead. */
export type Instead =
  | "ask-coordinator"
  | "ask-contact-or-coordinator"
  | "remark"
  | "ask-party"
  | "name-another-coordinator"
  | "invite-by-name"
  | "read";

export type Remedy = { readonly may: WhoMay; readonly instead: readonly Instead[] };

/** A refusal never ends a conversation: each says who may and what can be done instead. */
export const remedies: Readonly<Record<Refusal["refused"], Remedy>> = {
  stranger: { may: "invited", instead: ["ask-coordinator"] },
  "no-party": { may: "named-member", instead: ["ask-contact-or-coordinator", "remark"] },
  "other-party": { may: "own-members", instead: ["remark"] },
  "on-behalf": { may: "coordinator", instead: ["ask-coordinator", "remark"] },
  "reports-itself": { may: "own-members", instead: ["ask-party", "remark"] },
  "not-switched-on": { may: "after-the-party", instead: ["ask-party", "remark"] },
  "own-choice": { may: "own-members-by-name", instead: ["ask-party"] },
  "by-name-only": { may: "own-members-by-name", instead: ["ask-coordinator"] },
  "no-own-address": { may: "own-address", instead: ["invite-by-name"] },
  "public-mail": { may: "nobody", instead: ["invite-by-name"] },
  "not-its-domain": { may: "own-address", instead: ["invite-by-name"] },
  "nobody-leads": { may: "coordinator", instead: ["ask-coordinator", "remark"] },
  "coordinators-only": { may: "coordinator", instead: ["ask-coordinator"] },
  "contacts-only": { may: "contact-or-coordinator", instead: ["ask-contact-or-coordinator"] },
  "last-coordinator": { may: "after-another-coordinator", instead: ["name-another-coordinator"] },
  "programme-closed": { may: "nobody", instead: ["read", "remark"] },
  "programme-ahead": { may: "from-its-first-day", instead: ["read", "remark"] },
};

export const isRefusal = (decided: true | Refusal): decided is Refusal => decided !== true;
