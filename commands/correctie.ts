import { signed } from "#bot/actor";
import { fromOpenBook } from "#bot/book";
import { defineCommand } from "#bot/command";
import { type Addressed, addressed } from "#bot/marked";
import { partOf } from "#bot/own-part";
import { updatesOf } from "#bot/part-updates";
import { confide } from "#bot/reply";
import { tell } from "#bot/reporting";
import { noCorrectionCard } from "#cards/correction";
import { targetsOf, unitsOf } from "#domain/counted";
import type { Action } from "#domain/edition";
import { heldFor, holding, lastTold } from "#domain/holding";
import type { Commitment, Update } from "#domain/register";
import { takeFigure } from "#domain/typed-figure";
import { readTypedStatus } from "#domain/typed-status";

export const correctie = defineCommand<Addressed>({
  name: "correctie",
  aliases: ["corrigeren", "corrigeer", "herstel", "herstellen", "verbeter", "verbeteren", "verbetering"],
  verbatim: true,
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
      const corrects = seen === undefined ? meantBy(words, updates, action, part) : heldFor(updates, seen);
      if (!corrects) return confide(noCorrectionCard(action.number, book.edition.year));
      const telling = { book, action, part, words, by: signed(await request.actor()), corrects };
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

/** A typed correction is of the last report; of the last one in its unit, where it names a figure in another than that. */
function meantBy(
  words: string,
  updates: readonly Update[],
  { targets }: Action,
  { party }: Commitment,
): Update | undefined {
  const last = lastTold(updates);
  const units = unitsOf(targetsOf(targets, party));
  const unit = takeFigure(readTypedStatus(words).rest, units)?.figure.unit;
  if (!unit || !last?.figure || last.figure.unit === unit) return last;
  return holding(updates).findLast(({ figure }) => figure?.unit === unit) ?? last;
}
