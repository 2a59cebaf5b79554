import type { Asker } from "#bot/actor";
import type { Book, Request } from "#bot/command";
import type { Marked } from "#bot/marked";
import { refuse } from "#bot/refuse";
import { decline, type Reply } from "#bot/reply";
import { spokenFor } from "#bot/spoken-for";
import type { Card } from "#cards/card";
import { noPartOfCard, whichPartCard } from "#cards/part-choice";
import { unknownActionCard, unknownAgreementCard } from "#cards/trouble";
import { enumerate } from "#domain/dutch";
import type { Action, Agreement } from "#domain/edition";
import { findAgreement } from "#domain/progress";
import type { Commitment } from "#domain/register";
import { type Decision, mayReport, mayReportFor } from "#domain/rights";

/** Whether the asker may report for a party: its own, or in its name where `inName`. */
export async function mayTell(
  actor: Asker,
  party: string,
  inName: boolean,
  { register: { people } }: Pick<Request, "register">,
): Promise<Decision> {
  if (!inName) return mayReport(actor, party);
  const { linked, switches } = await spokenFor(party, people);
  return mayReportFor(actor, party, { linked, onBehalf: switches.onBehalf });
}

/** A part that somebody may speak of. */
export type OwnPart = { readonly action: Action; readonly part: Commitment };

/**
 * The part that a line is about: of the asker's own party, or of `named` in that party's name. Else the answer that
 * says why there is none: not known, not allowed, or not one of that party.
 */
export async function partOf(
  { agreement: number, action: place }: Marked,
  named: string | undefined,
  book: Book,
  request: Request,
): Promise<OwnPart | { readonly none: Reply }> {
  const { edition } = book;
  const agreement = findAgreement(edition, number);
  if (!agreement)
    return { none: decline(unknownAgreementCard(number, edition.agreements.length, edition.year)) };
  const actor = await request.actor();
  const party = named ?? actor.party;
  const own = party === null ? [] : agreement.actions.filter(({ parties }) => parties.includes(party));
  const meant = agreement.actions.filter((one) => place === undefined || one.number === `${number}.${place}`);
  const action = own.find((one) => meant.includes(one) && (place !== undefined || own.length === 1));
  if (meant.length > 0 && meant.every(({ parties }) => parties.length === 0))
    return { none: await refuse({ refused: "nobody-leads", agreement: number }, request, number) };
  const whose = named ?? partyOf(meant, own, party);
  const allowed = await mayTell(actor, whose, named !== undefined, request);
  if (allowed !== true) return { none: await refuse(allowed, request, number) };
  const parts = await book.commitments(number);
  const part = parts.find((one) => one.party === party && one.action === action?.number);
  if (action && part) return { action, part };
  return { none: decline(unknownPart(agreement, own, place, whose, edition.year)) };
}

/** Whose the part is: the party's own where it has one, else those who have. */
function partyOf(meant: readonly Action[], own: readonly Action[], party: string | null): string {
  const isOwn = meant.length === 0 || meant.some((one) => own.includes(one));
  if (party !== null && isOwn) return party;
  return enumerate([...new Set(meant.flatMap(({ parties }) => parties))]);
}

function unknownPart(
  { number, actions }: Agreement,
  own: readonly Action[],
  place: number | undefined,
  party: string,
  year: number,
): Card {
  const numbers = (some: readonly Action[]) => some.map((one) => one.number);
  const named = `${number}.${place}`;
  if (place !== undefined && !numbers(actions).includes(named))
    return unknownActionCard(named, number, numbers(actions), year);
  const where = { agreement: number, year, own: numbers(own) };
  return place === undefined && own.length > 1
    ? whichPartCard(party, where)
    : noPartOfCard(party, place === undefined ? `afspraak ${number}` : named, where);
}
