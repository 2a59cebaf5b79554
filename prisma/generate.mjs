// Writes the Prisma clients of both databases to prisma/generated. Plain JavaScript: it runs right after an install.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const providers = ["sqlite", "postgresql"];
const root = fileURLToPath(new URL("..", import.meta.url));
const config = fileURLToPath(new URL("../.config/prisma.ts", import.meta.url));

/** The command line of Prisma as a file, or undefined in an installation without it. */
function commandLine() {
  try {
    return createRequire(import.meta.url).resolve("prisma/build/index.js");
  } catch {
    return undefined;
  }
}

function generate(prisma, provider) {
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [prisma, "generate", "--config", config],
    {
      cwd: root,
      env: {
        ...process.env,
        DB_PROVIDER: provider,
        CHECKPOINT_DISABLE: "1",
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
      },
      encoding: "utf8",
    },
  );
  if (status === 0) return true;
  console.error(
    `The Prisma client for ${provider} could not be generated:\n${stdout ?? ""}${stderr ?? ""}${error ?? ""}`,
  );
  return false;
}

const generated = (provider) => existsSync(new URL(`generated/${provider}/client.ts`, import.meta.url));

const prisma = commandLine();
if (prisma) {
  if (!providers.every((provider) => generate(prisma, provider))) process.exit(1);
  console.log("Prisma clients generated for sqlite and postgresql.");
} else if (providers.every(generated)) {
  console.log("Prisma is not installed; the clients in prisma/generated are used as they are.");
} else {
  console.error(
    "Prisma is not installed and prisma/generated holds no clients: install with optional and dev packages first.",
  );
  process.exit(1);
}
