import type { Why } from "#domain/courier";
import {
  type Deliveries,
  type Delivery,
  deliveryKinds,
  deliveryStates,
  type NewDelivery,
  type Outcome,
  type Sought,
} from "#domain/deliveries";
import type { PartnershipId } from "#domain/register";
import type { Prisma, Delivery as Row } from "#generated/sqlite/client";
import type { Db } from "#store/database";
import { fromJson, toJson } from "#store/json";
import { oneOf } from "#store/rows";

const whys = [
  "gone",
  "not-invited",
  "no-key",
  "too-busy",
  "unreachable",
  "refused",
] as const satisfies readonly Why[];

const toDelivery = (row: Row): Delivery => ({
  key: row.key,
  kind: oneOf(deliveryKinds, row.kind),
  spot: {
    platform: oneOf(["slack", "teams"], row.platform),
    team: row.team,
    recipient: row.recipient,
    personal: row.personal,
    service: row.service,
  },
  content: fromJson<object>(row.content),
  dueAt: row.dueAt,
  state: oneOf(deliveryStates, row.state),
  attempts: row.attempts,
  message: row.message,
  postedAt: row.postedAt,
  why: row.why === null ? null : oneOf(whys, row.why),
});

/** AVG: chat ids are kept for twelve months. */
const daysRemembered = 365;

const ready = (now: Date): Prisma.DeliveryWhereInput => ({
  dueAt: { lte: now },
  state: { in: ["due", "posting"] },
  OR: [{ notBefore: null }, { notBefore: { lte: now } }],
});

const sought = ({
  kinds,
  states,
  keys,
  beginning,
  recipient,
  since,
  untold,
}: Sought): Prisma.DeliveryWhereInput => ({
  ...(kinds && { kind: { in: [...kinds] } }),
  ...(states && { state: { in: [...states] } }),
  ...(keys && { key: { in: [...keys] } }),
  ...(beginning !== undefined && { key: { startsWith: beginning } }),
  ...(recipient !== undefined && { recipient }),
  ...(since !== undefined && { dueAt: { gte: since } }),
  ...(untold && { toldAt: null }),
});

const columns = (outcome: Outcome): Prisma.DeliveryUpdateManyMutationInput => {
  const settled = { notBefore: null };
  switch (outcome.state) {
    case "posted":
      return { ...settled, state: "posted", message: outcome.message, postedAt: outcome.at, why: null };
    case "unsure":
    case "failed":
      return { ...settled, state: outcome.state, why: outcome.why, toldAt: null };
    case "dropped":
      return { ...settled, state: "dropped" };
    case "due":
      return { state: "due", notBefore: outcome.notBefore };
  }
};

/** Everything is asked of one partnership: no statement here goes without its id. */
export const createDeliveries = (db: Db, partnershipId: PartnershipId): Deliveries => ({
  async add(deliveries) {
    for (;;) {
      const added = await addUnknown(db, partnershipId, deliveries);
      if (added) return added;
    }
  },

  async lanes(now) {
    const rows = await db.delivery.groupBy({
      by: ["platform", "team"],
      where: { partnershipId, ...ready(now) },
    });
    return rows.map(({ platform, team }) => ({ platform: oneOf(["slack", "teams"], platform), team }));
  },

  async take({ platform, team }, now, until, most) {
    const rows = await db.delivery.findMany({
      where: { partnershipId, platform, team, ...ready(now) },
      orderBy: [{ dueAt: "asc" }, { key: "asc" }],
      take: most,
    });
    const taken: Delivery[] = [];
    for (const { key, attempts, ...row } of rows) {
      const { count } = await db.delivery.updateMany({
        where: { partnershipId, key, attempts, ...ready(now) },
        data: { notBefore: until, attempts: { increment: 1 } },
      });
      if (count === 1) taken.push(toDelivery({ ...row, key, attempts: attempts + 1 }));
    }
    return taken;
  },

  async posting({ key, attempts }, until) {
    const { count } = await db.delivery.updateMany({
      where: { partnershipId, key, attempts, state: { in: ["due", "posting"] } },
      data: { state: "posting", notBefore: until },
    });
    return count === 1;
  },

  async settle({ key, attempts }, outcome) {
    const open = { attempts, state: { in: ["due", "posting"] } };
    const { count } = await db.delivery.updateMany({
      where: { partnershipId, key, ...(outcome.state !== "posted" && open) },
      data: columns(outcome),
    });
    return count === 1;
  },

  async drop({ key, attempts }) {
    await db.delivery.updateMany({
      where: { partnershipId, key, attempts, state: { in: ["due", "failed"] } },
      data: columns({ state: "dropped" }),
    });
  },

  async release(taken, notBefore) {
    for (const { key, attempts } of taken)
      await db.delivery.updateMany({
        where: { partnershipId, key, attempts, state: { in: ["due", "posting"] } },
        data: { notBefore, attempts: { decrement: 1 } },
      });
  },

  async rest({ platform, team }, until) {
    await db.delivery.updateMany({
      where: { partnershipId, platform, team, ...ready(until) },
      data: { notBefore: until },
    });
  },

  async find(wanted) {
    const rows = await db.delivery.findMany({
      where: { partnershipId, ...sought(wanted) },
      orderBy: [{ dueAt: wanted.oldest ? "asc" : "desc" }, { key: "asc" }],
      ...(wanted.most !== undefined && { take: wanted.most }),
    });
    return rows.map(toDelivery);
  },

  async again(key, at) {
    const { count } = await db.delivery.updateMany({
      where: { partnershipId, key, state: { in: ["failed", "unsure"] } },
      data: { state: "due", notBefore: null, dueAt: at, why: null },
    });
    if (count === 1)
      await db.delivery.updateMany({
        where: { partnershipId, key: { startsWith: `${key}:` }, state: "dropped", message: null },
        data: { state: "due", notBefore: null },
      });
    return count === 1;
  },

  async stands(key, at) {
    const { count } = await db.delivery.updateMany({
      where: { partnershipId, key, state: "unsure" },
      data: { state: "posted", postedAt: at, notBefore: null, why: null },
    });
    return count === 1;
  },

  async told(keys, at) {
    await db.delivery.updateMany({
      where: { partnershipId, key: { in: [...keys] } },
      data: { toldAt: at },
    });
  },

  async sweep(now) {
    const before = new Date(now.getTime() - daysRemembered * 86_400_000);
    await db.delivery.deleteMany({ where: { partnershipId, personal: true, dueAt: { lt: before } } });
  },
});

/** In one statement, so all or nothing; undefined where another process put up one of them meanwhile. */
async function addUnknown(
  db: Db,
  partnershipId: PartnershipId,
  deliveries: readonly NewDelivery[],
): Promise<readonly string[] | undefined> {
  const once = new Map(deliveries.map((delivery) => [delivery.key, delivery]));
  const keys = [...once.keys()];
  const rows = await db.delivery.findMany({
    where: { partnershipId, key: { in: keys } },
    select: { key: true },
  });
  for (const { key } of rows) once.delete(key);
  const unknown = [...once.values()];
  if (unknown.length === 0) return [];
  try {
    await db.delivery.createMany({
      data: unknown.map(({ key, kind, spot, content, dueAt }) => ({
        ...{ partnershipId, key, kind, ...spot, dueAt },
        ...{ content: toJson(content), state: "due" },
      })),
    });
    return unknown.map(({ key }) => key);
  } catch (error) {
    // The key is unique: another process was first.
    if ((error as { readonly code?: string }).code === "P2002") return undefined;
    throw error;
  }
}
