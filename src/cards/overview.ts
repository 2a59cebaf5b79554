import { button, type Card, card, facts, heading, quiet, type Row, rows, strong, text } from "#cards/card";
import { sourceLine, standingLine } from "#cards/lines";
import { count, dutchDate } from "#domain/dutch";
import type { Action, Edition } from "#domain/edition";
import type { Partnership } from "#domain/partnership";
import { standing } from "#domain/progress";
import type { Commitment, Programme } from "#domain/register";
import { statuses } from "#domain/status";
import { showStatus } from "#domain/status-words";

type Overview = {
  readonly edition: Edition;
  readonly partnership: Partnership;
  readonly commitments: readonly Commitment[];
  readonly programmes: readonly Programme[];
  readonly past: boolean;
};

/** The programme in figures: how much there is, and how it stands. */
export function overviewCard({ edition, partnership, commitments, programmes, past }: Overview): Card {
  const { agreements, chapters, source, year, doubts } = edition;
  const actions = agreements.flatMap((agreement) => agreement.actions);
  const focus = agreements.filter(({ kind }) => kind === "focus").length;
  const parts = actions.reduce((sum, { parties }) => sum + parties.length, 0);
  return card(
    `Overzicht van het actieprogramma ${year}`,
    [
      quiet(`${partnership.name} ${partnership.term.from} t/m ${partnership.term.to}`),
      strong(standingLine(standing(actions, commitments))),
      facts({
        Afspraken: `${agreements.length} (${focus} focusafspraken en ${agreements.length - focus} reguliere afspraken)`,
        Acties: `${actions.length}, verdeeld in ${count(parts, "deel", "delen")}`,
        Document: source.date ? `${source.name}, ${dutchDate(source.date)}` : source.name,
        Twijfels:
          doubts.length === 0 ? "geen" : `${doubts.length} plaatsen zijn op meer dan één manier te lezen`,
      }),
      heading("Hoe het staat"),
      rows(statusRows(actions, commitments)),
      heading("Hoofdstukken"),
      rows(
        chapters.map(({ number, title }) => ({
          text: `${number}. ${title}`,
          detail: count(
            agreements.filter(({ chapter }) => chapter === number).length,
            "afspraak",
            "afspraken",
          ),
          opens: { label: `Hoofdstuk ${number}`, says: `hoofdstuk ${number} ${year}` },
        })),
      ),
      ...(programmes.length > 1
        ? [text(`Er zijn programma's van ${programmes.map((programme) => programme.year).join(", ")}.`)]
        : []),
      quiet(sourceLine(edition, past)),
    ],
    [
      button("Alle afspraken", "afspraken", "primary"),
      button("Datums", `termijnen ${year}`),
      button("Cijfers", "cijfers"),
      button("Partijen", "partijen"),
      ...(doubts.length > 0 ? [button(`Twijfels (${doubts.length})`, "twijfels")] : []),
    ],
  );
}

/** Parts per status; those that are never asked for a report apart. */
function statusRows(actions: readonly Action[], commitments: readonly Commitment[]): readonly Row[] {
  const silent = new Set(
    actions.flatMap(({ number, noReport }) => noReport.map((party) => `${number} ${party}`)),
  );
  const isSilent = ({ action, party }: Commitment) => silent.has(`${action} ${party}`);
  const asked = commitments.filter((one) => !isSilent(one));
  const reported = statuses
    .map((status) => ({ status, parts: asked.filter((one) => one.status === status).length }))
    .filter(({ parts }) => parts > 0)
    .map(({ status, parts }) => ({ text: `${showStatus(status)}: ${count(parts, "deel", "delen")}` }));
  const others = commitments.length - asked.length;
  return others === 0
    ? reported
    : [...reported, { text: `Geen melding nodig: ${count(others, "deel", "delen")}` }];
}
