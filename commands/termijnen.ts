import { fromBook } from "#bot/book";
import { defineCommand } from "#bot/command";
import { whisper } from "#bot/reply";
import { optionalYear } from "#bot/words";
import { datesCard } from "#cards/dates";
import { dayOf } from "#domain/dutch";

export const termijnen = defineCommand<number | undefined>({
  name: "termijnen",
  aliases: ["termijn", "deadline", "deadlines", "datum", "datums", "wanneer"],
  summary: "Alle datums: wat nog komt en wat voorbij is.",
  example: "2023",
  words: () => optionalYear,

  run: (year, request) =>
    fromBook(request, year, ({ edition, past }) => whisper(datesCard(edition, dayOf(request.now), past))),
});
