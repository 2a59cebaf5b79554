import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "prisma/config";

const root = fileURLToPath(new URL("../prisma", import.meta.url));
const provider = process.env.DB_PROVIDER === "postgresql" ? "postgresql" : "sqlite";

// These commands insist on having the schema engine, which npm does not bring, and never start it. Any path does
// for them; commands that would start it must fail loudly, so it is set for no other.
const command = process.argv.slice(2).find((word) => !word.startsWith("-"));
if (command === "generate" || command === "validate" || command === "format")
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

/** Prisma reads one folder: the models that both databases share, and the header of the one that is asked for. */
const schema = join(root, ".schema", provider);
rmSync(schema, { recursive: true, force: true });
mkdirSync(schema, { recursive: true });
cpSync(join(root, "models"), schema, { recursive: true });
cpSync(join(root, "providers", `${provider}.prisma`), join(schema, "provider.prisma"));

export default defineConfig({
  schema,
  migrations: { path: join(root, "migrations", provider) },
  datasource: { url: process.env.DATABASE_URL ?? "file:./data/afspraken.db" },
});
