import { spawn } from "node:child_process";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

export type Ran = { readonly status: number | null; readonly out: string; readonly err: string };

/** The environment of a person who set nothing, with a database of its own. */
export const freshEnvironment = async (): Promise<NodeJS.ProcessEnv> => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  NO_COLOR: "1",
  DATABASE_URL: `file:${join(await mkdtemp(join(tmpdir(), "afspraken-cli-")), "register.db")}`,
});

/** Starts a program of src/ the way package.json does. */
export const startProgram = (program: string, words: readonly string[], env: NodeJS.ProcessEnv) =>
  spawn(process.execPath, ["--import", "tsx", program, ...words], { cwd: root, env });

/** Runs a command of the command line to its end, with `input` as its standard input. */
export function runCommand(
  name: string,
  words: readonly string[],
  env: NodeJS.ProcessEnv,
  input = "",
): Promise<Ran> {
  const child = startProgram(`src/cli/${name}.ts`, words, env);
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    err += text;
  });
  child.stdin.end(input);
  return new Promise((resolve) => child.on("close", (status) => resolve({ status, out, err })));
}
