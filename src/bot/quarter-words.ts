import { z } from "zod";
import type { Request } from "#bot/command";
import { dayOf } from "#domain/dutch";
import type { Quarter } from "#domain/quarter";
import { quarterMeant, readAskedQuarter } from "#domain/quarterly-asked";

/** A quarter, or the usual one, with words behind it. */
export type OfQuarter = { readonly of: ReturnType<typeof readAskedQuarter>; readonly words: string };

const shape =
  /^(?<quarter>(?:[1-4]e(?: kwartaal)?|eerste|tweede|derde|vierde)(?: kwartaal)? 20\d\d|20\d\d-?q[1-4]|q[1-4][ -]20\d\d|)(?:[ :]+|$)(?<words>.*)$/is;

/** "1e kwartaal 2027", "eerste kwartaal 2027 met deze woorden", or words alone. */
export const quarterAndWords = () =>
  z.string().transform((line): OfQuarter => {
    const { quarter = "", words = line } = shape.exec(line)?.groups ?? {};
    return { of: readAskedQuarter(quarter), words };
  });

/** The quarter that is meant; the one being reported on where none was named. */
export function quarterIn({ of }: OfQuarter, { now, isHoliday, entrance }: Request): Quarter {
  const years = entrance.programmes.map(({ year }) => year);
  const asked =
    of === undefined || of.asked === "wrong" || of.asked === "year" ? ({ asked: "usual" } as const) : of;
  return quarterMeant(asked, { today: dayOf(now), isHoliday, years });
}
