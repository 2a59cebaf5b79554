import Database from "better-sqlite3";
import { type Applied, type Migration, notOurs, pending } from "#store/migrations";

/** As Prisma's own engine makes it. */
const table = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;
const milliseconds = "CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER)";
const record = `INSERT INTO "_prisma_migrations"
  ("id", "checksum", "finished_at", "migration_name", "started_at", "applied_steps_count")
  VALUES (lower(hex(randomblob(16))), ?, ${milliseconds}, ?, ${milliseconds}, 1)`;

function prepare(db: Database.Database): void {
  const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[];
  const tables = names.filter((name) => !name.startsWith("sqlite_"));
  if (tables.length > 0 && !tables.includes("_prisma_migrations")) throw notOurs();
  db.exec(table);
}

function applyAll(db: Database.Database, known: readonly Migration[]): void {
  prepare(db);
  const rows = db.prepare('SELECT * FROM "_prisma_migrations"').all() as Applied[];
  const missing = pending(known, rows);
  for (const { name, sql, checksums } of missing) {
    db.exec(sql);
    db.prepare(record).run(checksums[0], name);
  }
  if (missing.length === 0) return;
  const dangling = db.pragma("foreign_key_check") as { readonly table: string }[];
  if (dangling.length > 0)
    throw new Error(`A migration left rows without their parent in ${dangling[0]?.table}.`);
}

/** Brings the file up to date, all or nothing; processes that start together wait for each other, up to 30 seconds. */
export function migrateSqlite(file: string, known: readonly Migration[]): void {
  const db = new Database(file, { timeout: 30_000 });
  try {
    db.pragma("journal_mode = WAL");
    db.pragma("synchronous = FULL");
    // Before BEGIN, where it counts: inside a transaction it is ignored, and a table that a migration rebuilds
    // would take the rows that point at it along.
    db.pragma("foreign_keys = OFF");
    db.transaction(applyAll).immediate(db, known);
  } finally {
    db.close();
  }
}
