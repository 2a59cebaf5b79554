import { button, type Card, card, facts, heading, quiet, type Row, rows, strong, text } from "#cards/card";
import { sourceLine } from "#cards/source-line";
import { standingLine } from "#cards/standing-line";
import { count, dutchDate } from "#domain/dutch";
import type { Action, Edition } from "#domain/edition";
import type { Partnership } from "#domain/partnership";
import { askedParts } from "#domain/progress";
import { quarterWords, reportingQuarter } from "#domain/quarter";
import type { Commitment, Programme } from "#domain/register";
import { countsAsReported, type Measure, standingOn } from "#domain/standing";
import { type Status, statuses } from "#domain/status";
import { showStatus } from "#domain/status-words";

type Overview = {
  readonly edition: Edition;
  readonly partnership: Partnership;
  readonly commitments: readonly Commitment[];
  readonly programmes: readonly Programme[];
  readonly measure: Measure;
};

/** The programme in figures: how much there is, and how it stands. */
export function overviewCard({ edition, partnership, commitments, programmes, measure }: Overview): Card {
  const { agreements, chapters, source, year, doubts } = edition;
  const actions = agreements.flatMap((agreement) => agreement.actions);
  const focus = agreements.filter(({ kind }) => kind === "focus").length;
  const parts = actions.reduce((sum, { parties }) => sum + parties.length, 0);
  return card(
    `Overzicht van het actieprogramma ${year}`,
    [
      quiet(`${partnership.name} ${partnership.term.from} t/m ${partnership.term.to}`),
      strong(standingLine(standingOn(actions, commitments, measure), measure)),
      facts({
        Afspraken: `${agreements.length} (${focus} focusafspraken en ${agreements.length - focus} reguliere afspraken)`,
        Acties: `${actions.length}, verdeeld in ${count(parts, "deel", "delen")}`,
        Document: source.date ? `${source.name}, ${dutchDate(source.date)}` : source.name,
        Twijfels:
          doubts.length === 0 ? "geen" : `${doubts.length} plaatsen zijn op meer dan één manier te lezen`,
      }),
      heading("Hoe het staat"),
      rows(statusRows(actions, commitments, measure)),
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
      quiet(sourceLine(edition, measure)),
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

/** Parts per status, with how many of them do not count as reported; those that are never asked for a report apart. */
function statusRows(
  actions: readonly Action[],
  commitments: readonly Commitment[],
  measure: Measure,
): readonly Row[] {
  const asked = new Set(actions.flatMap(askedParts).map(({ action, party }) => `${action} ${party}`));
  const own = commitments.filter(({ action, party }) => asked.has(`${action} ${party}`));
  const told = statuses.flatMap((status) => {
    const parts = own.filter((one) => one.status === status);
    return parts.length === 0 ? [] : [statusRow(status, parts, measure)];
  });
  const others = commitments.length - own.length;
  return others === 0 ? told : [...told, { text: `Geen melding nodig: ${count(others, "deel", "delen")}` }];
}

function statusRow(status: Status, parts: readonly Commitment[], measure: Measure): Row {
  const text = `${showStatus(status)}: ${count(parts.length, "deel", "delen")}`;
  const older = parts.filter((part) => !countsAsReported(part, measure)).length;
  return status === "not-reported" || older === 0 ? { text } : { text, detail: olderWords(older, measure) };
}

/** A past programme asks how a part ended; a running one how it stands in the quarter that is reported on. */
const olderWords = (howMany: number, { past, today, isHoliday }: Measure): string =>
  past
    ? `van ${count(howMany, "deel", "delen")} is de eindstand niet gemeld`
    : `over het ${quarterWords(reportingQuarter(today, isHoliday))} ${
        howMany === 1 ? "is 1 deel" : `zijn ${count(howMany, "deel", "delen")}`
      } nog niet gemeld`;
