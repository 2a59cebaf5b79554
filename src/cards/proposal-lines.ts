import { amendmentWords, decidedLine } from "#cards/decided";
import { excerpt } from "#cards/found";
import type { Carried } from "#domain/carried";
import { count, dutchDate } from "#domain/dutch";
import type { Edition } from "#domain/edition";
import type { ActionDifference, AgreementDifference, Change, Proposal } from "#domain/matching";
import type { Partnership } from "#domain/partnership";
import type { Prepared } from "#domain/prepared";

/** Which document it is, of which day. */
export const sourceWords = ({ source: { name, date } }: Edition): string =>
  `${name}${date ? ` van ${dutchDate(date)}` : ""}`;

/** Why a closed year takes in nothing. */
export const closedWords = (year: number): string =>
  `Het actieprogramma ${year} is gesloten. Er wordt niets overgenomen. Een coördinator kan het eerst heropenen: heropenen ${year}.`;

/** What speaks against taking it in, as far as the document and the year tell. */
export function warningLines(
  { reading, outsideTerm, programme }: Prepared,
  { term }: Pick<Partnership, "term">,
): readonly string[] {
  const { year, printedYear } = reading;
  return [
    ...(programme?.closed ? [closedWords(year)] : []),
    ...(printedYear !== undefined && printedYear !== year
      ? [`Let op: het document noemt zelf ${printedYear}, niet ${year}.`]
      : []),
    ...(outsideTerm
      ? [`Let op: ${year} valt buiten de looptijd van ${term.from} tot en met ${term.to}.`]
      : []),
    ...(reading.otherMunicipality === undefined
      ? []
      : [`Let op: het document noemt de gemeente ${reading.otherMunicipality}.`]),
    ...(reading.namesMunicipality === false ? ["Let op: het document noemt uw gemeente nergens."] : []),
  ];
}

/** How much was found, a line each. */
export function foundLines({ agreements, chapters, footnotes }: Edition): readonly string[] {
  const actions = agreements.flatMap((agreement) => agreement.actions);
  const focus = agreements.filter(({ kind }) => kind === "focus").length;
  const parts = new Map<string, number>();
  for (const party of actions.flatMap(({ parties }) => parties))
    parts.set(party, (parts.get(party) ?? 0) + 1);
  return [
    `${count(chapters.length, "hoofdstuk", "hoofdstukken")}, ${count(Object.keys(footnotes).length, "voetnoot", "voetnoten")}`,
    `${count(agreements.length, "afspraak", "afspraken")}: ${focus} focus, ${agreements.length - focus} regulier`,
    `${count(actions.length, "actie", "acties")}, verdeeld in delen: ${[...parts].map(([party, number]) => `${party} ${number}`).join(", ")}`,
  ];
}

/** What became of the decisions of coordinators about the text that is stored now. */
export function keptLines({ again, stay, lapsed }: Proposal["kept"]): readonly string[] {
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

const changeWords: Record<Change, string> = { new: "nieuw", changed: "anders", gone: "weg" };
/** An agreement that the document lacks is never taken away. */
const agreementWords: Record<Change, string> = {
  ...changeWords,
  gone: "staat niet in het document, blijft staan",
};
const partWords = { title: "titel", text: "tekst", leads: "regie", figures: "aantallen en datums" } as const;

/** How a document differs from what is stored: what to know first, and a line for each agreement that differs. */
export type DifferenceLines = { readonly lead: readonly string[]; readonly lines: readonly string[] };

export function differenceLines(
  { difference, edition }: Proposal,
  stored: Edition | undefined,
): DifferenceLines {
  if (!stored)
    return {
      lead: [`Van ${edition.year} staat er nog niets in het register: alles is nieuw.`],
      lines: [],
    };
  const beside =
    stored.source.kind === "summary"
      ? ["Nu staat er alleen een samenvatting in het register. De officiële tekst komt ernaast te staan."]
      : [];
  if (difference.length === 0)
    return { lead: [...beside, "Afspraken, acties, regie, aantallen en datums zijn gelijk."], lines: [] };
  return {
    lead: [...beside, `Verschil met het register (${count(difference.length, "afspraak", "afspraken")}):`],
    lines: difference.map(differenceLine),
  };
}

const differenceLine = ({ agreement, title, change, parts, actions }: AgreementDifference): string =>
  [
    `${agreement}. ${title}: ${[agreementWords[change], ...parts.map((part) => partWords[part])].join(", ")}`,
    ...actions.map(actionLine),
  ].join("; ");

const actionLine = ({ number, change, parts }: ActionDifference): string =>
  `${number} ${changeWords[change]}${parts.length > 0 ? ` (${parts.map((part) => partWords[part]).join(", ")})` : ""}`;

/** One part that was put off to this programme, and where it comes to stand. */
export function carriedLine({ year, action, name, party, agreement, into, reason }: Carried): string {
  const place = into
    ? `komt bij ${into}`
    : agreement === undefined
      ? "staat nergens in dit actieprogramma"
      : `komt bij afspraak ${agreement}`;
  const why = reason ? ` (${excerpt(reason)})` : "";
  return `${action} ${name} uit ${year}, het deel van ${party}: ${place}${why}`;
}
