import {
  type Block,
  type Button,
  bullets,
  button,
  type Card,
  card,
  heading,
  quiet,
  rows,
  strong,
  text,
} from "#cards/card";
import { correctVerb } from "#cards/correction";
import { excerpt } from "#cards/found";
import { statusAndFigure } from "#cards/part-line";
import { refusalLine } from "#cards/refusal";
import { count, dutchDate } from "#domain/dutch";
import { type BroughtSheet, sheetHeaders, sheetName } from "#domain/filled-sheet";
import { agreementOf } from "#domain/progress";
import { isNew, type JudgedRow, type SoundRow } from "#domain/progress-rows";
import type { Commitment } from "#domain/register";

/** Begins a line about a sheet that was kept. */
export const sheetVerb = "invulblad";

/** A row of a sheet after somebody said yes: how its part stands now; not stored where somebody was first. */
type Kept = { readonly row: SoundRow; readonly part: Commitment; readonly stored: boolean };

/** How many rows of each kind are shown at most. */
type Most = number;

/** What would become of each row. `key`: of the sheet as it was kept, for the buttons; without it there are none. */
export function sheetCard(
  { name, sheet }: BroughtSheet,
  judged: readonly JudgedRow[],
  key?: string,
  most: Most = Number.POSITIVE_INFINITY,
): Card {
  const fresh = judged.filter(isNew);
  const known = judged.filter(({ outcome }) => outcome === "known");
  const open = judged.filter(({ outcome }) => outcome === "wrong" || outcome === "refused");
  const hidden = fresh.length > most || open.length > most;
  return card(
    `Ingevuld: ${excerpt(name)}`,
    [
      strong(countsLine(fresh.length, known.length, open.length)),
      ...(fresh.length > 0 ? [heading("Wordt een melding"), rows(fresh.slice(0, most).map(freshRow))] : []),
      ...openBlocks(open, most),
      ...(hidden ? [text("Niet alle rijen staan hier. Bekijk ze allemaal met de knop.")] : []),
      ...(sheet.unread.length > 0 ? [quiet(unreadLine(sheet.unread))] : []),
      ...(fresh.length > 0 ? [text("Er is nog niets opgeslagen.")] : []),
    ],
    key === undefined ? [] : sheetButtons(key, fresh.length, hidden),
  );
}

function countsLine(fresh: number, known: number, open: number): string {
  if (fresh + known + open === 0) return `Op het blad “${sheetName}” is nog niets ingevuld.`;
  return [
    fresh === 0
      ? "Geen rij wordt een melding."
      : `${count(fresh, "rij wordt een melding", "rijen worden een melding")}.`,
    ...(known > 0 ? [`${count(known, "rij staat", "rijen staan")} al zo in het register.`] : []),
    ...(open > 0 ? [`${count(open, "rij kan", "rijen kunnen")} zo niet.`] : []),
  ].join(" ");
}

const sheetButtons = (key: string, fresh: number, hidden: boolean): readonly Button[] => [
  ...(fresh > 0
    ? [
        button(
          fresh === 1 ? "Neem de goede rij over" : `Neem de ${fresh} goede rijen over`,
          `${sheetVerb} ${key} overnemen`,
          "primary",
        ),
      ]
    : []),
  ...(hidden ? [button("Alle rijen", `${sheetVerb} ${key}`)] : []),
  button("Niet doen", `${sheetVerb} ${key} niet`),
];

const unreadLine = (headers: readonly string[]): string =>
  `Niet gelezen: ${headers.map((header) => `“${excerpt(header)}”`).join(", ")}. Alleen de kolommen van het blad zelf tellen.`;

/** "Rij 12: 27.1 Woningen renoveren (Beter Wonen)" */
const freshRow = ({ line, name, part, report }: SoundRow) => ({
  text: `Rij ${line}: ${report.action} ${name} (${report.party})`,
  detail: [
    `${statusAndFigure(part)} wordt ${statusAndFigure(report)} (stand per ${dutchDate(report.asOf)})`,
    ...[report.text, report.cause].filter((said) => said !== null).map((said) => `“${excerpt(said)}”`),
    ...(report.onBehalfOf ? [`namens ${report.party}, bron: ${report.onBehalfOf}`] : []),
  ].join("; "),
});

const openBlocks = (open: readonly JudgedRow[], most: Most): readonly Block[] =>
  open.length === 0
    ? []
    : [
        heading("Kan zo niet"),
        bullets(open.slice(0, most).flatMap(openLines)),
        text(
          "Verbeter deze rijen in het bestand en stuur het opnieuw. Wat al is overgenomen, telt dan niet nog eens.",
        ),
      ];

function openLines(row: JudgedRow): readonly string[] {
  const spot = `Rij ${row.line}${row.about ? ` (${row.about})` : ""}`;
  if (row.outcome === "refused") return [`${spot}: ${refusalLine(row.refusal)}`];
  if (row.outcome !== "wrong") return [];
  return row.wrongs.map(({ column, sentence }) =>
    column === null ? `${spot}: ${sentence}` : `${spot}, kolom ${sheetHeaders[column]}: ${sentence}`,
  );
}

/** What was stored, with how each of it is taken back. */
export function sheetKeptCard(name: string, kept: readonly Kept[], own: string | null): Card {
  const stored = kept.filter((one) => one.stored);
  const moved = kept.filter((one) => !one.stored);
  return card(
    `Overgenomen: ${excerpt(name)}`,
    [
      strong(
        stored.length === 0
          ? "Er is niets overgenomen."
          : `${count(stored.length, "rij is", "rijen zijn")} opgeslagen als melding. Iedereen van de samenwerking kan het lezen.`,
      ),
      ...(stored.length > 0 ? [rows(stored.map((one) => keptRow(one, own)))] : []),
      ...(moved.length > 0 ? [bullets(moved.map(movedLine))] : []),
      ...(stored.length > 0 ? [quiet(backLine(stored, own))] : []),
    ],
    [button("Wie nog", "wie nog"), button("Logboek", "logboek")],
  );
}

const inName = (party: string, own: string | null): string => (party === own ? "" : ` namens ${party}`);

function keptRow({ row: { report, name, year }, part }: Kept, own: string | null) {
  const agreement = agreementOf(report.action);
  const isOlder = part.asOf !== null && report.asOf < part.asOf;
  return {
    text: `${report.action} ${name} (${report.party})`,
    detail: `${statusAndFigure(report)} (stand per ${dutchDate(report.asOf)})${inName(report.party, own)}${isOlder ? `; de stand van ${dutchDate(part.asOf ?? "")} blijft de nieuwste` : ""}`,
    opens: { label: `Geschiedenis ${agreement}`, says: `${agreement} geschiedenis ${year}` },
  };
}

const movedLine = ({ row: { line, about }, part }: Kept): string =>
  `Rij ${line} (${about}) is niet overgenomen: ${part.last?.by ?? "iemand anders"} meldde zojuist op dit deel.`;

/** What a sheet brought is taken back or corrected like every report. */
function backLine([first]: readonly Kept[], own: string | null): string {
  if (!first) return "";
  const { action, party } = first.row.report;
  const of = `${inName(party, own)} ${action}`;
  return `Een melding terugnemen kan een kwartier lang: ongedaan${of}. Verbeteren kan altijd: ${correctVerb}${of}.`;
}

const brought = (name: string) => strong(excerpt(name));

/** The file could not be read. */
export const unreadSheetCard = (name: string, sentence: string): Card =>
  card(
    "Het bestand is niet gelezen",
    [brought(name), text(sentence), text("Er is niets veranderd.")],
    [button("Nieuw bestand maken", "export xlsx"), button("Hulp", "help")],
  );

/** What was pressed is older than seven days, or was thrown away. */
export const noSheetCard = (): Card =>
  card(
    "Dit bestand is er niet meer",
    [text("Het is ouder dan een week, of u hebt gekozen om het niet te doen. Stuur het bestand opnieuw.")],
    [button("Hulp", "help")],
  );

export const droppedSheetCard = (name: string): Card =>
  card("Niet overgenomen", [brought(name), text("Er is niets veranderd.")], [button("Hulp", "help")]);
