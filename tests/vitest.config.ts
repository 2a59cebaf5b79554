import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const onPostgresql = "tests/**/*.postgresql.test.ts";

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    pool: "forks",
    // No test changes a module, so the files of one worker share what they load: a third of the time of a run.
    isolate: false,
    maxWorkers: "100%",
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Two projects, so that a PostgreSQL server starts only for a run with tests that need it.
    projects: [
      { extends: true, test: { name: "rooms", include: ["tests/**/*.test.ts"], exclude: [onPostgresql] } },
      {
        extends: true,
        test: {
          name: "postgresql",
          include: [onPostgresql],
          globalSetup: fileURLToPath(new URL("global-setup.ts", import.meta.url)),
        },
      },
    ],
  },
});
