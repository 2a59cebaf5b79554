import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { inject } from "vitest";
import type { Store } from "#domain/register";
import { type Db, openDatabase } from "#store/database";
import { createStore } from "#store/open";

export type Fresh = {
  readonly store: Store;
  /** The client under the store, for what no promise of the store shows. */
  readonly db: Db;
  readonly url: string;
  /** Every SQL statement since the last `splice`. */
  readonly statements: string[];
  close(): Promise<void>;
};

async function open(url: string, remove: () => Promise<void>): Promise<Fresh> {
  const statements: string[] = [];
  const db = await openDatabase(url, (sql) => statements.push(sql));
  const store = createStore(db);
  const close = () => store.close().then(remove);
  return { store, db, url, statements, close };
}

/** A folder of the temporary directory, with a space in its name. */
export function freshFolder(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "afspraken test-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export async function freshSqlite(): Promise<Fresh> {
  const { folder, remove } = freshFolder();
  return open(`file:${join(folder, "register.db")}`, async () => remove());
}

/** The server that tests/global-setup.ts found; empty where there is none, and its tests are to be skipped. */
export function serverUrl(): string {
  const url = inject("postgres");
  if (url === undefined) throw new Error("Tests on PostgreSQL need --config tests/vitest.config.ts.");
  return url ?? "";
}

/** An empty database on the server at `url`, and the call that removes it. */
export async function emptyPostgresql(url: string): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const name = `afspraken_${randomUUID().replaceAll("-", "")}`;
  const say = async (sql: string) => {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await say(`CREATE DATABASE ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return { url: own.href, drop: () => say(`DROP DATABASE ${name} WITH (FORCE)`) };
}

export async function freshPostgresql(server: string): Promise<Fresh> {
  const { url, drop } = await emptyPostgresql(server);
  return open(url, drop);
}
