import { fromOpenBook } from "#bot/book";
import { type Book, defineCommand, type Request } from "#bot/command";
import { type Addressed, addressed } from "#bot/marked";
import { type OwnPart, partOf } from "#bot/own-part";
import { updatesOf } from "#bot/part-updates";
import { confide, type Reply } from "#bot/reply";
import { button } from "#cards/card";
import { correctButton, correctVerb } from "#cards/correction";
import { movedCard, reportVerb } from "#cards/report";
import { noUndoCard, undoneCard } from "#cards/undone";
import { dutchMoment } from "#domain/dutch";
import type { Update } from "#domain/register";
import type { NewUpdate } from "#domain/reporting";
import { type Before, before, type NoUndo } from "#domain/undo";

export const ongedaan = defineCommand<Addressed>({
  name: "ongedaan",
  aliases: ["ongedaan maken", "undo", "terugnemen"],
  summary: "Uw laatste melding terugnemen, binnen een kwartier.",
  example: "27.1",
  words: (known) => addressed(known),

  run: (words, request) =>
    fromOpenBook(request, words.about, async (book) => {
      const found = await partOf(words.about, words.party, book, request);
      return "none" in found ? found.none : takeBack(found, words, book, request);
    }),
});

async function takeBack(
  own: OwnPart,
  { party: named, about: { seen } }: Addressed,
  book: Book,
  request: Request,
): Promise<Reply> {
  const { action } = own;
  const { year } = book.edition;
  const { name } = await request.actor();
  const updates = await updatesOf(book, own.part, request);
  const found = before(updates, { by: name, now: request.now, ...(seen !== undefined && { seen }) });
  if (typeof found === "string") {
    const mend = mendable(found, updates, seen);
    const verb = named === undefined ? correctVerb : `${correctVerb} namens ${named}`;
    return confide(noUndoCard(action.number, found, year, mend && correctButton(mend, year, verb)));
  }
  const stored = await request.register.reporting.report(await undoOf(found, year, request), request.now);
  if (!("moved" in stored)) return confide(undoneCard(action.number, stored, year));
  const at = stored.moved.last ? dutchMoment(stored.moved.last.at) : "zojuist";
  const again = button(`Melden ${action.number}`, `${reportVerb} ${action.number} ${year}`, "primary");
  return confide(movedCard(stored.moved, again, at));
}

/** What can be corrected where it can no longer be taken back. */
function mendable(why: NoUndo, updates: readonly Update[], seen: number | undefined): Update | undefined {
  const meant = seen === undefined ? updates[0] : updates.find(({ version }) => version === seen);
  return why === "nothing" || meant?.kind === "undo" ? undefined : meant;
}

async function undoOf(
  { to, asOf, figure, undone }: Before,
  year: number,
  { actor, heard }: Request,
): Promise<NewUpdate> {
  const { name, party, member } = await actor();
  const nothing = { text: null, cause: null, consequence: null, steering: null, decision: null };
  return {
    ...{ year, action: undone.action, party: undone.party, kind: "undo", to, asOf, figure },
    ...nothing,
    ...{ toYear: null, link: null, onBehalfOf: null },
    by: { name, party, member },
    corrects: undone.version,
    door: heard.who.platform,
    seen: undone.version,
  };
}
