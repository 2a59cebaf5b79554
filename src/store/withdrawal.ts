import type { Edition } from "#domain/edition";
import type { PartnershipId } from "#domain/register";
import { type Hand, record } from "#store/audit";
import type { Db } from "#store/database";
import { fromJson } from "#store/json";
import { makeStale } from "#store/posted-cards";
import { inTx, type Tx } from "#store/transaction";

type Year = { readonly partnershipId: PartnershipId; readonly year: number };

const isRead = ({ source, amended }: Edition): boolean =>
  source.kind === "official" && (amended?.amendments ?? []).length === 0;

/** See `Register.inUse`. */
export async function inUse(db: Pick<Tx, "update" | "remark" | "edition">, where: Year): Promise<boolean> {
  if (await db.update.findFirst({ where, select: { id: true } })) return true;
  if (await db.remark.findFirst({ where, select: { id: true } })) return true;
  const texts = await db.edition.findMany({ where, select: { content: true } });
  return !texts.every(({ content }) => isRead(fromJson<Edition>(content)));
}

/** See `Register.withdraw`. Cards of it that stand in channels are drawn anew, and say that it is gone. */
export const withdraw = (
  db: Db,
  hand: Hand,
  year: number,
  edition: string,
): Promise<"withdrawn" | "in-use" | "moved-meanwhile"> =>
  inTx(db, async (tx) => {
    const where = { partnershipId: hand.partnershipId, year };
    const there = await tx.programme.findUnique({
      where: { partnershipId_year: where },
      select: { editionId: true, edition: { select: { sourceName: true } } },
    });
    if (there?.editionId !== edition) return "moved-meanwhile";
    if (await inUse(tx, where)) return "in-use";
    await tx.commitment.deleteMany({ where });
    await tx.action.deleteMany({ where });
    await tx.programme.delete({ where: { partnershipId_year: where } });
    await tx.edition.updateMany({ where, data: { followsId: null } });
    await tx.edition.deleteMany({ where });
    await record(tx, hand, "adoption", { year, source: there.edition.sourceName, how: "withdrawn" });
    await makeStale(tx, where);
    return "withdrawn";
  });
