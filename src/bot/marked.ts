import { z } from "zod";

/** A number with words behind it, and what a button saw when it was drawn. */
export type Marked = {
  readonly agreement: number;
  /** Its place in the agreement: the 1 of 27.1. */
  readonly action?: number;
  readonly words: string;
  /** The year of the programme and the version of the part, as `mark` in cards/report writes them. */
  readonly year?: number;
  readonly seen?: number;
};

const shape =
  /^#?(?<agreement>\d{1,3})(?:[.,](?<action>\d{1,2}))?(?![\d.,]*\d)[:,]?(?: (?<words>.*?))?(?: ?@(?<year>\d{4}):(?<seen>\d{1,9}))?$/su;

/** "27.1 oranje levering laat @2023:3"; fails where no number stands in front. */
export const marked = z.string().transform((line, context): Marked => {
  const found = shape.exec(line)?.groups;
  if (!found) {
    context.addIssue({ code: "custom", message: "no number in front" });
    return z.NEVER;
  }
  const { agreement, action, words = "", year, seen } = found;
  return {
    agreement: Number(agreement),
    words: words.trim(),
    ...(action && { action: Number(action) }),
    ...(year && { year: Number(year) }),
    ...(seen && { seen: Number(seen) }),
  };
});
