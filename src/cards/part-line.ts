import { dutchAmount, dutchDate, enumerate } from "#domain/dutch";
import { totalsOf } from "#domain/holding";
import type { Commitment } from "#domain/register";
import { showStatus } from "#domain/status-words";

type Totals = Pick<Commitment, "figure" | "otherFigures">;

/** "5 eenheden en 20 woningen": all that was reached, the newest first; empty where no figure was reported. */
export const totalsLine = (part: Totals): string =>
  enumerate(totalsOf(part).map(({ total, unit }) => dutchAmount(total, unit)));

/** "● Op schema, 40 woningen" */
export const statusAndFigure = ({ status, ...part }: Totals & Pick<Commitment, "status">): string =>
  [showStatus(status), totalsLine(part)].filter(Boolean).join(", ");

/** How a part stands in one line: "● Op schema, 40 woningen (stand per 9 januari 2023)". */
export const partLine = (part: Totals & Pick<Commitment, "status" | "asOf">): string =>
  `${statusAndFigure(part)}${part.asOf ? ` (stand per ${dutchDate(part.asOf)})` : ""}`;
