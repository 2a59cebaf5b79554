import { z } from "zod";
import { signed } from "#bot/actor";
import { fromOpenBook } from "#bot/book";
import { type Book, defineCommand, type Request } from "#bot/command";
import { type Addressed, addressed, marked } from "#bot/marked";
import { type OwnPart, partOf } from "#bot/own-part";
import { updatesOf } from "#bot/part-updates";
import { confide, type Reply } from "#bot/reply";
import { button } from "#cards/card";
import { correctButton, correctVerb } from "#cards/correction";
import { movedCard, reportVerb } from "#cards/report";
import { nothingToUndoCard, noUndoCard, undoneCard } from "#cards/undone";
import { newest } from "#domain/progress";
import type { Update } from "#domain/register";
import type { NewUpdate } from "#domain/reporting";
import { type Before, before, isUndoable, type NoUndo } from "#domain/undo";

/** Without a number: whatever the person reported last. */
export const ongedaan = defineCommand<Addressed | undefined>({
  name: "ongedaan",
  aliases: ["ongedaan maken", "undo", "terugnemen"],
  summary: "Uw laatste melding terugnemen, binnen een kwartier.",
  example: "27.1",
  words: (known) => z.union([z.literal("").transform(() => undefined), addressed(known)]),

  run: (words, request) =>
    fromOpenBook(request, words?.about ?? {}, async (book) => {
      const meant = words ?? (await newestOf(book, request));
      if (!meant) return confide(nothingToUndoCard());
      const found = await partOf(meant.about, meant.party, book, request);
      return "none" in found ? found.none : takeBack(found, meant, book, request);
    }),
});

/** What the person reported last while it can still be taken back, also in the name of another party. */
async function newestOf(book: Book, { actor, now }: Request): Promise<Addressed | undefined> {
  const { name, party } = await actor();
  const own = (await book.commitments()).filter(({ last }) => last?.by === name && isUndoable(last.at, now));
  const last = newest(own);
  const part = own.find((one) => one.last === last);
  const about = marked.safeParse(part?.action);
  if (!part || !about.success) return undefined;
  return { about: about.data, ...(part.party !== party && { party: part.party }) };
}

async function takeBack(
  own: OwnPart,
  { party: named, about: { seen } }: Addressed,
  book: Book,
  request: Request,
): Promise<Reply> {
  const { action } = own;
  const { year } = book.edition;
  const updates = await updatesOf(book, own.part, request);
  const by = signed(await request.actor());
  const found = before(updates, { by, now: request.now, ...(seen !== undefined && { seen }) });
  if (found === "done") return confide(undoneCard(action.number, own.part, year));
  if (typeof found === "string") {
    const mend = mendable(found, updates, seen);
    const verb = named === undefined ? correctVerb : `${correctVerb} namens ${named}`;
    return confide(noUndoCard(action.number, found, year, mend && correctButton(mend, year, verb)));
  }
  const stored = await request.register.reporting.report(
    undoOf(found, own.part, by, year, request),
    request.now,
  );
  if (!("moved" in stored)) return confide(undoneCard(action.number, stored, year));
  const again = button(`Melden ${action.number}`, `${reportVerb} ${action.number} ${year}`, "primary");
  return confide(movedCard(stored, again, year));
}

/** What can be corrected where it can no longer be taken back. */
function mendable(why: NoUndo, updates: readonly Update[], seen: number | undefined): Update | undefined {
  const meant = seen === undefined ? updates[0] : updates.find(({ version }) => version === seen);
  return why === "nothing" || meant?.kind === "undo" ? undefined : meant;
}

function undoOf(
  { to, asOf, figure, undone }: Before,
  { version }: OwnPart["part"],
  by: NewUpdate["by"],
  year: number,
  { heard }: Request,
): NewUpdate {
  const nothing = { text: null, cause: null, consequence: null, steering: null, decision: null };
  return {
    ...{ year, action: undone.action, party: undone.party, kind: "undo", to, asOf, figure },
    ...nothing,
    ...{ toYear: null, link: null, onBehalfOf: null },
    by,
    corrects: undone.version,
    door: heard.who.platform,
    seen: version,
  };
}
