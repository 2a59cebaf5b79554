import { fromBook } from "#bot/book";
import { defineCommand } from "#bot/command";
import { whisper } from "#bot/reply";
import { type Scope, scopeOf } from "#bot/words";
import { datesCard } from "#cards/dates";
import { dayOf } from "#domain/dutch";

export const termijnen = defineCommand<Scope>({
  name: "termijnen",
  aliases: ["termijn", "deadline", "deadlines", "datum", "datums", "wanneer"],
  summary: "Alle datums, van iedereen of van één partij: wat nog komt en wat voorbij is.",
  example: "Beter Wonen",
  words: scopeOf,

  run: ({ of, year }, request) =>
    fromBook(request, year, ({ edition, past }) => whisper(datesCard(edition, dayOf(request.now), past, of))),
});
