import { targetAmount } from "#cards/lines";
import { bareAmount, dutchAmount, dutchDate, enumerate } from "#domain/dutch";
import { type FigureStanding, figuresOf } from "#domain/figures";
import { totalsOf } from "#domain/holding";
import { quarterWords } from "#domain/quarter";
import type { Figure } from "#domain/reporting";
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
export function stoodLine(of: Part): string {
  const counted = figureLine(of);
  return `${showStatus(of.part.status)}${counted === null ? "" : `, ${counted}`}`;
}

/** What was reached of what was agreed; null where no figure was reported. */
export function figureLine({ action, part, wider }: Part): string | null {
  const standings = figuresOf(action, [part], wider);
  const lines = totalsOf(part).map((figure) => {
    const standing = standings.find(({ unit }) => unit === figure.unit);
    return standing ? goalLine(figure, standing, part.party) : dutchAmount(figure.total, figure.unit);
  });
  return enumerate(lines) || null;
}

function goalLine({ total, unit }: Figure, { kind, parts }: FigureStanding, party: string): string {
  const now = dutchAmount(total, unit);
  const goal = parts.find((one) => one.party === party)?.goal ?? null;
  if (goal === null) return now;
  const agreed = targetAmount({ kind, goal, unit, party, text: "" });
  if (kind !== "exactly") return `${now} (${agreed})`;
  return `${bareAmount(total, unit)} van ${agreed}`;
}

/** As it stood, with its day: "● Op schema, 40 van 357 woningen (stand per 9 januari)" */
export const datedLine = (of: Part, year: number): string =>
  `${stoodLine(of)}${of.part.asOf ? ` (stand per ${shortDate(of.part.asOf, year)})` : ""}`;

export const notYetLine = ({ quarter }: Extract<Asking, { asks: "not-yet" }>): string =>
  `Over het ${quarterWords(quarter)} wordt nog niet gevraagd.`;

export const closedLine = (year: number): string =>
  `Het actieprogramma ${year} is gesloten. Er wordt niet meer gemeld.`;
