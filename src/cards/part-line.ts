import { dutchAmount, dutchDate } from "#domain/dutch";
import type { Commitment } from "#domain/register";
import { showStatus } from "#domain/status-words";

/** "● Op schema, 40 woningen" */
export const statusAndFigure = ({ status, figure }: Pick<Commitment, "status" | "figure">): string =>
  `${showStatus(status)}${figure ? `, ${dutchAmount(figure.total, figure.unit)}` : ""}`;

/** How a part stands in one line: "● Op schema, 40 woningen (stand per 9 januari 2023)". */
export const partLine = (part: Pick<Commitment, "status" | "figure" | "asOf">): string =>
  `${statusAndFigure(part)}${part.asOf ? ` (stand per ${dutchDate(part.asOf)})` : ""}`;
