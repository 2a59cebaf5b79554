import { button, type Card, quiet } from "#cards/card";
import { dayOf, dutchDate } from "#domain/dutch";

/** A card that nobody redraws: it says of which day it is, and where to read what holds now. `line` is its own. */
export const datedCard = ({ title, blocks, buttons }: Card, now: Date, line: string): Card => ({
  title,
  blocks: [...blocks, quiet(`Stand van ${dutchDate(dayOf(now))}.`)],
  buttons: [button("Nieuwste stand", line), ...buttons],
});

/** A card that is kept true no longer: nothing on it does anything but show what holds now. */
export const recordCard = ({ title, blocks }: Card, now: Date, line: string): Card =>
  datedCard({ title, blocks: blocks.map(withoutOpening), buttons: [] }, now, line);

const withoutOpening = (block: Card["blocks"][number]): Card["blocks"][number] =>
  block.kind === "rows" ? { ...block, rows: block.rows.map(({ opens: _gone, ...row }) => row) } : block;
