import type { Edition } from "#domain/edition";
import type { PartnershipId, Register } from "#domain/register";
import { adopt, reportedOn } from "#store/adoption";
import type { Db } from "#store/database";
import { fromJson } from "#store/json";
import type { Remember } from "#store/memory";
import { createPeople } from "#store/people";
import { createReporting } from "#store/reporting";
import { toCommitment, toUpdate } from "#store/rows";

async function edition(db: Db, partnershipId: PartnershipId, id: string): Promise<Edition> {
  const row = await db.edition.findUnique({ where: { id, partnershipId }, select: { content: true } });
  if (!row) throw new Error(`Edition ${id} is not of this partnership.`);
  return fromJson<Edition>(row.content);
}

/** Everything is asked of one partnership: no statement here goes without its id. */
export function createRegister(db: Db, partnershipId: PartnershipId, remember: Remember<Edition>): Register {
  return {
    people: createPeople(db, partnershipId),
    reporting: createReporting(db, partnershipId),
    edition: (id) => remember(`${partnershipId} ${id}`, () => edition(db, partnershipId, id)),
    reportedOn: (year) => reportedOn(db, partnershipId, year),
    adopt: (edition, follows, at) => adopt(db, partnershipId, edition, follows, at),

    /** In the order of the programme, and within an action in the order of the partnership. */
    async commitments(year, agreement) {
      const rows = await db.commitment.findMany({
        where: { partnershipId, year, ...(agreement !== undefined && { agreement }), closedAt: null },
        orderBy: [{ agreement: "asc" }, { position: "asc" }, { party: { position: "asc" } }],
      });
      return rows.map(toCommitment);
    },

    async updates(year, agreement, limit) {
      const rows = await db.update.findMany({
        where: { partnershipId, year, agreement },
        orderBy: [{ at: "desc" }, { id: "desc" }],
        take: limit,
      });
      return rows.map(toUpdate);
    },
  };
}
