import { fold } from "#domain/fold";
import { namesIn, type Vocabulary } from "#domain/naming";

/** Brackets behind a lead that say who takes part, and do not only explain the name before them. */
export type Bracket = {
  readonly start: number;
  readonly end: number;
  /** Parties that it names. */
  readonly parties: readonly string[];
  readonly way: "but" | "only" | "with";
};

const brackets = /\([^()]*\)/g;

const but =
  /(?<!\p{L})(?:behalve|niet|geen|zonder|minus|excl\p{L}*|uitgezonderd|m\.?u\.?v|met uitzondering)(?!\p{L})/u;
const only = /(?<!\p{L})(?:alleen|uitsluitend|slechts|enkel)(?!\p{L})/u;
const together = /(?<!\p{L})(?:samen|i\.?s\.?m|m\.?m\.?v|incl\p{L}*)(?!\p{L})/u;

function bracketAt(printed: string, start: number, names: Vocabulary): Bracket | undefined {
  const words = fold(printed);
  const parties = namesIn(printed, names).flatMap((named) => named.parties);
  const way = but.test(words) ? "but" : only.test(words) ? "only" : "with";
  if (way === "with" && parties.length === 0 && !together.test(words)) return undefined;
  return { start, end: start + printed.length, parties, way };
}

/** Those that name a party, or say with or without whom; "(trekker)" says neither. */
export const bracketsIn = (printed: string, names: Vocabulary): readonly Bracket[] =>
  [...printed.matchAll(brackets)].flatMap((found) => bracketAt(found[0], found.index, names) ?? []);

export const withoutBrackets = (printed: string): string =>
  printed.replace(brackets, (inside) => " ".repeat(inside.length));

/** Whether it names just whom the name before it means: "Beter Wonen (BW)". */
export const explains = ({ way, parties }: Bracket, named: readonly string[]): boolean =>
  way === "with" &&
  parties.length > 0 &&
  parties.every((one) => named.includes(one)) &&
  named.every((one) => parties.includes(one));

/** Of the parties before it those that take part whatever it means. One that names nobody takes nobody away. */
export function certainBeside({ way, parties }: Bracket, named: readonly string[]): readonly string[] {
  if (parties.length === 0 || way === "with") return named;
  return named.filter((one) => parties.includes(one) === (way === "only"));
}
