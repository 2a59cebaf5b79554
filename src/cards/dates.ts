import { agreementTitle } from "#cards/agreement";
import { type Block, button, type Card, card, heading, quiet, type Row, rows, text } from "#cards/card";
import { actionTitle } from "#cards/lines";
import { sourceLine } from "#cards/source-line";
import { dutchDate } from "#domain/dutch";
import type { Agreement, Deadline, Edition } from "#domain/edition";
import type { Measure } from "#domain/standing";

type Dated = {
  readonly deadline: Deadline;
  readonly about: string;
  readonly leads: readonly string[];
  readonly says: string;
  readonly label: string;
};

type Of = { readonly name: string; readonly parties: readonly string[] };

/** All dates of a year, or those of what a party leads: coming first, past apart. */
export function datesCard(edition: Edition, measure: Measure, of?: Of): Card {
  const isTheirs = ({ leads }: Dated) =>
    of === undefined || leads.some((party) => of.parties.includes(party));
  return card(
    of ? `Datums van ${of.name}, ${edition.year}` : `Datums uit het actieprogramma ${edition.year}`,
    [...dateBlocks(allDates(edition).filter(isTheirs), measure), quiet(sourceLine(edition, measure))],
    [
      ...(of ? [button("Alle datums", "termijnen")] : []),
      button("Overzicht", "overzicht"),
      button("Alle afspraken", "afspraken"),
    ],
  );
}

/** The dates that are wanted, one row each, earliest first. */
export const datedRows = (edition: Edition, isWanted: (deadline: Deadline) => boolean): readonly Row[] =>
  allDates(edition)
    .filter(({ deadline }) => isWanted(deadline))
    .map(dateRow);

const allDates = ({ agreements, year }: Edition): readonly Dated[] =>
  agreements.flatMap((agreement) => datesOf(agreement, year)).sort(byDate);

/** The dates of one agreement. */
export function agreementDatesCard(agreement: Agreement, edition: Edition, measure: Measure): Card {
  const dated = [...datesOf(agreement, edition.year)].sort(byDate);
  return card(
    `Datums van afspraak ${agreementTitle(agreement)}`,
    [...dateBlocks(dated, measure), quiet(sourceLine(edition, measure))],
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
    leads: agreement.actions.flatMap(({ parties }) => parties),
    says: `${agreement.number} ${year}`,
    label: `Afspraak ${agreement.number}`,
  })),
  ...agreement.actions.flatMap((action) =>
    action.deadlines.map((deadline) => ({
      deadline,
      about: actionTitle(action),
      leads: action.parties,
      says: `${action.number} ${year}`,
      label: `Actie ${action.number}`,
    })),
  ),
];

function dateBlocks(dated: readonly Dated[], { today }: Measure): readonly Block[] {
  const coming = dated.filter(({ deadline }) => deadline.date >= today);
  const over = dated.filter(({ deadline }) => deadline.date < today);
  if (dated.length === 0) return [text("Hier staat geen datum bij.")];
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
