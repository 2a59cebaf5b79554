import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

export type Migration = {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file as Prisma writes it, and as a checkout with other line ends would have it. */
  readonly checksums: readonly [string, ...string[]];
};

/** A row of the table in which Prisma records migrations; dates only matter as there or not there. */
export type Applied = {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished_at: unknown;
  readonly rolled_back_at: unknown;
};

const checksum = (text: string) => createHash("sha256").update(text).digest("hex");

/** The migrations of this program, oldest first. */
export async function readMigrations(provider: "sqlite" | "postgresql"): Promise<readonly Migration[]> {
  const folder = fileURLToPath(new URL(`../../prisma/migrations/${provider}/`, import.meta.url));
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(`${folder}/${name}/migration.sql`, "utf8");
      const unix = sql.replaceAll("\r\n", "\n");
      return {
        name,
        sql,
        checksums: [checksum(sql), checksum(unix), checksum(unix.replaceAll("\n", "\r\n"))],
      };
    }),
  );
}

/** The migrations that still have to run, in order. Throws where the database and the program do not belong together. */
export function pending(known: readonly Migration[], rows: readonly Applied[]): readonly Migration[] {
  const live = rows.filter((row) => !row.rolled_back_at);
  for (const row of live) {
    const name = row.migration_name;
    const migration = known.find((candidate) => candidate.name === name);
    if (!row.finished_at)
      throw new Error(`Migration ${name} failed halfway in this database. Restore a back-up from before it.`);
    if (!migration)
      throw new Error(
        `The database is newer than this program: it has migration ${name}. Start the newer program.`,
      );
    if (!migration.checksums.includes(row.checksum))
      throw new Error(
        `Migration ${name} was changed after this database applied it. Put the file back as it was.`,
      );
  }
  return known.filter(({ name }) => !live.some((row) => row.migration_name === name));
}

/** For a database with tables of something else and none of ours. */
export const notOurs = (): Error =>
  new Error("The database holds tables of another program. Give DATABASE_URL an empty database.");
