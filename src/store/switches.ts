import type { Switches } from "#domain/people";
import type { PartnershipId } from "#domain/register";
import type { PartySwitch } from "#generated/sqlite/client";
import { type Hand, record } from "#store/audit";
import type { Db } from "#store/database";
import { inTx } from "#store/transaction";

const toSwitches = ({ partyName, openToDomain, onBehalf, byMail }: PartySwitch): Switches => ({
  party: partyName,
  openToDomain,
  onBehalf,
  byMail,
});

/** In the order of the partnership. A party that never chose anything is not among them. */
export async function switches(db: Db, partnershipId: PartnershipId): Promise<readonly Switches[]> {
  const rows = await db.partySwitch.findMany({
    where: { partnershipId },
    orderBy: { party: { position: "asc" } },
  });
  return rows.map(toSwitches);
}

export const setSwitches = (
  db: Db,
  hand: Hand,
  { party, openToDomain, onBehalf, byMail }: Switches,
): Promise<void> =>
  inTx(db, async (tx) => {
    const key = { partnershipId: hand.partnershipId, partyName: party };
    const chosen = { openToDomain, onBehalf, byMail };
    const where = { partnershipId_partyName: key };
    const before = await tx.partySwitch.findUnique({ where });
    const after = await tx.partySwitch.upsert({ where, create: { ...key, ...chosen }, update: chosen });
    await record(tx, hand, "switches", { before: before && toSwitches(before), after: toSwitches(after) });
  });
