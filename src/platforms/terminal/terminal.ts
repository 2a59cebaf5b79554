import { createInterface } from "node:readline/promises";
import type { Hear, Heard, Reply } from "#platforms/platform";
import { bringing } from "#platforms/terminal/bring";

type Ends = {
  readonly input: NodeJS.ReadableStream;
  readonly print: (text: string) => void;
  /** A person sits at it: there is a prompt, and no line between answers. */
  readonly interactive: boolean;
};

/** Where a line comes from, apart from the line. */
export type Speaker = Omit<Heard, "line">;

/** Answers one line. */
export async function answerOnce(
  hear: Hear,
  speaker: Speaker,
  line: string,
  show: Show,
  { print }: Ends,
): Promise<void> {
  print(await show(line, await hear(bringing({ ...speaker, line }))));
}

/** The words for an answer, after whatever must be done for it, such as saving a file. */
export type Show = (line: string, reply: Reply) => string | Promise<string>;

/** Answers line after line until the input ends; from a pipe each answer is followed by a line "---". */
export async function converse(
  hear: Hear,
  speaker: Speaker,
  show: Show,
  ends: Ends,
  separator: boolean,
): Promise<void> {
  const { input, print, interactive } = ends;
  const lines = createInterface({ input, ...(interactive && { output: process.stdout, prompt: "> " }) });
  if (interactive) lines.prompt();
  for await (const line of lines) {
    if (interactive && /^(?:stop|exit|quit)$/i.test(line.trim())) break;
    await answerOnce(hear, speaker, line, show, ends);
    if (separator) print("---");
    if (interactive) lines.prompt();
  }
  lines.close();
}
