import { dutchAmount } from "#domain/dutch";
import type { Edition } from "#domain/edition";
import type { SheetColumn, SheetRow } from "#domain/filled-sheet";
import type { Checked as CheckedReport } from "#domain/report";
import { isConfirmed, typedIn, type Wrong } from "#domain/sheet-cells";
import type { RowContext } from "#domain/sheet-reports";

const toConfirm = "Zet dan “ja” in de kolom Klopt.";

/** What is wrong by the rules of every report, or looks like a slip. */
export function wrongsIn(checked: CheckedReport): readonly Wrong[] {
  switch (checked.outcome) {
    case "sound":
      return [];
    case "confirm":
      return checked.confirms.map(({ question }) => ({
        column: "figure",
        sentence: `${question} ${toConfirm}`,
      }));
    case "problems":
      return Object.entries(checked.problems).map(([field, sentence]) => ({
        column: field as SheetColumn,
        sentence,
      }));
  }
}

/** A spreadsheet makes 0.15 of 15%. */
export function percentageWrongs(row: SheetRow, units: readonly string[]): readonly Wrong[] {
  const typed = row.cells.figure;
  const figure = Number(typeof typed === "string" ? typed.replace(",", ".") : typed);
  const isShare = figure > 0 && (figure < 1 || (figure === 1 && units.length === 1));
  if (!isShare || !units.includes("procent") || isConfirmed(row)) return [];
  const [stands, meant] = [dutchAmount(figure, "procent"), dutchAmount(figure * 100, "procent")];
  return [
    {
      column: "figure",
      sentence: `Hier staat ${stands}. Bedoelt u ${meant}? Schrijf dan ${meant}. Klopt ${stands}? ${toConfirm}`,
    },
  ];
}

const written = ["text", "cause", "consequence", "steering", "decision", "figure", "onBehalfOf"] as const;

export const privacyWrongs = (
  row: SheetRow,
  edition: Edition,
  { privacy }: Pick<RowContext, "privacy">,
): readonly Wrong[] =>
  written.flatMap((column) => {
    const sentence = privacy(typedIn(row.cells[column]), edition, isConfirmed(row));
    return sentence === undefined ? [] : [{ column, sentence }];
  });
