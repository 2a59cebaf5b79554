import { isPublicMail, ownDomain, partyOfDomain } from "#domain/mail-domain";
import type { Partnership } from "#domain/partnership";
import type { Profile } from "#domain/people";
import type { Refusal } from "#domain/refusal";

/** Whoever asks, as the partnership knows them. Nothing here is read from what a person typed or is called. */
export type Actor = {
  readonly name: string;
  /** The party this person speaks for; null for a reader. */
  readonly party: string | null;
  readonly coordinator: boolean;
  /** A member, or somebody of a workspace or tenant that takes part. */
  readonly known: boolean;
};

export type Decision = true | Refusal;

/** What a party chose, and whether anybody is linked to it who could report. */
export type OnBehalf = { readonly onBehalf: boolean; readonly linked: number };

/** A member reports for the own party and for no other, whatever else that person is. */
export function mayReport({ known, party: own }: Actor, party: string): Decision {
  if (!known) return { refused: "stranger" };
  if (own === null) return { refused: "no-party", party };
  return own === party ? true : { refused: "other-party", party, own };
}

/**
 * Entering a report in the name of another party ("namens HAR"): a coordinator, for a party without a linked person,
 * where that party switched it on. For the own party this is never the way.
 */
export function mayReportFor(actor: Actor, party: string, { onBehalf, linked }: OnBehalf): Decision {
  if (!actor.known) return { refused: "stranger" };
  if (!actor.coordinator) return { refused: "on-behalf", party };
  if (linked > 0 || actor.party === party) return { refused: "reports-itself", party };
  return onBehalf ? true : { refused: "not-switched-on", party };
}

/** Everybody of the partnership, also on another party's part: a remark touches no status. */
export const mayRemark = ({ known }: Actor): Decision => known || { refused: "stranger" };

/** Running the partnership. Only ever given by name, never by a mail domain. */
export function mayCoordinate({ known, coordinator }: Actor): Decision {
  if (!known) return { refused: "stranger" };
  return coordinator || { refused: "coordinators-only" };
}

/** Saying who reports for a party. `isContact`: this person's account is that of one of its contacts. */
export function mayName(actor: Actor, party: string, isContact: boolean): Decision {
  if (!actor.known) return { refused: "stranger" };
  const ownContact = isContact && actor.party === party;
  return actor.coordinator || ownContact || { refused: "contacts-only", party };
}

/** Taking a coordinator's role away, where `coordinators` have it now: one always stays. */
export function mayDismiss(actor: Actor, coordinators: number): Decision {
  const decided = mayCoordinate(actor);
  return decided === true && coordinators < 2 ? { refused: "last-coordinator" } : decided;
}

/**
 * Having the quarterly overview come to a channel, or not: a coordinator anywhere; whoever is linked to a party by name
 * (`byName`) in a channel of the own workspace or tenant (`ownTeam`).
 */
export function mayFollow(
  actor: Actor,
  { byName, ownTeam }: { readonly byName: boolean; readonly ownTeam: boolean },
): Decision {
  if (!actor.known) return { refused: "stranger" };
  return actor.coordinator || (actor.party !== null && byName && ownTeam) || { refused: "other-channel" };
}

/**
 * Turning what a party chose for itself (its switches): whoever is linked to it by name (`byName`); a coordinator only
 * while nobody speaks for it (`linked`), since nobody else could.
 */
export function mayChoose(
  actor: Actor,
  party: string,
  { byName, linked }: { readonly byName: boolean; readonly linked: number },
): Decision {
  if (!actor.known) return { refused: "stranger" };
  if (actor.party === party) return byName || { refused: "by-name-only", party };
  return (actor.coordinator && linked === 0) || { refused: "own-choice", party };
}

/** Opening a party to everybody of its domain, for whoever may choose: only with an own address at that domain. */
export function mayOpen(
  profile: Profile | undefined,
  party: string,
  partnership: Pick<Partnership, "parties">,
): Decision {
  const domain = profile && ownDomain(profile);
  if (domain === undefined) return { refused: "no-own-address", party };
  if (isPublicMail(domain)) return { refused: "public-mail", domain };
  return partyOfDomain(domain, partnership) === party || { refused: "not-its-domain", party, domain };
}

/** Whether anything can be reported in a programme at all on a day (YYYY-MM-DD). A past one is open for how it ended. */
export function mayReportIn(
  programme: { readonly year: number; readonly closed: boolean },
  today: string,
): Decision {
  const { year, closed } = programme;
  if (closed) return { refused: "programme-closed", year };
  return year <= Number(today.slice(0, 4)) || { refused: "programme-ahead", year };
}
