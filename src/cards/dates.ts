import { agreementTitle } from "#cards/agreement";
import { type Block, button, type Card, card, heading, quiet, type Row, rows, text } from "#cards/card";
import { actionTitle } from "#cards/lines";
import { meetingRow } from "#cards/meeting";
import { sourceLine } from "#cards/source-line";
import { dutchDate } from "#domain/dutch";
import type { Agreement, Deadline, Edition } from "#domain/edition";
import { comingMoments, type DatedMoment } from "#domain/moments";
import type { Moment } from "#domain/partnership";
import { findAgreement } from "#domain/progress";
import type { Measure } from "#domain/standing";
import type { Meeting } from "#domain/subscriptions";

type Dated = {
  readonly deadline: Deadline;
  readonly about: string;
  readonly leads: readonly string[];
  readonly says: string;
  readonly label: string;
};

type Of = { readonly name: string; readonly parties: readonly string[] };

/** What comes besides the dates of a programme. */
export type Around = { readonly calendar: readonly Moment[]; readonly meetings: readonly Meeting[] };

/**
 * All dates of a year, with the meetings and the year of the partnership; or those of what a party leads. What comes
 * stands first, what is past apart.
 */
export function datesCard(edition: Edition, measure: Measure, around: Around, of?: Of): Card {
  const isTheirs = ({ leads }: Dated) =>
    of === undefined || leads.some((party) => of.parties.includes(party));
  return card(
    of ? `Datums van ${of.name}, ${edition.year}` : `Datums uit het actieprogramma ${edition.year}`,
    [
      ...dateBlocks(
        allDates(edition).filter(isTheirs),
        measure,
        of ? [] : aroundBlocks(around, edition, measure),
      ),
      quiet(sourceLine(edition, measure)),
    ],
    [
      ...(of ? [button("Alle datums", "termijnen")] : [button("Agenda van het overleg", "agenda")]),
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

/** `around`: what stands between what comes and what is past. */
function dateBlocks(
  dated: readonly Dated[],
  { today }: Measure,
  around: readonly Block[] = [],
): readonly Block[] {
  const coming = dated.filter(({ deadline }) => deadline.date >= today);
  const over = dated.filter(({ deadline }) => deadline.date < today);
  if (dated.length === 0) return [text("Hier staat geen datum bij."), ...around];
  return [
    heading("Nog te gaan"),
    coming.length > 0 ? rows(coming.map(dateRow)) : text("Er staat geen datum meer open."),
    ...around,
    ...(over.length > 0 ? [heading("Voorbij"), rows(over.map(dateRow))] : []),
  ];
}

const dateRow = ({ deadline, about, says, label }: Dated): Row => ({
  text: `${dutchDate(deadline.date)}: ${about}`,
  detail: `gelezen uit: “${deadline.text}”`,
  opens: { label, says },
});

/** The meetings to come, and the year of the partnership from today on. */
function aroundBlocks(
  { calendar, meetings }: Around,
  edition: Edition,
  { today }: Measure,
): readonly Block[] {
  const planned = meetings.filter(({ day }) => day >= today);
  const moments = comingMoments(calendar, today);
  return [
    ...(planned.length > 0 ? [heading("Overleg"), rows(planned.map(meetingRow))] : []),
    ...(moments.length > 0
      ? [heading("Jaarkalender"), rows(moments.map((moment) => momentRow(moment, edition)))]
      : []),
  ];
}

/** Opens the agreement that it comes from, where the text holds that. */
function momentRow({ name, from, to, source }: DatedMoment, edition: Edition): Row {
  const number = Number(/^afspraak (\d+)$/i.exec(source)?.[1]);
  const says = `${number} ${edition.year}`;
  return {
    text: `${daysWords(from, to)}: ${name}`,
    detail: `bron: ${source}`,
    ...(findAgreement(edition, number) && { opens: { label: `Afspraak ${number}`, says } }),
  };
}

/** "14 december 2023", "1 maart t/m 31 mei 2023", "1 december 2023 t/m 15 januari 2024" */
function daysWords(from: string, to: string): string {
  const last = dutchDate(to);
  if (from === to) return last;
  return `${dutchDate(from).replace(` ${to.slice(0, 4)}`, "")} t/m ${last}`;
}
