import type { StatusChart } from "#domain/chart";

/** Entry of the process that draws one chart: figures as JSON on standard input, PNG on standard output, or a sentence on standard error. */
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
try {
  // Only here: on a machine for which there is no canvas this already fails.
  const { drawHere } = await import("#papers/chart-drawing");
  process.stdout.write(drawHere(JSON.parse(Buffer.concat(chunks).toString()) as StatusChart));
} catch (error) {
  const [sentence = ""] = (error instanceof Error ? error.message : String(error)).split(/\.? *\n|\. /);
  process.stderr.write(sentence);
  // At once: the loader throws a library that is not there a second time, on its own.
  process.exit(1);
}
