import { CheckBox, TextRun } from "docx";
import { targetAmount } from "#cards/lines";
import { dayOf, dutchDate, enumerate } from "#domain/dutch";
import { plain } from "#domain/edition";
import { totalsOf } from "#domain/holding";
import type { Contents, Volume } from "#domain/papers";
import { type ReportedStatus, settableIn, statusRules } from "#domain/status-rules";
import { showStatus, statusWords } from "#domain/status-words";
import { isAsked, nowOf } from "#papers/fill-in";
import { type MonitorRow, monitorRows, otherWords, planningOf } from "#papers/monitor";
import { toDocx } from "#papers/word";
import { type Content, grid, heading, type Piece, paragraph, title } from "#papers/word-pieces";

/** A form on which a party reports its parts by hand or in Word: for who has no chat. */
export async function partyForm(contents: Contents, volume: Volume, party: string): Promise<Uint8Array> {
  const { partnership, at } = contents;
  const { year } = volume.edition;
  const name = `Voortgang melden ${year}: ${party}`;
  const day = dutchDate(dayOf(at));
  const statuses = settableIn(year, dayOf(at));
  const asked = monitorRows(volume).filter(isAsked);
  return toDocx({ name, below: `${name}, ${partnership.name}, gemaakt op ${day}` }, [
    title(name),
    paragraph(
      `Op dit formulier meldt ${party} hoe het staat met de eigen delen van het actieprogramma ${year}. U hoeft alleen in te vullen wat u weet.`,
    ),
    paragraph(
      `Stuur het ingevulde formulier naar de coördinator van de ${partnership.name}; die voert het in namens ${party} en noemt uw formulier als bron.`,
    ),
    paragraph("Noem geen namen, adressen of telefoonnummers van bewoners."),
    grid({
      header: ["Vraag", "Uw antwoord"],
      widths: [1, 2],
      rows: [
        ["Uw naam", ""],
        ["Datum", ""],
      ],
      lines: [2, 2],
    }),
    ...(asked.length === 0 ? [paragraph(`${party} hoeft in ${year} niets te melden.`)] : []),
    ...asked.flatMap((row, at) => partPieces(row, statuses, at > 0)),
  ]);
}

/** Each part on a page of its own, so that it can be handed to whoever knows. */
function partPieces(
  row: MonitorRow,
  statuses: readonly ReportedStatus[],
  onNewPage: boolean,
): readonly Piece[] {
  const { agreement, action } = row;
  const number = action?.number ?? `${agreement.number}`;
  const questions: readonly (readonly [question: string, answer: Content, lines: number])[] = [
    ["Hoe het nu in het register staat", nowOf(row), 1],
    ["Nieuwe stand: kruis er één aan", choices(statuses), 1],
    [figureQuestion(row), "", 2],
    ["Stand per (de dag waarover u meldt)", "", 2],
    ["Toelichting", "", 4],
    ...asksOf(statuses).map((question) => [question, "", 2] as const),
  ];
  return [
    heading(
      {
        level: 2,
        words: `${number} ${action?.name ?? agreement.title}`,
        anchor: `deel-${number.replace(".", "-")}`,
      },
      { onNewPage },
    ),
    paragraph(`Afspraak ${agreement.number}. ${agreement.title}`, { keepNext: true }),
    paragraph(agreedIn(row), { keepNext: true }),
    grid({
      header: ["Vraag", "Uw antwoord"],
      widths: [1, 2],
      rows: questions.map(([question, answer]) => [question, answer]),
      lines: questions.map(([, , lines]) => lines),
    }),
  ];
}

/** What each of these statuses asks, once, with the statuses that ask it; the figure has a place of its own. */
function asksOf(statuses: readonly ReportedStatus[]): readonly string[] {
  const asking = (question: string) =>
    statuses.filter((status) => statusRules[status].asks.some((ask) => ask.question === question));
  const questions = statuses
    .flatMap((status) => statusRules[status].asks)
    .filter(({ field }) => field !== "figure")
    .map(({ question }) => question);
  return [...new Set(questions)].map(
    (question) => `${question} (bij ${enumerate(asking(question).map((status) => statusWords[status]))})`,
  );
}

function agreedIn(row: MonitorRow): string {
  const planning = planningOf(row).replaceAll("\n", "; ");
  const words = row.action ? plain(row.action.wording.summary).replaceAll("\n", " ") : "";
  const amounts = [...(row.target ? [targetAmount(row.target)] : []), ...row.others.map(otherWords)];
  return [
    `Afgesproken: ${words}`,
    ...(amounts.length > 0 ? [`Aantal: ${enumerate(amounts)}.`] : []),
    ...(planning ? [`Planning: ${planning}.`] : []),
  ].join(" ");
}

const figureQuestion = ({ part, target, others }: MonitorRow): string => {
  const own = others.flatMap((other) => (other.whose === "own" ? [other.target] : []));
  const counted = [...(part ? totalsOf(part) : []), ...(target ? [target] : []), ...own];
  const units = [...new Set(counted.map(({ unit }) => unit))];
  return units.length > 0
    ? `Bereikt tot nu toe in dit jaar (${enumerate(units)})`
    : "Bereikt tot nu toe in dit jaar, als u iets telt";
};

/** Boxes to tick, in Word and with a pen. */
const choices = (statuses: readonly ReportedStatus[]): Content =>
  statuses.flatMap((status, at) => [
    ...(at > 0 ? [new TextRun({ break: 1 })] : []),
    new CheckBox({ alias: showStatus(status) }),
    new TextRun(` ${showStatus(status)}`),
  ]);
