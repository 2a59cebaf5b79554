import type { People } from "#domain/people";
import type { PartnershipId } from "#domain/register";
import type { Hand } from "#store/audit";
import { contacts, dropContact, setContact } from "#store/contacts";
import type { Db } from "#store/database";
import { invite, openInvitations, redeem, withdraw } from "#store/invitations";
import { memberOf, members, nameMember, remove, reportedByDomain } from "#store/members";
import { setSwitches, switches, turned } from "#store/switches";
import { admit, dismiss, teams } from "#store/teams";

/** Everything is asked of one partnership: no statement behind this goes without its id. */
export function createPeople(db: Db, partnershipId: PartnershipId): People {
  const hand = (by: string, at: Date): Hand => ({ partnershipId, by, at });
  return {
    memberOf: (account) => memberOf(db, partnershipId, account),
    members: () => members(db, partnershipId),
    name: (person, by, at) => nameMember(db, hand(by, at), person),
    remove: (id, by, at) => remove(db, hand(by, at), id),
    teams: () => teams(db, partnershipId),
    admit: (team, by, at) => admit(db, hand(by, at), team),
    dismiss: (team, by, at) => dismiss(db, hand(by, at), team),
    contacts: () => contacts(db, partnershipId),
    setContact: (contact, by, at) => setContact(db, hand(by, at), contact),
    dropContact: (contact, by, at) => dropContact(db, hand(by, at), contact),
    invite: (invitation, at) => invite(db, hand(invitation.by, at), invitation),
    openInvitations: (at) => openInvitations(db, partnershipId, at),
    withdraw: (hash, by, at) => withdraw(db, hand(by, at), hash),
    redeem: (hash, who, name, at) => redeem(db, hand(name, at), hash, { who, name }),
    switches: () => switches(db, partnershipId),
    setSwitches: (chosen, by, at) => setSwitches(db, hand(by, at), chosen),
    turned: (party) => turned(db, partnershipId, party),
    reportedByDomain: (party) => reportedByDomain(db, partnershipId, party),
  };
}
