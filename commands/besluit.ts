import { fromBook } from "#bot/book";
import { defineCommand } from "#bot/command";
import { placeRemark, type Remarking, remarking } from "#bot/remarking";

export const besluit = defineCommand<Remarking>({
  name: "besluit",
  aliases: ["besluit vastleggen", "besloten"],
  verbatim: true,
  summary: "Als coördinator een besluit bij een afspraak vastleggen.",
  example: "25 de oplevering schuift naar het derde kwartaal",
  words: () => remarking("decided"),
  run: (words, request) => fromBook(request, words.about.year, (book) => placeRemark(words, book, request)),
});
