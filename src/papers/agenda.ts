import {
  type AgendaItem,
  type AgendaSection,
  asOf,
  meetingWords,
  sectionsOf,
  spanWords,
} from "#cards/agenda-items";
import type { AgendaView } from "#domain/agenda";
import { dutchDate } from "#domain/dutch";
import type { Partnership } from "#domain/partnership";
import { documentOf } from "#papers/monitor";
import { toDocx } from "#papers/word";
import { type Grid, grid, heading, type Piece, paragraph, title } from "#papers/word-pieces";

/** Lines that are left empty to write a decision in. */
const linesToDecide = 3;

/** The agenda of a meeting, to send around and to write decisions in. */
export function agendaPaper(view: AgendaView, { name: register }: Partnership): Promise<Uint8Array> {
  const { agenda, edition } = view;
  const { span } = agenda;
  const name = span.meeting ? `Agenda ${span.meeting.name}` : "Agenda";
  const stand = `Stand van ${dutchDate(asOf(view))}.`;
  const sections = sectionsOf(view);
  return toDocx({ name, below: `Agenda ${meetingWords(span)}, ${register}. ${stand}` }, [
    title(name),
    paragraph(`${dutchDate(span.day)}, over het actieprogramma ${edition.year} van de ${register}.`, {
      bold: true,
    }),
    paragraph(`${spanWords(span)} ${stand}`),
    ...(sections.length > 0 ? [grid(contents(sections))] : [paragraph("Er staat niets op de agenda.")]),
    ...sections.flatMap(sectionPieces),
    paragraph(`Bron: ${documentOf(edition)}, en wat de partijen in het register hebben gemeld.`),
  ]);
}

const contents = (sections: readonly AgendaSection[]): Grid => ({
  header: ["Onderwerp", "Aantal"],
  widths: [3, 1],
  rows: sections.map((section, at) => [headingOf(section, at), section.howMany]),
});

const headingOf = (section: AgendaSection, at: number): string => `${at + 1}. ${section.title}`;

const sectionPieces = (section: AgendaSection, at: number): readonly Piece[] => [
  heading({ level: 1, words: headingOf(section, at), anchor: `onderwerp-${at + 1}` }),
  ...(section.what === "discuss"
    ? section.items.flatMap((item, place) => itemPieces(item, `onderwerp-${at + 1}-${place + 1}`))
    : [grid(known(section))]),
];

/** One subject with all that was said of it and room for what the meeting decides. */
const itemPieces = (
  { title: about, who, stand, dated, words }: AgendaItem,
  anchor: string,
): readonly Piece[] => [
  heading({ level: 2, words: about, anchor }),
  grid({
    header: [who ?? "", [stand, dated].filter(Boolean).join(", ")],
    widths: [1, 3],
    rows: [...words, ["Besluit", ""]],
    lines: [...words.map(() => 1), linesToDecide],
  }),
];

function known({ items }: AgendaSection): Grid {
  const said = ({ stand, dated, words }: AgendaItem) =>
    [[stand, dated].filter(Boolean).join(", "), ...words.map(([, line]) => line)].filter(Boolean).join("\n");
  return items.every(({ who }) => who === null)
    ? {
        header: ["Partij", "Delen"],
        widths: [3, 2],
        rows: items.map((item) => [item.title, said(item)]),
      }
    : {
        header: ["Onderwerp", "Wie", "Wat"],
        widths: [3, 2, 4],
        rows: items.map((item) => [item.title, item.who ?? "", said(item)]),
      };
}
