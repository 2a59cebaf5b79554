import { differenceInMinutes } from "date-fns/differenceInMinutes";
import { stateOf } from "#domain/holding";
import type { Update } from "#domain/register";
import { type Figure, isBy, type NewUpdate } from "#domain/reporting";
import type { Status } from "#domain/status";

/** How long somebody may take back what they reported, in minutes; after that a correction names what it corrects. */
export const undoMinutes = 15;

/** Whether what was stored at a moment can still be taken back. */
export const isUndoable = (at: Date, now: Date): boolean => differenceInMinutes(now, at) < undoMinutes;

/** How a part stood before an update, for the undo that restores it. */
export type Before = {
  readonly to: Status;
  readonly asOf: string | null;
  readonly figure: Figure | null;
  readonly undone: Update;
};

export type NoUndo = "nothing" | "too-late" | "somebody-else" | "came-after";

type Press = {
  readonly by: NewUpdate["by"];
  readonly now: Date;
  /** The version the person saw; absent where the line was typed. */
  readonly seen?: number;
};

/**
 * What the newest update of a part would go back to: by the same person, within fifteen minutes, if nothing came after
 * it; "done" where this very press did so already. `updates` are those of one part, newest first. An undo is an update of its own: both stay in the history.
 */
export function before(updates: readonly Update[], { by, now, seen }: Press): Before | NoUndo | "done" {
  const [newest, ...older] = updates;
  if (newest?.kind === "undo" && newest.corrects === seen && isBy(newest, by)) return "done";
  if (!newest || newest.kind === "undo") return "nothing";
  if (seen !== undefined && newest.version !== seen) return "came-after";
  if (!isBy(newest, by)) return "somebody-else";
  if (!isUndoable(newest.at, now)) return "too-late";
  const { status, asOf, figure } = stateOf(older);
  return { to: status, asOf, figure, undone: newest };
}
