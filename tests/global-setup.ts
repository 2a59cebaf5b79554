import type { TestProject } from "vitest/node";
import { postgres } from "./helpers/postgres.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** A PostgreSQL server where databases may be made; null where there is none. */
    readonly postgres: string | null;
  }
}

const absent = "No PostgreSQL: give TEST_DATABASE_URL, or install it (apt-get install postgresql).";

/** One server for all test files; each makes a database of its own in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await postgres();
  if (!server && process.env.CI) throw new Error(absent);
  if (!server) process.stderr.write(`\n*** ${absent} ITS TESTS ARE SKIPPED. ***\n\n`);
  project.provide("postgres", server?.url ?? null);
  return async () => server?.stop();
}
