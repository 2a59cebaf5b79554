import { isDeepStrictEqual } from "node:util";
import type { Action, Edition, Wording } from "#domain/edition";
import type { Adopted, Decided, PartnershipId } from "#domain/register";
import { writeNumber } from "#store/action-number";
import { type Hand, record } from "#store/audit";
import type { Db } from "#store/database";
import { fromJson, toJson } from "#store/json";
import { type Parts, partKey, partsOf } from "#store/parts";
import { makeStale } from "#store/posted-cards";
import { inTx, overtaken, type Tx } from "#store/transaction";

type Year = { readonly partnershipId: PartnershipId; readonly year: number };

/** Well under the 999 values that SQLite's adapter takes in one statement. */
const batch = 500;

async function inBatches(ids: readonly string[], write: (some: string[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < ids.length; start += batch) await write(ids.slice(start, start + batch));
}

async function storeEdition(tx: Tx, key: Year, edition: Edition, followsId: string | null, at: Date) {
  const { name, date = null, kind, example } = edition.source;
  const source = { sourceName: name, sourceDate: date, sourceKind: kind, sourceExample: example };
  const data = { ...key, ...source, content: toJson(edition), followsId, adoptedAt: at };
  const { id } = await tx.edition.create({ data, select: { id: true } });
  return id;
}

/** Makes the edition the text of its year, where `follows` still is. */
async function takePlace(tx: Tx, key: Year, editionId: string, follows: string | null): Promise<void> {
  if (follows === null) {
    await tx.programme.create({ data: { ...key, editionId } });
    return;
  }
  const { count } = await tx.programme.updateMany({
    where: { ...key, editionId: follows },
    data: { editionId },
  });
  if (count === 0) throw overtaken();
}

/** Opens the actions that are new or return, and parks those that something was reported on. Returns what it parked. */
async function settleActions(tx: Tx, key: Year, { actions }: Parts, at: Date): Promise<readonly string[]> {
  const wanted = new Set(actions.map(writeNumber));
  const rows = await tx.action.findMany({
    where: key,
    select: { id: true, agreement: true, position: true, parkedAt: true },
    orderBy: [{ agreement: "asc" }, { position: "asc" }],
  });
  const known = new Set(rows.map(writeNumber));
  const created = actions.filter((action) => !known.has(writeNumber(action)));
  await tx.action.createMany({ data: created.map((action) => ({ ...key, ...action })) });

  const returned = rows.filter((row) => row.parkedAt && wanted.has(writeNumber(row)));
  await inBatches(idsOf(returned), (id) =>
    tx.action.updateMany({ where: { id: { in: id } }, data: { parkedAt: null } }),
  );

  const reported = new Set(await reportedOn(tx, key.partnershipId, key.year));
  const gone = rows.filter(
    (row) => !row.parkedAt && !wanted.has(writeNumber(row)) && reported.has(writeNumber(row)),
  );
  await inBatches(idsOf(gone), (id) =>
    tx.action.updateMany({ where: { id: { in: id } }, data: { parkedAt: at } }),
  );
  return gone.map(writeNumber);
}

/** What a report is about, apart from its words. */
const subjectOf = ({ name, parties, targets, deadlines }: Action) => ({
  ...{ name, parties },
  targets: targets.map(({ party, kind, goal, unit }) => ({ party, kind, goal, unit })),
  dates: deadlines.map(({ date }) => date),
});

/** That the printed text comes to stand beside a summary, or leaves it, changes no promise. */
const sameWords = (one: Wording, other: Wording): boolean =>
  isDeepStrictEqual(one.summary, other.summary) &&
  (!one.official || !other.official || isDeepStrictEqual(one.official, other.official));

const isSame = (one: Action, other: Action): boolean =>
  isDeepStrictEqual(subjectOf(one), subjectOf(other)) && sameWords(one.wording, other.wording);

const actionsOf = ({ agreements }: Edition): readonly Action[] =>
  agreements.flatMap(({ actions }) => actions);

/** Numbers of the actions that are the same in the edition before. */
async function sameActions(
  tx: Tx,
  key: Year,
  edition: Edition,
  follows: string | null,
): Promise<ReadonlySet<string>> {
  const row = follows && (await tx.edition.findUnique({ where: { id: follows, ...key } }));
  const before = row ? actionsOf(fromJson<Edition>(row.content)) : [];
  const known = new Map(before.map((action) => [action.number, action]));
  const same = actionsOf(edition).filter((action) => {
    const old = known.get(action.number);
    return old !== undefined && isSame(old, action);
  });
  return new Set(same.map(({ number }) => number));
}

/**
 * Opens the parts that are new or return, and closes those that the text no longer holds. What is about something else
 * than before (not in `same`) moves on: what was pressed or filled in under the earlier text names a version that passed.
 */
async function settleParts(
  tx: Tx,
  key: Year,
  { parts }: Parts,
  same: ReadonlySet<string>,
  at: Date,
): Promise<void> {
  const wanted = new Set(parts.map(partKey));
  const rows = await tx.commitment.findMany({
    where: key,
    select: { id: true, agreement: true, position: true, partyName: true, closedAt: true },
  });
  const known = new Set(rows.map(partKey));
  const created = parts.filter((part) => !known.has(partKey(part)));
  await tx.commitment.createMany({ data: created.map((part) => ({ ...key, ...part })) });

  const set = (closedAt: Date | null) => (id: string[]) =>
    tx.commitment.updateMany({ where: { id: { in: id } }, data: { closedAt } });
  await inBatches(idsOf(rows.filter((row) => row.closedAt && wanted.has(partKey(row)))), set(null));
  await inBatches(idsOf(rows.filter((row) => !row.closedAt && !wanted.has(partKey(row)))), set(at));

  const other = rows.filter((row) => wanted.has(partKey(row)) && !same.has(writeNumber(row)));
  await inBatches(idsOf(other), (id) =>
    tx.commitment.updateMany({ where: { id: { in: id } }, data: { version: { increment: 1 } } }),
  );
}

const idsOf = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map(({ id }) => id);

/**
 * Numbers of the actions of a year that something was reported on, closed and parked ones too, in order. Asked of the
 * parts, of which a year has some hundreds, and not of the updates, of which there may be any number.
 */
export async function reportedOn(
  db: Pick<Tx, "commitment">,
  partnershipId: PartnershipId,
  year: number,
): Promise<readonly string[]> {
  const rows = await db.commitment.findMany({
    where: { partnershipId, year, lastAt: { not: null } },
    select: { agreement: true, position: true },
    orderBy: [{ agreement: "asc" }, { position: "asc" }],
  });
  return [...new Set(rows.map(writeNumber))];
}

function recordDecided(tx: Tx, hand: Hand, { year, source }: Edition, decided: Decided): Promise<void> {
  if ("amendment" in decided) return record(tx, hand, "amendment", { year, amendment: decided.amendment });
  return record(tx, hand, "adoption", { year, source: source.name, how: decided.adoption });
}

/** See `Register.adopt`. Rejects, changing nothing, where the edition contradicts itself or names an unknown party. */
export function adopt(
  db: Db,
  partnershipId: PartnershipId,
  edition: Edition,
  follows: string | null,
  at: Date,
  decided?: Decided,
): Promise<Adopted | "moved-meanwhile"> {
  const key = { partnershipId, year: edition.year };
  return inTx(db, async (tx) => {
    const programme = await tx.programme.findUnique({ where: { partnershipId_year: key } });
    if ((programme?.editionId ?? null) !== follows) return "moved-meanwhile";
    const parties = await tx.party.findMany({ where: { partnershipId }, select: { name: true } });
    const wanted = partsOf(
      edition,
      parties.map(({ name }) => name),
    );

    const id = await storeEdition(tx, key, edition, follows, at);
    await takePlace(tx, key, id, follows);
    const parked = await settleActions(tx, key, wanted, at);
    await settleParts(tx, key, wanted, await sameActions(tx, key, edition, follows), at);
    if (decided) await recordDecided(tx, { partnershipId, by: decided.by, at }, edition, decided);
    await makeStale(tx, key);
    return { edition: id, parked };
  });
}
