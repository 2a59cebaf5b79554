import { z } from "zod";
import type { Request } from "#bot/command";
import type { Card } from "#cards/card";
import {
  futureQuarterCard,
  noProgrammeCard,
  noQuarterCard,
  whichQuarterCard,
} from "#cards/quarterly-trouble";
import { dayOf, yearOf } from "#domain/dutch";
import { firstDay, type Quarter } from "#domain/quarter";
import { type AskedQuarter, quarterMeant, readAskedQuarter } from "#domain/quarterly-asked";

/** A quarter, or the usual one, with words behind it. */
export type OfQuarter = { readonly of: AskedQuarter; readonly words: string };

const shape =
  /^(?<quarter>(?:[1-4]e(?: kwartaal)?|eerste|tweede|derde|vierde)(?: kwartaal)? 20\d\d|20\d\d-?q[1-4]|q[1-4][ -]20\d\d|)(?:[ :]+|$)(?<words>.*)$/is;

/** "1e kwartaal 2027", "eerste kwartaal 2027 met deze woorden", or words alone. A quarter that no year has is no words. */
export const quarterAndWords = () =>
  z.string().transform((line): OfQuarter => {
    const whole = readAskedQuarter(line);
    if (whole) return { of: whole, words: "" };
    const { quarter = "", words = line } = shape.exec(line)?.groups ?? {};
    return { of: readAskedQuarter(quarter) ?? { asked: "usual" }, words };
  });

/** The quarter that is meant, of a programme that there is; else what to say instead. */
export function quarterIn(
  { of }: Pick<OfQuarter, "of">,
  { now, isHoliday, entrance }: Pick<Request, "now" | "isHoliday" | "entrance">,
): Quarter | { readonly none: Card } {
  const today = dayOf(now);
  const years = entrance.programmes.map(({ year }) => year);
  if (of.asked === "wrong")
    return { none: noQuarterCard(years.find((year) => year <= yearOf(now)) ?? yearOf(now), today) };
  if (of.asked === "year")
    return {
      none: years.includes(of.year) ? whichQuarterCard(of.year, today) : noProgrammeCard(of.year, years),
    };
  const quarter = quarterMeant(of, { today, isHoliday, years });
  if (years.includes(quarter.year)) return quarter;
  return {
    none: firstDay(quarter) > today ? futureQuarterCard(quarter) : noProgrammeCard(quarter.year, years),
  };
}
