import { type Hand, record } from "#store/audit";
import type { Db } from "#store/database";
import { makeStale } from "#store/posted-cards";
import { inTx } from "#store/transaction";

/** See `Register.close`. Its cards are drawn anew, because they say what can be reported. */
export const close = (db: Db, hand: Hand, year: number, closed: boolean): Promise<void> =>
  inTx(db, async (tx) => {
    const key = { partnershipId: hand.partnershipId, year };
    const there = await tx.programme.findUnique({
      where: { partnershipId_year: key },
      select: { closed: true },
    });
    if (!there) throw new Error(`There is no programme of ${year} in this partnership.`);
    if (there.closed === closed) return;
    await tx.programme.update({ where: { partnershipId_year: key }, data: { closed } });
    await record(tx, hand, closed ? "closing" : "reopening", { year });
    await makeStale(tx, key);
  });
