import { z } from "zod";
import { type Named, nameOf, vocabulary } from "#domain/naming";
import type { Partnership } from "#domain/partnership";

/** Nothing, or the year of a programme. */
export const optionalYear = z
  .string()
  .regex(/^(?:(?:in |van |uit )?20\d\d)?$/i)
  .transform((line) => (line === "" ? undefined : Number(line.slice(-4))));

/** Words with the year of a programme behind them: "BW 2023", "woningen slopen in 2023". */
export function splitYear(line: string): { readonly words: string; readonly year?: number } {
  const [, words = "", year] = /^(.*?) ?(?:(?:in|van|uit|voor) )?(20\d\d)$/i.exec(line) ?? [];
  return year === undefined ? { words: line } : { words, year: Number(year) };
}

const yearAnywhere =
  /(?:^| )(?:(?:in|van|uit|voor|over|het|jaar|programma|actieprogramma) )*(?<year>20\d\d)(?= |$)/gi;

/** Words with the year of a programme anywhere among them: "excel 2023 Beter Wonen"; two years are words. */
export function takeYear(line: string): { readonly words: string; readonly year?: number } {
  const [found, ...others] = line.matchAll(yearAnywhere);
  if (!found?.groups || others.length > 0) return { words: line };
  return { words: line.replace(found[0], "").trim(), year: Number(found.groups.year) };
}

/** Whose, and of which year: both may be left out. */
export type Scope = { readonly of?: Named; readonly year?: number };

/** Nothing, a party or group, a year, or both: "van Beter Wonen 2023". */
export const scopeOf = (known: Partnership) =>
  z.string().transform((line, context): Scope => {
    const { words, year } = splitYear(line);
    const of = nameOf(words.replace(/^van /i, ""), vocabulary(known));
    if (words !== "" && !of) {
      context.addIssue({ code: "custom", message: "not a party" });
      return z.NEVER;
    }
    return { ...(of && { of }), ...(year !== undefined && { year }) };
  });
