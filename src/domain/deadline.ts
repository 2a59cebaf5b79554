import { endOfMonth, endOfQuarter, endOfYear, format, isValid, subDays } from "date-fns";
import { anyMonth, monthWord as month, monthAt } from "#domain/deadline-words";
import type { Deadline } from "#domain/edition";
import { plannedWords } from "#domain/planning";

const ordinals: Readonly<Record<string, number>> = { eerste: 1, tweede: 2, derde: 3, vierde: 4 };

const year = "(?<year>20\\d\\d)";
/** Behind a day and a month in figures: 2025, '25 */
const shortYear = "(?<year>20\\d\\d|['’]\\d\\d)";
const ordinal = "(?:eerste|tweede|derde|vierde|[1-4](?:d|st)?e)";
const upTo = "(?:-|–|\\/|en|t\\/m|tot(?: en met)?)";
/** Words that make a day the first one that no longer counts. */
const before = "(?<before>v(?:oo|óó|òò)r(?: de)?|tot(?! en met| aan))";
/** Words that make a day or a period the last one that counts. */
const until = "(?:uiterlijk(?: op| in| voor| per)?|ten laatste(?: op)?|op|per|tot en met|t/m)";

/** One way of writing a date. `read` gives the last day that counts, or undefined where the words mean no date. */
type Way = { readonly words: RegExp; readonly read: (found: Found, year: number) => Date | undefined };
type Found = Readonly<Record<string, string | undefined>>;

const yearOr = (found: Found, year: number): number =>
  found.year ? Number(found.year.replace(/^['’]/, "20")) : year;
const ordinalOf = (word = ""): number => ordinals[word.toLowerCase()] ?? Number.parseInt(word, 10);

/** 31 February is no day: it is not moved to March. */
function day(year: number, month: number, date: number): Date | undefined {
  const made = new Date(year, month, date);
  return isValid(made) && made.getMonth() === month && made.getDate() === date ? made : undefined;
}

function readDay(found: Found, year: number): Date | undefined {
  const at = found.monthNumber ? Number(found.monthNumber) - 1 : monthAt(found.month);
  const read = day(yearOr(found, year), at, Number(found.day));
  return read && found.before ? subDays(read, 1) : read;
}

const readQuarter = (found: Found, year: number) =>
  endOfQuarter(new Date(yearOr(found, year), ordinalOf(found.last) * 3 - 1, 1));

const readHalf = (found: Found, year: number) =>
  endOfMonth(new Date(yearOr(found, year), ordinalOf(found.half) * 6 - 1, 1));

const readMonth = (found: Found, year: number) =>
  endOfMonth(new Date(yearOr(found, year), monthAt(found.month), 1));

const readYear = (found: Found, year: number) => endOfYear(new Date(yearOr(found, year), 0, 1));

/** "In 2023" inside the programme of 2023 says no more than the programme itself; in an earlier year it looks back. */
const readLaterYear = (found: Found, year: number) =>
  yearOr(found, year) > year ? readYear(found, year) : undefined;

const way = (words: string, read: Way["read"]): Way => ({
  words: new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, "giu"),
  read,
});

const ways: readonly Way[] = [
  way(`(?:${before}|${until}) (?<day>\\d{1,2}) ${month}(?: ${year})?`, readDay),
  way(`(?:${before}|${until}) (?<day>\\d{1,2})[-/](?<monthNumber>\\d{1,2})[-/]${shortYear}`, readDay),
  way(
    `(?:${until} |in |eind(?:e)?(?: van)? )?(?:het )?(?:${ordinal}(?: en|, )? ?)?(?<last>${ordinal}) kwartaal(?: van)?(?: ${year})?`,
    readQuarter,
  ),
  way(
    `(?:${until} |in )?(?:de )?(?<half>eerste|tweede|1e|2e) (?:helft|halfjaar)(?: van)?(?: ${year})?`,
    readHalf,
  ),
  way(`(?:eind(?:e)?(?: van)?|ultimo|uiterlijk(?: in)?|tot en met|t/m) ${month}(?: ${year})?`, readMonth),
  way(`in ${month} ${year}`, readMonth),
  way(`(?:(?:voor )?(?:het )?eind(?:e)?(?: van)?|ultimo|uiterlijk(?: in)?) ${year}`, readYear),
  way(`(?<!\\d ?)(?:tot en met|t/m) ?${year}`, readYear),
  way(`v(?:óó|òò)r ${year}`, (found, year) => subDays(new Date(yearOr(found, year), 0, 1), 1)),
  way(`in ${year}`, readLaterYear),
  way(`(?:[Q][1-4](?: ?20\\d\\d)? ?${upTo} ?)?Q(?<last>[1-4])(?:[ -]${year})?`, readQuarter),
  way(`${year}[ -]?Q(?<last>[1-4])`, readQuarter),
];

/** Words that tell a day only where something else says that a day is told: behind "Planning:". */
const plannedWays: readonly Way[] = [
  ...ways,
  way(
    `(?:\\d{1,2}(?: ${anyMonth})?(?: 20\\d\\d)? ?${upTo} ?)?(?<day>\\d{1,2}) ${month}(?: ${year})?`,
    readDay,
  ),
  way(`(?<day>\\d{1,2})[-/.](?<monthNumber>\\d{1,2})[-/.]${shortYear}`, readDay),
  way(`(?<!\\d )(?:${anyMonth}(?: 20\\d\\d)? ?${upTo} ?)?${month}(?: ${year})?`, readMonth),
  way(`(?:[QK]|kw\\.? ?|kwartaal )(?<last>[1-4])(?:[ -]${year})?`, readQuarter),
  way(`(?<!\\p{L}\\.? )(?:20\\d\\d ?${upTo} ?)?${year}`, readLaterYear),
];

/** When something begins, or roughly is, is no day that it is done. */
const starts =
  /(?<!\p{L})(?:(?:vanaf|na|sinds|start\p{L}*)(?: op| in| vanaf)? |(?:begin|medio|halverwege|half|voorjaar|lente|zomer|najaar|herfst|winter)(?!\p{L})).*?(?=[,;]|(?<!\p{L})(?:tot|t\/m|uiterlijk|gereed|klaar|eind)(?!\p{L})|$)/giu;

const withoutStarts = (words: string): string => words.replace(starts, (cut) => " ".repeat(cut.length));

type Read = Deadline & { readonly at: number };

function readWay({ words, read }: Way, text: string, year: number): readonly Read[] {
  return [...text.matchAll(words)].flatMap((match) => {
    const date = read(match.groups ?? {}, year);
    return date ? [{ text: match[0], date: format(date, "yyyy-MM-dd"), at: match.index }] : [];
  });
}

/**
 * The dates a Dutch text promises something for, in order, with the words they were read from. `date` is the last
 * day that still counts: "voor 1 juli" is 30 June. Where no year is printed it is `year`, that of the programme.
 * Rhythms ("twee keer per jaar", "elk kwartaal") and words of time without a day give none.
 */
export function readDeadlines(text: string, year: number): readonly Deadline[] {
  const words = plannedWords(text);
  const [known, read] = words === undefined ? [ways, text] : [plannedWays, withoutStarts(words)];
  const found = known.flatMap((one) => readWay(one, read, year));
  const widest = found.sort((a, b) => a.at - b.at || b.text.length - a.text.length);
  const kept: Read[] = [];
  for (const read of widest) {
    const last = kept.at(-1);
    if (!last || read.at >= last.at + last.text.length) kept.push(read);
  }
  return kept.map(({ text, date }) => ({ text, date }));
}
