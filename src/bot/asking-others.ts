import type { Request } from "#bot/command";
import type { Telling } from "#bot/telling";
import { askOthers } from "#cards/joint";
import { contactOf } from "#domain/contact";
import { agreementOf } from "#domain/progress";
import { privateSpot } from "#domain/reach";
import type { Commitment } from "#domain/register";

/**
 * Asks the contacts of the other leads in private whether a report holds for them too: the first of a day, since a
 * round of forty joint parts must not become forty messages. The others wait for them in their own round.
 */
export async function askOtherLeads(
  { book, action }: Telling,
  stored: Commitment,
  { register, now }: Request,
): Promise<void> {
  const { edition, measure } = book;
  if (action.parties.length < 2 || measure.past) return;
  const parts = await book.commitments(agreementOf(action.number));
  const asked = askOthers(action, stored, parts, edition.year, measure);
  if (asked.length === 0) return;
  const [contacts, members] = await Promise.all([register.people.contacts(), register.people.members()]);
  for (const { party, card } of asked) {
    const contact = contactOf({ action: action.number, party }, contacts, measure.today);
    const member = members.find(({ id }) => id === contact);
    const spot = member && (await privateSpot(member, register.rhythms));
    if (!spot) continue;
    const key = `joint:${measure.today}:${member.id}`;
    await register.deliveries.add([{ key, kind: "question", spot, content: { card }, dueAt: now }]);
  }
}
