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
import { mark } from "#cards/report";
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
  /** Those without a report, most urgent first. */
  readonly open: readonly Part[];
  readonly due: readonly Due[];
  /** The parts reported on last, newest first. */
  readonly last: readonly Part[];
};

/** Rows of a list of which the rest stands one press away. */
const few = 5;

/** What is still to report, what is due soon and what was reported last; for a coordinator `quarter` besides. */
export function mineCard(mine: Mine, quarter: readonly Silence[] | undefined): Card {
  const { party, year, asking, parts, open, due, last } = mine;
  return card(
    `Mijn delen: ${party}`,
    [
      quiet(`${periodWords(asking)} · ${count(parts.length, "deel", "delen")}`),
      ...openBlocks(mine),
      ...(due.length > 0
        ? [heading("Binnen 60 dagen"), rows(due.slice(0, few).map((one) => dueRow(one, year)))]
        : []),
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

function openBlocks({ asking, open, parts, year }: Mine): readonly Block[] {
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
        : [
            strong(`Nog te melden: ${open.length} van ${asked}`),
            rows(open.slice(0, few).map((one) => partRow(one, year))),
            ...(open.length > few ? [quiet(`En nog ${count(open.length - few, "deel", "delen")}.`)] : []),
          ];
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

const dueRow = ({ action, deadline }: Due, year: number): Row => ({
  text: `${dutchDate(deadline.date)}: ${action.number} ${action.name}`,
  opens: { label: `Actie ${action.number}`, says: `${action.number} ${year}` },
});

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
