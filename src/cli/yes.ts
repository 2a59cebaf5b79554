import { createInterface } from "node:readline/promises";
import type { Surroundings } from "#cli/run";

/** Asks on a terminal; without one nobody can agree. */
export async function agrees(question: string, { input, output }: Surroundings): Promise<boolean> {
  if (!input.isTTY || !output.isTTY) return false;
  const lines = createInterface({ input, output });
  const answer = await lines.question(`${question} (ja/nee) `);
  lines.close();
  return /^ja?$/i.test(answer.trim());
}
