import { spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { freshEnvironment } from "../helpers/command-line.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const hasTerminal = spawnSync("script", ["-qec", "true", "/dev/null"]).status === 0;

/** What somebody reads who sits down at a terminal, looks, and types "stop". */
function sitDown(env: NodeJS.ProcessEnv): Promise<string> {
  const words = ["-qec", `"${process.execPath}" --import tsx src/cli/chat.ts`, "/dev/null"];
  const child = spawn("script", words, { cwd: root, env });
  let read = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    read += text;
    if (read.includes("> ")) child.stdin.write("stop\n");
  });
  return new Promise((resolve) => child.on("close", () => resolve(read)));
}

it("says in three sentences what it is for, the first time somebody sits down at it", async ({ skip }) => {
  if (!hasTerminal) skip("there is no program here that makes a terminal");
  const env = await freshEnvironment();
  const first = await sitDown(env);
  expect(first.indexOf("Welkom bij Afspraken")).toBeGreaterThan(0);
  expect(first.indexOf("Welkom bij Afspraken")).toBeLessThan(first.indexOf("> "));
  expect(await sitDown(env)).not.toContain("Welkom");
}, 60_000);
