import { agreementTitle } from "#cards/agreement";
import { type Block, button, type Card, card, heading, quiet, type Row, rows, text } from "#cards/card";
import { sourceLine } from "#cards/lines";
import { dutchDate } from "#domain/dutch";
import type { Agreement, Deadline, Edition } from "#domain/edition";

type Dated = {
  readonly deadline: Deadline;
  readonly about: string;
  readonly says: string;
  readonly label: string;
};

/** All dates of a year: coming first, past apart. `today` is YYYY-MM-DD. */
export function datesCard(edition: Edition, today: string, past: boolean): Card {
  const dated = edition.agreements.flatMap((agreement) => datesOf(agreement, edition.year)).sort(byDate);
  return card(
    `Datums uit het actieprogramma ${edition.year}`,
    [...dateBlocks(dated, today), quiet(sourceLine(edition, past))],
    [button("Overzicht", "overzicht"), button("Alle afspraken", "afspraken")],
  );
}

/** The dates of one agreement. */
export function agreementDatesCard(
  agreement: Agreement,
  edition: Edition,
  today: string,
  past: boolean,
): Card {
  const dated = [...datesOf(agreement, edition.year)].sort(byDate);
  return card(
    `Datums van afspraak ${agreementTitle(agreement)}`,
    [...dateBlocks(dated, today), quiet(sourceLine(edition, past))],
    [
      button(`Terug naar afspraak ${agreement.number}`, `${agreement.number} ${edition.year}`, "primary"),
      button("Alle datums", `termijnen ${edition.year}`),
    ],
  );
}

const byDate = (one: Dated, other: Dated): number => one.deadline.date.localeCompare(other.deadline.date);

const datesOf = (agreement: Agreement, year: number): readonly Dated[] => [
  ...agreement.deadlines.map((deadline) => ({
    deadline,
    about: agreementTitle(agreement),
    says: `${agreement.number} ${year}`,
    label: `Afspraak ${agreement.number}`,
  })),
  ...agreement.actions.flatMap((action) =>
    action.deadlines.map((deadline) => ({
      deadline,
      about: `${action.number} ${action.name}`,
      says: `${action.number} ${year}`,
      label: `Actie ${action.number}`,
    })),
  ),
];

function dateBlocks(dated: readonly Dated[], today: string): readonly Block[] {
  const coming = dated.filter(({ deadline }) => deadline.date >= today);
  const over = dated.filter(({ deadline }) => deadline.date < today);
  if (dated.length === 0) return [text("In deze tekst staat geen datum.")];
  return [
    heading("Nog te gaan"),
    coming.length > 0 ? rows(coming.map(dateRow)) : text("Er staat geen datum meer open."),
    ...(over.length > 0 ? [heading("Voorbij"), rows(over.map(dateRow))] : []),
  ];
}

const dateRow = ({ deadline, about, says, label }: Dated): Row => ({
  text: `${dutchDate(deadline.date)}: ${about}`,
  detail: `gelezen uit: “${deadline.text}”`,
  opens: { label, says },
});
