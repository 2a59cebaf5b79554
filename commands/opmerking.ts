import { fromBook } from "#bot/book";
import { defineCommand } from "#bot/command";
import { placeRemark, type Remarking, remarking } from "#bot/remarking";

export const opmerking = defineCommand<Remarking>({
  name: "opmerking",
  aliases: ["opmerken", "remark"],
  verbatim: true,
  summary: "Iets zeggen bij een afspraak: gelezen, niet mee eens, graag bespreken.",
  example: "27 graag bespreken",
  words: () => remarking(),
  run: (words, request) => fromBook(request, words.about.year, (book) => placeRemark(words, book, request)),
});
