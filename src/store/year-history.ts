import type { PartnershipId, ToldUpdate, Update } from "#domain/register";
import type { Db } from "#store/database";
import { toTold, toUpdate } from "#store/rows";

/** Rows of one answer of the driver, which holds them in memory whole. */
const page = 1000;
/** Well under the 999 values that SQLite's adapter takes in one statement. */
const batch = 500;

const oldestFirst = [{ at: "asc" as const }, { id: "asc" as const }];

/** What decides how a part stood: without the words, which are most of a row. */
const telling = {
  id: true,
  agreement: true,
  position: true,
  partyName: true,
  at: true,
  asOf: true,
  kind: true,
  version: true,
  corrects: true,
  to: true,
  figureTotal: true,
  figureUnit: true,
} as const;

type Page = { readonly agreement: number; readonly behind: object };

/**
 * Page after page of a year, agreement by agreement along the index, so that a page costs the same wherever it lies.
 * The bound on `at` alone lets the index find the place; the rest of the condition passes what was entered at the same
 * moment and is there already.
 */
async function inPages<Row extends { readonly at: Date; readonly id: string }>(
  db: Db,
  of: { readonly partnershipId: PartnershipId; readonly year: number },
  ask: (page: Page) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const actions = await db.action.findMany({ where: of, select: { agreement: true } });
  const found: Row[] = [];
  for (const agreement of new Set(actions.map((action) => action.agreement))) {
    for (let last: Row | undefined, full = true; full; ) {
      const behind = last
        ? { at: { gte: last.at }, AND: { OR: [{ at: { gt: last.at } }, { id: { gt: last.id } }] } }
        : {};
      const rows = await ask({ agreement, behind });
      found.push(...rows);
      last = rows.at(-1);
      full = rows.length === page;
    }
  }
  return found.sort((one, other) => one.at.getTime() - other.at.getTime());
}

/** See `Register.history`. */
export async function history(
  db: Db,
  partnershipId: PartnershipId,
  year: number,
): Promise<readonly Update[]> {
  const rows = await inPages(db, { partnershipId, year }, ({ agreement, behind }) =>
    db.update.findMany({
      where: { partnershipId, year, agreement, ...behind },
      orderBy: oldestFirst,
      take: page,
    }),
  );
  return rows.map(toUpdate);
}

/** See `Register.told`. */
export async function told(
  db: Db,
  partnershipId: PartnershipId,
  year: number,
  upTo: string,
): Promise<readonly ToldUpdate[]> {
  // What corrects or takes back an update decides about it, whatever day it speaks of itself.
  const spoken = { OR: [{ asOf: { lte: upTo } }, { kind: { not: "report" } }] };
  const rows = await inPages(db, { partnershipId, year }, ({ agreement, behind }) =>
    db.update.findMany({
      where: { partnershipId, year, agreement, ...spoken, ...behind },
      select: telling,
      orderBy: oldestFirst,
      take: page,
    }),
  );
  return rows.map(toTold);
}

/** See `Register.wasTold`. */
export const wasTold = async (
  db: Db,
  partnershipId: PartnershipId,
  year: number,
  from: string,
  to: string,
): Promise<boolean> =>
  (await db.update.findFirst({
    where: { partnershipId, year, asOf: { gte: from, lte: to } },
    select: { id: true },
  })) !== null;

/** See `Register.updatesWith`. */
export async function updatesWith(
  db: Db,
  partnershipId: PartnershipId,
  ids: readonly string[],
): Promise<readonly Update[]> {
  const found: Update[] = [];
  for (let start = 0; start < ids.length; start += batch) {
    const some = ids.slice(start, start + batch);
    const rows = await db.update.findMany({ where: { partnershipId, id: { in: some } } });
    found.push(...rows.map(toUpdate));
  }
  return found;
}
