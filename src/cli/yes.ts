import { createInterface } from "node:readline/promises";

/** Asks on a terminal; without one nobody can agree. */
export async function agrees(question: string): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return false;
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await lines.question(`${question} (ja/nee) `);
  lines.close();
  return /^ja?$/i.test(answer.trim());
}
