import { mkdir, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import type { PrismaClient } from "#generated/sqlite/client";
import { attemptMs, guard } from "#store/guard";
import { migratePostgresql } from "#store/migrate-postgresql";
import { migrateSqlite } from "#store/migrate-sqlite";
import { readMigrations } from "#store/migrations";
import { explain } from "#store/trouble";

/** What both databases can do; the client for PostgreSQL is used through the type of the narrower one for SQLite. */
export type Db = PrismaClient;

/** Is told each SQL statement, for counting them. */
type HearSql = (sql: string) => void;

async function createClient(
  provider: "sqlite" | "postgresql",
  adapter: SqlDriverAdapterFactory,
  hear?: HearSql,
) {
  const { PrismaClient: Client } =
    provider === "sqlite"
      ? await import("#generated/sqlite/client")
      : ((await import(
          "#generated/postgresql/client"
        )) as unknown as typeof import("#generated/sqlite/client"));
  if (!hear) return new Client({ adapter, errorFormat: "minimal" });
  const client = new Client({ adapter, errorFormat: "minimal", log: [{ emit: "event", level: "query" }] });
  client.$on("query", ({ query }) => hear(query));
  return client as Db;
}

const isFolder = async (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** Makes a folder with those above it. Node's own `recursive` never ends where a file system says that nothing can be made. */
async function makeFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  if (dirname(folder) !== folder) await makeFolder(dirname(folder));
  try {
    await mkdir(folder);
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!(await isFolder(folder))) throw error;
  }
}

async function openSqlite(url: string, hear?: HearSql): Promise<Db> {
  const file = url.startsWith("file://") ? fileURLToPath(url) : resolve(url.slice("file:".length));
  await makeFolder(dirname(file));
  migrateSqlite(file, await readMigrations("sqlite"));
  return createClient("sqlite", guard(new PrismaBetterSqlite3({ url: file, timeout: attemptMs })), hear);
}

async function openPostgresql(url: string, hear?: HearSql): Promise<Db> {
  await migratePostgresql(url, await readMigrations("postgresql"));
  const adapter = new PrismaPg({ connectionString: url, connectionTimeoutMillis: 5_000 });
  return createClient("postgresql", adapter, hear);
}

/**
 * Opens the database that `url` names, `file:data/afspraken.db` or `postgresql://user@host/name`, and applies the
 * migrations it lacks. Rejects with a sentence for the operator, without the password in the address.
 */
export async function openDatabase(url: string, hear?: HearSql): Promise<Db> {
  try {
    if (url.startsWith("file:")) return await openSqlite(url, hear);
    if (/^postgres(ql)?:\/\//.test(url)) return await openPostgresql(url, hear);
  } catch (error) {
    throw explain(url, error);
  }
  throw new Error('DATABASE_URL must begin with "file:" (SQLite) or "postgresql://".');
}
