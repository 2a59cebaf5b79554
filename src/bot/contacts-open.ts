import type { Book, Request } from "#bot/command";
import { lastReminded } from "#bot/reminded";
import type { ContactOpen } from "#cards/who-contacts";
import { contactOf } from "#domain/contact";
import { askedOf, openOf } from "#domain/round";

/** Who is contact for the open parts of these parties, with when they were last reminded; and parts that nobody is contact for. */
export async function contactsOpen(
  parties: readonly string[],
  book: Book,
  request: Request,
): Promise<readonly ContactOpen[]> {
  const { people } = request.register;
  const [contacts, members, commitments] = await Promise.all([
    people.contacts(),
    people.members(),
    book.commitments(),
  ]);
  const found: ContactOpen[] = [];
  for (const party of parties) {
    const counted = new Map<string | undefined, number>();
    for (const { part } of openOf(askedOf(book.edition, commitments, party), book.measure)) {
      const member = contactOf(part, contacts, book.measure.today);
      counted.set(member, (counted.get(member) ?? 0) + 1);
    }
    for (const [id, open] of counted) {
      const member = members.find((one) => one.id === id);
      const isOnly = members.filter(({ name }) => name === member?.name).length === 1;
      const person = member && {
        name: member.name,
        says: `herinneren ${isOnly ? member.name : member.id}`,
        last: await lastReminded(member, request),
      };
      found.push({ party, open, ...(person && { person }) });
    }
  }
  return found;
}
