import type { Among } from "#domain/history";
import type { Commitment, Update } from "#domain/register";
import type { Report } from "#domain/report";
import type { Status } from "#domain/status";

/** The newest total of the year, with its unit. */
export type Figure = { readonly total: number; readonly unit: string };

/** What somebody says of a part, ready to be stored: checked, and allowed by the rights. */
export type NewUpdate = {
  readonly year: number;
  readonly action: string;
  readonly party: string;
  readonly kind: "report" | "correction" | "undo";
  /** `not-reported` only for the undo of a first report. */
  readonly to: Status;
  /** YYYY-MM-DD; null only where an undo takes the part back to not reported. */
  readonly asOf: string | null;
  readonly text: string | null;
  readonly cause: string | null;
  readonly consequence: string | null;
  readonly steering: string | null;
  /** What the party asks the administrative meeting to decide (gevraagd besluit). */
  readonly decision: string | null;
  /** The year it was put off to, with `deferred`. */
  readonly toYear: number | null;
  readonly figure: Figure | null;
  readonly link: string | null;
  readonly by: { readonly name: string; readonly party: string | null; readonly member: string | null };
  /** Where a report on behalf of another party was read: "mail van 16 april". */
  readonly onBehalfOf: string | null;
  /** The version of the update of this part that this one corrects or undoes. */
  readonly corrects: number | null;
  readonly door: "slack" | "teams" | "terminal";
  /** The version of the part that the person saw; another one now is refused. */
  readonly seen: number;
};

/** Whether an update is of this person: of the same member; of the same name and party where nobody is named. */
export const isBy = (
  { member, by, byParty }: Pick<Update, "member" | "by" | "byParty">,
  teller: NewUpdate["by"],
): boolean =>
  member === teller.member && (member !== null || (by === teller.name && byParty === teller.party));

/** A sound report as an update of its part. */
export const asUpdate = (
  report: Report,
  said: Pick<NewUpdate, "year" | "by" | "door" | "seen">,
): NewUpdate & { readonly kind: "report" } => ({
  ...report,
  ...said,
  kind: "report",
  to: report.status,
  corrects: null,
});

/** Somebody else's update came first: how the part stands now, and who says so. */
export type MovedMeanwhile = {
  readonly moved: Commitment;
  /** The text that the part is about changed since it was seen. */
  readonly reworded?: true;
};

/** Whether a new text moved a part on: its version rose by more than the updates that came after `seen`. */
export const isReworded = (version: number, seen: number, newer: number): boolean => version - seen > newer;

/** decided: a coordinator's record of what was decided (besluit). */
export type RemarkKind = "read" | "disagree" | "discuss" | "decided" | "words";

/** A word by any party on an agreement or action, without touching a status. */
export type Remark = {
  readonly id: string;
  readonly agreement: number;
  readonly action: string | null;
  readonly kind: RemarkKind;
  readonly text: string | null;
  readonly by: { readonly name: string; readonly party: string | null };
  readonly at: Date;
};

/** Reports and remarks of one partnership; nothing is ever changed or removed. */
export interface Reporting {
  /**
   * All or nothing: the update, and the part as it leaves it: what was said of the newest date counts. The same press
   * twice counts once, by `seen`.
   */
  report(update: NewUpdate, at: Date): Promise<Commitment | MovedMeanwhile>;
  /** The same words by the same person in the same place within ten minutes count once. */
  remark(year: number, remark: Omit<Remark, "id" | "at">, at: Date): Promise<Remark>;
  /** Newest first; of one agreement where given, and there at most `limit` of those that `among` leaves. */
  remarks(year: number, agreement?: number, limit?: number, among?: Among): Promise<readonly Remark[]>;
}
