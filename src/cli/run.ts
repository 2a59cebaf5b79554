import type { Console } from "node:console";
import { Misuse } from "#cli/arguments";
import { loadEnvironment } from "#cli/settings";

/** Everything a program of the command line has around it: what the process has, or what a test gives it. */
export type Surroundings = {
  /** What was typed behind the name of the program. */
  readonly words: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where the files stand that the words name. */
  readonly directory: string;
  readonly clock: () => Date;
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean };
  /** Writes lines on `output`, and on standard error. */
  readonly console: Pick<Console, "log" | "error">;
};

/** Gives an exit status. Rejects with one clear sentence: with `Misuse`, or with any other error for a failure. */
export type Program = (here: Surroundings) => Promise<number>;

/** The exit status of a program, 2 for misuse and 1 for a failure, with the sentence on standard error and never a stack. */
export async function statusOf(program: Program, here: Surroundings): Promise<number> {
  try {
    return await program(here);
  } catch (error) {
    here.console.error(error instanceof Error ? error.message : String(error));
    return error instanceof Misuse || isParseError(error) ? 2 : 1;
  }
}

/** Runs a program in this process, which ends with its status. */
export async function run(program: Program): Promise<void> {
  // A reader that stops early (`| head`) is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  loadEnvironment(process.cwd());
  process.exitCode = await statusOf(program, {
    words: process.argv.slice(2),
    env: process.env,
    directory: process.cwd(),
    clock: () => new Date(),
    input: process.stdin,
    output: process.stdout,
    console,
  });
}

/** What node:util's parseArgs throws on an option that does not exist. */
const isParseError = (error: unknown): boolean =>
  error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
