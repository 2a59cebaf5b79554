import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { ReadOutcome } from "#domain/reading";
import type { Assignment } from "#intake/read-here";
import { refusals } from "#intake/refusals";

/**
 * What one document may take. Measured: the Markdown and HTML parsers take time that grows with the square of
 * their input for nested lists, quotes and long runs of list items (60 kB of them take 3 to 6 seconds). The reader
 * ends itself by the processor time it took (#intake/watch), whatever else the machine does; this clock stands
 * behind it.
 */
const limits = { startMilliseconds: 30_000, readMilliseconds: 30_000, megabytes: 80 } as const;

const entry = fileURLToPath(new URL("./reader-process.ts", import.meta.url));

/** Exit status of the reader for a mistake of ours, with the stack on standard error. */
export const surprise = 70;

const envelope = (bytes: Uint8Array, assignment: Assignment): Buffer => {
  const header = Buffer.from(JSON.stringify(assignment));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(header.length);
  return Buffer.concat([length, header, bytes]);
};

export function opened(message: Buffer): { readonly bytes: Uint8Array; readonly assignment: Assignment } {
  const end = 4 + message.readUInt32BE(0);
  return {
    bytes: message.subarray(end),
    assignment: JSON.parse(message.subarray(4, end).toString()) as Assignment,
  };
}

/**
 * Reads in a process of its own, that gets no environment, a bounded heap and a bounded time; one that exceeds
 * either is ended and the document refused as too complex or too slow. The time counts from the space that the process writes
 * once it is loaded, so that a busy machine refuses no document for being busy.
 */
export function readApart(bytes: Uint8Array, assignment: Assignment): Promise<ReadOutcome> {
  const flags = [`--max-old-space-size=${limits.megabytes}`, "--import", import.meta.resolve("tsx"), entry];
  const reader = spawn(process.execPath, flags, { env: {}, stdio: ["pipe", "pipe", "pipe"] });
  const end = () => reader.kill("SIGKILL");
  let deadline = setTimeout(end, limits.startMilliseconds);
  const output: Buffer[] = [];
  const complaints: Buffer[] = [];
  reader.stdout.on("data", (chunk: Buffer) => output.push(chunk));
  reader.stdout.once("data", () => {
    clearTimeout(deadline);
    deadline = setTimeout(end, limits.readMilliseconds);
  });
  reader.stderr.on("data", (chunk: Buffer) => complaints.push(chunk));
  reader.stdin.on("error", () => undefined);
  reader.stdin.end(envelope(bytes, assignment));
  return new Promise((resolve, reject) => {
    reader.on("error", reject);
    reader.on("close", (code, signal) => {
      clearTimeout(deadline);
      if (code === 0) resolve(JSON.parse(Buffer.concat(output).toString()) as ReadOutcome);
      else if (code === surprise || code === 1)
        reject(new Error(`The reader failed: ${Buffer.concat(complaints)}`));
      else resolve(signal === "SIGKILL" ? refusals.tooSlow() : refusals.tooComplex());
    });
  });
}
