import { type Block, button, type Card, card, chart, quiet, type Row, rows, text } from "#cards/card";
import { actionTitle } from "#cards/lines";
import {
  changeWords,
  comingWords,
  countedWords,
  countLabel,
  countWords,
  flaggedTitle,
  flaggedWords,
  type QuarterlyView,
  quarterLine,
  reportedWords,
  silentWords,
} from "#cards/quarterly-lines";
import { sourceLine } from "#cards/source-line";
import { shortDate } from "#cards/stood";
import { dayOf } from "#domain/dutch";
import type { Edition } from "#domain/edition";
import { nextQuarter, quarterWords } from "#domain/quarter";
import type { Late } from "#domain/quarterly";
import type { Change } from "#domain/quarterly-changes";
import { statusChartOf } from "#domain/quarterly-chart";
import { showStatus } from "#domain/status-words";

/** One subject of the overview, whole. */
type Section = { readonly title: string; readonly blocks: readonly Block[] };

/** What fits one message: entries of a list and their characters. */
const page = { rows: 20, characters: 6_000 } as const;

/** Everything behind the overview, a card per subject and each small enough for one message in a thread. */
export const quarterlyDetailCards = (view: QuarterlyView): readonly Card[] =>
  sectionsOf(view).flatMap(({ title, blocks }) =>
    pagesOf(blocks).map((blocks, at, all) =>
      card(all.length > 1 ? `${title} (${at + 1} van ${all.length})` : title, blocks, [
        button("Kwartaaloverzicht", quarterLine(view.quarterly.quarter)),
      ]),
    ),
  );

/** The same as one card, for whoever asks in a chat. */
export const wholeQuarterlyCard = (view: QuarterlyView): Card =>
  card(
    `Kwartaaloverzicht ${quarterWords(view.quarterly.quarter)}, alles`,
    [
      ...sectionsOf(view).flatMap(({ title, blocks }): readonly Block[] => [
        { kind: "heading", text: title },
        ...blocks,
      ]),
      quiet(sourceLine(view.edition, view.measure)),
    ],
    [back(view), button("Overzicht", `overzicht ${view.edition.year}`)],
  );

const back = ({ quarterly: { quarter } }: QuarterlyView) =>
  button("Kwartaaloverzicht", quarterLine(quarter), "primary");

function sectionsOf(view: QuarterlyView): readonly Section[] {
  const { quarterly, measure } = view;
  const { quarter, changes, first, attention, figures, coming, silent, late } = quarterly;
  const drawn = statusChartOf(quarterly);
  const says = (number: string) => ({ label: `Naar ${number}`, says: `${number} ${quarter.year}` });
  const changed = changes.flatMap(({ parts }) => parts);
  const changeRow = (one: Change): Row => ({
    text: actionTitle(one.action),
    detail: changeWords(one),
    opens: says(one.action.number),
  });
  return [
    ...(quarterly.before
      ? [{ title: "Veranderd", blocks: list(changed.map(changeRow), "Er is niets veranderd.") }]
      : []),
    ...section("Voor het eerst gemeld", firstRows(first, view.edition)),
    ...section(
      "Nagekomen",
      late.map((one) => lateRow(one, quarter.year)),
    ),
    {
      title: "Rood en oranje",
      blocks: list(
        attention.map((one) => ({
          text: flaggedTitle(one),
          detail: flaggedWords(one, quarter).join(" · "),
          opens: says(one.action.number),
        })),
        "Niets staat op rood of oranje.",
      ),
    },
    ...section(
      "Aantallen",
      figures.map((one) => ({
        text: actionTitle(one.action),
        detail: countedWords(one, quarter.year),
        opens: says(one.action.number),
      })),
    ),
    ...section(
      `Datums in het ${quarterWords(nextQuarter(quarter))}`,
      coming.map((one) => ({
        text: comingWords(one, quarter.year),
        ...(one.number !== null && { opens: says(one.number) }),
      })),
    ),
    ...section(
      "Delen nog niet gemeld",
      measure.past ? [] : silent.map((one) => ({ text: silentWords(one) })),
    ),
    {
      title: countLabel(quarterly),
      blocks: [
        text(reportedWords(quarterly)),
        ...(drawn
          ? [chart(drawn)]
          : list(
              countWords(quarterly.counts).map((line) => ({ text: line })),
              "",
            )),
      ],
    },
  ];
}

/** A row per agreement: in a first quarter that is nearly everything. */
function firstRows(first: readonly Change[], { agreements, year }: Edition): readonly Row[] {
  return agreements.flatMap(({ number, title, actions }) => {
    const told = first.filter(({ action }) => actions.some((own) => own.number === action.number));
    if (told.length === 0) return [];
    return {
      text: `${number}. ${title}`,
      detail: told.map((one) => `${one.action.number} ${changeWords(one)}`).join("; "),
      opens: { label: `Naar ${number}`, says: `${number} ${year}` },
    };
  });
}

const list = (entries: readonly Row[], none: string): readonly Block[] =>
  entries.length > 0 ? [rows(entries)] : [text(none)];

const section = (title: string, entries: readonly Row[]): readonly Section[] =>
  entries.length > 0 ? [{ title, blocks: [rows(entries)] }] : [];

const lateRow = ({ action, party, to, asOf, at, year: of }: Late, year: number): Row => ({
  text: `${action}, ${party}: ${showStatus(to)}`,
  detail: `stand per ${shortDate(asOf ?? dayOf(at), year)}, gemeld op ${shortDate(dayOf(at), year)}`,
  opens: { label: `Naar ${action}`, says: `${action} ${of}` },
});

/** Everything together, unless it is a list that is longer than a page. */
const pagesOf = (blocks: readonly Block[]): readonly (readonly Block[])[] => {
  const [only, ...more] = blocks;
  return only?.kind === "rows" && more.length === 0 ? inPages(only).map((page) => [page]) : [blocks];
};

/** A list cut between two entries. */
function inPages(block: Extract<Block, { kind: "rows" }>): readonly Block[] {
  const pages: Row[][] = [];
  let room = 0;
  for (const row of block.rows) {
    const weight = row.text.length + (row.detail?.length ?? 0);
    const last = pages.at(-1);
    if (last && last.length < page.rows && weight <= room) last.push(row);
    else {
      pages.push([row]);
      room = page.characters;
    }
    room -= weight;
  }
  return pages.map(rows);
}
