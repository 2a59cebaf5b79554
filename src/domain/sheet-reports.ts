import { targetsOf, unitsOf } from "#domain/counted";
import { enumerate } from "#domain/dutch";
import type { Edition } from "#domain/edition";
import { widerTargets } from "#domain/figures";
import type { SheetRow } from "#domain/filled-sheet";
import { type PartState, stateOf, type Told, totalsOf } from "#domain/holding";
import type { IsHoliday } from "#domain/quarter";
import type { Update } from "#domain/register";
import { check, type Report, type ReportDraft } from "#domain/report";
import { judgeDay } from "#domain/report-fields";
import { answersIn, isConfirmed, typedIn, type Wrong } from "#domain/sheet-cells";
import type { PlacedRow, YearOfRows } from "#domain/sheet-places";
import { statusIn } from "#domain/sheet-status";
import { percentageWrongs, privacyWrongs, wrongsIn } from "#domain/sheet-wrongs";

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
  const checked = order.map(({ one, day }) => {
    const row = checkRow(one, { day, before: stateOf(told, day), standsAt }, context);
    if (row.report) told.push(toldBy(row.report, told));
    return { row, day };
  });
  return checked.map(({ row, day }) => {
    const same = checked.filter((other) => other.day === day).map((other) => other.row);
    return same.length === 1 || countApart(same) ? row : { ...row, wrongs: [...row.wrongs, sameDay(same)] };
  });
}

/** Rows that say the same of a part and each count something else. */
function countApart(rows: readonly CheckedRow[]): boolean {
  const reports = rows.flatMap(({ report }) => report ?? []);
  const units = new Set(reports.flatMap(({ figure }) => figure?.unit ?? []));
  return units.size === rows.length && new Set(reports.map(({ status }) => status)).size === 1;
}

/** In the order of the sheet. */
const linesOf = (rows: readonly CheckedRow[]): readonly number[] =>
  rows.map(({ placed }) => placed.row.line).sort((one, other) => one - other);

const sameDay = (rows: readonly CheckedRow[]): Wrong => ({
  column: "asOf",
  sentence: `De rijen ${enumerate(linesOf(rows).map(String))} gaan over dezelfde dag. Laat er één staan.`,
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

/** The day that a row speaks of, how its part stood then, and the newest day that is spoken of. */
type Moment = { readonly day: string; readonly before: PartState; readonly standsAt: string | null };

function checkRow(placed: PlacedRow, { day, before, standsAt }: Moment, context: RowContext): CheckedRow {
  const { row, of, action, part } = placed;
  const { today, isHoliday, own } = context;
  const { year } = of.programme;
  const { status, settable, wrong } = statusIn(row, { year, today, day, before: before.status });
  const earlier = totalsOf(before);
  const targets = targetsOf(action.targets, part.party);
  const wider = widerTargets(action, of.edition);
  const onBehalf = part.party !== own;
  const checked = check(
    { action: action.number, party: part.party, status, answers: answersOf(row, onBehalf, context) },
    {
      ...{ today, isHoliday, year, onBehalf, settable, targets, wider, earlier, standsAt },
      confirmed: isConfirmed(row),
    },
  );
  const known = [...(wrong ? [wrong] : []), ...percentageWrongs(row, unitsOf([...targets, ...wider]))];
  const wrongs = [
    ...known,
    ...wrongsIn(checked).filter(({ column }) => known.every((one) => one.column !== column)),
    ...privacyWrongs(row, of.edition, context),
  ];
  const isSound = wrongs.length === 0 && checked.outcome === "sound";
  return isSound ? { placed, report: checked.report, wrongs } : { placed, wrongs };
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
