import { Client } from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { openStore } from "#store/open";
import { emptyPostgresql, serverUrl } from "../helpers/databases.ts";
import { processContract } from "./processes.ts";

const server = serverUrl();

describe.runIf(server)("a database on PostgreSQL", () => {
  const drops: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const drop of drops) await drop();
  });

  async function fresh(): Promise<string> {
    const { url, drop } = await emptyPostgresql(server);
    drops.push(drop);
    return url;
  }

  async function say(url: string, sql: string): Promise<void> {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  }

  it("says so when nothing answers, and keeps the password to itself", async () => {
    const opening = openStore("postgresql://vera:geheim@127.0.0.1:1/afspraken?sslmode=disable");
    await expect(opening).rejects.toThrow(
      "The database postgresql://127.0.0.1:1/afspraken cannot be opened: nothing answers there; is the server running?",
    );
  });

  it("says so when the server has no such database", async () => {
    const url = new URL(server);
    url.pathname = "/bestaat_niet";
    await expect(openStore(url.href)).rejects.toThrow("that database does not exist");
  });

  it("says so when it belongs to another program, or is newer than this one", async () => {
    const other = await fresh();
    await say(other, "CREATE TABLE huurders (naam TEXT)");
    await expect(openStore(other)).rejects.toThrow("tables of another program");

    const newer = await fresh();
    await (await openStore(newer)).close();
    await say(newer, "UPDATE _prisma_migrations SET migration_name = '20991231235959_later'");
    await expect(openStore(newer)).rejects.toThrow("newer than this program");
  });

  it("is made by a user who may make tables and nothing else", async () => {
    const url = new URL(await fresh());
    const role = `vera_${url.pathname.slice(-8)}`;
    await say(url.href, `CREATE ROLE ${role} LOGIN; GRANT CREATE, USAGE ON SCHEMA public TO ${role}`);
    const own = new URL(url);
    own.searchParams.set("user", role);
    const store = await openStore(own.href);
    expect(await store.partnerships()).toEqual([]);
    await store.close();
    await say(url.href, `DROP OWNED BY ${role}; DROP ROLE ${role}`);
  });

  processContract(fresh);
});
