import type { Row } from "#cards/card";
import { correctButton, correctionWords } from "#cards/correction";
import { remarkWords } from "#cards/remark-words";
import { dutchAmount, dutchDate, dutchMoment } from "#domain/dutch";
import type { Update } from "#domain/register";
import type { Remark } from "#domain/reporting";
import { showStatus } from "#domain/status-words";

/** One thing that was said, with the moment it was entered. */
export type Entry = { readonly at: Date } & (
  | { readonly is: "update"; readonly update: Update }
  | { readonly is: "remark"; readonly remark: Remark }
);

const doors: Record<NonNullable<Update["door"]>, string> = {
  slack: "Slack",
  teams: "Teams",
  terminal: "de opdrachtregel",
};

/** Who reads, and what else stands on the card. */
type Around = {
  readonly year: number;
  readonly entries: readonly Entry[];
  /** The party whose reports the reader may correct; absent where the card is not for one reader. */
  readonly own?: string;
};

/** One entry of a history as a row; an own report that still holds can be corrected from there. */
export function entryRow(entry: Entry, around: Around): Row {
  switch (entry.is) {
    case "update":
      return updateRow(entry.update, around);
    case "remark":
      return remarkRow(entry.remark);
  }
}

function updateRow(update: Update, { own, entries, year }: Around): Row {
  const { action, party, asOf, figure, kind } = update;
  const mended = entries.some(
    (one) => one.is === "update" && isSamePart(one.update, update) && one.update.corrects === update.version,
  );
  const mayCorrect = own === party && kind !== "undo" && !mended;
  return {
    text: `${action}, ${party}: ${changeWords(update)}`,
    detail: [
      ofWhich(update),
      figure ? dutchAmount(figure.total, figure.unit) : "",
      asOf ? `stand per ${dutchDate(asOf)}` : "",
      ...wordsOf(update),
      enteredWords(update),
    ]
      .filter(Boolean)
      .join(" · "),
    ...(mayCorrect && { opens: correctButton(update, year) }),
  };
}

const isSamePart = (one: Update, other: Update): boolean =>
  one.action === other.action && one.party === other.party;

function changeWords(update: Update): string {
  const { kind, from, to, corrected } = update;
  if (kind === "correction" && corrected) return correctionWords(corrected, update);
  return from === to ? `${showStatus(to)}, nog steeds` : `van ${showStatus(from)} naar ${showStatus(to)}`;
}

/** Which earlier report this one changes. */
function ofWhich({ kind, corrected }: Update): string {
  const earlier = corrected ? `de melding ${dutchMoment(corrected.at)}` : "een eerdere melding";
  switch (kind) {
    case "report":
      return "";
    case "undo":
      return `teruggenomen: ${earlier}`;
    case "correction":
      return `correctie van ${earlier}`;
  }
}

function enteredWords({ at, by, byParty, party, onBehalfOf, door }: Update): string {
  const who = byParty === null || byParty === party ? by : `${by} (${byParty})`;
  const behalf = onBehalfOf ? `, namens ${party} (${onBehalfOf})` : "";
  return `gemeld ${dutchMoment(at)} door ${who}${behalf}${door ? `, via ${doors[door]}` : ""}`;
}

const wordsOf = ({
  text: words,
  cause,
  consequence,
  steering,
  decision,
  toYear,
  link,
}: Update): readonly string[] => [
  words ?? "",
  cause ? `Oorzaak: ${cause}` : "",
  consequence ? `Gevolg: ${consequence}` : "",
  steering ? `Bijsturing: ${steering}` : "",
  toYear ? `Schuift door naar ${toYear}` : "",
  decision ? `Gevraagd besluit: ${decision}` : "",
  link ?? "",
];

const remarkRow = ({ kind, text: words, by, at, action }: Remark): Row => ({
  text: `${remarkWords[kind]}${action ? ` bij ${action}` : ""}: ${by.party ?? by.name}`,
  detail: [words ?? "", `${by.name}, ${dutchMoment(at)}`].filter(Boolean).join(" · "),
});
