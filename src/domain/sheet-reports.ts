import { targetsOf, unitsOf } from "#domain/counted";
import { dutchAmount, dutchNumber, enumerate } from "#domain/dutch";
import type { Edition } from "#domain/edition";
import type { SheetColumn, SheetRow } from "#domain/filled-sheet";
import { stateOf, type Told } from "#domain/holding";
import type { IsHoliday } from "#domain/quarter";
import type { Commitment, Update } from "#domain/register";
import { type Checked as CheckedReport, check, type Report, type ReportDraft } from "#domain/report";
import { judgeDay } from "#domain/report-fields";
import { answersIn, isConfirmed, statusIn, typedIn, type Wrong } from "#domain/sheet-cells";
import type { PlacedRow, YearOfRows } from "#domain/sheet-places";

/** What rows are read as reports with. */
export type RowContext = {
  /** The day it is in Amsterdam, YYYY-MM-DD. */
  readonly today: string;
  readonly isHoliday: IsHoliday;
  /** The party of whoever brings the sheet; other parties' rows are entered in their name. */
  readonly own: string | null;
  /** Where a row for another party was read, unless it says so itself. */
  readonly source: string;
  /** The sentence about what may be somebody's personal data; `isProject`: a street in it is nobody's address. */
  readonly privacy: (typed: string, edition: Edition, isProject: boolean) => string | undefined;
};

/** A row with its report, or with what is wrong in it. */
export type CheckedRow = {
  readonly placed: PlacedRow;
  readonly report?: Report;
  readonly wrongs: readonly Wrong[];
};

/** The rows about one part as reports: the oldest day first, each on top of `known` and of the rows before it. */
export function checkInOrder(
  placed: readonly PlacedRow[],
  known: readonly Update[],
  context: RowContext,
): readonly CheckedRow[] {
  const told: Told[] = [...known];
  const standsAt = stateOf(known).asOf;
  const days = placed.map(({ row, of }) => dayFor(row, of, standsAt, context));
  const order = placed
    .map((one, at) => ({ one, day: days[at] ?? "" }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  return order.map(({ one, day }) => {
    const checked = checkRow(one, stateOf(told, day).figure, standsAt, context);
    if (checked.report) told.push(toldBy(checked.report, told));
    const same = placed.filter((_, at) => days[at] === day).map(({ row }) => row.line);
    return same.length === 1 ? checked : { ...checked, wrongs: [...checked.wrongs, sameDay(same)] };
  });
}

const sameDay = (lines: readonly number[]): Wrong => ({
  column: "asOf",
  sentence: `De rijen ${enumerate(lines.map(String))} gaan over dezelfde dag. Laat er één staan.`,
});

const toldBy = (report: Report, told: readonly Told[]): Told => ({
  ...report,
  to: report.status,
  kind: "report",
  corrects: null,
  version: Math.max(0, ...told.map(({ version }) => version)) + 1,
});

/** The day that a row speaks of; of one that cannot be read, a word that no other row has. */
function dayFor(
  row: SheetRow,
  { programme: { year } }: YearOfRows,
  standsAt: string | null,
  { today, isHoliday }: RowContext,
): string {
  const { value, problem } = judgeDay(answersIn(row).asOf, { today, isHoliday, year, standsAt });
  return problem === null ? value : `regel ${row.line}`;
}

function checkRow(
  placed: PlacedRow,
  earlier: Commitment["figure"],
  standsAt: string | null,
  context: RowContext,
): CheckedRow {
  const { row, of, action, part } = placed;
  const { today, isHoliday, own } = context;
  const { year } = of.programme;
  const { status, wrong } = statusIn(row, year, today);
  const targets = targetsOf(action.targets, part.party);
  const onBehalf = part.party !== own;
  const checked = check(
    { action: action.number, party: part.party, status, answers: answersOf(row, onBehalf, context) },
    {
      ...{ today, isHoliday, year, onBehalf, targets, earlier, standsAt },
      confirmed: isConfirmed(row),
    },
  );
  const wrongs = [
    ...(wrong ? [wrong] : []),
    ...wrongsIn(checked).filter(({ column }) => !wrong || column !== wrong.column),
    ...percentageWrongs(row, unitsOf(targets)),
    ...privacyWrongs(row, of.edition, context),
  ];
  const isSound = wrongs.length === 0 && checked.outcome === "sound";
  return isSound ? { placed, report: checked.report, wrongs } : { placed, wrongs };
}

const toConfirm = "Zet dan “ja” in de kolom Klopt.";

function wrongsIn(checked: CheckedReport): readonly Wrong[] {
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
function percentageWrongs(row: SheetRow, units: readonly string[]): readonly Wrong[] {
  const { figure } = row.cells;
  const isShare = typeof figure === "number" && figure > 0 && figure <= 1 && units.includes("procent");
  if (!isShare || isConfirmed(row)) return [];
  const [typed, meant] = [dutchAmount(figure, "procent"), dutchAmount(figure * 100, "procent")];
  return [
    {
      column: "figure",
      sentence: `Hier staat ${typed}. Bedoelt u ${meant}? Schrijf dan ${dutchNumber(figure * 100)}. Klopt ${typed}? ${toConfirm}`,
    },
  ];
}

/** The own party's source goes with its words; what is entered for another party always has one. */
function answersOf(row: SheetRow, onBehalf: boolean, { source }: RowContext): ReportDraft["answers"] {
  const answers = answersIn(row);
  const typed = typedIn(row.cells.onBehalfOf).trim();
  if (onBehalf) return { ...answers, onBehalfOf: typed || source };
  return typed === ""
    ? answers
    : { ...answers, text: [answers.text, `Bron: ${typed}`].filter(Boolean).join("\n") };
}

const written = ["text", "cause", "consequence", "steering", "decision", "figure", "onBehalfOf"] as const;

const privacyWrongs = (row: SheetRow, edition: Edition, { privacy }: RowContext): readonly Wrong[] =>
  written.flatMap((column) => {
    const sentence = privacy(typedIn(row.cells[column]), edition, isConfirmed(row));
    return sentence === undefined ? [] : [{ column, sentence }];
  });
