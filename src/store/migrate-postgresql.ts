import { Client } from "pg";
import { type Applied, type Migration, notOurs, pending } from "#store/migrations";

/** The number Prisma's own engine locks with, so that its tools and this program wait for each other. */
const lock = 72707369;

/** As Prisma's own engine makes it. */
const table = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    id                      VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum                VARCHAR(64) NOT NULL,
    finished_at             TIMESTAMPTZ,
    migration_name          VARCHAR(255) NOT NULL,
    logs                    TEXT,
    rolled_back_at          TIMESTAMPTZ,
    started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count     INTEGER NOT NULL DEFAULT 0
)`;
const record = `INSERT INTO "_prisma_migrations"
  (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
  VALUES (gen_random_uuid()::text, $1, clock_timestamp(), $2, now(), 1)`;

async function prepare(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema()",
  );
  if (rows.length > 0 && !rows.some(({ name }) => name === "_prisma_migrations")) throw notOurs();
  await client.query(table);
}

async function apply(client: Client, { name, sql, checksums }: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    // Without parameters the whole file goes over as it is; nothing splits it at semicolons.
    await client.query(sql);
    await client.query(record, [checksums[0], name]);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new Error(`Migration ${name} failed; the database is as it was before it.`, { cause: error });
  }
}

/** Brings the database up to date; processes that start together wait for each other, up to a minute. */
export async function migratePostgresql(url: string, known: readonly Migration[]): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // A connection that breaks also rejects the query under way; without a listener it would end the process.
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("SET lock_timeout = '60s'");
    await client.query("SELECT pg_advisory_lock($1)", [lock]);
    await client.query("SET lock_timeout = 0");
    await prepare(client);
    const { rows } = await client.query<Applied>('SELECT * FROM "_prisma_migrations"');
    for (const migration of pending(known, rows)) await apply(client, migration);
  } finally {
    await client.end();
  }
}
