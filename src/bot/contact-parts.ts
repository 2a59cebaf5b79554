import type { Request } from "#bot/command";
import { askedToday } from "#bot/round";
import { partsPerContact } from "#domain/contact";
import { openOf, type Part } from "#domain/round";

export type ContactParts = { readonly parts: readonly Part[]; readonly open: readonly Part[] };

/** The parts a member is contact for in the programme of now, and those still open. */
export async function contactParts(member: string, request: Request): Promise<ContactParts> {
  const book = await request.book();
  if (!book) return { parts: [], open: [] };
  const { asking, measure } = askedToday(book, request);
  if (asking.asks !== "quarter") return { parts: [], open: [] };
  const parties = request.entrance.partnership.parties.map(({ name }) => name);
  const contacts = await request.register.people.contacts();
  const found = partsPerContact(book.edition, await book.commitments(), parties, contacts, measure.today);
  const parts = found.get(member) ?? [];
  return { parts, open: openOf(parts, measure) };
}
