import { createHash } from "node:crypto";
import type { Migration } from "#store/migrations";

export const migration = (name: string, sql: string): Migration => ({
  name,
  sql,
  checksums: [createHash("sha256").update(sql).digest("hex")],
});

export const grow = migration(
  "1_grow",
  `CREATE TABLE parent (id INTEGER PRIMARY KEY);
   CREATE TABLE child (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES parent (id) ON DELETE CASCADE);`,
);

/** As Prisma writes it for a column that SQLite cannot add in place. */
export const rebuild = migration(
  "2_rebuild",
  `PRAGMA defer_foreign_keys=ON;
   PRAGMA foreign_keys=OFF;
   CREATE TABLE new_parent (id INTEGER PRIMARY KEY, name TEXT NOT NULL DEFAULT '');
   INSERT INTO new_parent (id) SELECT id FROM parent;
   DROP TABLE parent;
   ALTER TABLE new_parent RENAME TO parent;
   PRAGMA foreign_keys=ON;
   PRAGMA defer_foreign_keys=OFF;`,
);
