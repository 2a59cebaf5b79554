import {
  type Block,
  type Button,
  button,
  type Card,
  card,
  heading,
  quiet,
  rows,
  strong,
  text,
} from "#cards/card";
import { closedLine, datedLine, notYetLine, periodWords } from "#cards/stood";
import { count } from "#domain/dutch";
import type { Asking, Part, Silence } from "#domain/round";

export const whoButton = (year: number): Button => button("Wie nog", `wie nog ${year}`);

/** The state of the quarter for a coordinator who speaks for no party. */
export const stateCard = (asking: Asking, year: number, quarter: readonly Silence[]): Card =>
  card("Stand van het kwartaal", stateBlocks(asking, quarter), [
    whoButton(year),
    button("Overzicht", `overzicht ${year}`),
    ...(asking.asks === "ending" ? [button(`${year} afsluiten`, `afsluiten ${year}`)] : []),
  ]);

export function stateBlocks(asking: Asking, quarter: readonly Silence[]): readonly Block[] {
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

/** Which parties still have parts to report. `byMail`: parties that report by e-mail. `contacts`: for a coordinator alone. */
export function whoCard(
  asking: Asking,
  year: number,
  quarter: readonly Silence[],
  byMail: readonly string[],
  contacts: readonly Block[] = [],
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
            opens: { label: one.party, says: `wie nog ${one.party} ${year}` },
          }),
        })),
      ),
      ...contacts,
    ],
    ways,
  );
}

/** The parts of one party without a report this quarter. */
export function whoOfCard(
  asking: Asking,
  year: number,
  { party }: Silence,
  open: readonly Part[],
  contacts: readonly Block[] = [],
): Card {
  return card(
    `Wie nog: ${party}`,
    [
      quiet(periodWords(asking)),
      ...contacts,
      ...(open.length === 0
        ? [strong(`${party} heeft alles gemeld.`)]
        : [
            strong(`Nog niet gemeld: ${count(open.length, "deel", "delen")}`),
            rows(
              open.map((of) => ({
                text: `${of.action.number} ${of.action.name}`,
                detail: datedLine(of, year),
                opens: { label: `Actie ${of.action.number}`, says: `${of.action.number} ${year}` },
              })),
            ),
          ]),
    ],
    [button("Alle partijen", `wie nog ${year}`), button("Overzicht", `overzicht ${year}`)],
  );
}
