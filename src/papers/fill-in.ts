import { targetAmount } from "#cards/lines";
import { totalsLine } from "#cards/part-line";
import { dayOf, dutchDate, enumerate, yearOf } from "#domain/dutch";
import { type SheetColumn, sheetHeaders, sheetName } from "#domain/filled-sheet";
import type { Contents } from "#domain/papers";
import { type ReportedStatus, reportable, settableIn } from "#domain/status-rules";
import { statusWords } from "#domain/status-words";
import { type MonitorRow, monitorRows, otherWords, statusOf } from "#papers/monitor";
import { type Column, type Table, tableOf } from "#papers/table";

/** A part that is asked for a report. */
export const isAsked = ({ action, part }: MonitorRow): boolean =>
  action !== null && part !== null && !action.noReport.includes(part.party);

/** "● Op schema, stand per 31 maart 2023, 112 woningen" */
export function nowOf(row: MonitorRow): string {
  const { part } = row;
  return [
    statusOf(row),
    ...(part?.asOf ? [`stand per ${dutchDate(part.asOf)}`] : []),
    ...(part?.figure ? [totalsLine(part)] : []),
  ].join(", ");
}

const agreedOf = ({ target, others }: MonitorRow): string | null =>
  enumerate([...(target ? [targetAmount(target)] : []), ...others.map(otherWords)]) || null;

const toFill = (column: SheetColumn, width: number): Column<MonitorRow> => ({
  header: sheetHeaders[column],
  width,
  look: "fill",
  value: () => null,
});

/** Of a year that is over people tell how it ended, but also how its earlier quarters went. */
const endingsFirst = (year: number, today: string): readonly ReportedStatus[] => [
  ...new Set([...settableIn(year, today), ...reportable]),
];

const columnsOn = (today: string): readonly Column<MonitorRow>[] => [
  { header: sheetHeaders.year, width: 6, value: ({ edition }) => edition.year },
  { header: sheetHeaders.action, width: 7, value: ({ action }) => action?.number ?? null },
  { header: "Naam van de actie", width: 40, value: ({ action }) => action?.name ?? null },
  { header: sheetHeaders.party, width: 16, value: ({ part }) => part?.party ?? null },
  { header: "Afgesproken aantal", width: 22, value: agreedOf },
  { header: "Nu in het register", width: 30, value: nowOf },
  {
    ...toFill("status", 18),
    choices: ({ edition }) => endingsFirst(edition.year, today).map((status) => statusWords[status]),
  },
  toFill("figure", 14),
  toFill("asOf", 12),
  toFill("text", 40),
  toFill("cause", 30),
  toFill("consequence", 30),
  toFill("steering", 30),
  toFill("toYear", 12),
  toFill("decision", 30),
  toFill("link", 24),
  toFill("onBehalfOf", 24),
  { ...toFill("confirmed", 8), choices: () => ["ja"] },
  { header: sheetHeaders.seen, width: 8, look: "hidden", value: ({ part }) => part?.version ?? null },
];

/** A row for each part that can be reported on, to be filled in by a party without chat and read back. */
export const fillInTable = ({ volumes, at }: Contents): Table =>
  tableOf(
    sheetName,
    columnsOn(dayOf(at)),
    volumes
      .filter(({ edition, closed }) => !closed && edition.year <= yearOf(at))
      .flatMap(monitorRows)
      .filter(isAsked),
  );

/** How the sheet is filled in, for who finds it without having been told. */
export const fillInWords = [
  `Vul op het blad ${sheetName} de gele kolommen in, alleen bij de delen waarover u iets meldt. Laat de rest leeg.`,
  "Kies een nieuwe stand. Schrijf bij “Stand per” over welke dag u meldt. Ook over een eerder kwartaal melden: kopieer dan de hele rij en vul daar die dag in. Telt u meer soorten, zoals woningen en eenheden: kopieer dan ook de rij en vul per soort het aantal in.",
  "Stuur het bestand naar de coördinator, of zet het zelf in het privégesprek met Afspraken. U ziet eerst wat er overgenomen wordt.",
  "Noem geen namen, adressen of telefoonnummers van bewoners.",
] as const;
