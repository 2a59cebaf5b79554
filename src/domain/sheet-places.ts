import type { Action, Edition } from "#domain/edition";
import { type SheetRow, sheetHeaders } from "#domain/filled-sheet";
import { nameOf, vocabulary } from "#domain/naming";
import type { Partnership } from "#domain/partnership";
import type { Commitment, Programme, Update } from "#domain/register";
import { typedIn, type Wrong } from "#domain/sheet-cells";

/** One year as rows are compared with it. */
export type YearOfRows = {
  readonly programme: Programme;
  readonly edition: Edition;
  readonly commitments: readonly Commitment[];
  readonly updates: readonly Update[];
};

/** The part that a row is about. */
export type PlacedRow = {
  readonly row: SheetRow;
  readonly of: YearOfRows;
  readonly action: Action;
  readonly part: Commitment;
};

/** What a row says it is about, as typed: "27.1 HAR". */
export const aboutOf = ({ cells }: SheetRow): string =>
  [typedIn(cells.action).replace(",", "."), typedIn(cells.party)].filter(Boolean).join(" ").slice(0, 80);

/** The year of a row, whatever the register knows of it. */
export const yearIn = ({ cells }: SheetRow): number | undefined => {
  const typed = typedIn(cells.year).trim();
  return /^20\d\d$/.test(typed) ? Number(typed) : undefined;
};

/** Finds the part that a row is about: by its number, party and year, never by its place in the sheet. */
export function placeOf(
  row: SheetRow,
  years: ReadonlyMap<number, YearOfRows>,
  partnership: Partnership,
): PlacedRow | Wrong {
  const of = years.get(yearIn(row) ?? 0);
  if (!of) return wrong("year", row, "is geen jaar waarvan een actieprogramma in het register staat.");
  const actions = of.edition.agreements.flatMap((agreement) => agreement.actions);
  const number = numberIn(row, actions);
  if (number === undefined) return dateWrong(row);
  const action = actions.find((one) => one.number === number);
  if (!action) return wrong("action", row, `is geen actie van het actieprogramma ${of.programme.year}.`);
  if (typeof row.cells.action === "number" && actions.some((one) => one.number === `${number}0`))
    return wrong("action", row, `kan ook ${number}0 zijn. Zet er een apostrof voor: '${number}`);
  const party = nameOf(typedIn(row.cells.party), vocabulary(partnership));
  if (!party || party.isGroup) return wrong("party", row, `is geen partij van de ${partnership.name}.`);
  const part = of.commitments.find((one) => one.action === number && one.party === party.name);
  if (part) return { row, of, action, part };
  return { column: "party", sentence: `${party.name} heeft geen deel in actie ${number}.` };
}

/**
 * The number of an action, as typed. A spreadsheet makes 5 January of "5.1", and in some languages 1 January 2023 of
 * "1.23": undefined where it is not certain which was typed.
 */
function numberIn({ cells: { action } }: SheetRow, actions: readonly Action[]): string | undefined {
  if (typeof action !== "object") return typedIn(action).trim().replace(",", ".");
  const [year, month, day] = action.day.split("-").map(Number);
  const [typed, other] = [`${day}.${month}`, `${month}.${(year ?? 0) % 100}`];
  const isNumber = (number: string) => actions.some((one) => one.number === number);
  return isNumber(typed) && !(day === 1 && isNumber(other)) ? typed : undefined;
}

const dateWrong = ({ cells }: SheetRow): Wrong => ({
  column: "action",
  sentence: `Excel maakte van dit nummer een datum: ${typedIn(cells.action)}. Typ het nummer opnieuw met een apostrof ervoor, bijvoorbeeld '27.1`,
});

function wrong(column: "year" | "action" | "party", { cells }: SheetRow, what: string): Wrong {
  const typed = typedIn(cells[column]).slice(0, 60);
  const empty = `Hier staat niets. Vul in: ${sheetHeaders[column].toLowerCase()}.`;
  return { column, sentence: typed === "" ? empty : `“${typed}” ${what}` };
}
