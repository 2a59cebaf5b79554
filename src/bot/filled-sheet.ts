import { type Asker, signed } from "#bot/actor";
import type { Request } from "#bot/command";
import { mayTell } from "#bot/own-part";
import { privacyProblem } from "#bot/privacy";
import { dutchDate } from "#domain/dutch";
import type { BroughtSheet } from "#domain/filled-sheet";
import type { Account } from "#domain/people";
import { isNew, type JudgedRow, judgeRows, type SoundRow } from "#domain/progress-rows";
import type { Commitment } from "#domain/register";
import { asUpdate } from "#domain/reporting";
import type { Decision } from "#domain/rights";
import { isFilled } from "#domain/sheet-cells";
import { type YearOfRows, yearIn } from "#domain/sheet-places";

/** What a sheet is judged with, by whichever door it comes in. */
export type SheetDesk = Pick<Request, "entrance" | "register" | "isHoliday">;

/** What would become of each row that was filled in, for whoever brings the sheet. */
export async function judgeSheet(
  { name, day, sheet }: BroughtSheet,
  actor: Asker,
  desk: SheetDesk,
): Promise<readonly JudgedRow[]> {
  const { partnership } = desk.entrance;
  const rights = new Map<string, Decision>();
  for (const { name: party } of partnership.parties)
    rights.set(party, await mayTell(actor, party, party !== actor.party, desk));
  return judgeRows(sheet, {
    ...{ partnership, rights, own: actor.party, today: day, isHoliday: desk.isHoliday },
    years: await yearsOf(sheet, desk),
    source: `${name.slice(0, 100)}, ${dutchDate(day)}`,
    privacy: (typed, edition, isProject) => privacyProblem(typed, edition, isProject, toSay),
  });
}

const toSay = "zet “ja” in de kolom Klopt als dit een project is";

async function yearsOf(
  { rows }: BroughtSheet["sheet"],
  { entrance, register }: SheetDesk,
): Promise<ReadonlyMap<number, YearOfRows>> {
  const named = new Set(rows.filter(isFilled).map(yearIn));
  const years = new Map<number, YearOfRows>();
  for (const programme of entrance.programmes.filter(({ year }) => named.has(year)))
    years.set(programme.year, {
      programme,
      edition: await register.edition(programme.edition),
      commitments: await register.commitments(programme.year),
      updates: await register.history(programme.year),
    });
  return years;
}

/** A row after it was stored, with how its part stands now; or somebody was first. */
export type KeptRow = { readonly row: SoundRow; readonly part: Commitment; readonly stored: boolean };

/** Stores each new row as an update of its own, the oldest day of a part first. Never over what came meanwhile. */
export async function keepRows(
  judged: readonly JudgedRow[],
  actor: Asker,
  door: Account["platform"],
  now: Date,
  { register }: Pick<Request, "register">,
): Promise<readonly KeptRow[]> {
  const fresh = judged.filter(isNew);
  const oldestFirst = fresh.toSorted((one, other) => (one.report.asOf < other.report.asOf ? -1 : 1));
  const versions = new Map<Commitment, number>();
  const kept: KeptRow[] = [];
  for (const row of oldestFirst) {
    const { report, year, part } = row;
    const seen = versions.get(part) ?? part.version;
    const update = asUpdate(report, { year, by: signed(actor), door, seen });
    const outcome = await register.reporting.report(update, now);
    const stored = !("moved" in outcome);
    const state = "moved" in outcome ? outcome.moved : outcome;
    if (stored) versions.set(part, state.version);
    kept.push({ row, part: state, stored });
  }
  return kept.toSorted((one, other) => one.row.line - other.row.line);
}
