import { startOf } from "#domain/dutch";
import { fold } from "#domain/fold";
import { nameOf, type Vocabulary } from "#domain/naming";
import { firstDay, lastDay, nextQuarter, type Quarter, readQuarter } from "#domain/quarter";

/** Which entries of the history of one agreement are asked for; what is absent narrows nothing. */
export type Among = {
  /** "27.1" */
  readonly action?: string;
  /** Whose part was reported on, or who remarked. */
  readonly parties?: readonly string[];
  /** Names of persons, as they were stored. */
  readonly by?: readonly string[];
  /** By the day an entry speaks of (stand per); what speaks of none, such as a remark, by the day of entry. */
  readonly quarter?: Quarter;
};

/** What occurs in the history of one agreement: names of persons, parties, and days (YYYY-MM-DD) it speaks of; each once. */
export type Occurring = {
  readonly names: readonly string[];
  readonly parties: readonly string[];
  readonly days: readonly string[];
};

/** What stands behind "geschiedenis", read as far as it goes. */
export type TypedAmong = {
  readonly parties: readonly string[];
  readonly quarter?: Quarter;
  /** All of the choosing words, as typed. */
  readonly chosen: string;
  /** The place of the first entry to show, from 1. */
  readonly from: number;
  /** Words that are no party and no quarter: a person's name, or nothing. */
  readonly left: string;
};

/** Words that people put around what they choose. */
const glue = new Set(["van", "in", "het", "de", "uit", "over", "door", "en", "alleen"]);

/**
 * `year`: of the programme, for a quarter that is typed without one; behind the words it may be repeated. `quarterFor`
 * knows which quarter "dit kwartaal" and "vorig kwartaal" are today.
 */
export function readAmong(
  typed: string,
  names: Vocabulary,
  year: number,
  quarterFor: (words: string) => Quarter | undefined,
): TypedAmong {
  const [, chosen = "", from = "1"] = /^(.*?) ?(?:vanaf (\d{1,4}))?(?: ?20\d\d)?$/i.exec(typed) ?? [];
  const quarter = takeOut(
    chosen.split(" ").filter(Boolean),
    (words) => readQuarter(words) ?? readQuarter(`${words} ${year}`) ?? quarterFor(words),
  );
  const party = takeOut(quarter.rest, (words) => nameOf(words, names)?.parties);
  return {
    chosen,
    parties: party.found ?? [],
    ...(quarter.found && { quarter: quarter.found }),
    from: Math.max(1, Number(from)),
    left: withoutGlue(party.rest).join(" "),
  };
}

/** The longest run of words that can be read, and the words without it. */
function takeOut<Found>(
  words: readonly string[],
  read: (words: string) => Found | undefined,
): { readonly found?: Found; readonly rest: readonly string[] } {
  for (let length = words.length; length > 0; length -= 1) {
    for (let at = 0; at + length <= words.length; at += 1) {
      const found = read(words.slice(at, at + length).join(" "));
      if (found) return { found, rest: words.toSpliced(at, length) };
    }
  }
  return { rest: words };
}

/** Inside a name such as "Jan de Vries" they stay. */
function withoutGlue(words: readonly string[]): readonly string[] {
  const tells = (word: string) => !glue.has(fold(word)) && !/^20\d\d$/.test(word);
  return words.slice(words.findIndex(tells), words.findLastIndex(tells) + 1);
}

const asWords = (name: string): string =>
  ` ${fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;

/** The names that hold these words whole, however they are spelled: "jansen" is in "Vera Jansen". */
export function namesHolding(words: string, names: readonly string[]): readonly string[] {
  const sought = asWords(words);
  return sought.trim() === "" ? [] : names.filter((name) => asWords(name).includes(sought));
}

/** The days (YYYY-MM-DD) and the moments of a quarter in Amsterdam, from the first up to and without the last. */
export const spanOf = (quarter: Quarter) => ({
  firstDay: firstDay(quarter),
  lastDay: lastDay(quarter),
  start: startOf(firstDay(quarter)),
  end: startOf(firstDay(nextQuarter(quarter))),
});
