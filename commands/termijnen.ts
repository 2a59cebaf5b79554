import { fromBook } from "#bot/book";
import { defineCommand } from "#bot/command";
import { whisper } from "#bot/reply";
import { type Scope, scopeOf } from "#bot/words";
import { datesCard } from "#cards/dates";

export const termijnen = defineCommand<Scope>({
  name: "termijnen",
  aliases: ["termijn", "deadline", "deadlines", "datums", "wanneer"],
  summary: "Alle datums, van iedereen of van één partij: wat nog komt en wat voorbij is.",
  example: "Beter Wonen",
  words: scopeOf,

  run: ({ of, year }, request) =>
    fromBook(request, year, async ({ edition, measure }) => {
      const { calendar } = request.entrance.partnership;
      const meetings = await request.register.rhythms.meetings();
      return whisper(datesCard(edition, measure, { calendar, meetings }, of));
    }),
});
