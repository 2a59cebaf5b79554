import type { Proposals, Proposed } from "#domain/intake";
import type { PartnershipId } from "#domain/register";
import type { Db } from "#store/database";
import { fromJson, toJson } from "#store/json";
import { inTx } from "#store/transaction";

/** Days that somebody may take to look at what was read. */
const daysKept = 7;

export function createProposals(db: Db, partnershipId: PartnershipId): Proposals {
  const where = (key: string) => ({ partnershipId_key: { partnershipId, key } });
  return {
    keep: (key, proposed, at) =>
      inTx(db, async (tx) => {
        const content = toJson(proposed);
        await tx.proposal.upsert({
          where: where(key),
          create: { partnershipId, key, content, at },
          update: { content, at },
          select: { key: true },
        });
      }),

    async find(key) {
      const row = await db.proposal.findUnique({
        where: where(key),
        select: { content: true, adoptedAs: true },
      });
      return row ? { proposed: fromJson<Proposed>(row.content), adoptedAs: row.adoptedAs } : undefined;
    },

    async adopted(key, adoptedAs) {
      await db.proposal.updateMany({ where: { partnershipId, key }, data: { adoptedAs } });
    },

    async drop(key) {
      await db.proposal.deleteMany({ where: { partnershipId, key } });
    },
  };
}

/** Of every partnership. */
export async function forgetProposals(db: Db, now: Date): Promise<void> {
  await db.proposal.deleteMany({ where: { at: { lt: new Date(now.getTime() - daysKept * 86_400_000) } } });
}
