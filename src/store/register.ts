import type { Edition } from "#domain/edition";
import type { Commitment, PartnershipId, Register, Update } from "#domain/register";
import { type Status, statuses } from "#domain/status";
import type { Commitment as CommitmentRow, Update as UpdateRow } from "#generated/sqlite/client";
import { writeNumber } from "#store/action-number";
import { adopt, reportedOn } from "#store/adoption";
import type { Db } from "#store/database";
import { fromJson } from "#store/json";
import type { Remember } from "#store/memory";

function statusOf(word: string): Status {
  const status = statuses.find((known) => known === word);
  if (!status) throw new Error(`The database holds the status "${word}", which this program does not know.`);
  return status;
}

const commitment = (row: CommitmentRow): Commitment => ({
  action: writeNumber(row),
  party: row.partyName,
  status: statusOf(row.status),
  asOf: row.asOf,
  figure:
    row.figureTotal === null || row.figureUnit === null
      ? null
      : { total: row.figureTotal, unit: row.figureUnit },
  version: row.version,
  last: row.lastAt === null || row.lastBy === null ? null : { at: row.lastAt, by: row.lastBy },
});

const update = (row: UpdateRow): Update => ({
  id: row.id,
  action: writeNumber(row),
  party: row.partyName,
  at: row.at,
  asOf: row.asOf,
  by: row.byName,
  from: statusOf(row.from),
  to: statusOf(row.to),
  text: row.text,
});

async function edition(db: Db, partnershipId: PartnershipId, id: string): Promise<Edition> {
  const row = await db.edition.findUnique({ where: { id, partnershipId }, select: { content: true } });
  if (!row) throw new Error(`Edition ${id} is not of this partnership.`);
  return fromJson<Edition>(row.content);
}

/** Everything is asked of one partnership: no statement here goes without its id. */
export function createRegister(db: Db, partnershipId: PartnershipId, remember: Remember<Edition>): Register {
  return {
    edition: (id) => remember(`${partnershipId} ${id}`, () => edition(db, partnershipId, id)),
    reportedOn: (year) => reportedOn(db, partnershipId, year),
    adopt: (edition, follows, at) => adopt(db, partnershipId, edition, follows, at),

    /** In the order of the programme, and within an action in the order of the partnership. */
    async commitments(year, agreement) {
      const rows = await db.commitment.findMany({
        where: { partnershipId, year, ...(agreement !== undefined && { agreement }), closedAt: null },
        orderBy: [{ agreement: "asc" }, { position: "asc" }, { party: { position: "asc" } }],
      });
      return rows.map(commitment);
    },

    async updates(year, agreement, limit) {
      const rows = await db.update.findMany({
        where: { partnershipId, year, agreement },
        orderBy: [{ at: "desc" }, { id: "desc" }],
        take: limit,
      });
      return rows.map(update);
    },
  };
}
