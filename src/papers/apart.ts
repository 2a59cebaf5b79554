import { spawn } from "node:child_process";

/** What a process of its own may take. */
type Limits = {
  readonly milliseconds: number;
  /** Of memory for its objects; by default what Node.js allows itself. */
  readonly megabytes?: number;
  /** Everything it gets of the environment. */
  readonly environment?: NodeJS.ProcessEnv;
};

/** How it ended. `late`: it was ended because its time was over. */
export type Ended = {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly late: boolean;
  readonly output: Buffer;
  readonly complaints: string;
};

/**
 * Runs an entry (a path) with `input` as its standard input in a process of its own, so that answers go on meanwhile,
 * and memory and time are bounded and given back. Rejects where no process can be started.
 */
export function runApart(entry: string, input: string | Uint8Array, limits: Limits): Promise<Ended> {
  const { milliseconds, megabytes, environment = {} } = limits;
  const heap = megabytes === undefined ? [] : [`--max-old-space-size=${megabytes}`];
  const flags = [...heap, "--import", import.meta.resolve("tsx"), entry];
  const child = spawn(process.execPath, flags, { env: environment, stdio: ["pipe", "pipe", "pipe"] });
  const output: Buffer[] = [];
  const complaints: Buffer[] = [];
  let late = false;
  const deadline = setTimeout(() => {
    late = true;
    child.kill("SIGKILL");
  }, milliseconds);
  child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => complaints.push(chunk));
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearTimeout(deadline);
      const words = Buffer.concat(complaints).toString();
      resolve({ code, signal, late, output: Buffer.concat(output), complaints: words });
    });
  });
}
