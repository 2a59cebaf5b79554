import { Misuse } from "#cli/arguments";

/**
 * Runs a command of the command line: exit status 0, or 2 for misuse and 1 for a failure, each with one clear
 * sentence on standard error and never a stack.
 */
export async function run(command: () => Promise<number>): Promise<void> {
  // A reader that stops early (`| head`) is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  try {
    process.exitCode = await command();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = error instanceof Misuse || isParseError(error) ? 2 : 1;
  }
}

/** What node:util's parseArgs throws on an option that does not exist. */
const isParseError = (error: unknown): boolean =>
  error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
