import { dayOf, dutchDate } from "#domain/dutch";
import type { FilledSheet, SheetColumn, SheetRow } from "#domain/filled-sheet";
import { holding } from "#domain/holding";
import type { Partnership } from "#domain/partnership";
import type { Refusal } from "#domain/refusal";
import type { Commitment, Update } from "#domain/register";
import type { Report } from "#domain/report";
import { isReworded } from "#domain/reporting";
import { type Decision, mayReportIn } from "#domain/rights";
import { isFilled, typedIn, unreadIn, type Wrong } from "#domain/sheet-cells";
import { aboutOf, type PlacedRow, placeOf, type YearOfRows } from "#domain/sheet-places";
import { type CheckedRow, checkInOrder, type RowContext } from "#domain/sheet-reports";
import { showStatus } from "#domain/status-words";

/** What the rows of a sheet are judged against. */
export type RowsContext = RowContext & {
  readonly partnership: Partnership;
  readonly years: ReadonlyMap<number, YearOfRows>;
  /** Of whoever brings the sheet, by party. */
  readonly rights: ReadonlyMap<string, Decision>;
};

type Spot = { readonly line: number; readonly about: string };

/** new: would be stored. known: was stored from this file before. */
export type SoundRow = Spot & {
  readonly outcome: "new" | "known";
  readonly year: number;
  /** Of the action. */
  readonly name: string;
  readonly part: Commitment;
  readonly report: Report;
};

export type JudgedRow =
  | SoundRow
  | (Spot & { readonly outcome: "wrong"; readonly wrongs: readonly Wrong[] })
  | (Spot & { readonly outcome: "refused"; readonly refusal: Refusal });

export const isNew = (row: JudgedRow): row is SoundRow => row.outcome === "new";

/**
 * Judges every row that somebody filled in, in the order of the sheet. Each is judged as it was when the sheet was made,
 * with the rows about earlier days before it, so that reading a file twice finds in the register what it stored.
 */
export function judgeRows({ rows }: FilledSheet, context: RowsContext): readonly JudgedRow[] {
  const parts = new Map<Commitment, PlacedRow[]>();
  const astray: JudgedRow[] = [];
  for (const row of rows.filter(isFilled)) {
    const placed = placeOf(row, context.years, context.partnership);
    const unread = unreadIn(row);
    if (unread.length > 0) astray.push(wrongRow(row, unread));
    else if ("sentence" in placed) astray.push(wrongRow(row, [placed]));
    else parts.set(placed.part, [...(parts.get(placed.part) ?? []), placed]);
  }
  const seen = versionsIn(rows, context);
  const judged = [...parts].flatMap(([part, placed]) => judgePart(placed, seen.get(part), context));
  return [...astray, ...judged].sort((one, other) => one.line - other.line);
}

const wrongRow = (row: SheetRow, wrongs: readonly Wrong[]): JudgedRow => ({
  line: row.line,
  about: aboutOf(row),
  outcome: "wrong",
  wrongs,
});

/** The version of each part that the sheet was made from. A row that somebody typed anew has none of its own. */
function versionsIn(rows: readonly SheetRow[], { years, partnership }: RowsContext) {
  const versions = new Map<Commitment, number>();
  for (const row of rows) {
    const placed = placeOf(row, years, partnership);
    const version = Number(typedIn(row.cells.seen) || Number.NaN);
    if ("part" in placed && Number.isInteger(version))
      versions.set(placed.part, Math.min(version, versions.get(placed.part) ?? version));
  }
  return versions;
}

/** All rows about one part: the oldest day first, each on top of the ones before it. */
function judgePart(
  placed: readonly PlacedRow[],
  seen: number | undefined,
  context: RowsContext,
): readonly JudgedRow[] {
  const [first] = placed;
  if (!first) return [];
  const { of, part } = first;
  const refusal = refusalOf(part.party, of, context);
  if (refusal)
    return placed.map(({ row }) => ({ line: row.line, about: aboutOf(row), outcome: "refused", refusal }));
  const updates = of.updates.filter((one) => one.action === part.action && one.party === part.party);
  if (seen === undefined || seen > part.version)
    return placed.map(({ row }) => wrongRow(row, [{ column: "seen", sentence: otherRegister }]));
  const known = updates.filter(({ version }) => version <= seen);
  const checked = checkInOrder(placed, known, context);
  return againstNewer(checked, updates, seen, part.version);
}

const otherRegister =
  "Niet te zien is bij welke stand van het register deze rij hoort. Vraag een nieuw bestand met: export excel.";

function refusalOf(
  party: string,
  { programme }: YearOfRows,
  { rights, today }: RowsContext,
): Refusal | undefined {
  const may = rights.get(party) ?? ({ refused: "on-behalf", party } as const);
  if (may !== true) return may;
  const open = mayReportIn(programme, today);
  return open === true ? undefined : open;
}

/**
 * What came since the sheet was made: reports of this very file, of somebody who must not be passed over, or a text that
 * nobody who filled in the sheet had read.
 */
function againstNewer(
  checked: readonly CheckedRow[],
  updates: readonly Update[],
  seen: number,
  version: number,
): readonly JudgedRow[] {
  const newer = updates.filter((update) => update.version > seen);
  const reworded = isReworded(version, seen, newer.length);
  const held = holding(updates);
  const stored = (one: CheckedRow): Update | undefined =>
    held.find((update) => isSaid(one, update) && (update.version > seen || gives(one, "asOf")));
  const isOurs = (update: Update) => checked.some((one) => isSaid(one, update));
  const other = newer.find((update) => !isOurs(update));
  return checked.map((one) => {
    const { placed, report, wrongs } = one;
    const spot = { line: placed.row.line, about: aboutOf(placed.row) };
    if (!report) return wrongRow(placed.row, wrongs);
    const facts = {
      ...spot,
      year: placed.of.programme.year,
      name: placed.action.name,
      part: placed.part,
      report,
    };
    if (stored(one)) return { ...facts, outcome: "known" };
    if (wrongs.length > 0) return wrongRow(placed.row, wrongs);
    if (other) return wrongRow(placed.row, [movedWrong(other)]);
    return reworded ? wrongRow(placed.row, [rewordedWrong]) : { ...facts, outcome: "new" };
  });
}

const gives = ({ placed }: CheckedRow, column: SheetColumn): boolean =>
  typedIn(placed.row.cells[column]).trim() !== "";

const words = ["text", "cause", "consequence", "steering", "decision", "toYear", "link"] as const;

/** Whether an update says what the row says; of what the row leaves open, the day and the source, the update may say anything. */
function isSaid(one: CheckedRow, update: Update): boolean {
  const { report } = one;
  return (
    report !== undefined &&
    report.status === update.to &&
    (!gives(one, "asOf") || report.asOf === update.asOf) &&
    (!gives(one, "onBehalfOf") || report.onBehalfOf === update.onBehalfOf) &&
    report.figure?.total === update.figure?.total &&
    report.figure?.unit === update.figure?.unit &&
    words.every((field) => report[field] === update[field])
  );
}

const rewordedWrong: Wrong = {
  column: null,
  sentence:
    "Nadat dit bestand werd gemaakt, veranderde de tekst van deze actie. Klopt uw rij nog? Vul haar dan in een nieuw bestand in: export excel.",
};

const movedWrong = ({ to, by, at }: Update): Wrong => ({
  column: null,
  sentence: `Nadat dit bestand werd gemaakt, meldde ${by} op ${dutchDate(dayOf(at))}: ${showStatus(to)}. Klopt uw rij nog? Vul haar dan in een nieuw bestand in: export excel.`,
});
