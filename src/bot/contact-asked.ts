import { fromBook } from "#bot/book";
import type { Request } from "#bot/command";
import { partyOf } from "#bot/person";
import { confide, type Reply } from "#bot/reply";
import { contactsCard, type NamedContact } from "#cards/contact";
import { unknownActionCard, unknownAgreementCard } from "#cards/trouble";
import { contactOf } from "#domain/contact";
import { dayOf } from "#domain/dutch";
import type { Partnership } from "#domain/partnership";
import { findAgreement } from "#domain/progress";

/** Who is contact of an action ("27.1"), or of a party: nobody is named, so it is asked. */
export type AskedContact = { readonly about: "asked" } & (
  | { readonly agreement: number; readonly action: string }
  | { readonly party: string }
);

export function readAskedContact(line: string, known: Partnership): AskedContact | undefined {
  const [, agreement, place] = /^(?:actie )?(\d{1,3})[.,](\d{1,2})$/i.exec(line) ?? [];
  if (agreement !== undefined)
    return {
      about: "asked",
      agreement: Number(agreement),
      action: `${Number(agreement)}.${Number(place)}`,
    };
  const party = partyOf(line.replace(/^van /i, ""), known);
  return party === undefined ? undefined : { about: "asked", party };
}

export async function showContacts(asked: AskedContact, request: Request): Promise<Reply> {
  const { form } = request.heard.door;
  if ("party" in asked)
    return confide(contactsCard(asked.party, [await namedFor(asked.party, null, request)], form));
  const { agreement: number, action } = asked;
  return fromBook(request, undefined, async ({ edition }) => {
    const agreement = findAgreement(edition, number);
    if (!agreement) return confide(unknownAgreementCard(number, edition.agreements.length, edition.year));
    const meant = agreement.actions.find((one) => one.number === action);
    const numbers = agreement.actions.map((one) => one.number);
    if (!meant) return confide(unknownActionCard(action, number, numbers, edition.year));
    const named = await Promise.all(meant.parties.map((party) => namedFor(party, action, request)));
    return confide(contactsCard(action, named, form));
  });
}

async function namedFor(
  party: string,
  action: string | null,
  { register: { people }, now }: Request,
): Promise<NamedContact> {
  const [contacts, members] = await Promise.all([people.contacts(), people.members()]);
  const id = contactOf({ party, action: action ?? "" }, contacts, dayOf(now));
  return { party, name: members.find((member) => member.id === id)?.name ?? null };
}
