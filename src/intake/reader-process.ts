import { opened, surprise } from "#intake/apart";
import { readHere } from "#intake/read-here";
import { endWhenSlow } from "#intake/watch";

/** Entry of the process that reads one document: an envelope on standard input, an outcome on standard output, after a space that says it is ready. */
process.stdout.write(" ");
endWhenSlow();
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
try {
  const { bytes, assignment } = opened(Buffer.concat(chunks));
  process.stdout.write(JSON.stringify(await readHere(bytes, assignment)));
} catch (error) {
  process.stderr.write(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = surprise;
}
