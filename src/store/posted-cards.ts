import { daysKept, newestKept, type PostedCards, type StaleCard } from "#domain/posted-cards";
import type { PartnershipId } from "#domain/register";
import type { PostedCard as Row } from "#generated/sqlite/client";
import type { Db } from "#store/database";
import { oneOf } from "#store/rows";
import type { Tx } from "#store/transaction";

/** A card that could not be redrawn for so long after its time is nobody's any more. */
const daysGivenUp = 180;

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * 86_400_000);

/** What changed an agreement makes its cards stale; in the transaction of the change. */
export const makeStale = (
  tx: Pick<Tx, "postedCard">,
  where: { partnershipId: PartnershipId } & ({ id: string } | { year: number; agreement?: number }),
) =>
  tx.postedCard.updateMany({
    where,
    data: { stale: true, version: { increment: 1 }, notBefore: null, attempts: 0 },
  });

const toStale = (row: Row): StaleCard => ({
  ...row,
  platform: oneOf(["slack", "teams"], row.platform),
  seenBy: row.seenBy === "" ? null : row.seenBy,
});

export const createPostedCards = (db: Db, partnershipId: PartnershipId): PostedCards => ({
  async keep({ seenBy, ...card }, at) {
    const { id } = await db.postedCard.create({
      data: { ...card, partnershipId, seenBy: seenBy ?? "", postedAt: at },
      select: { id: true },
    });
    const { platform, team, channel, agreement, year } = card;
    // What was reported while the card was on its way found no row to make stale.
    const overtaken = await db.commitment.count({
      where: { partnershipId, year, agreement, lastAt: { gte: at } },
    });
    if (overtaken > 0) await makeStale(db, { partnershipId, id });
    if (seenBy !== null) return;
    const older = await db.postedCard.findMany({
      where: { partnershipId, platform, team, channel, agreement, year, seenBy: "", leaving: false },
      orderBy: [{ postedAt: "desc" }, { id: "desc" }],
      skip: newestKept,
      // Two at once may leave six standing; the next card takes the rest along.
      take: newestKept,
      select: { id: true },
    });
    await leave(db, partnershipId, { id: { in: older.map(({ id }) => id) } });
  },

  async replaced({ platform, team, channel }, seenBy) {
    await db.postedCard.deleteMany({ where: { partnershipId, platform, team, channel, seenBy } });
  },

  async lanes(now) {
    const rows = await db.postedCard.groupBy({
      by: ["platform", "team"],
      where: { partnershipId, stale: true, ...freeAt(now) },
    });
    return rows.map(({ platform, team }) => ({ platform: oneOf(["slack", "teams"], platform), team }));
  },

  async take({ platform, team }, now, until, most) {
    const free = freeAt(now);
    const rows = await db.postedCard.findMany({
      where: { partnershipId, platform, team, stale: true, ...free },
      orderBy: [{ attempts: "asc" }, { postedAt: "desc" }],
      take: most,
    });
    const taken: StaleCard[] = [];
    for (const row of rows) {
      const { count } = await db.postedCard.updateMany({
        where: { id: row.id, partnershipId, version: row.version, stale: true, ...free },
        data: { notBefore: until },
      });
      if (count === 1) taken.push(toStale(row));
    }
    return taken;
  },

  async drawn({ id, version, leaving }) {
    if (leaving) {
      await db.postedCard.deleteMany({ where: { id, partnershipId } });
      return;
    }
    await db.postedCard.updateMany({
      where: { id, partnershipId, version },
      data: { stale: false, notBefore: null, attempts: 0 },
    });
  },

  async later({ id, version }, notBefore) {
    await db.postedCard.updateMany({
      where: { id, partnershipId, version },
      data: { notBefore, attempts: { increment: 1 } },
    });
  },

  async release(cards, notBefore) {
    for (const { id, version } of cards)
      await db.postedCard.updateMany({ where: { id, partnershipId, version }, data: { notBefore } });
  },

  async rest({ platform, team }, until) {
    await db.postedCard.updateMany({
      where: { partnershipId, platform, team, stale: true, ...freeAt(until) },
      data: { notBefore: until },
    });
  },

  async forget({ id }) {
    await db.postedCard.deleteMany({ where: { id, partnershipId } });
  },

  async sweep(now) {
    await db.postedCard.deleteMany({
      where: {
        partnershipId,
        OR: [{ until: { lt: now } }, { postedAt: { lt: daysBefore(now, daysGivenUp) } }],
      },
    });
    await leave(db, partnershipId, { postedAt: { lt: daysBefore(now, daysKept) } });
  },
});

const freeAt = (now: Date) => ({ OR: [{ notBefore: null }, { notBefore: { lte: now } }] });

const leave = (
  db: Db,
  partnershipId: PartnershipId,
  which: { id: { in: string[] } } | { postedAt: { lt: Date } },
) =>
  db.postedCard.updateMany({
    where: { ...which, partnershipId, leaving: false, seenBy: "" },
    data: { leaving: true, stale: true, version: { increment: 1 } },
  });
