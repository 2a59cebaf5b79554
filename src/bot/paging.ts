import type { PageSize } from "#bot/heard";
import { type Block, button, type Card } from "#cards/card";
import { chartWords } from "#cards/chart-words";

/** One page of a card that does not fit in one message; the whole card where it does. `line` asks for the card. */
export function pageOf(whole: Card, page: number, size: PageSize | undefined, line: string): Card {
  if (!size) return whole;
  const pages = pagesOf(whole.blocks, size);
  if (pages.length <= 1) return whole;
  const at = Math.min(page, pages.length);
  const turn = [
    ...(at < pages.length ? [button("Volgende", `${line} pagina ${at + 1}`)] : []),
    ...(at > 1 ? [button("Vorige", `${line} pagina ${at - 1}`)] : []),
  ];
  return {
    title: `${whole.title} (${at} van ${pages.length})`,
    blocks: pages[at - 1] ?? [],
    buttons: [...turn, ...whole.buttons],
  };
}

/** Fills pages in order; a list is cut between two entries, never inside one. */
function pagesOf(blocks: readonly Block[], size: PageSize): readonly (readonly Block[])[] {
  const pages: Block[][] = [[]];
  let rows = 0;
  let characters = 0;
  for (const block of blocks.flatMap(pieces)) {
    const weight = weigh(block);
    const full = rows + 1 > size.rows || characters + weight > size.characters;
    const keepsHeading = pages.at(-1)?.at(-1)?.kind === "heading";
    if (full && rows > 0 && block.kind !== "heading" && !isSmall(block)) {
      const heading = keepsHeading ? pages.at(-1)?.pop() : undefined;
      pages.push(heading ? [heading] : []);
      rows = 0;
      characters = 0;
    }
    join(pages.at(-1) ?? [], block);
    characters += weight;
    rows += block.kind === "rows" || block.kind === "bullets" || block.kind === "text" ? 1 : 0;
  }
  return pages;
}

const isSmall = (block: Block): boolean =>
  block.kind === "text" && block.look === "quiet" && block.text.length < 200;

/** A list as one-entry lists. */
function pieces(block: Block): readonly Block[] {
  switch (block.kind) {
    case "rows":
      return block.rows.map((row) => ({ kind: "rows", rows: [row] }));
    case "bullets":
      return block.bullets.map((line) => ({ kind: "bullets", bullets: [line] }));
    case "text":
    case "heading":
    case "facts":
    case "chart":
      return [block];
  }
}

function join(page: Block[], block: Block): void {
  const last = page.at(-1);
  if (last?.kind === "rows" && block.kind === "rows")
    page[page.length - 1] = { kind: "rows", rows: [...last.rows, ...block.rows] };
  else if (last?.kind === "bullets" && block.kind === "bullets")
    page[page.length - 1] = { kind: "bullets", bullets: [...last.bullets, ...block.bullets] };
  else page.push(block);
}

function weigh(block: Block): number {
  switch (block.kind) {
    case "text":
    case "heading":
      return block.text.length;
    case "bullets":
      return block.bullets.join().length;
    case "facts":
      return block.facts.reduce((sum, { label, value }) => sum + label.length + value.length, 0);
    case "rows":
      return block.rows.reduce((sum, { text, detail = "" }) => sum + text.length + detail.length, 0);
    case "chart":
      return chartWords(block.chart).join().length;
  }
}
