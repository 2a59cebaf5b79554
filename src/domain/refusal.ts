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
  /** Whether a channel gets the overview is for its own organisation. */
  | { readonly refused: "other-channel" }
  | { readonly refused: "last-coordinator" }
  | { readonly refused: "programme-closed"; readonly year: number }
  | { readonly refused: "programme-ahead"; readonly year: number };
