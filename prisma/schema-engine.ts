import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as wasm from "@prisma/schema-engine-wasm/schema_engine_bg";
import { PrismaPGlite } from "pglite-prisma-adapter";

export const providers = ["sqlite", "postgresql"] as const;
export type Provider = (typeof providers)[number];

const root = fileURLToPath(new URL(".", import.meta.url));
export const migrationsOf = (provider: Provider): string => join(root, "migrations", provider);

type Instantiate = (
  bytes: Uint8Array,
  imports: Readonly<Record<string, unknown>>,
) => Promise<{ readonly instance: { readonly exports: Readonly<Record<string, unknown>> } }>;

/** The package expects a bundler to load its WebAssembly; Node needs these lines. */
async function loadEngine(): Promise<typeof wasm.SchemaEngine> {
  const glue = fileURLToPath(import.meta.resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const { instantiate } = (globalThis as unknown as { WebAssembly: { instantiate: Instantiate } })
    .WebAssembly;
  const { instance } = await instantiate(await readFile(glue.replace(/\.js$/, ".wasm")), {
    "./schema_engine_bg.js": wasm,
  });
  wasm.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return wasm.SchemaEngine;
}

/** Once per process: a second copy would use the memory of the first. */
const loading = loadEngine();

/** The engine sends whole migration files where a statement is meant, and better-sqlite3 takes one statement at a time. */
function takesScripts(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const one = adapter.executeRaw.bind(adapter);
  adapter.executeRaw = async (query) => {
    if (query.args.length > 0) return one(query);
    await adapter.executeScript(query.sql);
    return 0;
  };
  return adapter;
}

/** An empty database in memory to replay the migrations in. */
function shadow(provider: Provider): SqlMigrationAwareDriverAdapterFactory {
  const factory =
    provider === "sqlite" ? new PrismaBetterSqlite3({ url: ":memory:" }) : new PrismaPGlite(new PGlite());
  const connect = async () => takesScripts(await factory.connect());
  // The engine only looks at the shadow here, so the database it calls its own need not be a second one: starting
  // PostgreSQL in memory takes seconds.
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect,
    connectToShadowDb: connect,
  };
}

async function models(provider: Provider) {
  const header = join(root, "providers", `${provider}.prisma`);
  const names = await readdir(join(root, "models"));
  const paths = [header, ...names.sort().map((name) => join(root, "models", name))];
  return Promise.all(paths.map(async (path) => ({ path, content: await readFile(path, "utf8") })));
}

async function migrations(provider: Provider) {
  const baseDir = migrationsOf(provider);
  const found = await readdir(baseDir, { withFileTypes: true }).catch(() => []);
  const names = found.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const content = names.length > 0 ? await readFile(join(baseDir, "migration_lock.toml"), "utf8") : null;
  const directory = async (name: string) => ({
    path: name,
    migrationFile: {
      path: "migration.sql",
      content: { tag: "ok" as const, value: await readFile(join(baseDir, name, "migration.sql"), "utf8") },
    },
  });
  return {
    baseDir,
    lockfile: { path: "migration_lock.toml", content },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(names.sort().map(directory)),
  };
}

/** The SQL that brings a database made by the migrations to the models; undefined where they agree. */
export async function missingMigration(provider: Provider): Promise<string | undefined> {
  const Engine = await loading;
  const files = await models(provider);
  const list = await migrations(provider);
  const engine = await Engine.new(
    { datamodels: files.map(({ path, content }) => [path, content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(shadow(provider)),
  );
  const { exitCode, stdout } = await engine.diff({
    from: list.migrationDirectories.length > 0 ? { tag: "migrations", ...list } : { tag: "empty" },
    to: { tag: "schemaDatamodel", files },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
    shadowDatabaseUrl: null,
  } as Parameters<typeof engine.diff>[0]);
  return exitCode === 0 ? undefined : (stdout ?? "");
}
