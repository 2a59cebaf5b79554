import type { Edition } from "#domain/edition";
import type { PartnershipId, Register } from "#domain/register";
import { adopt, reportedOn } from "#store/adoption";
import { close } from "#store/closing";
import type { Db } from "#store/database";
import { deferred } from "#store/deferred";
import { createDeliveries } from "#store/deliveries";
import { occurring, updates } from "#store/history";
import { fromJson } from "#store/json";
import { logbook } from "#store/logbook";
import type { Remember } from "#store/memory";
import { createPeople } from "#store/people";
import { createPostedCards } from "#store/posted-cards";
import { createProposals } from "#store/proposals";
import { createReporting } from "#store/reporting";
import { createRhythms } from "#store/rhythms";
import { toCommitment } from "#store/rows";
import { inUse, withdraw } from "#store/withdrawal";
import { history, told, updatesWith, wasTold } from "#store/year-history";

async function edition(db: Db, partnershipId: PartnershipId, id: string): Promise<Edition> {
  const row = await db.edition.findUnique({ where: { id, partnershipId }, select: { content: true } });
  if (!row) throw new Error(`Edition ${id} is not of this partnership.`);
  return fromJson<Edition>(row.content);
}

async function precedes(db: Db, partnershipId: PartnershipId, id: string): Promise<string | undefined> {
  const row = await db.edition.findUnique({ where: { id, partnershipId }, select: { followsId: true } });
  return row?.followsId ?? undefined;
}

async function begun(db: Db, partnershipId: PartnershipId, year: number): Promise<Date | undefined> {
  const first = { where: { partnershipId, year }, orderBy: { adoptedAt: "asc" } } as const;
  return (await db.edition.findFirst({ ...first, select: { adoptedAt: true } }))?.adoptedAt;
}

/** Everything is asked of one partnership: no statement here goes without its id. */
export function createRegister(db: Db, partnershipId: PartnershipId, remember: Remember<Edition>): Register {
  return {
    people: createPeople(db, partnershipId),
    reporting: createReporting(db, partnershipId),
    logbook: (limit) => logbook(db, partnershipId, limit),
    cards: createPostedCards(db, partnershipId),
    deliveries: createDeliveries(db, partnershipId),
    rhythms: createRhythms(db, partnershipId),
    proposals: createProposals(db, partnershipId),
    edition: (id) => remember(`${partnershipId} ${id}`, () => edition(db, partnershipId, id)),
    precedes: (id) => precedes(db, partnershipId, id),
    begun: (year) => begun(db, partnershipId, year),
    deferred: (year) => deferred(db, partnershipId, year),
    history: (year) => history(db, partnershipId, year),
    told: (year, upTo) => told(db, partnershipId, year, upTo),
    wasTold: (year, from, to) => wasTold(db, partnershipId, year, from, to),
    updatesWith: (ids) => updatesWith(db, partnershipId, ids),
    reportedOn: (year) => reportedOn(db, partnershipId, year),
    adopt: (edition, follows, at, decided) => adopt(db, partnershipId, edition, follows, at, decided),
    inUse: (year) => inUse(db, { partnershipId, year }),
    withdraw: (year, edition, by, at) => withdraw(db, { partnershipId, by, at }, year, edition),
    close: (year, closed, by, at) => close(db, { partnershipId, by, at }, year, closed),

    /** In the order of the programme, and within an action in the order of the partnership. */
    async commitments(year, agreement) {
      const rows = await db.commitment.findMany({
        where: { partnershipId, year, ...(agreement !== undefined && { agreement }), closedAt: null },
        orderBy: [{ agreement: "asc" }, { position: "asc" }, { party: { position: "asc" } }],
      });
      return rows.map(toCommitment);
    },

    updates: (year, agreement, limit, among) => updates(db, partnershipId, { year, agreement }, limit, among),
    occurring: (year, agreement) => occurring(db, partnershipId, { year, agreement }),
  };
}
