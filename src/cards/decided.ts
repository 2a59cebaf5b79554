import { deadlinesLine, targetsLine } from "#cards/effect";
import { type Amendment, living } from "#domain/amendment";
import type { Change } from "#domain/amendment-change";
import { dayOf, dutchDate } from "#domain/dutch";
import type { Edition } from "#domain/edition";
import { knownDoubts } from "#domain/known-doubts";

/** Who decided what, when and why. */
export const decidedLine = ({ by, at, reason }: Amendment): string =>
  `Besloten door ${by} op ${dutchDate(dayOf(new Date(at)))}: ${reason}`;

/** Why it no longer holds; empty while it does. */
export function endedLine({ ended }: Amendment): string {
  switch (ended?.why) {
    case undefined:
      return "";
    case "undone":
      return `Ongedaan gemaakt door ${ended.by} op ${dutchDate(dayOf(new Date(ended.at)))}.`;
    case "text-changed":
      return "Geldt niet meer: de tekst is daarna veranderd.";
  }
}

/** What an amendment is about, in a sentence. */
export function amendmentWords({ decides, changes }: Amendment): string {
  if (decides) return `${decides.question} “${decides.reading}”`;
  const targets = changes.flatMap((change) => (change.kind === "target" ? [change] : []));
  const deadlines = changes.flatMap((change) => (change.kind === "deadline" ? [change] : []));
  return [...aboutPlace(targets, targetsLine), ...aboutPlace(deadlines, deadlinesLine)].join(" ");
}

type Exchange<One> = { readonly place: string; readonly from: One | null; readonly to: One | null };

function aboutPlace<One>(changes: readonly Exchange<One>[], line: Line<One>): readonly string[] {
  const [first] = changes;
  if (!first) return [];
  const gone = changes.flatMap(({ from }) => from ?? []);
  return [
    line(
      first.place,
      gone,
      changes.flatMap(({ to }) => to ?? []),
      "after",
    ),
  ];
}

type Line<One> = (place: string, gone: readonly One[], now: readonly One[], tense: "after") => string;

/** What was decided about an action, a line each, for the small print of its card. */
export function decisionsAbout(number: string, edition: Edition): readonly string[] {
  const own = knownDoubts(edition).flatMap(({ doubt, decision }) =>
    doubt.action === number && decision ? [decision] : [],
  );
  const others = living(edition).filter(
    (one) => !own.includes(one) && one.changes.some((change) => isAt(change, number)),
  );
  return [...own, ...others].map((amendment) => `${amendmentWords(amendment)} ${decidedLine(amendment)}`);
}

function isAt(change: Change, number: string): boolean {
  switch (change.kind) {
    case "parties":
      return change.action === number;
    case "move":
      return change.as === number;
    case "join":
      return change.into === number;
    case "target":
    case "deadline":
      return change.place === number;
    case "drop":
      return false;
  }
}
