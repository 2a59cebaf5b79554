import { z } from "zod";
import { fromBook } from "#bot/book";
import { type Book, defineCommand, type Request } from "#bot/command";
import { nearestNames } from "#bot/nearest-name";
import type { Meant, Sought } from "#bot/reading";
import { confide, type Reply, whisper } from "#bot/reply";
import { splitYear } from "#bot/words";
import { type Button, button } from "#cards/card";
import { foundCard, foundDayCard } from "#cards/found";
import { howCard } from "#cards/help";
import { dutchDate } from "#domain/dutch";
import { fold } from "#domain/fold";
import { concerning } from "#domain/involvement";
import { namesIn, vocabulary, withoutNames } from "#domain/naming";
import type { Partnership } from "#domain/partnership";
import type { AlsoWord, Found } from "#domain/search";
import { readDay } from "#domain/typed-day";
import { readTypedStatus } from "#domain/typed-status";

export const zoek = defineCommand<Sought>({
  name: "zoek",
  aliases: ["zoeken", "vind", "waar staat", "zoek naar"],
  summary: "Woorden zoeken in alle afspraken, acties, voetnoten en ambities.",
  example: "zonnepanelen",
  words: () =>
    z
      .string()
      .regex(/[\p{L}\p{N}]/u)
      .transform((words): Sought => ({ words })),
  run: searched,
});

/** The answer to words that are no number, command or list. */
export function searched({ words, meant }: Sought, request: Request): Promise<Reply> {
  const { entrance, lead } = request;
  if (lead && meant && saysNothing(meant.words))
    return Promise.resolve(confide(howCard(meant.name, lead, words)));
  const typed = splitYear(words);
  const ofYear = typed.words !== "" && entrance.programmes.some(({ year }) => year === typed.year);
  const day = readDay(words, noYear);
  return fromBook(request, ofYear && day === undefined ? typed.year : undefined, (book) => {
    const { edition, measure, search } = book;
    if (day !== undefined) {
      const printed = asPrinted(day);
      return whisper(foundDayCard(words, printed, search.find(printed), edition, measure));
    }
    const line = about(ofYear ? typed.words : words, book, entrance.partnership);
    const behind = meant && about(meant.words, book, entrance.partnership);
    // The line may begin with the word of a command that stands nowhere in the text.
    const found = behind && behind.share > line.share ? behind : line;
    const isOffered = found.forgiven || found.share < 1 || meant?.words.includes(" ");
    const offers = meant && isOffered ? offersFor(meant, request) : [];
    return whisper(foundCard(words, found, edition, measure, { offers, ...(lead && { lead }) }));
  });
}

/** Behind a command: nothing, or a status of nobody knows which part. */
const saysNothing = (words: string): boolean => {
  const { status, rest } = readTypedStatus(words);
  return words === "" || (status !== undefined && rest === "");
};

/** A day without a year is read as one before this day. */
const noYear = "2000-01-01";

const asPrinted = (day: string): string =>
  day > noYear ? dutchDate(day) : dutchDate(day).replace(/ \d{4}$/, "");

/** A party that is named is whose the words should be: what it leads or what names it comes first. */
function about(words: string, { search, edition }: Book, known: Partnership): Found {
  const names = vocabulary(known);
  const also = fromWordList(known);
  const sought = namesIn(words, names);
  const found = search.find(words, also);
  if (sought.length === 0) return found;
  const others = search.find(withoutNames(words, names), also);
  return others.share < 1 ? found : { ...others, hits: concerning(sought, others.hits, edition, known) };
}

/** One word for another, where the word list says that they mean the same. */
const fromWordList =
  ({ glossary }: Partnership): AlsoWord =>
  (word) =>
    glossary
      .find(({ word: entry, aliases }) => !entry.includes(" ") && aliases.some((one) => fold(one) === word))
      ?.word.toLowerCase();

/** What the words were probably meant as: a name that is nearly theirs, behind the command that was typed. */
function offersFor(
  { name, words }: Meant,
  { nearest, entrance: { partnership } }: Request,
): readonly Button[] {
  const { parties, groups, glossary } = partnership;
  const entries =
    name === "begrip"
      ? glossary.map(({ word, aliases }) => ({ name: word, aliases }))
      : [...parties, ...groups];
  const named = namesIn(words, vocabulary(partnership));
  return nearestNames(words, named.length > 0 ? [] : entries, nearest).map((one) =>
    button(`Bedoelt u ${one}?`, `${name} ${one}`),
  );
}
