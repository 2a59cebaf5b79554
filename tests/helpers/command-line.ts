import { spawn } from "node:child_process";
import { Console } from "node:console";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { type Program, statusOf } from "#cli/run";

const root = fileURLToPath(new URL("../..", import.meta.url));

export type Ran = { readonly status: number | null; readonly out: string; readonly err: string };

/** The environment of a person who set nothing, with a database of its own. */
export const freshEnvironment = async (): Promise<NodeJS.ProcessEnv> => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  NO_COLOR: "1",
  DATABASE_URL: `file:${join(await mkdtemp(join(tmpdir(), "afspraken-cli-")), "register.db")}`,
});

/** The file of the database that this environment names. */
export const fileOf = ({ DATABASE_URL }: NodeJS.ProcessEnv): string =>
  String(DATABASE_URL).slice("file:".length);

/** Starts a program of src/ the way package.json does, in a directory. */
export const startProgram = (
  program: string,
  words: readonly string[],
  env: NodeJS.ProcessEnv,
  directory = root,
) =>
  spawn(process.execPath, ["--import", import.meta.resolve("tsx"), join(root, program), ...words], {
    cwd: directory,
    env,
  });

/** Each loads much of the house, so only those that are run. */
const programs = {
  chat: async () => (await import("#cli/programs/chat")).chat,
  coordinator: async () => (await import("#cli/programs/coordinator")).nameCoordinator,
  digest: async () => (await import("#cli/programs/digest")).deliverDigest,
  export: async () => (await import("#cli/programs/export")).exportRegister,
  import: async () => (await import("#cli/programs/import")).importDocument,
  partnership: async () => (await import("#cli/programs/partnership")).foundPartnership,
} satisfies Record<string, () => Promise<Program>>;

/** Keeps what is written to it. */
function paper() {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return { stream, written: () => Buffer.concat(chunks).toString() };
}

/**
 * Runs a program of src/cli/ to its end, with `input` as its standard input. In this process: starting one takes
 * seconds; tests/cli/programs.test.ts starts each.
 */
export async function runCommand(
  name: keyof typeof programs,
  words: readonly string[],
  env: NodeJS.ProcessEnv,
  { input = "", directory = root } = {},
): Promise<Ran> {
  const [out, err] = [paper(), paper()];
  const status = await statusOf(await programs[name](), {
    words,
    env,
    directory,
    clock: () => new Date(),
    input: Readable.from([input]),
    output: out.stream,
    console: new Console(out.stream, err.stream),
  });
  return { status, out: out.written(), err: err.written() };
}

/** Runs a program of src/cli/ to its end as package.json does. */
export async function runProcess(
  name: string,
  words: readonly string[],
  env: NodeJS.ProcessEnv,
  input = "",
): Promise<Ran> {
  const child = startProgram(`src/cli/${name}.ts`, words, env);
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { status: await ended, out, err };
}
