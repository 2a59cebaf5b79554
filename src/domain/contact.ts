import type { Edition } from "#domain/edition";
import type { Contact } from "#domain/people";
import type { Commitment } from "#domain/register";
import { askedOf, type Part } from "#domain/round";

const holds = (contact: Contact, today: string): boolean => contact.until === null || contact.until >= today;

/** The member who reports a part, today (YYYY-MM-DD); undefined where nobody was named. One action's contact goes before the party's. */
export function contactOf(
  { action, party }: { readonly action: string; readonly party: string },
  contacts: readonly Contact[],
  today: string,
): string | undefined {
  const own = contacts.filter((one) => one.party === party && holds(one, today));
  return (own.find((one) => one.action === action) ?? own.find((one) => one.action === null))?.member;
}

/** The parts that are asked for a report, by the member who is their contact. */
export function partsPerContact(
  edition: Edition,
  commitments: readonly Commitment[],
  parties: readonly string[],
  contacts: readonly Contact[],
  today: string,
): ReadonlyMap<string, readonly Part[]> {
  const found = new Map<string, readonly Part[]>();
  for (const part of parties.flatMap((party) => askedOf(edition, commitments, party))) {
    const member = contactOf(part.part, contacts, today);
    if (member !== undefined) found.set(member, [...(found.get(member) ?? []), part]);
  }
  return found;
}
