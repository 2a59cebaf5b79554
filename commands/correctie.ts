import { fromOpenBook } from "#bot/book";
import { defineCommand } from "#bot/command";
import { type Addressed, addressed } from "#bot/marked";
import { partOf } from "#bot/own-part";
import { updatesOf } from "#bot/part-updates";
import { confide } from "#bot/reply";
import { tell } from "#bot/reporting";
import { noCorrectionCard } from "#cards/correction";
import { heldFor, lastTold } from "#domain/holding";

export const correctie = defineCommand<Addressed>({
  name: "correctie",
  aliases: ["corrigeren", "corrigeer", "herstel", "herstellen", "verbeter", "verbeteren", "verbetering"],
  summary: "Een eerdere melding van uw partij corrigeren; beide blijven in de geschiedenis.",
  example: "27.1 112 woningen",
  words: (known) => addressed(known),

  run: ({ party, about }, request) =>
    fromOpenBook(request, about, async (book) => {
      const found = await partOf(about, party, book, request);
      if ("none" in found) return found.none;
      const { action, part } = found;
      const updates = await updatesOf(book, part, request);
      const { seen, words } = about;
      const corrects = seen === undefined ? lastTold(updates) : heldFor(updates, seen);
      if (!corrects) return confide(noCorrectionCard(action.number, book.edition.year));
      const { name, party: own, member } = await request.actor();
      const telling = { book, action, part, words, by: { name, party: own, member }, corrects };
      return tell(
        {
          ...telling,
          ...(seen !== undefined && { seen }),
          ...(party !== undefined && { onBehalf: true }),
        },
        request,
      );
    }),
});
