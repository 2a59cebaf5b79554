import { type Among, type Occurring, spanOf } from "#domain/history";
import type { PartnershipId, Update } from "#domain/register";
import type { Remark } from "#domain/reporting";
import { readNumber } from "#store/action-number";
import type { Db } from "#store/database";
import { toRemark, toUpdate } from "#store/rows";

const newestFirst = [{ at: "desc" as const }, { id: "desc" as const }];

/** What an update corrects or takes back, beside the update. */
const withCorrected = {
  corrected: { select: { at: true, to: true, asOf: true, figureTotal: true, figureUnit: true } },
} as const;

const positionOf = (action: string | undefined) =>
  action === undefined ? {} : { position: readNumber(action).position };

const namedBy = (by: Among["by"]) => (by === undefined ? {} : { byName: { in: [...by] } });

/** An undo that took a part back to nothing speaks of no day: it stands where it was entered. */
function spoken(quarter: Among["quarter"]) {
  if (!quarter) return {};
  const { firstDay, lastDay, start, end } = spanOf(quarter);
  return {
    OR: [{ asOf: { gte: firstDay, lte: lastDay } }, { asOf: null, at: { gte: start, lt: end } }],
  };
}

/** See `Register.updates`. Always of one agreement, along its index. */
export async function updates(
  db: Db,
  partnershipId: PartnershipId,
  of: { readonly year: number; readonly agreement: number },
  limit: number,
  { action, parties, by, quarter }: Among = {},
): Promise<readonly Update[]> {
  const rows = await db.update.findMany({
    where: {
      partnershipId,
      ...of,
      ...positionOf(action),
      ...(parties && { partyName: { in: [...parties] } }),
      ...namedBy(by),
      ...spoken(quarter),
    },
    include: withCorrected,
    orderBy: newestFirst,
    take: limit,
  });
  return rows.map(toUpdate);
}

/** See `Reporting.remarks`. */
export async function remarks(
  db: Db,
  partnershipId: PartnershipId,
  of: { readonly year: number; readonly agreement?: number },
  limit: number | undefined,
  { action, parties, by, quarter }: Among = {},
): Promise<readonly Remark[]> {
  const span = quarter && spanOf(quarter);
  const rows = await db.remark.findMany({
    where: {
      partnershipId,
      ...of,
      ...positionOf(action),
      ...(parties && { byParty: { in: [...parties] } }),
      ...namedBy(by),
      ...(span && { at: { gte: span.start, lt: span.end } }),
    },
    orderBy: newestFirst,
    ...(limit !== undefined && { take: limit }),
  });
  return rows.map(toRemark);
}

/** See `Register.occurring`. Grouped by the database: as many rows as there are answers, not as there are updates. */
export async function occurring(
  db: Db,
  partnershipId: PartnershipId,
  of: { readonly year: number; readonly agreement: number },
): Promise<Occurring> {
  const where = { partnershipId, ...of };
  const [said, remarked] = await Promise.all([
    db.update.groupBy({ by: ["byName", "partyName", "asOf"], where }),
    db.remark.groupBy({ by: ["byName", "byParty"], where }),
  ]);
  const once = (words: readonly string[]) => [...new Set(words)].sort();
  return {
    names: once([...said, ...remarked].map(({ byName }) => byName)),
    parties: once([...said.map((one) => one.partyName), ...remarked.flatMap((one) => one.byParty ?? [])]),
    days: once(said.flatMap(({ asOf }) => asOf ?? [])),
  };
}
