import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, describe, expect, it } from "vitest";
import { migrateSqlite } from "#store/migrate-sqlite";
import { type Applied, type Migration, pending, readMigrations } from "#store/migrations";
import { missingMigration, providers } from "../../prisma/schema-engine.ts";
import { freshFolder } from "../helpers/databases.ts";
import { grow, migration, rebuild } from "./example-migrations.ts";
import { expectUpgraded, firstRows } from "./upgrade.ts";

const { folder, remove } = freshFolder();
afterAll(remove);

describe("models and migrations", () => {
  it.each(providers)("agree for %s", async (provider) => {
    expect(await missingMigration(provider)).toBeUndefined();
  }, 60_000);

  it("have the same names for both databases", async () => {
    const [sqlite, postgresql] = await Promise.all(providers.map(readMigrations));
    expect(sqlite?.map(({ name }) => name)).toEqual(postgresql?.map(({ name }) => name));
  });
});

describe("what still has to run", () => {
  const one = migration("1_one", "SELECT 1;\nSELECT 2;\n");
  const two = migration("2_two", "SELECT 2;");
  const applied = ({ name, checksums }: Migration): Applied => ({
    migration_name: name,
    checksum: checksums[0],
    finished_at: 1,
    rolled_back_at: null,
  });

  it("is what the database does not have, in order", () => {
    expect(pending([one, two], [])).toEqual([one, two]);
    expect(pending([one, two], [applied(one)])).toEqual([two]);
    expect(pending([one, two], [applied(two), applied(one)])).toEqual([]);
  });

  it("takes a file with other line ends for the same", async () => {
    const [known] = await readMigrations("sqlite");
    if (!known) throw new Error("no migrations");
    for (const checksum of known.checksums)
      expect(pending([known], [{ ...applied(known), checksum }])).toEqual([]);
    expect(new Set(known.checksums).size).toBe(2);
  });

  it("is nothing when one failed halfway, was changed, or is not known here", () => {
    expect(() => pending([one], [{ ...applied(one), finished_at: null }])).toThrow("1_one failed halfway");
    expect(() => pending([one], [{ ...applied(one), checksum: "0" }])).toThrow("1_one was changed");
    expect(() => pending([one], [applied(one), applied(two)])).toThrow(
      "newer than this program: it has migration 2_two",
    );
  });

  it("runs again after somebody marked it as rolled back", () => {
    expect(pending([one], [{ ...applied(one), finished_at: null, rolled_back_at: 1 }])).toEqual([one]);
  });
});

describe("migrating SQLite", () => {
  const open = (name: string) => new Database(join(folder, name));

  it("keeps the rows that point at a table it rebuilds", () => {
    const file = join(folder, "rebuild.db");
    migrateSqlite(file, [grow]);
    open("rebuild.db").exec("INSERT INTO parent VALUES (1); INSERT INTO child VALUES (1, 1)").close();
    migrateSqlite(file, [grow, rebuild]);
    const db = open("rebuild.db");
    expect(db.prepare("SELECT * FROM child").all()).toEqual([{ id: 1, parent: 1 }]);
    expect(db.prepare("SELECT * FROM parent").all()).toEqual([{ id: 1, name: "" }]);
    db.close();
  });

  it("leaves nothing of what came before the statement that fails", () => {
    const file = join(folder, "failing.db");
    const failing = migration("2_failing", "CREATE TABLE half (id INTEGER); CREATE TABLE half (id INTEGER);");
    expect(() => migrateSqlite(file, [grow, failing])).toThrow("already exists");
    const db = open("failing.db");
    expect(db.prepare("SELECT name FROM sqlite_schema").all()).toEqual([]);
    db.close();
    migrateSqlite(file, [grow]);
  });

  it("refuses a migration that leaves rows without their parent", () => {
    const file = join(folder, "orphans.db");
    migrateSqlite(file, [grow]);
    open("orphans.db").exec("INSERT INTO parent VALUES (1); INSERT INTO child VALUES (1, 1)").close();
    expect(() => migrateSqlite(file, [grow, migration("2_orphans", "DELETE FROM parent;")])).toThrow(
      "without their parent in child",
    );
    const db = open("orphans.db");
    expect(db.prepare("SELECT count(*) AS parents FROM parent").get()).toEqual({ parents: 1 });
    db.close();
  });

  it("keeps every update of a database from before people were kept", async () => {
    const file = join(folder, "first.db");
    migrateSqlite(file, (await readMigrations("sqlite")).slice(0, 1));
    open("first.db").exec(firstRows).close();
    await expectUpgraded(`file:${file}`);
    const db = open("first.db");
    expect(db.pragma("foreign_key_check")).toEqual([]);
    expect(() => db.exec('DELETE FROM "Update" WHERE version = 1')).toThrow("FOREIGN KEY");
    db.close();
  });

  it("records what Prisma's own engine records", () => {
    const file = join(folder, "record.db");
    migrateSqlite(file, [grow]);
    const db = open("record.db");
    const row = db.prepare("SELECT * FROM _prisma_migrations").get() as Record<string, unknown>;
    db.close();
    expect(row).toMatchObject({
      migration_name: grow.name,
      checksum: grow.checksums[0],
      applied_steps_count: 1,
    });
    expect(row).toMatchObject({ logs: null, rolled_back_at: null, finished_at: expect.any(Number) });
    expect(Math.abs(Number(row.finished_at) - Date.now())).toBeLessThan(60_000);
  });
});
