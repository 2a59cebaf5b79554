import { targetAmount } from "#cards/lines";
import { dutchAmount, dutchDate, dutchNumber } from "#domain/dutch";
import type { Action } from "#domain/edition";
import { figuresOf } from "#domain/figures";
import { quarterWords } from "#domain/quarter";
import type { Commitment } from "#domain/register";
import type { Asking, Part } from "#domain/round";
import { showStatus } from "#domain/status-words";

/** "eerste kwartaal 2023", or that only the end of a year is told. */
export function periodWords(asking: Asking): string {
  switch (asking.asks) {
    case "quarter":
    case "not-yet":
      return quarterWords(asking.quarter);
    case "ending":
      return `eindstand ${asking.year}`;
    case "closed":
      return `${asking.year} (gesloten)`;
  }
}

/** What a programme of a year that is over says of itself. */
export const endingLine = (year: number): string =>
  `Actieprogramma ${year}. Dat jaar is voorbij; u meldt de eindstand.`;

/** A day without its year where that is the year of the programme: "9 januari". */
export const shortDate = (day: string, year: number): string => dutchDate(day).replace(` ${year}`, "");

/** "● Op schema, 40 van 357 woningen" */
export function stoodLine({ action, part }: Part): string {
  const counted = figureLine(action, part);
  return `${showStatus(part.status)}${counted === null ? "" : `, ${counted}`}`;
}

/** What was reached of what was agreed; null where no figure was reported. */
export function figureLine(action: Action, { party, figure, ...part }: Commitment): string | null {
  if (!figure) return null;
  const now = dutchAmount(figure.total, figure.unit);
  const standing = figuresOf(action, [{ party, figure, ...part }]).find(({ unit }) => unit === figure.unit);
  const goal = standing?.parts.find((one) => one.party === party)?.goal ?? null;
  if (!standing || goal === null) return now;
  const agreed = targetAmount({ kind: standing.kind, goal, unit: figure.unit, party, text: "" });
  if (standing.kind !== "exactly") return `${now} (${agreed})`;
  return figure.unit === "euro" || figure.unit === "procent"
    ? `${now} van ${agreed}`
    : `${dutchNumber(figure.total)} van ${agreed}`;
}

/** As it stood, with its day: "● Op schema, 40 van 357 woningen (stand per 9 januari)" */
export const datedLine = (of: Part, year: number): string =>
  `${stoodLine(of)}${of.part.asOf ? ` (stand per ${shortDate(of.part.asOf, year)})` : ""}`;

export const notYetLine = ({ quarter }: Extract<Asking, { asks: "not-yet" }>): string =>
  `Over het ${quarterWords(quarter)} wordt nog niet gevraagd.`;

export const closedLine = (year: number): string =>
  `Het actieprogramma ${year} is gesloten. Er wordt niet meer gemeld.`;
