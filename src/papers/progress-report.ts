import { targetAmount } from "#cards/lines";
import { totalsLine } from "#cards/part-line";
import { count, dayOf, dutchDate, enumerate } from "#domain/dutch";
import type { Action, Agreement } from "#domain/edition";
import type { Contents, Volume } from "#domain/papers";
import {
  documentOf,
  explanationOf,
  type MonitorRow,
  monitorRows,
  planningOf,
  statusOf,
  togetherOf,
} from "#papers/monitor";
import { toDocx } from "#papers/word";
import {
  type Grid,
  grid,
  type Heading,
  heading,
  type Piece,
  paragraph,
  tableOfContents,
  title,
} from "#papers/word-pieces";

/** How one programme stands, chapter by chapter, for a meeting or a file. */
export async function progressReport(
  contents: Contents,
  volume: Volume,
  party?: string,
): Promise<Uint8Array> {
  const { partnership, at } = contents;
  const name = `Voortgang actieprogramma ${volume.edition.year}`;
  const day = dutchDate(dayOf(at));
  const rows = monitorRows(volume);
  const body = [...summary(rows), ...chapters(volume, rows), ...sources(volume, rows, day)];
  const headings = body.flatMap((part) => ("anchor" in part ? [part] : []));
  return toDocx({ name, below: `${name}, ${partnership.name}, stand van ${day}` }, [
    title(name),
    paragraph(`${partnership.name}. Stand van ${day}.`),
    ...(party ? [paragraph(`Dit zijn alleen de delen van ${party}.`)] : []),
    paragraph("Inhoud", { bold: true, keepNext: true }),
    ...tableOfContents(headings),
    ...body.map((part, at) => ("anchor" in part ? heading(part, { onNewPage: at === 0 }) : part)),
  ]);
}

type Part = Heading | Piece;

const chapterHeading = (words: string, anchor: string): Heading => ({ level: 1, words, anchor });

function summary(rows: readonly MonitorRow[]): readonly Part[] {
  const parts = rows.filter(({ part }) => part !== null);
  const words = parts.map(statusOf);
  const counts = [...new Set(words)].map(
    (status) => [status, words.filter((one) => one === status).length] as const,
  );
  return [
    chapterHeading("In het kort", "in-het-kort"),
    paragraph(
      `Dit programma heeft ${count(parts.length, "deel", "delen")}: wat één partij doet in één actie.`,
    ),
    grid({
      header: ["Stand", "Aantal delen"],
      widths: [3, 1],
      rows: [...counts]
        .sort(([, one], [, other]) => other - one)
        .map(([status, many]) => [status, `${many}`]),
    }),
  ];
}

function chapters({ edition }: Volume, rows: readonly MonitorRow[]): readonly Part[] {
  const numbers = [...new Set(edition.agreements.map(({ chapter }) => chapter))];
  return numbers.flatMap((number) => {
    const chapter = edition.chapters.find((one) => one.number === number);
    return [
      chapterHeading(chapter ? `${number}. ${chapter.title}` : `Hoofdstuk ${number}`, `hoofdstuk-${number}`),
      ...edition.agreements
        .filter((agreement) => agreement.chapter === number)
        .flatMap((agreement) => agreementParts(agreement, rows)),
    ];
  });
}

const agreementParts = (agreement: Agreement, rows: readonly MonitorRow[]): readonly Part[] => [
  {
    level: 2,
    words: `Afspraak ${agreement.number}. ${agreement.title}`,
    anchor: `afspraak-${agreement.number}`,
  },
  ...lines({
    Planning: planningOf({ agreement, action: null }),
    "Afgesproken aantal": agreement.targets.map(targetAmount).join("; "),
  }),
  ...(agreement.actions.length === 0 ? [paragraph("Bij deze afspraak hoort dit jaar geen actie.")] : []),
  ...agreement.actions.flatMap((action) =>
    actionParts(
      agreement,
      action,
      rows.filter((row) => row.action === action),
    ),
  ),
];

function actionParts(agreement: Agreement, action: Action, rows: readonly MonitorRow[]): readonly Part[] {
  const parts = rows.filter(({ part }) => part !== null);
  return [
    {
      level: 3,
      words: `${action.number} ${action.name}`,
      anchor: `actie-${action.number.replace(".", "-")}`,
    },
    ...lines({
      Planning: planningOf({ agreement: { ...agreement, deadlines: [] }, action }),
      "Samen afgesproken": togetherOf(action).map(targetAmount).join("; "),
    }),
    parts.length === 0 ? paragraph("Voor deze actie is nog geen regie afgesproken.") : grid(partGrid(parts)),
  ];
}

/** "Planning: 31 december 2023 (“eind 2023”)", where there is something to say. */
const lines = (facts: Readonly<Record<string, string>>): readonly Piece[] =>
  Object.entries(facts)
    .filter(([, words]) => words !== "")
    .map(([name, words]) => paragraph(`${name}: ${words.replaceAll("\n", "; ")}`, { keepNext: true }));

const partGrid = (rows: readonly MonitorRow[]): Grid => ({
  header: ["Partij", "Stand", "Aantal", "Toelichting", "Stand per"],
  widths: [15, 20, 18, 33, 14],
  rows: rows.map((row) => [
    row.part?.party ?? "",
    statusOf(row),
    figureOf(row),
    row.said ? explanationOf(row.said).join("\n") : "",
    row.part?.asOf ? dutchDate(row.part.asOf) : "",
  ]),
});

const figureOf = ({ part, target, others }: MonitorRow): string =>
  [
    ...(part?.figure ? [`Bereikt: ${totalsLine(part)}`] : []),
    ...(target ? [`Afgesproken: ${targetAmount(target)}`] : []),
    ...others
      .filter(({ whose }) => whose === "own")
      .map((other) => `Afgesproken: ${targetAmount(other.target)}`),
  ].join("\n");

function sources({ edition }: Volume, rows: readonly MonitorRow[], day: string): readonly Part[] {
  const links = [...new Set(rows.flatMap(({ said }) => said?.link ?? []))];
  const onBehalf = [...new Set(rows.flatMap(({ said }) => said?.onBehalfOf ?? []))];
  return [
    chapterHeading("Bronnen", "bronnen"),
    paragraph(`Wat is afgesproken: ${documentOf(edition)}.`),
    paragraph(`Hoe het staat: wat de partijen tot en met ${day} in het register hebben gemeld.`),
    paragraph("Aantallen van verschillende afspraken worden niet bij elkaar opgeteld."),
    ...(onBehalf.length > 0 ? [paragraph(`Namens een partij ingevoerd uit: ${enumerate(onBehalf)}.`)] : []),
    ...links.map((link) => paragraph(`Genoemd bij een melding: ${link}`)),
  ];
}
