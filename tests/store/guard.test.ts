import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import Database from "better-sqlite3";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { attemptMs, guard } from "#store/guard";
import { inTx } from "#store/transaction";
import { type Fresh, freshSqlite } from "../helpers/databases.ts";
import { partnership } from "./almelo.ts";

const at = new Date("2023-01-01");
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("the guard around SQLite", () => {
  let fresh: Fresh;
  let slug = "";
  beforeAll(async () => {
    fresh = await freshSqlite();
  });
  afterAll(() => fresh.close());
  beforeEach(({ task }) => {
    slug = task.id;
  });

  const names = async () => (await fresh.store.partnerships()).map((kept) => kept.slug);
  const rename = (name: string) => ({ where: { slug }, data: { name } });

  it("writes through to the disk and checks references", async () => {
    const asked = await Promise.all(
      ["journal_mode", "synchronous", "foreign_keys"].map((name) =>
        fresh.db.$queryRawUnsafe(`PRAGMA ${name}`),
      ),
    );
    expect(asked).toEqual([[{ journal_mode: "wal" }], [{ synchronous: 2n }], [{ foreign_keys: 1n }]]);
  });

  it("keeps a write from beside a transaction that is rolled back", async () => {
    let beside: Promise<unknown> = Promise.resolve();
    const failing = inTx(fresh.db, async (tx) => {
      await tx.party.findMany();
      beside = fresh.store.found(partnership(slug), at);
      await wait(50);
      expect(await tx.partnership.count({ where: { slug } })).toBe(0);
      throw new Error("back");
    });
    await expect(failing).rejects.toThrow("back");
    await beside;
    expect(await names()).toContain(slug);
  });

  it("shows nobody what a transaction has not finished", async () => {
    await fresh.store.found(partnership(slug), at);
    let seen: Promise<unknown> = Promise.resolve();
    await inTx(fresh.db, async (tx) => {
      await tx.partnership.update(rename("halverwege"));
      seen = fresh.store.enter(slug);
      await wait(20);
      await tx.partnership.update(rename("af"));
    });
    expect(await seen).toMatchObject({ partnership: { name: "af" } });
  });

  it("refuses a statement of a transaction that has ended", async () => {
    let late = async (): Promise<unknown> => undefined;
    await inTx(fresh.db, async (tx) => {
      late = () => tx.partnership.create({ data: { slug } as never });
    });
    await expect(late()).rejects.toThrow();
    expect(await names()).not.toContain(slug);
  });

  it("goes on after a transaction that took too long", async () => {
    const slow = fresh.db.$transaction(async () => wait(200), { timeout: 50 });
    await expect(slow).rejects.toMatchObject({ code: "P2028" });
    await fresh.store.found(partnership(slug), at);
    expect(await names()).toContain(slug);
  });

  it("goes on after a transaction that gave up before its turn", async () => {
    const long = fresh.db.$transaction(async () => wait(200));
    const impatient = fresh.db.$transaction(async () => undefined, { maxWait: 20 });
    await expect(impatient).rejects.toMatchObject({ code: "P2028" });
    await long;
    await fresh.store.found(partnership(slug), at);
    expect(await names()).toContain(slug);
  });

  it("waits for another program's lock without holding up this one", async () => {
    const other = new Database(fresh.url.slice("file:".length));
    other.exec("BEGIN IMMEDIATE");
    let longest = 0;
    let last = performance.now();
    const pulse = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const founding = fresh.store.found(partnership(slug), at);
    await wait(600);
    clearInterval(pulse);
    other.exec("COMMIT");
    other.close();
    await founding;
    expect(longest).toBeLessThan(300);
    expect(await names()).toContain(slug);
  });

  describe("below Prisma", () => {
    const ask = (sql: string) => ({ sql, args: [], argTypes: [] });
    const other = () => new Database(fresh.url.slice("file:".length));
    const connect = (patience: number) =>
      guard(new PrismaBetterSqlite3({ url: fresh.url, timeout: attemptMs }), patience).connect();

    it("lets a late statement of one transaction into no other", async () => {
      const connection = await connect(5_000);
      const ended = await connection.startTransaction();
      await ended.commit();
      const next = await connection.startTransaction();
      await expect(ended.executeRaw(ask("DELETE FROM Party"))).rejects.toThrow("has ended");
      await ended.rollback();
      expect((await next.queryRaw(ask("SELECT 1"))).rows).toEqual([[1]]);
      await next.rollback();
      await connection.dispose();
    });

    it("gives up when the lock stays, and lets the next one through once it is gone", async () => {
      const connection = await connect(50);
      const holder = other();
      holder.exec("BEGIN IMMEDIATE");
      await expect(connection.startTransaction()).rejects.toMatchObject({ cause: { kind: "SocketTimeout" } });
      holder.exec("COMMIT");
      const next = await connection.startTransaction();
      await next.commit();
      await connection.dispose();
      holder.close();
    });

    it("rolls back when it cannot commit", async () => {
      const connection = await connect(5_000);
      const failing = await connection.startTransaction();
      await failing.executeRaw(ask("PRAGMA defer_foreign_keys = ON"));
      await failing.executeRaw(ask("INSERT INTO Party VALUES ('nobody', 'HAR', 0)"));
      await expect(failing.commit()).rejects.toMatchObject({
        cause: { kind: "ForeignKeyConstraintViolation" },
      });
      expect(
        (await connection.queryRaw(ask("SELECT * FROM Party WHERE partnershipId = 'nobody'"))).rows,
      ).toEqual([]);
      await (await connection.startTransaction()).commit();
      await connection.dispose();
    });
  });
});
