import type { Book, Request } from "#bot/command";
import { mayDecide, reportedIn } from "#bot/deciding";
import { refuse } from "#bot/refuse";
import { confide, type Reply } from "#bot/reply";
import {
  askReturnCard,
  askWithdrawCard,
  inUseCard,
  movedCard,
  returnedCard,
  withdrawnCard,
} from "#cards/document";
import { asRead } from "#domain/amendment";
import { effectsOf } from "#domain/amendment-effect";
import type { Edition } from "#domain/edition";

/** What was read, without what coordinators decided about it and without whether it is an example. */
function textOf(edition: Edition): string {
  const { name, date, kind } = edition.source;
  return JSON.stringify([name, date, kind, asRead(edition).agreements]);
}

/** The newest text of the year that says something else; decisions about a text are taken back one by one. */
async function earlierText(
  { edition, programme }: Book,
  { register }: Request,
): Promise<Edition | undefined> {
  const now = textOf(edition);
  let at = await register.precedes(programme.edition);
  while (at !== undefined) {
    const before = await register.edition(at);
    if (textOf(before) !== now) return before;
    at = await register.precedes(at);
  }
  return undefined;
}

/** Lets the text that held before hold again, with what was decided about it then. Asks first. */
export async function goBack(sure: boolean, book: Book, request: Request): Promise<Reply> {
  const { edition, programme } = book;
  const allowed = await mayDecide(book, request);
  if (allowed !== true) return refuse(allowed, request);
  const before = await earlierText(book, request);
  if (!before) return withdraw(false, book, request);
  if (!sure) {
    const effects = effectsOf(edition, before, await reportedIn(book, request));
    return confide(askReturnCard(edition, before, effects));
  }
  const { name: by } = await request.actor();
  const decided = { by, adoption: "returned" } as const;
  const adopted = await request.register.adopt(before, programme.edition, request.now, decided);
  return confide(adopted === "moved-meanwhile" ? movedCard(edition.year) : returnedCard(before));
}

/** Takes a programme away as if it was never read in, while nobody reported, decided or remarked. Asks first. */
export async function withdraw(sure: boolean, book: Book, request: Request): Promise<Reply> {
  const { edition, programme } = book;
  const { year } = edition;
  const allowed = await mayDecide(book, request);
  if (allowed !== true) return refuse(allowed, request);
  const isUsed = async () => inUseCard(year, (await earlierText(book, request)) !== undefined);
  if (!sure) return confide((await request.register.inUse(year)) ? await isUsed() : askWithdrawCard(edition));
  const { name: by } = await request.actor();
  const outcome = await request.register.withdraw(year, programme.edition, by, request.now);
  switch (outcome) {
    case "withdrawn":
      return confide(withdrawnCard(year));
    case "in-use":
      return confide(await isUsed());
    case "moved-meanwhile":
      return confide(movedCard(year));
  }
}
