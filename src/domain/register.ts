import type { Amendment } from "#domain/amendment";
import type { Deferred } from "#domain/carried";
import type { Deliveries } from "#domain/deliveries";
import type { Edition } from "#domain/edition";
import type { Among, Occurring } from "#domain/history";
import type { Proposals } from "#domain/intake";
import type { Adoption, LogEntry } from "#domain/logbook";
import type { Partnership } from "#domain/partnership";
import type { Account, People } from "#domain/people";
import type { PostedCards } from "#domain/posted-cards";
import type { Figure, NewUpdate, Reporting } from "#domain/reporting";
import type { Status } from "#domain/status";
import type { Rhythms } from "#domain/subscriptions";

declare const entered: unique symbol;

/** Names one partnership in the store. Only `Store.enter` makes one, so whoever holds it came in through the entrance. */
export type PartnershipId = string & { readonly [entered]: true };

/** How one party's part in one action stands. */
export type Commitment = {
  /** "27.1" */
  readonly action: string;
  readonly party: string;
  readonly status: Status;
  /** The day the status speaks of (stand per), YYYY-MM-DD; null while not reported. */
  readonly asOf: string | null;
  /** The newest total of the year, with its unit; null where no figure was reported. */
  readonly figure: Figure | null;
  /** The newest totals in other units, newest first: one unit never wipes another. Absent where there are none. */
  readonly otherFigures?: readonly Figure[];
  /**
   * Rises with every update, to that update's version, and by one where a new text changes what the part is about; a
   * press on an older card names the version it saw.
   */
  readonly version: number;
  /** The newest update, with its moment of entry. */
  readonly last: { readonly at: Date; readonly by: string } | null;
};

/** A programme of one year as the register knows it. `edition` names its text, which never changes. */
export type Programme = {
  readonly year: number;
  readonly edition: string;
  /** Set by a coordinator; a programme is past by the calendar, not by this. */
  readonly closed: boolean;
};

/** One partnership with its programmes, newest year first. */
export type Entrance = {
  readonly id: PartnershipId;
  readonly partnership: Partnership;
  readonly programmes: readonly Programme[];
  /** Since when this register keeps progress; nothing before that is called late. */
  readonly since: Date;
};

/** One update as the register keeps it: never changed or removed. */
export type Update = {
  readonly id: string;
  readonly action: string;
  readonly party: string;
  readonly at: Date;
  /** YYYY-MM-DD; null where an undo took the part back to not reported. */
  readonly asOf: string | null;
  readonly kind: NewUpdate["kind"];
  /** Higher than that of every earlier update of this part, from 1. */
  readonly version: number;
  /** The version of the update of this part that this one corrects or undoes. */
  readonly corrects: number | null;
  /** What that one said; absent where this one corrects nothing. */
  readonly corrected?: Pick<Update, "at" | "to" | "asOf" | "figure">;
  readonly by: string;
  /** The member who typed it; null for somebody of an open domain. */
  readonly member: string | null;
  /** The party of whoever typed it; null where they speak for none. */
  readonly byParty: string | null;
  /** Where it was read, when another party typed it: "mail van 16 april". */
  readonly onBehalfOf: string | null;
  /** Null where it was entered before doors were kept. */
  readonly door: Account["platform"] | null;
  readonly from: Status;
  readonly to: Status;
  readonly text: string | null;
  readonly cause: string | null;
  readonly consequence: string | null;
  readonly steering: string | null;
  /** What the party asks the administrative meeting to decide (gevraagd besluit). */
  readonly decision: string | null;
  /** The year it was put off to, with `deferred`. */
  readonly toYear: number | null;
  readonly figure: Figure | null;
  readonly link: string | null;
};

/** What of an update decides how its part stood. */
export type ToldUpdate = Pick<
  Update,
  "id" | "action" | "party" | "at" | "asOf" | "kind" | "version" | "corrects" | "to" | "figure"
>;

/** What adopting an edition did. */
export type Adopted = {
  readonly edition: string;
  /** Numbers of actions that something was reported on and that the new text no longer holds. */
  readonly parked: readonly string[];
};

/** Who made a text hold, and what that person did: decided about it, or adopted one. */
export type Decided = { readonly by: string } & (
  | { readonly amendment: Amendment }
  | { readonly adoption: Adoption }
);

/** Everything inside one partnership. */
export interface Register {
  readonly people: People;
  readonly reporting: Reporting;
  /** Who changed what of people, teams, contacts, invitations and settings, and what coordinators decided: newest first. */
  logbook(limit: number): Promise<readonly LogEntry[]>;
  readonly cards: PostedCards;
  readonly deliveries: Deliveries;
  readonly rhythms: Rhythms;
  readonly proposals: Proposals;
  /** Immutable, so it may be kept in memory by its id. Rejects when the id is not of this partnership. */
  edition(id: string): Promise<Edition>;
  /** The edition whose place this one took; undefined where it was the first of its year. */
  precedes(edition: string): Promise<string | undefined>;
  /** When the first text of a year was adopted; undefined for a year that is not there. */
  begun(year: number): Promise<Date | undefined>;
  /** Parts of years before `year` that stand as deferred, in the order of year, programme and partnership. */
  deferred(year: number): Promise<readonly Deferred[]>;
  /** Live state of one programme year, of one agreement where given. One Prisma call, at most two statements. */
  commitments(year: number, agreement?: number): Promise<readonly Commitment[]>;
  /** Newest first, at most `limit`; `among` narrows them. */
  updates(year: number, agreement: number, limit: number, among?: Among): Promise<readonly Update[]>;
  /** What the history of one agreement can be narrowed by. */
  occurring(year: number, agreement: number): Promise<Occurring>;
  /** All updates of a year, oldest first; asked in pages of at most 1,000. */
  history(year: number): Promise<readonly Update[]>;
  /**
   * As `history`, without the words, of what speaks of a day (YYYY-MM-DD) or an earlier one; and every correction and
   * undo, which decide about the others.
   */
  told(year: number, upTo: string): Promise<readonly ToldUpdate[]>;
  /** Whether anything speaks of a day between two (YYYY-MM-DD), both included. */
  wasTold(year: number, from: string, to: string): Promise<boolean>;
  /** These updates whole, in any order; an id of another partnership is not found. */
  updatesWith(ids: readonly string[]): Promise<readonly Update[]>;
  /** Numbers of the actions of a year that something was reported on. */
  reportedOn(year: number): Promise<readonly string[]>;
  /**
   * Makes `edition` the text of its year, all or nothing: stores it, opens parts for new (action, party) pairs and
   * closes the parts that no longer occur (their history stays).
   * `follows` is the edition id the caller compared with, or null for a year that was not there; refuses with
   * "moved-meanwhile" when another edition took its place since. `decided`: who did it and what, for the audit log.
   */
  adopt(
    edition: Edition,
    follows: string | null,
    at: Date,
    decided?: Decided,
  ): Promise<Adopted | "moved-meanwhile">;
  /** Whether somebody reported, remarked or decided something in a year, or its text was not read from a document. */
  inUse(year: number): Promise<boolean>;
  /** Takes a programme that is not in use out of the register, with its texts. `edition`: the text the caller saw. */
  withdraw(
    year: number,
    edition: string,
    by: string,
    at: Date,
  ): Promise<"withdrawn" | "in-use" | "moved-meanwhile">;
  /** Closes the programme of a year, or opens it again, and keeps who did. Rejects for a year that is not there. */
  close(year: number, closed: boolean, by: string, at: Date): Promise<void>;
}

/** Everything the bot remembers. */
export interface Store {
  /** By slug. One Prisma call, at most two statements. */
  enter(slug: string): Promise<Entrance | undefined>;
  /** Slugs and names, in order of name. */
  partnerships(): Promise<readonly { readonly slug: string; readonly name: string }[]>;
  /** Parties that the register has parts, reports, remarks or people of: they stay. */
  partiesInUse(id: PartnershipId): Promise<readonly string[]>;
  /** Makes a partnership, or changes the one with this slug. */
  found(partnership: Partnership, at: Date): Promise<PartnershipId>;
  of(id: PartnershipId): Register;
  /** Whether this is the first time the key of a platform's delivery is heard, in whichever process. */
  firstTime(key: string, at: Date): Promise<boolean>;
  /** Forgets what need not be kept any longer: heard events and documents nobody adopted after seven days. */
  sweep(now: Date): Promise<void>;
  close(): Promise<void>;
}
