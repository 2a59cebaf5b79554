import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { migratePostgresql } from "#store/migrate-postgresql";
import { readMigrations } from "#store/migrations";
import { emptyPostgresql, serverUrl } from "../helpers/databases.ts";
import { grow, migration } from "./example-migrations.ts";
import { expectUpgraded, firstRows } from "./upgrade.ts";

const server = serverUrl();

describe.runIf(server)("migrating PostgreSQL", () => {
  let url = "";
  let drop = async () => {};
  beforeEach(async () => {
    ({ url, drop } = await emptyPostgresql(server));
  });
  afterEach(() => drop());

  async function ask(sql: string): Promise<readonly unknown[]> {
    const client = new Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query(sql).finally(() => client.end());
    return rows;
  }

  it("sends a file over whole, with semicolons inside blocks and words", async () => {
    const block =
      "DO $$ BEGIN PERFORM 1; PERFORM 2; END $$; INSERT INTO parent VALUES (1); COMMENT ON TABLE parent IS 'a;b';";
    await migratePostgresql(url, [grow, migration("2_block", block)]);
    expect(await ask("SELECT count(*)::int AS parents FROM parent")).toEqual([{ parents: 1 }]);
  });

  it("leaves nothing of a file that fails, keeps those before it, and goes on once it is mended", async () => {
    const broken = migration("2_second", "CREATE TABLE half (id INT); CREATE TABLE half (id INT);");
    await expect(migratePostgresql(url, [grow, broken])).rejects.toThrow("2_second failed");
    expect(await ask("SELECT to_regclass('half') AS half")).toEqual([{ half: null }]);
    const mended = migration("2_second", "CREATE TABLE half (id INT);");
    await migratePostgresql(url, [grow, mended]);
    expect(
      await ask("SELECT migration_name, applied_steps_count FROM _prisma_migrations ORDER BY 1"),
    ).toEqual([
      { migration_name: "1_grow", applied_steps_count: 1 },
      { migration_name: "2_second", applied_steps_count: 1 },
    ]);
  });

  it("keeps every update of a database from before people were kept", async () => {
    await migratePostgresql(url, (await readMigrations("postgresql")).slice(0, 1));
    await ask(firstRows);
    await expectUpgraded(url);
  });

  it("applies each file once when several start at the same moment", async () => {
    await Promise.all([1, 2, 3, 4].map(() => migratePostgresql(url, [grow])));
    expect(await ask("SELECT checksum FROM _prisma_migrations")).toEqual([{ checksum: grow.checksums[0] }]);
  });
});
