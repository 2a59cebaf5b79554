import type { Target } from "#domain/edition";
import type { Vocabulary } from "#domain/naming";
import { kindOf, qualifier } from "#domain/target-kind";
import { partyOf, sentenceBefore } from "#domain/target-party";
import { optionsOf, type Room, roomBefore, roomBetween, type VagueTarget } from "#domain/vague-target";

const number = "(?:\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?)";
const figure = `(?<figure>${number})`;
const multiples: Readonly<Record<string, number>> = {
  duizend: 1e3,
  k: 1e3,
  ton: 1e5,
  miljoen: 1e6,
  mln: 1e6,
  mio: 1e6,
  miljard: 1e9,
  mld: 1e9,
};
const large = "(?: ?(?<large>duizend|miljoen|mln|miljard|mld)\\.?(?![\\p{L}]))?";
/** Only money: "€ 300k", "3 ton". */
const largeMoney = "(?: ?(?<large>duizend|miljoen|mln|mio|miljard|mld|ton|k)\\.?(?![\\p{L}]))?";

const small = [
  "een",
  "twee",
  "drie",
  "vier",
  "vijf",
  "zes",
  "zeven",
  "acht",
  "negen",
  "tien",
  "elf",
  "twaalf",
];

/** Words after which a number is a name or a place: a street and its number, an article, a chapter. */
const labels =
  /(?:\b(?:artikel|art\.|lid|afspraak|afspraken|punt|punten|hoofdstuk|paragraaf|bijlage|fase|nummer|nr\.|platform|pagina|blz\.|wet|label)|\p{Lu}\p{L}*(?:straat|weg|laan|plein|kade|dijk|hof|singel|gracht|park|pad|dreef|steeg))\s+$/u;

/** An amount that marks out a kind of homes ("huurprijs t/m € 752") is no promise. */
const bounds = /(?:t\/m|tot en met|huurprijs|inkomen(?: van)?)\s+$/u;

/** Plurals that count time or headings, not results. */
const notCounted =
  /^(?:jaren|maanden|weken|dagen|uren|keren|punten|afspraken|personen|(?:dage|weke|maande|jaar|kwartaal)lijks)$/;

/** A number before the one that counts, with what joins them: "120 à ", "tussen de 100 en ", "3 van de ". */
const joint =
  "à|á|a|tot(?: en met)?|t\\/m|en|of|[-–—]|±|\\+\\/?-|(?:op|van)(?: de| elke| iedere)?|x|×|\\+|plus";
const lower = `(?:(?:€|EUR) ?)?(?<low>${number}|${[...small, "één"].join("|")})(?:,-)?(?: ?(?:%|procent|euro|duizend|miljoen|mln\\.?))?`;
const span = `(?<span>(?<between>tussen (?:de |het )?)?${lower} ?(?<joint>${joint}) ?)?`;

const way = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}.,/-])${span}${qualifier}${words}`, "giu");

const ways = {
  euro: way(
    `(?:(?:€|EUR(?:O)?) ?|(?<=€ ?${number}(?:,-)? ?(?:à|á|a|tot|[-–]) ?))${figure}(?:,-)?${largeMoney}`,
  ),
  euros: way(`${figure}(?:,-)?${largeMoney} euro(?![\\p{L}])`),
  percent: way(`${figure} ?(?:%|procent(?![\\p{L}]))`),
  rhythm: way(
    `(?<rhythm>\\d+|${small.join("|")}|één) ?(?:x|maal|keer) per (?<period>jaar|kwartaal|maand|week)`,
  ),
  things: way(
    `${figure}${large} (?:(?:extra|nieuw|sociale|\\p{Ll}+e) ){0,2}(?<unit>\\p{Ll}[\\p{Ll}-]*(?:en|s))(?![\\p{L}])(?<yearly> per jaar)?`,
  ),
} as const;

type Read = Omit<Target, "party"> & { readonly at: number; readonly room?: Room };

/** 1.234,5 is 1234.5. */
export const readFigure = (printed: string): number => Number(printed.replaceAll(".", "").replace(",", "."));

const isYear = (printed: string): boolean => /^(?:19|20)\d\d$/.test(printed);

function goalOf({ figure, large, rhythm }: Readonly<Record<string, string | undefined>>): number {
  if (rhythm === undefined)
    return Math.round(readFigure(figure ?? "") * (multiples[large?.toLowerCase() ?? ""] ?? 1) * 100) / 100;
  const word = rhythm.toLowerCase().replaceAll("é", "e");
  return small.includes(word) ? small.indexOf(word) + 1 : Number(rhythm);
}

function unitOf(way: keyof typeof ways, groups: Readonly<Record<string, string | undefined>>): string {
  switch (way) {
    case "euro":
    case "euros":
      return "euro";
    case "percent":
      return "procent";
    case "rhythm":
      return `keer per ${groups.period}`;
    case "things":
      return `${groups.unit}${groups.yearly ?? ""}`;
  }
}

type Groups = Readonly<Record<string, string | undefined>>;

const lowOf = ({ low = "", large }: Groups, goal: number): number => {
  const read = goalOf(/^\d/.test(low) ? { figure: low } : { rhythm: low });
  const scaled = read * (multiples[large?.toLowerCase() ?? ""] ?? 1);
  return scaled < goal ? scaled : read;
};

/** A year, a chapter or an article is no number that the next one belongs to: "in 2023 en 25 woningen". */
const isSpan = ({ span, low = "", joint = "" }: Groups, before: string): boolean =>
  span !== undefined && !labels.test(before) && (!isYear(low) || /^(?:à|á|±|\+)/u.test(joint));

/** The room that the words leave, and where they begin. */
function roomOf(groups: Groups, text: string, index: number, goal: number): Pick<Read, "room" | "at"> {
  if (isSpan(groups, text.slice(Math.max(0, index - 60), index)))
    return {
      at: index,
      room: roomBetween(groups.joint ?? "", lowOf(groups, goal), groups.between !== undefined),
    };
  const at = index + (groups.span?.length ?? 0);
  const around =
    groups.qualifier === undefined ? roomBefore(text.slice(Math.max(0, at - 40), at)) : undefined;
  return around ? { at: at - around.length, room: around.room } : { at };
}

function readWay(way: keyof typeof ways, text: string): readonly Read[] {
  return [...text.matchAll(ways[way])].flatMap((match) => {
    const groups = match.groups ?? {};
    const unit = unitOf(way, groups);
    const end = match.index + match[0].length;
    const goal = goalOf(groups);
    const { at, room } = roomOf(groups, text, match.index, goal);
    const before = text.slice(Math.max(0, at - 60), at);
    if (unit === "euro" && (bounds.test(before) || bounds.test(text.slice(0, match.index)))) return [];
    const named = labels.test(before);
    if (way === "things" && (named || isYear(groups.figure ?? "") || notCounted.test(groups.unit ?? "")))
      return [];
    const kind = kindOf(groups.qualifier);
    return [{ kind, goal, unit, text: text.slice(at, end), at, ...(room && { room }) }];
  });
}

/** Every figure of a text once, in order. */
function readAll(text: string): readonly Read[] {
  const found = (Object.keys(ways) as (keyof typeof ways)[]).flatMap((way) => readWay(way, text));
  const kept: Read[] = [];
  for (const read of found.sort((a, b) => a.at - b.at || b.text.length - a.text.length)) {
    const last = kept.at(-1);
    if (!last || read.at >= last.at + last.text.length) kept.push(read);
  }
  return kept;
}

function withParty({ at, room: _, ...target }: Read, text: string, names: Vocabulary): Target | undefined {
  const party = partyOf(text, at, at + target.text.length, names);
  return party === undefined ? undefined : { ...target, party };
}

/**
 * The figures a Dutch text promises, in order. A breakdown ("waarvan 18 woningen aan ...") gives no figure of its
 * own, except where it says which party. Years, lengths of time, house numbers and numbers of articles give none,
 * and neither do words that leave room: those are `readVague`.
 */
export const readTargets = (text: string, names: Vocabulary): readonly Target[] =>
  readAll(text).flatMap((read) => (read.room ? [] : (withParty(read, text, names) ?? [])));

/** The figures of a text that do not say what is promised: "120 à 150 woningen", "1 op de 5". */
export const readVague = (text: string, names: Vocabulary): readonly VagueTarget[] =>
  readAll(text).flatMap((read) => {
    const target = read.room && withParty(read, text, names);
    return read.room && target
      ? [{ text: read.text, options: optionsOf(target, read.room, sentenceBefore(text, read.at), names) }]
      : [];
  });

/** Every number printed in a text, in figures or in the small words ("tweemaal", "vijf jaar"). */
export const figuresIn = (text: string): readonly number[] => [
  ...[...text.matchAll(new RegExp(figure, "g"))].map((match) => readFigure(match[0])),
  ...[...text.matchAll(new RegExp(`(?<!\\p{L})(${small.join("|")}|één)(?:maal)?(?!\\p{L})`, "giu"))].map(
    ([, word]) => goalOf({ rhythm: word }),
  ),
];
