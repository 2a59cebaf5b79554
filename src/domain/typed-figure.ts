import { fold } from "#domain/fold";
import { readFigure } from "#domain/target";
import { isTurned } from "#domain/turned-figure";
import { reportedDayWords } from "#domain/typed-day";

/** A figure as typed. `unit` is null where none was typed. An addition comes on top of what was reported before. */
export type TypedFigure = {
  readonly kind: "total" | "addition";
  readonly amount: number;
  readonly unit: string | null;
};

/** A figure that words begin with: as read, as typed (to fill a form with), and the words behind it. */
export type FrontFigure = { readonly figure: TypedFigure; readonly words: string; readonly rest: string };

/** What was agreed to be counted. Such a unit is recognised whatever follows it. */
export type Units = readonly string[];

const multiples: Readonly<Record<string, number>> = {
  duizend: 1e3,
  miljoen: 1e6,
  mln: 1e6,
  miljard: 1e9,
  k: 1e3,
  ton: 1e5,
};

/** Words for an amount of money alone: "3 ton", "400k". */
const ofMoney = /^(?:ton|k)$/i;

/** What corporations and municipalities count, one and many. */
const usual: ReadonlyMap<string, string> = new Map([
  ["woning", "woningen"],
  ["huis", "huizen"],
  ["eenheid", "eenheden"],
  ["appartement", "appartementen"],
  ["standplaats", "standplaatsen"],
  ["huishouden", "huishoudens"],
  ["euro", "euro"],
  ["eur", "euro"],
  ["keer", "keer"],
]);

/** "woning", "woningen": what is counted one by one, so the number in front of it names no agreement. */
export const isCounted = (word: string): boolean =>
  !/^euro?$/.test(fold(word)) && (usual.has(fold(word)) || [...usual.values()].includes(fold(word)));

/** Words that look like a plural and count nothing that was promised: time, months, the verb of the sentence. */
const noUnit =
  /^(?:januari|februari|augustus|dagen|weken|maanden|jaren|uren|procenten|zijn|waren|worden|werden|hebben|hadden|kunnen|moeten|gaan|van|en|als|is|was|dus|sinds|tussen|binnen|tegen|samen)$/i;

const space = "[\\s\\u00a0]";
const ends = "(?![\\p{L}\\p{N}])";
const stop = `${space}*(?:$|[,;:.!](?!\\d))`;

/** Point for thousands, comma for decimals. "1.5", "1,234" and "10-15" can mean two things and are not read. */
const number = `(?:\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,\\d{1,2})?(?![\\d.,]*\\d)(?!${space}?[/–-]?${space}?\\d)`;

/** A noun that nobody agreed on is a unit only where the sentence stops there: "3 aannemers haakten af" is no figure. */
const noun = `(?<noun>\\p{L}[\\p{L}-]*(?:en|s))(?=${stop}|${space}(?:erbij|extra|(?:stand )?per |op \\d))`;

const literally = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const unitWords = (units: Units): string => {
  const spelled = [...units, ...units.map(fold), ...usual.keys(), ...usual.values()];
  const known = spelled.sort((one, other) => other.length - one.length).map(literally);
  return `(?: ?(?<percent>%|procent${ends})| (?<unit>${known.join("|")}|stuks?)${ends}| ${noun})?`;
};

/** "3 ton" and "400k" are money where money was agreed. */
const countsMoney = (units: Units): boolean => units.includes("euro") && !units.includes("ton");

/** Behind an amount of money no unit follows: "€ 300.000 uitgegeven". */
const isMoney = (words: string, units: Units): boolean =>
  /^\D*(?:€|eur ?\d)/i.test(words) || (countsMoney(units) && /^\D*[\d.,]+ ?(?:ton|k)(?!\p{L})/iu.test(words));

function pattern(words: string, units: Units): RegExp {
  const sums = countsMoney(units) ? "|ton|k" : "";
  const shape = [
    "^(?:(?:in )?totaal:? )?(?<sign>[+−-]|plus )? ?(?<euro>€|eur)? ?",
    `(?<amount>${number})(?:,-)?(?: ?(?<large>duizend|miljoen|mln|miljard${sums})${ends}\\.?)?`,
    `(?: van (?:de |het )?${number})?(?<more> extra${ends})?`,
    isMoney(words, units) ? "" : unitWords(units),
    `(?<added> (?:erbij|extra)${ends})?`,
  ];
  return new RegExp(shape.join("").replaceAll(" ", space), "iu");
}

const goesOn = new RegExp(`^(?!${stop}|${space}(?:(?:stand )?per|op) (?:${reportedDayWords}))`, "iu");

/**
 * The figure that words begin with: "120 woningen", "+40", "40 erbij", "120 van de 357", "€ 1,2 miljoen", "15%".
 * Undefined where it is not certain that a result is meant: a bare number with words behind it, a year, a date,
 * a length of time ("3 weken vertraging"), or where the words behind it say that it was not reached ("40 te gaan") or
 * not in this `year` of the programme.
 */
export function takeFigure(words: string, units: Units, year?: number): FrontFigure | undefined {
  const found = matchFigure(words, units);
  if (!found || isBareYear(found) || isUnagreed(found, units) || isTurned(found.behind, year))
    return undefined;
  return found;
}

/** The figure that these words are and nothing else, for a field of a form; there "2024" is a number too. */
export function readTypedFigure(typed: string, units: Units): TypedFigure | undefined {
  const found = matchFigure(typed.trim(), units);
  return found?.rest === "" ? found.figure : undefined;
}

const isBareYear = ({ words }: FrontFigure): boolean => /^(?:19|20)\d\d$/.test(words);

/** "40 gehouden" behind an action that is about homes: a figure of something else is words. */
const isUnagreed = ({ figure }: FrontFigure, units: Units): boolean =>
  units.length > 0 && figure.unit !== null && ![...units, ...usual.values(), "procent"].includes(figure.unit);

/** With `behind`: the rest as it was typed, with what divides it from the figure. */
function matchFigure(words: string, units: Units): (FrontFigure & { readonly behind: string }) | undefined {
  const found = pattern(words, units).exec(words);
  if (!found?.groups) return undefined;
  const rest = words.slice(found[0].length);
  if (!isCertain(found.groups, rest)) return undefined;
  return {
    figure: figureOf(found.groups, units),
    words: found[0].trim(),
    rest: rest.replace(/^[\s,;:.!]+/, ""),
    behind: rest,
  };
}

type Groups = Readonly<Record<string, string | undefined>>;

function isCertain(groups: Groups, rest: string): boolean {
  const { sign, euro, more, added, percent, unit, noun, large = "" } = groups;
  if (noun !== undefined) return !noUnit.test(noun);
  if (unit !== undefined || percent !== undefined || euro !== undefined) return true;
  if (ofMoney.test(large)) return true;
  if (added !== undefined || more !== undefined || isPlus(sign)) return true;
  return !goesOn.test(rest);
}

const isPlus = (sign: string | undefined): boolean => sign !== undefined && /^(?:\+|plus)/i.test(sign);

function figureOf(groups: Groups, units: Units): TypedFigure {
  const { sign, amount, large, more, added } = groups;
  const read = readFigure(amount ?? "") * (multiples[large?.toLowerCase() ?? ""] ?? 1);
  const isAddition = isPlus(sign) || more !== undefined || added !== undefined;
  return {
    kind: isAddition ? "addition" : "total",
    amount: sign !== undefined && !isPlus(sign) ? -read : read,
    unit: unitOf(groups, units),
  };
}

/** As it was agreed, where it was: "m2" is "m²", "2 keer" is "keer per jaar", one woning is of the woningen. */
function unitOf({ euro, percent, unit, noun, large = "" }: Groups, units: Units): string | null {
  if (euro !== undefined || ofMoney.test(large)) return "euro";
  if (percent !== undefined) return "procent";
  const typed = fold(unit ?? noun ?? "stuks");
  if (/^stuks?$/.test(typed)) return null;
  const agreed = (words: string): string | undefined =>
    units.find((one) => fold(one) === words) ??
    // An average is not counted one by one.
    units.find((one) => fold(one).startsWith(`${words} `) && !one.includes("gemiddeld"));
  const many = usual.get(typed) ?? typed;
  return agreed(typed) ?? agreed(many) ?? many;
}
