import type { Book, Request } from "#bot/command";
import { answerHistory } from "#bot/history";
import type { Card } from "#cards/card";
import { goneActionCard, type Moved } from "#cards/gone-action";
import { asRead, living } from "#domain/amendment";
import type { Action, Agreement, Edition } from "#domain/edition";

type Found = { readonly agreement: Agreement; readonly action: Action };

function foundIn({ agreements }: Edition, number: string): Found | undefined {
  for (const agreement of agreements) {
    const action = agreement.actions.find((one) => one.number === number);
    if (action) return { agreement, action };
  }
  return undefined;
}

/** The newest text of the year that holds this number, as it was read or as it was decided. */
async function lastText(number: string, book: Book, { register }: Request): Promise<Found | undefined> {
  const own = foundIn(asRead(book.edition), number);
  if (own) return own;
  let at = await register.precedes(book.programme.edition);
  while (at !== undefined) {
    const edition = await register.edition(at);
    const found = foundIn(edition, number) ?? foundIn(asRead(edition), number);
    if (found) return found;
    at = await register.precedes(at);
  }
  return undefined;
}

/** Where a decision put an action: under another number, or into another action. */
const placeNow = (edition: Edition, number: string): Moved | undefined =>
  living(edition)
    .flatMap(({ changes }) => changes)
    .flatMap((change): readonly Moved[] => {
      if (change.kind === "move" && change.action === number && change.as) return [{ is: change.as }];
      return change.kind === "join" && change.action === number ? [{ within: change.into }] : [];
    })
    .at(-1);

/** What was reported on a number that the text no longer holds, and where it went; undefined for one it never held. */
export async function answerGone(
  number: string,
  typed: string,
  book: Book,
  request: Request,
): Promise<Card | undefined> {
  const found = await lastText(number, book, request);
  if (!found) return undefined;
  const history = await answerHistory(found, typed, book, request);
  return goneActionCard(found.action, placeNow(book.edition, number), history, book.edition.year);
}
