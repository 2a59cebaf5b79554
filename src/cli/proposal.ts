import { amendmentWords, decidedLine } from "#cards/decided";
import { count, dutchDate } from "#domain/dutch";
import type { Doubt, Edition } from "#domain/edition";
import type { ActionDifference, AgreementDifference, Change, Proposal } from "#domain/matching";

/** What was found in a document, its doubts, and how it differs from what is stored: the preview of an import. */
export const describeProposal = (
  { edition, difference, kept }: Proposal,
  stored: Edition | undefined,
): string =>
  [
    ...foundLines(edition),
    "",
    ...doubtLines(edition.doubts),
    ...keptLines(kept),
    "",
    ...differenceLines(difference, stored),
  ].join("\n");

function foundLines({ source, year, agreements, chapters, footnotes }: Edition): readonly string[] {
  const actions = agreements.flatMap((agreement) => agreement.actions);
  const focus = agreements.filter(({ kind }) => kind === "focus").length;
  const parts = new Map<string, number>();
  for (const party of actions.flatMap(({ parties }) => parties))
    parts.set(party, (parts.get(party) ?? 0) + 1);
  return [
    `Gevonden in ${source.name}${source.date ? ` van ${dutchDate(source.date)}` : ""}, voor ${year}:`,
    `- ${count(chapters.length, "hoofdstuk", "hoofdstukken")}, ${count(Object.keys(footnotes).length, "voetnoot", "voetnoten")}`,
    `- ${count(agreements.length, "afspraak", "afspraken")}: ${focus} focus, ${agreements.length - focus} regulier`,
    `- ${count(actions.length, "actie", "acties")}, verdeeld in delen: ${[...parts].map(([party, number]) => `${party} ${number}`).join(", ")}`,
  ];
}

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

/** What became of the decisions of coordinators about the text that is stored now. */
function keptLines({ again, stay, lapsed }: Proposal["kept"]): readonly string[] {
  return [
    ...(again.length > 0
      ? [
          `${count(again.length, "besluit over een twijfel is", "besluiten over twijfels zijn")} opnieuw toegepast.`,
        ]
      : []),
    ...(stay.length > 0
      ? [
          `Door een coördinator gezet en gebleven: ${count(stay.length, "aantal of datum", "aantallen en datums")}.`,
        ]
      : []),
    ...(lapsed.length > 0
      ? [
          `${count(lapsed.length, "besluit past", "besluiten passen")} niet meer bij de tekst en ${lapsed.length === 1 ? "geldt" : "gelden"} niet langer:`,
          ...lapsed.map((amendment) => `- ${amendmentWords(amendment)} ${decidedLine(amendment)}`),
        ]
      : []),
  ];
}

/** Where a doubt was met, as far as it is known. */
const spotOf = ({ agreement, action, line, place }: Pick<Doubt, "agreement" | "action" | "line" | "place">) =>
  [action ? `actie ${action}` : agreement && `afspraak ${agreement}`, line ? `regel ${line}` : place]
    .filter(Boolean)
    .join(", ");

const changeWords: Record<Change, string> = { new: "nieuw", changed: "anders", gone: "weg" };
/** An agreement that the document lacks is never taken away. */
const agreementWords: Record<Change, string> = {
  ...changeWords,
  gone: "staat niet in het document, blijft staan",
};
const partWords = { title: "titel", text: "tekst", leads: "regie", figures: "aantallen en datums" } as const;

function differenceLines(
  difference: readonly AgreementDifference[],
  stored: Edition | undefined,
): readonly string[] {
  if (!stored) return ["Van dit jaar staat er nog niets in het register: alles is nieuw."];
  const beside =
    stored.source.kind === "summary"
      ? ["Nu staat er alleen een samenvatting in het register. De officiële tekst komt ernaast te staan."]
      : [];
  if (difference.length === 0)
    return [...beside, "Afspraken, acties, regie, aantallen en datums zijn gelijk."];
  return [
    ...beside,
    `Verschil met het register (${count(difference.length, "afspraak", "afspraken")}):`,
    ...difference.map(({ agreement, title, change, parts, actions }) =>
      [
        `- ${agreement}. ${title}: ${[agreementWords[change], ...parts.map((part) => partWords[part])].join(", ")}`,
        ...actions.map(actionLine),
      ].join("; "),
    ),
  ];
}

const actionLine = ({ number, change, parts }: ActionDifference): string =>
  `${number} ${changeWords[change]}${parts.length > 0 ? ` (${parts.map((part) => partWords[part]).join(", ")})` : ""}`;
