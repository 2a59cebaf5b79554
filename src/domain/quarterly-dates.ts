import type { Agreement, Edition } from "#domain/edition";
import type { Partnership } from "#domain/partnership";
import { askedParts } from "#domain/progress";
import { firstDay, lastDay, type Quarter } from "#domain/quarter";
import type { StoodPart } from "#domain/quarterly-parts";
import { isFinal } from "#domain/status-rules";
import type { Meeting } from "#domain/subscriptions";

/** Something of the coming quarter, its days as YYYY-MM-DD; of a single day both are equal. */
export type Coming = {
  readonly from: string;
  readonly to: string;
  readonly about: string;
  /** Number of the agreement or action it belongs to; null for a moment of the partnership's calendar. */
  readonly number: string | null;
};

/**
 * The dates in a quarter, what ends in it first: those of the programme that nobody is finished with, meetings, and the
 * moments of the partnership's year that begin or end in it.
 */
export const comingIn = (
  quarter: Quarter,
  { agreements }: Edition,
  { calendar }: Partnership,
  parts: readonly StoodPart[],
  meetings: readonly Meeting[] = [],
): readonly Coming[] =>
  [
    ...meetings.map(({ day, name }) => ({ from: day, to: day, about: name, number: null })),
    ...agreements.flatMap((agreement) => deadlinesOf(agreement, parts)),
    ...[quarter.year - 1, quarter.year].flatMap((year) => calendar.map((moment) => inYear(moment, year))),
  ]
    .filter(({ from, to }) => isIn(from, quarter) || isIn(to, quarter))
    .sort((one, other) => order(quarter, one).localeCompare(order(quarter, other)));

const isIn = (day: string, quarter: Quarter): boolean => day >= firstDay(quarter) && day <= lastDay(quarter);

/** What ends in the quarter comes before what only begins in it. */
const order = (quarter: Quarter, { from, to }: Coming): string =>
  isIn(to, quarter) ? `1 ${to}` : `2 ${from}`;

function deadlinesOf(agreement: Agreement, parts: readonly StoodPart[]): readonly Coming[] {
  const isOpen = (action: Agreement["actions"][number]): boolean => {
    const own = parts.filter((one) => one.part.action === action.number);
    return askedParts(action).length === 0 || own.some(({ part }) => !isFinal(part.status));
  };
  const open = agreement.actions.filter(isOpen);
  const ownDates = open.length > 0 || agreement.actions.length === 0 ? agreement.deadlines : [];
  return [
    ...ownDates.map(({ date }) => ({
      from: date,
      to: date,
      about: agreement.title,
      number: `${agreement.number}`,
    })),
    ...open.flatMap(({ number, name, deadlines }) =>
      deadlines.map(({ date }) => ({ from: date, to: date, about: name, number })),
    ),
  ];
}

/** A moment of the year in a year of its own; one that ends before it begins runs into the next. */
const inYear = ({ name, from, to }: Partnership["calendar"][number], year: number): Coming => ({
  from: `${year}-${from}`,
  to: `${to < from ? year + 1 : year}-${to}`,
  about: name,
  number: null,
});
