import { agreementTitle } from "#cards/agreement";
import {
  type Block,
  button,
  type Card,
  card,
  heading,
  quiet,
  type Row,
  rows,
  strong,
  text,
} from "#cards/card";
import { type News, newsRow } from "#cards/joint";
import { mark } from "#cards/mark";
import { closedLine, datedLine, endingLine, notYetLine, periodWords, stoodLine } from "#cards/stood";
import { stateBlocks, whoButton } from "#cards/who";
import { count, dayOf, dutchDate } from "#domain/dutch";
import { quarterWords } from "#domain/quarter";
import type { Asking, Due, Part, Silence } from "#domain/round";

/** The parts of whoever asks. */
export type Mine = {
  readonly party: string;
  readonly year: number;
  readonly asking: Asking;
  /** Every part this person is asked about, in the order of the programme. */
  readonly parts: readonly Part[];
  /** Those that stood red or orange the last time, reported this quarter or not; red first. */
  readonly urgent: readonly Part[];
  /** Those without a report, most urgent first. */
  readonly open: readonly Part[];
  readonly due: readonly Due[];
  /** The parts reported on last, newest first. */
  readonly last: readonly Part[];
  /** What another lead told of a joint action that the own part may say too. */
  readonly news: readonly News[];
};

/** Rows of a list of which the rest stands one press away. */
const few = 5;

/**
 * What goes wrong, what is due soon, what is still to report and what was reported last, in that order; for a
 * coordinator the state of the `quarter` besides.
 */
export function mineCard(mine: Mine, quarter: readonly Silence[] | undefined): Card {
  const { party, year, asking, parts, urgent, open, due, last, news } = mine;
  return card(
    `Mijn delen: ${party}`,
    [
      quiet(`${periodWords(asking)} · ${count(parts.length, "deel", "delen")}`),
      ...stateOfMine(mine),
      ...listed("Loopt achter of vraagt aandacht", urgent, parted, (one) => partRow(one, year)),
      ...listed("Binnen 60 dagen", due, dated, (one) => dueRow(one, year)),
      ...listed("Een andere partij meldde al", news, parted, (one) => newsRow(one, year)),
      ...listed("Nog geen melding dit kwartaal", notYetTold(mine), parted, (one) => partRow(one, year)),
      ...(last.length > 0
        ? [heading("Laatste meldingen"), rows(last.slice(0, few).map((one) => lastRow(one, year)))]
        : []),
      ...(quarter ? stateBlocks(asking, quarter) : []),
    ],
    [
      ...(isOn(asking) && open.length > 0
        ? [button(`Start ronde (${open.length})`, `ronde ${year}`, "primary")]
        : []),
      button("Alle eigen delen", `mijn alle ${year}`),
      ...(quarter ? [whoButton(year)] : []),
    ],
  );
}

/** Whether there is something to report at all today. */
const isOn = ({ asks }: Asking): boolean => asks === "quarter" || asks === "ending";

/** Open parts that are not listed already, as urgent or as told by another party. */
const notYetTold = ({ asking, open, urgent, news }: Mine): readonly Part[] =>
  asking.asks === "quarter"
    ? open.filter((one) => !urgent.includes(one) && !news.some(({ own }) => own === one.part))
    : [];

type Counted = readonly [one: string, many: string];
const parted: Counted = ["deel", "delen"];
const dated: Counted = ["datum", "datums"];

/** A list of a few, that says how many more there are. */
function listed<One>(
  title: string,
  all: readonly One[],
  [one, many]: Counted,
  toRow: (one: One) => Row,
): readonly Block[] {
  if (all.length === 0) return [];
  const more = all.length - few;
  return [
    heading(title),
    rows(all.slice(0, few).map(toRow)),
    ...(more > 0 ? [quiet(`En nog ${count(more, one, many)}.`)] : []),
  ];
}

/** How far the reporting is, in a line. */
function stateOfMine({ asking, open, parts, year }: Mine): readonly Block[] {
  const asked = count(parts.length, "deel", "delen");
  switch (asking.asks) {
    case "not-yet":
      return [text(notYetLine(asking))];
    case "closed":
      return [text(closedLine(asking.year))];
    case "ending":
      return [
        text(endingLine(year)),
        strong(`Van ${parts.length - open.length} van de ${asked} staat de eindstand vast.`),
      ];
    case "quarter":
      return open.length === 0
        ? [strong(`Alles is gemeld over het ${quarterWords(asking.quarter)}.`)]
        : [strong(`Nog te melden: ${open.length} van ${asked}`)];
  }
}

const partRow = (of: Part, year: number): Row => ({
  text: `${of.action.number} ${of.action.name}`,
  detail: datedLine(of, year),
  opens: {
    label: `Melden ${of.action.number}`,
    says: `voortgang ${of.action.number} ${mark(year, of.part.version)}`,
  },
});

function dueRow({ of, deadline }: Due, year: number): Row {
  const isAction = "name" in of;
  return {
    text: `${dutchDate(deadline.date)}: ${isAction ? `${of.number} ${of.name}` : `afspraak ${agreementTitle(of)}`}`,
    opens: { label: `${isAction ? "Actie" : "Afspraak"} ${of.number}`, says: `${of.number} ${year}` },
  };
}

const lastRow = (of: Part, year: number): Row => ({
  text: `${of.action.number} ${of.action.name}`,
  detail: [
    stoodLine(of),
    ...(of.part.last ? [`${dutchDate(dayOf(of.part.last.at))}, ${of.part.last.by}`] : []),
  ].join(" · "),
  opens: { label: `Actie ${of.action.number}`, says: `${of.action.number} ${year}` },
});

/** Every part of the asker's own, with how it stands. */
export const allMineCard = ({ party, year, parts }: Mine): Card =>
  card(
    `Alle eigen delen: ${party}`,
    [
      strong(count(parts.length, "deel", "delen")),
      ...(parts.length > 0 ? [rows(parts.map((one) => partRow(one, year)))] : []),
    ],
    [button("Mijn delen", `mijn ${year}`), button("Overzicht", `overzicht ${year}`)],
  );
