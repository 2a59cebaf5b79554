import { split } from "#intake/inline";
import type { Block, Table } from "#intake/sheet";

export type Run = {
  text: string;
  kind: "text" | "bullet" | "heading";
  line?: number | undefined;
  bold?: string;
  links: string[];
};

/** What is being written: the run of text that is open, and the blocks before it. */
export type Desk = {
  run: Run;
  line: number | undefined;
  readonly blocks: (Block | Table)[];
  readonly active: { what: string; line?: number | undefined }[];
  /** Words that are struck out. */
  readonly struck: { what: string; line?: number | undefined }[];
  readonly inCell: boolean;
  /** Kind of the list items this text stands in. */
  kind: "text" | "bullet";
};

export const emptyRun = (kind: Run["kind"]): Run => ({ text: "", kind, links: [] });

export function flush(desk: Desk, next: Run["kind"] = desk.kind): void {
  const { text, kind, line, bold, links } = desk.run;
  desk.run = emptyRun(next);
  const pieces = split(text, kind);
  for (const [i, piece] of pieces.entries())
    desk.blocks.push({
      ...piece,
      line,
      ...(i === 0 && bold !== undefined ? { bold } : {}),
      ...(links.length > 0 ? { links } : {}),
    });
}

export function write(desk: Desk, text: string): void {
  if (desk.run.text.trim() === "" && text.trim() !== "") desk.run.line = desk.line;
  desk.run.text += text;
}
