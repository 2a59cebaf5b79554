import type { Book, Request } from "#bot/command";
import { mayDecide } from "#bot/deciding";
import { type Marked, marked } from "#bot/marked";
import { refuse } from "#bot/refuse";
import { decline, type Reply } from "#bot/reply";
import { unknownActionCard, unknownAgreementCard } from "#cards/trouble";
import { datedAt } from "#domain/amendment-change";
import { dayOf, dutchDate } from "#domain/dutch";
import type { Action, Agreement } from "#domain/edition";
import { findAgreement } from "#domain/progress";

/** A place in the text with what a coordinator wants to be agreed there, and why. */
export type Agreed = { readonly about: Marked; readonly reason?: string };

/** "27.1 Beter Wonen 360 woningen reden: zo is het besloten" */
export function readAgreed(line: string): Agreed | undefined {
  const [, words = line, reason] = /^(.*?)[,;:]? reden: ?(.*)$/isu.exec(line) ?? [];
  const about = marked.safeParse(words);
  return about.success ? { about: about.data, ...(reason && { reason }) } : undefined;
}

/** An agreement or action whose figures or dates somebody wants to change. */
export type Site = {
  /** "27" or "27.1" */
  readonly place: string;
  readonly at: Agreement | Action;
  /** Those who have a part there, in the order of the partnership. */
  readonly parties: readonly string[];
};

/** Walks on where the asker may decide and the place is there. */
export async function atSite(
  { agreement: number, action }: Marked,
  book: Book,
  request: Request,
  walk: (site: Site) => Promise<Reply>,
): Promise<Reply> {
  const allowed = await mayDecide(book, request);
  if (allowed !== true) return refuse(allowed, request, number);
  const { edition } = book;
  const agreement = findAgreement(edition, number);
  if (!agreement) return decline(unknownAgreementCard(number, edition.agreements.length, edition.year));
  const place = action === undefined ? `${number}` : `${number}.${action}`;
  const at = datedAt(edition.agreements, place);
  if (!at) {
    const numbers = agreement.actions.map((one) => one.number);
    return decline(unknownActionCard(place, number, numbers, edition.year));
  }
  const taking = "parties" in at ? at.parties : agreement.actions.flatMap(({ parties }) => parties);
  const parties = request.entrance.partnership.parties.map(({ name }) => name);
  return walk({ place, at, parties: parties.filter((name) => taking.includes(name)) });
}

/** What stands for the printed words where a person set a figure or date. */
export const setOn = (now: Date): string => `besluit van ${dutchDate(dayOf(now))}`;
