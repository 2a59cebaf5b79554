import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { freshFolder } from "../helpers/databases.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { folder, remove } = freshFolder();
afterAll(remove);
let count = 0;

/** A checkout of its own, on a path with spaces, without packages and clients. */
function checkout(): string {
  const own = join(folder, `checkout ${++count}`);
  mkdirSync(own);
  for (const name of ["package.json", ".config", "prisma/models", "prisma/providers", "prisma/generate.mjs"])
    cpSync(join(root, name), join(own, name), { recursive: true });
  return own;
}

function generate(own: string) {
  const { PRISMA_SCHEMA_ENGINE_BINARY: _, ...env } = process.env;
  const script = join(own, "prisma", "generate.mjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
    env,
    cwd: folder,
    encoding: "utf8",
  });
  return { status, said: `${stdout}${stderr}`.trim() };
}

describe("generating the Prisma clients", () => {
  it("writes both, wherever the checkout stands", () => {
    const own = checkout();
    symlinkSync(join(root, "node_modules"), join(own, "node_modules"), "junction");
    expect(generate(own)).toEqual({ status: 0, said: "Prisma clients generated for sqlite and postgresql." });
    for (const provider of ["sqlite", "postgresql"])
      expect(existsSync(join(own, "prisma", "generated", provider, "client.ts"))).toBe(true);
  }, 60_000);

  it("passes on what Prisma says when it fails", () => {
    const own = checkout();
    symlinkSync(join(root, "node_modules"), join(own, "node_modules"), "junction");
    writeFileSync(join(own, "prisma", "models", "broken.prisma"), "model Broken {}");
    const { status, said } = generate(own);
    expect(status).toBe(1);
    expect(said).toContain("The Prisma client for sqlite could not be generated");
    expect(said).toContain("Broken");
  }, 60_000);

  it("uses the clients that are there when Prisma is not installed", () => {
    const own = checkout();
    for (const provider of ["sqlite", "postgresql"]) {
      mkdirSync(join(own, "prisma", "generated", provider), { recursive: true });
      writeFileSync(join(own, "prisma", "generated", provider, "client.ts"), "");
    }
    const { status, said } = generate(own);
    expect(status).toBe(0);
    expect(said).toBe("Prisma is not installed; the clients in prisma/generated are used as they are.");
  });

  it("fails when there is neither Prisma nor a client", () => {
    expect(generate(checkout())).toMatchObject({
      status: 1,
      said: expect.stringContaining("holds no clients"),
    });
  });
});
