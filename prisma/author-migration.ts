// Writes a migration for both databases from what changed in prisma/models: npm run migration -- NAME
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { migrationsOf, missingMigration, type Provider, providers } from "./schema-engine.ts";

const lock = (provider: Provider) =>
  `# Written by the author of migrations; Prisma reads from it which database they are for.\nprovider = "${provider}"\n`;

async function author(provider: Provider, name: string): Promise<string> {
  const sql = await missingMigration(provider);
  if (sql === undefined) return `${provider}: models and migrations agree, nothing to write`;
  const folder = join(migrationsOf(provider), name);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "migration.sql"), sql);
  await writeFile(join(migrationsOf(provider), "migration_lock.toml"), lock(provider));
  return `${provider}: wrote ${join(folder, "migration.sql")}; read it before you commit it`;
}

const [name] = process.argv.slice(2);
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error(
    "Give the migration a name of small letters, digits and underscores: npm run migration -- add_members",
  );
  process.exit(2);
}
const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
for (const provider of providers) console.log(await author(provider, `${stamp}_${name}`));
process.exit(0);
