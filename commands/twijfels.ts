import { fromBook } from "#bot/book";
import { defineCommand } from "#bot/command";
import { whisper } from "#bot/reply";
import { optionalYear } from "#bot/words";
import { doubtsCard } from "#cards/doubts";

export const twijfels = defineCommand<number | undefined>({
  name: "twijfels",
  aliases: ["twijfel"],
  summary: "Plaatsen in het document die op meer dan één manier te lezen zijn.",
  example: "",
  words: () => optionalYear,
  run: (year, request) => fromBook(request, year, ({ edition, past }) => whisper(doubtsCard(edition, past))),
});
