import { fileURLToPath } from "node:url";
import type { ReadOutcome } from "#domain/reading";
import type { Assignment } from "#intake/read-here";
import { refusals } from "#intake/refusals";
import { runApart } from "#intake/run-apart";

/**
 * What one document may take. Measured: the Markdown and HTML parsers take time that grows with the square of
 * their input for nested lists, quotes and long runs of list items (60 kB of them take 3 to 6 seconds). The reader
 * ends itself by the processor time it took (#intake/watch), whatever else the machine does; this clock stands
 * behind it.
 */
const limits = { startMilliseconds: 30_000, milliseconds: 30_000, megabytes: 80 } as const;

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
 * either is ended and the document refused as too complex or too slow. The time counts from the space that the process
 * writes once it is loaded.
 */
export async function readApart(bytes: Uint8Array, assignment: Assignment): Promise<ReadOutcome> {
  const { code, signal, output, complaints } = await runApart(entry, envelope(bytes, assignment), limits);
  if (code === 0) return JSON.parse(output.toString()) as ReadOutcome;
  if (code === surprise || code === 1) throw new Error(`The reader failed: ${complaints}`);
  return signal === "SIGKILL" ? refusals.tooSlow() : refusals.tooComplex();
}
