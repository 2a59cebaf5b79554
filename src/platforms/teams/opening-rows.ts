import type { Block, Row } from "#cards/card";

export type OpeningRow = Row & { readonly opens: NonNullable<Row["opens"]> };

/** The rows with something behind them, each line once: two places of one text open the same card. */
export function openingRows(blocks: readonly Block[]): readonly OpeningRow[] {
  const opening = blocks
    .flatMap((block) => (block.kind === "rows" ? block.rows : []))
    .filter((row): row is OpeningRow => row.opens !== undefined);
  return opening.filter(({ opens }, at) => opening.findIndex((row) => row.opens.says === opens.says) === at);
}
