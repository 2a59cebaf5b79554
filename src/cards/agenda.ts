import {
  type AgendaItem,
  type AgendaSection,
  asOf,
  meetingWords,
  sectionsOf,
  spanWords,
} from "#cards/agenda-items";
import {
  type Block,
  type Button,
  bullets,
  button,
  type Card,
  card,
  facts,
  heading,
  quiet,
  type Row,
  rows,
  text,
} from "#cards/card";
import { inShort, inShortTogether, labelled, worthWords } from "#cards/quarterly-lines";
import { sourceLine } from "#cards/source-line";
import type { AgendaView } from "#domain/agenda";
import { dutchDate } from "#domain/dutch";

/** What fits a screen of a phone before "Meer": sections with items, characters of the whole card, of an item. */
const told = 3;
const screen = 950;
const shortest = 110;
const longest = 280;
/** Answers in the line of an item: why, what it means and what is done about it. */
const asked = 3;
/** Numbers in a line of them. */
const some = 3;

/** An agenda in one screen of a phone; the whole stands behind "Meer". `year`: of the programme, where it was chosen. */
export function agendaCard(view: AgendaView, year?: number): Card {
  const sections = sectionsOf(view);
  const title = `Agenda ${meetingWords(view.agenda.span)}`;
  if (sections.length === 0)
    return card(title, [quiet(aboutWords(view)), text(emptyWords)], waysOn(view, year));
  const open = sections.filter(({ what }) => what === "discuss").slice(0, told);
  const others = sections.filter((one) => !open.includes(one));
  const howMany = open.length === 1 ? 2 : 1;
  const known = Object.fromEntries(others.map((one) => [headed(one), numbersOf(one.items)]));
  const rest = [
    title,
    aboutWords(view),
    ...open.map((one) => restOf(one, howMany)),
    ...Object.entries(known).flat(),
  ];
  const room = (screen - rest.join("\n").length) / (open.length * howMany);
  const each = Math.min(longest, Math.max(shortest, Math.floor(room)));
  return card(
    title,
    [
      quiet(aboutWords(view)),
      ...open.flatMap((one) => openBlocks(one, howMany, each)),
      ...(others.length > 0 ? [facts(known)] : []),
    ],
    [button("Meer", `${agendaLine(view, year)} meer`, "primary"), ...waysOn(view, year)],
  );
}

/** Everything on the agenda, with all words. */
export const wholeAgendaCard = (view: AgendaView, year?: number): Card =>
  card(
    `Agenda ${meetingWords(view.agenda.span)}, alles`,
    [
      quiet(aboutWords(view)),
      ...sectionsOf(view).flatMap((section) => [
        heading(headed(section)),
        rows(section.items.map((item) => itemRow(item, section.title, view.edition.year))),
      ]),
      ...(sectionsOf(view).length === 0 ? [text(emptyWords)] : []),
      quiet(sourceLine(view.edition, view.measure)),
    ],
    [button("In het kort", agendaLine(view, year), "primary"), ...waysOn(view, year)],
  );

/** Goes with the document of this name. */
export const agendaPaperCard = (view: AgendaView, name: string, year?: number): Card =>
  card(
    `Bestand: ${name}`,
    [text(`De agenda van ${meetingWords(view.agenda.span)} in Word, met ruimte voor besluiten.`)],
    [button("Agenda lezen", agendaLine(view, year), "primary"), button("Overleggen", "overleg")],
  );

/** "Loopt achter (2 delen)" */
const headed = ({ title, howMany }: AgendaSection): string => `${title} (${howMany})`;

const emptyWords = "Er staat niets op de agenda.";

/** "agenda 11 mei 2023" */
const agendaLine = ({ agenda: { span } }: AgendaView, year?: number): string =>
  `agenda ${dutchDate(span.day)}${year === undefined ? "" : ` over ${year}`}`;

/** The time it is about, of which day it is, and what the data are worth. */
const aboutWords = (view: AgendaView): string =>
  [spanWords(view.agenda.span), `Stand van ${dutchDate(asOf(view))}.`, ...worthWords(view)].join(" ");

/** The numbers of the items that are not told. */
const alsoLines = ({ items }: AgendaSection, howMany: number): readonly string[] =>
  items.length > howMany ? [`Ook: ${numbersOf(items.slice(howMany))}`] : [];

/** What a section says beside the items that are told. */
const restOf = (section: AgendaSection, howMany: number): string =>
  [headed(section), ...alsoLines(section, howMany)].join("\n");

const openBlocks = (section: AgendaSection, howMany: number, each: number): readonly Block[] => [
  heading(headed(section)),
  bullets([
    ...section.items.slice(0, howMany).map((item) => itemLine(item, each, section.title)),
    ...alsoLines(section, howMany),
  ]),
];

/** "Oorzaak: de levering loopt uit"; the name of the subject is not said twice. */
const answerOf = (subject: string, label: string, words: string): string =>
  label === subject ? words : `${label}: ${words}`;

/** "27.1 Woningen renoveren, Beter Wonen · Oorzaak: de levering… · Gevolg: later" */
function itemLine({ title, who, stand, dated, words }: AgendaItem, most: number, subject: string): string {
  const name = inShort([title, who].filter(Boolean).join(", "), Math.floor(most / 2));
  const answers = words.slice(0, asked);
  const lines = answers.map(([, line]) => line);
  const told = inShortTogether(lines, most - name.length - answers.length * labelled);
  const said = answers.map(([label], nth) => answerOf(subject, label, told[nth] ?? ""));
  return [name, dated, ...(said.length > 0 ? said : [stand])].filter(Boolean).join(" · ");
}

const numbersOf = (items: readonly AgendaItem[]): string => {
  const numbers = [...new Set(items.map(({ number, title }) => number ?? title))];
  const more = numbers.length - some;
  return `${numbers.slice(0, some).join(", ")}${more > 0 ? ` (en nog ${more})` : ""}`;
};

function itemRow(
  { number, title, who, stand, dated, words }: AgendaItem,
  subject: string,
  year: number,
): Row {
  const detail = [stand, dated, ...words.map(([label, line]) => answerOf(subject, label, line))].filter(
    Boolean,
  );
  return {
    text: who ? `${title}, ${who}` : title,
    ...(detail.length > 0 && { detail: detail.join(" · ") }),
    ...(number !== null && { opens: { label: `Naar ${number}`, says: `${number} ${year}` } }),
  };
}

const waysOn = (view: AgendaView, year?: number): readonly Button[] => [
  button("Word-document", `${agendaLine(view, year)} word`),
  button("Agendabestand", "agenda ics"),
  button("Overleggen", "overleg"),
];
