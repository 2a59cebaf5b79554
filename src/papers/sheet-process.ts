import { readProgressSheet } from "#papers/progress-sheet";

/** Entry of the process that reads one spreadsheet: its bytes on standard input, what was read as JSON on standard output. */
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
process.stdout.write(JSON.stringify(await readProgressSheet(Buffer.concat(chunks))));
