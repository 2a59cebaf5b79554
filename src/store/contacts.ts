import type { Contact } from "#domain/people";
import type { PartnershipId } from "#domain/register";
import type { Contact as ContactRow } from "#generated/sqlite/client";
import { readNumber, writeNumber } from "#store/action-number";
import { type Hand, record } from "#store/audit";
import type { Db } from "#store/database";
import { inTx } from "#store/transaction";

/** See `Contact.action` of the models. */
const everyPart = "";

const toContact = ({ partyName, action, memberId, until }: ContactRow): Contact => ({
  party: partyName,
  action: action === everyPart ? null : action,
  member: memberId,
  until,
});

/** In the order of the partnership; within a party whoever has every part first, then in the order of the numbers. */
export async function contacts(db: Db, partnershipId: PartnershipId): Promise<readonly Contact[]> {
  const rows = await db.contact.findMany({
    where: { partnershipId },
    include: { party: { select: { position: true } } },
  });
  return rows
    .sort(
      (one, other) =>
        one.party.position - other.party.position ||
        one.action.localeCompare(other.action, "nl", { numeric: true }),
    )
    .map(toContact);
}

const keyOf = (partnershipId: PartnershipId, { party, action }: Pick<Contact, "party" | "action">) => ({
  partnershipId,
  partyName: party,
  action: action === null ? everyPart : writeNumber(readNumber(action)),
});

/** Rejects for a member or party that is not there, and for what is no number of an action. */
export const setContact = (db: Db, hand: Hand, { member, until, ...about }: Contact): Promise<void> =>
  inTx(db, async (tx) => {
    const { partnershipId } = hand;
    const there = { id: member, partnershipId, removedAt: null };
    if (!(await tx.member.findUnique({ where: there, select: { id: true } })))
      throw new Error(`Member ${member} does not take part here.`);
    const key = keyOf(partnershipId, about);
    const where = { partnershipId_partyName_action: key };
    const before = await tx.contact.findUnique({ where });
    const named = { memberId: member, until };
    const after = await tx.contact.upsert({ where, create: { ...key, ...named }, update: named });
    await record(tx, hand, "contact", { before: before && toContact(before), after: toContact(after) });
  });

/** See `People.dropContact`. */
export const dropContact = (
  db: Db,
  hand: Hand,
  contact: Pick<Contact, "party" | "action">,
): Promise<Contact | undefined> =>
  inTx(db, async (tx) => {
    const where = { partnershipId_partyName_action: keyOf(hand.partnershipId, contact) };
    const row = await tx.contact.findUnique({ where });
    if (!row) return undefined;
    await tx.contact.delete({ where });
    const before = toContact(row);
    await record(tx, hand, "contact", { before, after: null });
    return before;
  });
