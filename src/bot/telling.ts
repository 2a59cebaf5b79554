import type { Book, Request } from "#bot/command";
import { correctVerb } from "#cards/correction";
import { type PartView, reportVerb } from "#cards/report";
import { dayOf } from "#domain/dutch";
import type { Action } from "#domain/edition";
import { widerTargets } from "#domain/figures";
import type { Commitment, Update } from "#domain/register";
import type { NewUpdate } from "#domain/reporting";

/** A part somebody may report on, and what was said of it in a line. */
export type Telling = {
  readonly book: Book;
  readonly action: Action;
  readonly part: Commitment;
  /** What stood behind the number. */
  readonly words: string;
  /**
   * The version that the person saw: of the part, or of the report that is corrected. Absent where the line was typed,
   * which means: as it is now.
   */
  readonly seen?: number;
  readonly by: NewUpdate["by"];
  /** Entered by a coordinator in the name of the party: its source is asked, and kept. */
  readonly onBehalf?: true;
  /** The report that this corrects, as it holds today. */
  readonly corrects?: Update;
};

export const viewOf = (
  { book, action, part, onBehalf, corrects, seen }: Telling,
  { now, heard }: Request,
): PartView => ({
  verb: verbOf(part.party, corrects !== undefined, onBehalf === true),
  action,
  part,
  wider: widerTargets(action, book.edition),
  year: book.edition.year,
  today: dayOf(now),
  ...(onBehalf && { onBehalf }),
  ...(corrects && { corrects }),
  // Whoever opens a form reads in it how the part stands now; whoever sends one filled it in on what was there then.
  ...(heard.answers && seen !== undefined && { seen }),
});

function verbOf(party: string, corrects: boolean, onBehalf: boolean): string {
  const inName = `namens ${party}`;
  if (corrects) return onBehalf ? `${correctVerb} ${inName}` : correctVerb;
  return onBehalf ? inName : reportVerb;
}
