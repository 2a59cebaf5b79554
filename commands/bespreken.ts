import { fromBook } from "#bot/book";
import { defineCommand } from "#bot/command";
import { placeRemark, type Remarking, remarking } from "#bot/remarking";

export const bespreken = defineCommand<Remarking>({
  name: "bespreken",
  aliases: ["graag bespreken", "bespreek"],
  verbatim: true,
  summary: "Vragen om een afspraak te bespreken in het overleg.",
  example: "25 de planning van de tweede helft",
  words: () => remarking("discuss"),
  run: (words, request) => fromBook(request, words.about.year, (book) => placeRemark(words, book, request)),
});
