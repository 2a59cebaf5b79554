/** Somebody on a platform. `team` is the workspace or tenant whose directory holds `user`; names and addresses prove nothing. */
export type Account = {
  readonly platform: "slack" | "teams" | "terminal";
  readonly team: string;
  readonly user: string;
};

/** What a platform knows of the person behind an account. An e-mail alone proves nothing: any administrator can write one. */
export type Profile = {
  readonly name: string;
  readonly email: string | null;
  /** Slack: the address was confirmed. Teams: always, the directory is the tenant's own. */
  readonly emailConfirmed: boolean;
  /** A full member of the team: no guest, not restricted, no stranger of a shared channel, no bot. */
  readonly full: boolean;
};

/** A person (deelnemer), linked to a party or to none, with one or more accounts. */
export type Member = {
  readonly id: string;
  readonly name: string;
  /** Null for somebody who reads and remarks, and speaks for no party. */
  readonly party: string | null;
  readonly coordinator: boolean;
  readonly accounts: readonly Account[];
};

/** A workspace or tenant that takes part. `party` is set where a coordinator recorded it as that party's own. */
export type Team = {
  readonly platform: "slack" | "teams";
  readonly team: string;
  readonly party: string | null;
};

/** Who reports a part and is reminded of it; `action` null: every part of the party that names nobody else. */
export type Contact = {
  readonly party: string;
  readonly action: string | null;
  readonly member: string;
  /** Last day as YYYY-MM-DD; null: until further notice. */
  readonly until: string | null;
};

/** An invitation as the store keeps it: never the token itself, only what it hashes to. */
export type Invitation = {
  readonly hash: string;
  /** member: one person of `party`. team: a workspace or tenant, of `party` where one is named. */
  readonly kind: "member" | "team";
  readonly party: string | null;
  readonly by: string;
  readonly expires: Date;
};

export type Redeemed =
  | { readonly kind: "member"; readonly member: Member }
  | { readonly kind: "team"; readonly team: Team };

/** The people of one partnership. Every change is kept with who made it. */
/** What is said of a member: what is not, another may be changing at this moment. */
export type Naming = Pick<Member, "name" | "accounts"> & Partial<Pick<Member, "party" | "coordinator">>;

export interface People {
  /** The member behind an account. One Prisma call, at most two statements. */
  memberOf(account: Account): Promise<Member | undefined>;
  /** In order of name. */
  members(): Promise<readonly Member[]>;
  /**
   * Adds a member, or changes the one this account belongs to. A party or role that is not named stays as it is, and is
   * none of somebody new.
   */
  name(person: Naming, by: string, at: Date): Promise<Member>;
  /** The last coordinator cannot be removed. Updates of a removed member stay, under the name they were made. */
  remove(id: string, by: string, at: Date): Promise<"removed" | "last-coordinator" | "unknown">;
  teams(): Promise<readonly Team[]>;
  /** Lets a workspace or tenant take part, or records whose own it is. */
  admit(team: Team, by: string, at: Date): Promise<void>;
  /** Lets a workspace or tenant take part no longer. False where it does not. Its members stay members. */
  dismiss(team: Pick<Team, "platform" | "team">, by: string, at: Date): Promise<boolean>;
  contacts(): Promise<readonly Contact[]>;
  /** One contact per party and action: a later one takes the place of the one before. */
  setContact(contact: Contact, by: string, at: Date): Promise<void>;
  /** Takes a contact away, and gives it back; undefined where there was none. */
  dropContact(contact: Pick<Contact, "party" | "action">, by: string, at: Date): Promise<Contact | undefined>;
  invite(invitation: Invitation, at: Date): Promise<void>;
  /** Invitations that nobody used and that still work, those that expire first in front. */
  openInvitations(at: Date): Promise<readonly Invitation[]>;
  /** Makes an invitation work no longer. False where it does not work any more. */
  withdraw(hash: string, by: string, at: Date): Promise<boolean>;
  /** Uses an invitation once; two people at once cannot both. `who` becomes the member or brings the team. */
  redeem(
    hash: string,
    who: Account,
    name: string,
    at: Date,
  ): Promise<Redeemed | "expired" | "used" | "unknown">;
  /** Parties whose parts a coordinator may report with a source (namens), and those that report by mail. */
  switches(): Promise<readonly Switches[]>;
  /** Turns those that are given and leaves the others. Keeps nothing where nothing changes. */
  setSwitches(switches: Turning, by: string, at: Date): Promise<void>;
  /** Every time the switches of a party were turned, newest first. */
  turned(party: string): Promise<readonly Turned[]>;
  /** Whether somebody reported for a party as one of its own without being a member: by its open domain. */
  reportedByDomain(party: string): Promise<boolean>;
}

/** What a party chose for itself. */
export type Switches = {
  readonly party: string;
  /** Everybody of its own domain may report, from its own workspace or tenant. */
  readonly openToDomain: boolean;
  /** Without a linked person a coordinator may enter its reports, with their source. */
  readonly onBehalf: boolean;
  /** Named as such where reports are missed: "meldt per e-mail". */
  readonly byMail: boolean;
};

export type Choice = Exclude<keyof Switches, "party">;

/** A party with the switches to turn. */
export type Turning = Pick<Switches, "party"> & Partial<Pick<Switches, Choice>>;

/** One time that switches were turned; `before` null where the party had chosen nothing yet. */
export type Turned = {
  readonly at: Date;
  readonly by: string;
  readonly before: Switches | null;
  readonly after: Switches;
};

/** Who turned one switch last, and when, from the newest on; undefined where nobody ever did. */
export const lastTurn = (choice: Choice, turned: readonly Turned[]): Turned | undefined =>
  turned.find(({ before, after }) => (before?.[choice] ?? false) !== after[choice]);
