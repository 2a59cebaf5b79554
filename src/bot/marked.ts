import { z } from "zod";
import { takeParty } from "#bot/person";
import { takeNamed } from "#bot/report-line";
import type { Partnership } from "#domain/partnership";
import { takeFigure } from "#domain/typed-figure";
import { readTypedStatus } from "#domain/typed-status";

/** A number with words behind it, and what a button saw when it was drawn. */
export type Marked = {
  readonly agreement: number;
  /** Its place in the agreement: the 1 of 27.1. */
  readonly action?: number;
  readonly words: string;
  /** The year of the programme: as `mark` in cards/report writes it, or typed behind the number. */
  readonly year?: number;
  /** The version of the part, as `mark` writes it. */
  readonly seen?: number;
};

const shape =
  /^(?:(?:bij|actie|nr\.?|nummer) )*#?(?<agreement>\d{1,3})(?:[.,](?<action>\d{1,2}))?(?![\d.,]*\d)[:,.]?(?: (?<words>.*))?$/su;

/** A form that is printed shows its answers behind the mark. */
const seenMark = /(?:^| )@(?<year>\d{4}):(?<seen>\d{1,9})(?= |$)/u;

/** "27 2023", "27.1 2023 op schema". */
const plainYear = /^(?<year>20\d\d)(?:[:,;]? (?<rest>.*)|[:,;]?)$/su;

/** Whether what stands behind a number begins with a year: "2023 groen"; "2023 woningen" is a number of homes. */
const isTheYear = (rest: string, words: string): boolean =>
  readTypedStatus(rest).status !== undefined || takeFigure(words, []) === undefined;

/** As `marked`, where `isYear` says whether `words` begin with a year, before `rest`, or with a number of something. */
export const markedWhere = (isYear: (rest: string, words: string) => boolean) =>
  z.string().transform((line, context): Marked => {
    const seen = seenMark.exec(line);
    const found = shape.exec(line.replace(seenMark, ""))?.groups;
    if (!found) {
      context.addIssue({ code: "custom", message: "no number in front" });
      return z.NEVER;
    }
    const { agreement, action, words = "" } = found;
    const behind = { agreement: Number(agreement), ...(action && { action: Number(action) }) };
    if (seen?.groups) {
      const { year, seen: version } = seen.groups;
      return { ...behind, words: words.trim(), year: Number(year), seen: Number(version) };
    }
    const { year, rest = "" } = plainYear.exec(words.trim())?.groups ?? {};
    const isTold = year !== undefined && isYear(rest.trim(), words.trim());
    return isTold
      ? { ...behind, words: rest.trim(), year: Number(year) }
      : { ...behind, words: words.trim() };
  });

/** "27.1 oranje levering laat @2023:3", "27.1 2023 groen"; fails where no number stands in front. */
export const marked = markedWhere(isTheYear);

/** What a line is about; with `party` where a coordinator speaks in a party's name ("namens HAR 26.1"). */
export type Addressed = { readonly party?: string; readonly about: Marked };

/** As `marked`, with "namens" and a party where the line says so: in front, or behind the number or the status. */
export const addressed = (known: Partnership) =>
  z.string().transform((line, context): Addressed => {
    const said = /^namens (?<behind>.+)$/isu.exec(line)?.groups?.behind;
    const taken = said === undefined ? undefined : takeParty(said, "front", known);
    const about = marked.safeParse(said === undefined ? line : taken?.rest);
    if (about.success) return taken ? { about: about.data, party: taken.party } : named(about.data, known);
    context.addIssue({ code: "custom", message: "no party and number" });
    return z.NEVER;
  });

function named(about: Marked, known: Partnership): Addressed {
  const taken = takeNamed(about.words, known);
  return taken ? { about: { ...about, words: taken.words }, party: taken.party } : { about };
}
