import {
  type Block,
  type Button,
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
import { endingLine, periodWords, shortDate, stoodLine } from "#cards/round";
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

const whoButton = (year: number): Button => button("Wie nog", `wie nog ${year}`);

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

const notYetLine = ({ quarter }: Extract<Asking, { asks: "not-yet" }>): string =>
  `Over het ${quarterWords(quarter)} wordt nog niet gevraagd.`;

const closedLine = (year: number): string =>
  `Het actieprogramma ${year} is gesloten. Er wordt niet meer gemeld.`;

const partRow = (of: Part, year: number): Row => ({
  text: `${of.action.number} ${of.action.name}`,
  detail: `${stoodLine(of)}${of.part.asOf ? ` (stand per ${shortDate(of.part.asOf, year)})` : ""}`,
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

/** The state of the quarter for a coordinator who speaks for no party. */
export const stateCard = (asking: Asking, year: number, quarter: readonly Silence[]): Card =>
  card("Stand van het kwartaal", stateBlocks(asking, quarter), [
    whoButton(year),
    button("Overzicht", `overzicht ${year}`),
  ]);

function stateBlocks(asking: Asking, quarter: readonly Silence[]): readonly Block[] {
  switch (asking.asks) {
    case "quarter":
      return [
        heading("Alle partijen"),
        text(stateLine(asking, quarter)),
        rows(quarter.map((one) => ({ text: silenceLine(one) }))),
      ];
    case "not-yet":
      return [heading("Alle partijen"), text(notYetLine(asking))];
    case "ending":
      return [
        heading("Alle partijen"),
        text(`Actieprogramma ${asking.year}. Dat jaar is voorbij; er wordt niets meer gevraagd.`),
      ];
    case "closed":
      return [heading("Alle partijen"), text(closedLine(asking.year))];
  }
}

/** "eerste kwartaal 2023: 61 van 134 delen gemeld" */
function stateLine(asking: Asking, quarter: readonly Silence[]): string {
  const asked = quarter.reduce((sum, one) => sum + one.asked, 0);
  const open = quarter.reduce((sum, one) => sum + one.open, 0);
  return `${periodWords(asking)}: ${asked - open} van ${count(asked, "deel", "delen")} gemeld`;
}

function silenceLine({ party, asked, open }: Silence): string {
  if (asked === 0) return `${party}: er wordt niets gevraagd`;
  return open === 0 ? `${party}: alles gemeld` : `${party}: nog ${open} van ${count(asked, "deel", "delen")}`;
}

/** Which parties still have parts to report; persons are never named. `byMail`: parties that report by e-mail. */
export function whoCard(
  asking: Asking,
  year: number,
  quarter: readonly Silence[],
  byMail: readonly string[],
): Card {
  const ways = [button("Overzicht", `overzicht ${year}`), button("Mijn delen", `mijn ${year}`)];
  if (asking.asks !== "quarter") return card("Wie nog", stateBlocks(asking, quarter).slice(1), ways);
  return card(
    "Wie nog",
    [
      strong(stateLine(asking, quarter)),
      rows(
        quarter.map((one) => ({
          text: silenceLine(one),
          ...(byMail.includes(one.party) && { detail: "meldt per e-mail" }),
          ...(one.open > 0 && {
            opens: { label: `Delen van ${one.party}`, says: `wie nog ${one.party} ${year}` },
          }),
        })),
      ),
    ],
    ways,
  );
}

/** The parts of one party without a report this quarter. */
export function whoOfCard(asking: Asking, year: number, { party }: Silence, open: readonly Part[]): Card {
  return card(
    `Wie nog: ${party}`,
    [
      quiet(periodWords(asking)),
      ...(open.length === 0
        ? [strong(`${party} heeft alles gemeld.`)]
        : [
            strong(`Nog niet gemeld: ${count(open.length, "deel", "delen")}`),
            rows(
              open.map((of) => ({
                ...partRow(of, year),
                opens: { label: `Actie ${of.action.number}`, says: `${of.action.number} ${year}` },
              })),
            ),
          ]),
    ],
    [button("Alle partijen", `wie nog ${year}`), button("Overzicht", `overzicht ${year}`)],
  );
}
