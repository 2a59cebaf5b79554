import type { Deferred } from "#domain/carried";
import { holding } from "#domain/holding";
import type { PartnershipId } from "#domain/register";
import { writeNumber } from "#store/action-number";
import type { Db } from "#store/database";
import { partKey } from "#store/parts";
import { toUpdate } from "#store/rows";

/** Well under the 999 values that SQLite's adapter takes in one statement, at four a part. */
const batch = 200;

/**
 * See `Register.deferred`. Parts first, of which there are some hundreds a year, and of those few are put off: most
 * often it ends there.
 */
export async function deferred(
  db: Db,
  partnershipId: PartnershipId,
  before: number,
): Promise<readonly Deferred[]> {
  const parts = await db.commitment.findMany({
    where: { partnershipId, year: { lt: before }, status: "deferred" },
    select: { year: true, agreement: true, position: true, partyName: true },
    orderBy: [{ year: "asc" }, { agreement: "asc" }, { position: "asc" }, { party: { position: "asc" } }],
  });
  const told: Deferred[] = [];
  for (let start = 0; start < parts.length; start += batch) {
    const some = parts.slice(start, start + batch);
    const rows = await db.update.findMany({ where: { partnershipId, OR: some } });
    for (const part of some) {
      const { year, partyName: party } = part;
      const own = rows.filter((one) => one.year === year && partKey(one) === partKey(part));
      const holds = holding(own.map(toUpdate)).at(-1);
      told.push({
        year,
        action: writeNumber(part),
        party,
        toYear: holds?.toYear ?? null,
        reason: holds?.cause ?? null,
      });
    }
  }
  return told;
}
