import { type Block, bullets, quiet, text } from "#cards/card";
import type { Paragraph, Passage } from "#domain/edition";

/** A passage as blocks, in the order of the document: bullets that follow each other stand in one list. */
export function passageBlocks(passage: Passage): readonly Block[] {
  const runs: Paragraph[][] = [];
  for (const paragraph of passage) {
    const run = runs.at(-1);
    if (run && run[0]?.kind === "bullet" && paragraph.kind === "bullet") run.push(paragraph);
    else runs.push([paragraph]);
  }
  return runs.map(runBlock);
}

function runBlock(run: readonly Paragraph[]): Block {
  const lines = run.map(({ text: line }) => line);
  switch (run[0]?.kind) {
    case "bullet":
      return bullets(lines);
    case "note":
      return quiet(lines.join("\n"));
    case "text":
    case undefined:
      return text(lines.join("\n"));
  }
}
