import { readDeadlines } from "#domain/deadline";
import { readDay } from "#domain/typed-day";

/**
 * The last day that counts, as YYYY-MM-DD, as a coordinator types it: a day, which without a year is one of the
 * programme's, or words as documents print them ("vóór 1 juli", "eind 2023"). Undefined where it is no date.
 */
export function readTypedDeadline(typed: string, year: number): string | undefined {
  const words = typed.trim();
  const [read, ...others] = readDeadlines(words, year);
  if (read && others.length === 0 && read.text.length === words.length) return read.date;
  return readDay(words, `${year}-12-31`);
}
