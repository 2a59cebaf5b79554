import { kindWords } from "#cards/party";
import { dayOf, dutchAmount, dutchDate, enumerate } from "#domain/dutch";
import type { TargetKind } from "#domain/edition";
import type { Contents } from "#domain/papers";
import type { Party } from "#domain/party";
import { fillInWords } from "#papers/fill-in";
import {
  documentOf,
  type MonitorRow,
  monitorRows,
  otherWords,
  planningOf,
  reporterOf,
  statusOf,
} from "#papers/monitor";
import { type Column, dayOrNull, type Table, tableOf } from "#papers/table";

const targetKinds: Record<TargetKind, string> = {
  "at-least": "ten minste",
  "at-most": "ten hoogste",
  exactly: "precies",
};

const earliest = (days: readonly string[]): string | undefined => [...days].sort()[0];

const monitorColumns: readonly Column<MonitorRow>[] = [
  { header: "Jaar", width: 6, value: ({ edition }) => edition.year },
  { header: "Afspraak", width: 9, value: ({ agreement }) => agreement.number },
  { header: "Titel", width: 40, value: ({ agreement }) => agreement.title },
  // As words: a spreadsheet takes 27.10 for 27,1.
  { header: "Actie", width: 7, value: ({ action }) => action?.number ?? null },
  { header: "Naam van de actie", width: 44, value: ({ action }) => action?.name ?? null },
  { header: "Partij", width: 16, value: ({ part }) => part?.party ?? null },
  { header: "Planning", width: 44, value: planningOf },
  {
    header: "Eerste datum",
    width: 12,
    value: ({ action }) => dayOrNull(earliest((action?.deadlines ?? []).map(({ date }) => date))),
  },
  { header: "Gerealiseerd", width: 12, value: ({ part }) => part?.figure?.total ?? null },
  { header: "Afgesproken", width: 12, value: ({ target }) => target?.goal ?? null },
  { header: "Eenheid", width: 18, value: ({ part, target }) => part?.figure?.unit ?? target?.unit ?? null },
  { header: "Soort aantal", width: 12, value: ({ target }) => target && targetKinds[target.kind] },
  { header: "Andere aantallen", width: 22, value: ({ others }) => others.map(otherWords).join("\n") || null },
  {
    header: "Ook gerealiseerd",
    width: 22,
    value: ({ part }) =>
      (part?.otherFigures ?? []).map(({ total, unit }) => dutchAmount(total, unit)).join("\n") || null,
  },
  { header: "Stand", width: 22, value: statusOf },
  { header: "Stand per", width: 12, value: ({ part }) => dayOrNull(part?.asOf) },
  { header: "Toelichting", width: 40, value: ({ said }) => said?.text ?? null },
  { header: "Oorzaak", width: 30, value: ({ said }) => said?.cause ?? null },
  { header: "Gevolg", width: 30, value: ({ said }) => said?.consequence ?? null },
  { header: "Bijsturing", width: 30, value: ({ said }) => said?.steering ?? null },
  { header: "Gevraagd besluit", width: 30, value: ({ said }) => said?.decision ?? null },
  { header: "Schuift door naar", width: 12, value: ({ said }) => said?.toYear ?? null },
  { header: "Link", width: 24, value: ({ said }) => said?.link ?? null },
  { header: "Gemeld op", width: 12, value: ({ said }) => said && { day: dayOf(said.at) } },
  { header: "Gemeld door", width: 24, value: ({ said }) => said && reporterOf(said) },
  {
    header: "Regie zoals het er staat",
    width: 36,
    value: ({ action }) => action?.leads.join("; ") || null,
  },
  { header: "Bron", width: 70, value: ({ edition }) => documentOf(edition) },
];

/** How every part stands: what the quarterly monitor is made of (agreement 35). */
export const monitorTable = ({ volumes }: Contents): Table =>
  tableOf("Monitor", monitorColumns, volumes.flatMap(monitorRows));

const partyColumns: readonly Column<Party & { readonly parts: number }>[] = [
  { header: "Partij", width: 28, value: ({ name }) => name },
  { header: "Kort", width: 10, value: ({ short }) => short },
  { header: "Soort", width: 22, value: ({ kind }) => kindWords[kind] },
  { header: "Ook geschreven als", width: 50, value: ({ aliases }) => enumerate(aliases) || null },
  { header: "Delen", width: 8, value: ({ parts }) => parts },
];

export const partiesTable = ({ partnership, volumes }: Contents): Table =>
  tableOf(
    "Partijen",
    partyColumns,
    partnership.parties.map((party) => ({
      ...party,
      parts: volumes.flatMap(({ commitments }) => commitments).filter((part) => part.party === party.name)
        .length,
    })),
  );

/** What the file is, for whoever finds it later. */
export const aboutTable = ({ partnership, volumes, at }: Contents, of?: string): Table =>
  tableOf(
    "Over dit bestand",
    [
      { header: "Gegeven", width: 24, value: ([name]) => name },
      { header: "Waarde", width: 80, value: ([, words]) => words },
    ],
    [
      ["Register", partnership.name],
      ...(of ? [["Alleen de delen van", of] as const] : []),
      ["Stand van", dutchDate(dayOf(at))],
      ...volumes.map(({ edition }) => [`Bron voor ${edition.year}`, documentOf(edition)] as const),
      ["Zelf melden", fillInWords.join("\n")],
      ["Optellen", "Aantallen van verschillende afspraken worden niet bij elkaar opgeteld."],
    ] satisfies readonly (readonly [string, string])[],
  );
