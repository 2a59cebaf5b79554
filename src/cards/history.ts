import { agreementTitle } from "#cards/agreement";
import { type Block, button, type Card, card, heading, type Row, rows, text } from "#cards/card";
import { dutchAmount, dutchDate, dutchMoment } from "#domain/dutch";
import type { Agreement } from "#domain/edition";
import type { Update } from "#domain/register";
import type { Remark, RemarkKind } from "#domain/reporting";
import { showStatus } from "#domain/status-words";

export const remarkWords: Record<RemarkKind, string> = {
  read: "Gelezen",
  disagree: "Niet mee eens",
  discuss: "Graag bespreken",
  words: "Opmerking",
};

const kindWords: Record<Update["kind"], string> = {
  report: "",
  correction: "verbetering van een eerdere melding",
  undo: "een melding teruggenomen",
};

/** What was reported and remarked on one agreement, newest first. Nothing is ever left out. */
export const historyCard = (
  agreement: Agreement,
  year: number,
  updates: readonly Update[],
  remarks: readonly Remark[],
): Card =>
  card(
    `Geschiedenis van afspraak ${agreementTitle(agreement)}`,
    [
      ...(updates.length === 0
        ? [text(`Op afspraak ${agreement.number} is in ${year} nog niets gemeld.`)]
        : [rows(updates.map(updateRow))]),
      ...remarkBlocks(remarks),
    ],
    [button(`Terug naar afspraak ${agreement.number}`, `${agreement.number} ${year}`, "primary")],
  );

function updateRow(update: Update): Row {
  const { action, party, from, to, at, asOf, by, figure, kind, onBehalfOf } = update;
  const change =
    from === to ? `${showStatus(to)}, nog steeds` : `van ${showStatus(from)} naar ${showStatus(to)}`;
  return {
    text: `${action}, ${party}: ${change}`,
    detail: [
      kindWords[kind],
      figure ? dutchAmount(figure.total, figure.unit) : "",
      asOf ? `stand per ${dutchDate(asOf)}` : "",
      ...wordsOf(update),
      `gemeld ${dutchMoment(at)} door ${by}${onBehalfOf ? `, namens ${party} (${onBehalfOf})` : ""}`,
    ]
      .filter(Boolean)
      .join(" · "),
  };
}

const wordsOf = ({
  text: words,
  cause,
  consequence,
  steering,
  decision,
  toYear,
  link,
}: Update): readonly string[] => [
  words ?? "",
  cause ? `Oorzaak: ${cause}` : "",
  consequence ? `Gevolg: ${consequence}` : "",
  steering ? `Bijsturing: ${steering}` : "",
  toYear ? `Schuift door naar ${toYear}` : "",
  decision ? `Gevraagd besluit: ${decision}` : "",
  link ?? "",
];

const remarkBlocks = (remarks: readonly Remark[]): readonly Block[] =>
  remarks.length === 0
    ? []
    : [
        heading("Opmerkingen"),
        rows(
          remarks.map(({ kind, text: words, by, at, action }) => ({
            text: `${remarkWords[kind]}${action ? ` bij ${action}` : ""}: ${by.party ?? by.name}`,
            detail: [words ?? "", `${by.name}, ${dutchMoment(at)}`].filter(Boolean).join(" · "),
          })),
        ),
      ];
