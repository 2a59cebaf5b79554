import { contentsOf } from "#cards/proposal-content";
import {
  carriedLine,
  differenceLines,
  foundLines,
  keptLines,
  sourceWords,
  warningLines,
} from "#cards/proposal-lines";
import type { Doubt } from "#domain/edition";
import type { Partnership } from "#domain/partnership";
import type { Prepared } from "#domain/prepared";

/** Everything that was found in a document, its doubts, and how it differs from what is stored: the preview of an import. */
export function describeProposal(prepared: Prepared, partnership: Partnership): string {
  const { proposal, stored, carried } = prepared;
  const { edition, kept } = proposal;
  const { lead, lines } = differenceLines(proposal, stored);
  return [
    `Gevonden in ${sourceWords(edition)}, voor ${edition.year}:`,
    ...foundLines(edition).map(item),
    ...warningLines(prepared, partnership),
    "",
    ...contentsOf(prepared, partnership).flatMap(({ heading, lines }) => [heading, ...lines.map(inside)]),
    "",
    ...doubtLines(edition.doubts),
    ...keptLines(kept),
    "",
    ...lead,
    ...lines.map(item),
    ...(carried.length > 0
      ? [`Doorgeschoven naar ${edition.year}:`, ...carried.map(carriedLine).map(item)]
      : []),
  ].join("\n");
}

const inside = (line: string): string => `    ${line}`;

const item = (line: string): string => `- ${line}`;

function doubtLines(doubts: readonly Doubt[]): readonly string[] {
  if (doubts.length === 0) return ["Er zijn geen twijfels."];
  return [
    `Twijfels (${doubts.length}). Tot iemand beslist, geldt de eerste lezing:`,
    ...doubts.flatMap(({ question, printed, readings, ...spot }) => [
      `- ${[spotOf(spot), question].filter(Boolean).join(": ")}`,
      ...(printed ? [`    Er staat: “${printed}”`] : []),
      ...(readings.length > 0 ? [`    Mogelijk: ${readings.join(" / ")}`] : []),
    ]),
  ];
}

/** Where a doubt was met, as far as it is known. */
const spotOf = ({ agreement, action, line, place }: Pick<Doubt, "agreement" | "action" | "line" | "place">) =>
  [action ? `actie ${action}` : agreement && `afspraak ${agreement}`, line ? `regel ${line}` : place]
    .filter(Boolean)
    .join(", ");
