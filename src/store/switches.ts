import type { Switches, Turned, Turning } from "#domain/people";
import type { PartnershipId } from "#domain/register";
import type { PartySwitch } from "#generated/sqlite/client";
import { type Hand, record } from "#store/audit";
import type { Db } from "#store/database";
import { fromJson } from "#store/json";
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

const allOff = { openToDomain: false, onBehalf: false, byMail: false };

/** See `People.setSwitches`. Only what is given is written: two people who turn different switches both win. */
export const setSwitches = (db: Db, hand: Hand, { party, ...turning }: Turning): Promise<void> =>
  inTx(db, async (tx) => {
    const key = { partnershipId: hand.partnershipId, partyName: party };
    const where = { partnershipId_partyName: key };
    const row = await tx.partySwitch.findUnique({ where });
    const before = row && toSwitches(row);
    const now = before ?? { party, ...allOff };
    if (JSON.stringify(now) === JSON.stringify({ ...now, ...turning })) return;
    const create = { ...key, ...allOff, ...turning };
    const after = await tx.partySwitch.upsert({ where, create, update: turning });
    await record(tx, hand, "switches", { before, after: toSwitches(after) });
  });

/** See `People.turned`. All of a partnership are read: a party turns its switches a few times in its life. */
export async function turned(
  db: Db,
  partnershipId: PartnershipId,
  party: string,
): Promise<readonly Turned[]> {
  const rows = await db.auditEntry.findMany({
    where: { partnershipId, what: "switches" },
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
  return rows
    .map(({ at, by, details }) => ({ at, by, ...fromJson<Pick<Turned, "before" | "after">>(details) }))
    .filter(({ after }) => after.party === party);
}
