import type { Book, Request } from "#bot/command";
import { foreseen, mayDecide, reportedIn } from "#bot/deciding";
import type { Plan } from "#cards/amendment";
import type { Card } from "#cards/card";
import { type DoubtView, doubtCard } from "#cards/doubts";
import { type Change, datedAt } from "#domain/amendment-change";
import type { Edition } from "#domain/edition";
import { type KnownDoubt, knownDoubts } from "#domain/known-doubts";

/** The next open doubt behind this one, round the end; undefined where there is no other. */
export function nextOpen(known: readonly KnownDoubt[], { rank }: KnownDoubt): KnownDoubt | undefined {
  const open = known.filter((one) => !one.decision && one.rank !== rank);
  return open.find((one) => one.rank > rank) ?? open[0];
}

/** One doubt as the asker may see it: with what each reading does, and buttons for a coordinator. */
export async function viewOf(known: KnownDoubt, book: Book, request: Request): Promise<DoubtView> {
  const { edition } = book;
  const all = knownDoubts(edition);
  const reported = await reportedIn(book, request);
  const { readings, effects = [] } = known.doubt;
  return {
    known,
    all: all.length,
    open: all.filter(({ decision }) => !decision).length,
    readings: readings.map((words, i) => ({
      words,
      effects: foreseen(choice(known, words, effects[i]), edition, reported)?.effects,
    })),
    year: edition.year,
    at: whereNow(known, edition),
    decides: (await mayDecide(book, request)) === true,
    next: nextOpen(all, known)?.key,
  };
}

/** An action that was moved stands elsewhere; one that is gone is asked about at its agreement. */
function whereNow({ doubt, decision }: KnownDoubt, { agreements }: Edition): string | undefined {
  const moved = decision?.changes.flatMap((change) =>
    change.kind === "move" && change.action === doubt.action ? (change.as ?? []) : [],
  );
  const places = [...(moved ?? []), doubt.action ?? "", String(doubt.agreement ?? "")];
  return places.find((place) => place !== "" && datedAt(agreements, place) !== undefined);
}

/** Choosing one reading of a doubt. */
export const choice = (
  { key, doubt: { question } }: KnownDoubt,
  reading: string,
  changes: readonly Change[] = [],
): Pick<Plan, "changes" | "decides"> => ({ changes, decides: { doubt: key, question, reading } });

export const showDoubt = async (known: KnownDoubt, book: Book, request: Request): Promise<Card> =>
  doubtCard(await viewOf(known, book, request));
