import { fromBook } from "#bot/book";
import { defineCommand } from "#bot/command";
import { whisper } from "#bot/reply";
import { optionalYear } from "#bot/words";
import { carriedCard } from "#cards/carried";
import { readCarried } from "#domain/carried";

export const meegenomen = defineCommand<number | undefined>({
  name: "meegenomen",
  aliases: ["meegenomen naar", "doorgeschoven naar", "doorgeschoven delen"],
  summary: "Wat uit een eerder jaar is doorgeschoven naar dit jaar.",
  example: "2024",
  words: () => optionalYear,

  run: (year, request) =>
    fromBook(request, year, async ({ edition }) => {
      const { entrance, register } = request;
      return whisper(carriedCard(edition.year, await readCarried(edition, entrance.programmes, register)));
    }),
});
