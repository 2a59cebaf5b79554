import { spawn } from "node:child_process";
import limit from "p-limit";

/** What a process of its own may take. */
type Limits = {
  /** From when it is started, or where `startMilliseconds` is given from when it first writes something. */
  readonly milliseconds: number;
  /** Until it first writes something: a busy machine is no fault of what it is given. */
  readonly startMilliseconds?: number;
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

/** Each takes up to some hundred megabytes; who brings twenty files waits for them, and the others for nobody. */
const inTurn = limit(2);

/**
 * Runs an entry (a path) with `input` as its standard input in a process of its own, so that answers go on meanwhile,
 * and memory and time are bounded and given back; two at a time. Rejects where no process can be started.
 */
export const runApart = (entry: string, input: string | Uint8Array, limits: Limits): Promise<Ended> =>
  inTurn(() => run(entry, input, limits));

function run(
  entry: string,
  input: string | Uint8Array,
  { milliseconds, startMilliseconds, megabytes, environment = {} }: Limits,
): Promise<Ended> {
  const heap = megabytes === undefined ? [] : [`--max-old-space-size=${megabytes}`];
  const flags = [...heap, "--import", import.meta.resolve("tsx"), entry];
  const child = spawn(process.execPath, flags, { env: environment, stdio: ["pipe", "pipe", "pipe"] });
  const output: Buffer[] = [];
  const complaints: Buffer[] = [];
  let late = false;
  const end = () => {
    late = true;
    child.kill("SIGKILL");
  };
  let deadline = setTimeout(end, startMilliseconds ?? milliseconds);
  child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
  child.stdout.once("data", () => {
    if (startMilliseconds === undefined) return;
    clearTimeout(deadline);
    deadline = setTimeout(end, milliseconds);
  });
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
