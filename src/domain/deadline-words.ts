import { months } from "#domain/dutch";

const short = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sept?", "okt", "nov", "dec"];

/** A month, in full or short. */
export const anyMonth = `(?:${months.join("|")}|(?:${short.join("|")})\\.?(?![\\p{L}]))`;
export const monthWord = `(?<month>${anyMonth})`;

/** From 0; -1 where it is none. */
export function monthAt(name = ""): number {
  const word = name.toLowerCase();
  const whole = (months as readonly string[]).indexOf(word);
  return whole >= 0 ? whole : short.findIndex((one) => new RegExp(`^${one}\\.?$`).test(word));
}
