import type { Book, Request } from "#bot/command";
import type { Card } from "#cards/card";
import { historyCard, unknownChoiceCard } from "#cards/history";
import type { Entry } from "#cards/history-entry";
import { dayOf } from "#domain/dutch";
import type { Action, Agreement } from "#domain/edition";
import { type Among, namesHolding, readAmong } from "#domain/history";
import { vocabulary } from "#domain/naming";
import type { Quarter } from "#domain/quarter";
import { quarterMeant, readAskedQuarter } from "#domain/quarterly-asked";

/** Entries on one card; the older ones stand one press further. */
const page = 50;

/**
 * What was reported and remarked on an agreement or one of its actions, newest first. `typed` narrows it; words that
 * nothing in it answers to are said back, with what it can be narrowed by.
 */
export async function answerHistory(
  { agreement, action }: { readonly agreement: Agreement; readonly action?: Action },
  typed: string,
  { edition: { year }, programme }: Book,
  request: Request,
): Promise<Card> {
  const { entrance, register } = request;
  const { chosen, left, from, parties, quarter } = readAmong(
    typed,
    vocabulary(entrance.partnership),
    year,
    (words) => calledQuarter(words, request),
  );
  const of = { agreement, year, ...(action && { action }) };
  const occurring = left === "" ? undefined : await register.occurring(year, agreement.number);
  const by = occurring && namesHolding(left, occurring.names);
  if (occurring && by?.length === 0) return unknownChoiceCard(of, left, occurring);

  const among: Among = {
    ...(action && { action: action.number }),
    ...(parties.length > 0 && { parties }),
    ...(quarter && { quarter }),
    ...(by && { by }),
  };
  const entries = await entriesOf(agreement.number, year, among, from + page, request);
  const shown = entries.slice(from - 1, from - 1 + page);
  const older = entries.length >= from + page;
  const own = programme.closed ? null : await ownParty(request);
  return historyCard({
    ...of,
    ...(own !== null && { own }),
    among,
    typed: chosen,
    from,
    entries: shown,
    page,
    older,
  });
}

/** "dit kwartaal", "vorig kwartaal", "afgelopen kwartaal": as everywhere, counted from the one being reported on. */
function calledQuarter(words: string, { now, isHoliday, entrance }: Request): Quarter | undefined {
  const asked = /kwartaal$/i.test(words) ? readAskedQuarter(words) : undefined;
  if (asked?.asked !== "usual" && asked?.asked !== "previous") return undefined;
  const years = entrance.programmes.map(({ year }) => year);
  return quarterMeant(asked, { today: dayOf(now), isHoliday, years });
}

/** Whose reports the asker may correct; nobody's on a card that others see too. */
async function ownParty({ actor, heard: { door, where, line } }: Request): Promise<string | null> {
  const alone = !where.shared || (door.whispers && !/^\/?\s*toon /i.test(line));
  return alone ? (await actor()).party : null;
}

/** The newest entries of both kinds, newest first. */
async function entriesOf(
  agreement: number,
  year: number,
  among: Among,
  most: number,
  { register }: Request,
): Promise<readonly Entry[]> {
  const [updates, remarks] = await Promise.all([
    register.updates(year, agreement, most, among),
    register.reporting.remarks(year, agreement, most, among),
  ]);
  return [
    ...updates.map((update): Entry => ({ is: "update", at: update.at, update })),
    ...remarks.map((remark): Entry => ({ is: "remark", at: remark.at, remark })),
  ].sort((one, other) => other.at.getTime() - one.at.getTime());
}
