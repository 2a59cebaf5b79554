import { type Asker, signed } from "#bot/actor";
import type { Book, Request } from "#bot/command";
import { updatesOf } from "#bot/part-updates";
import { refuse } from "#bot/refuse";
import { confide, type Reply } from "#bot/reply";
import { noRoundCard, type RoundView } from "#cards/round";
import { dayOf, enumerate } from "#domain/dutch";
import { heldIn } from "#domain/holding";
import { newsFor } from "#domain/joint";
import { agreementOf } from "#domain/progress";
import type { Commitment, Update } from "#domain/register";
import type { Report } from "#domain/report";
import { asUpdate, type MovedMeanwhile } from "#domain/reporting";
import { mayReport } from "#domain/rights";
import {
  type Asking,
  askedOf,
  askingOf,
  behind,
  onward,
  openOf,
  type Part,
  sayAgain,
  type When,
  withoutOthers,
} from "#domain/round";
import type { Measure } from "#domain/standing";

/** Somebody's round through the parts of the own party. */
export type Round = {
  readonly book: Book;
  readonly asker: Asker;
  readonly party: string;
  readonly asking: Asking;
  readonly measure: Measure;
  readonly when: When;
  /** Every part this person is asked about, reported or not, in the order of the programme. */
  readonly parts: readonly Part[];
  /** What was said of a part, newest entry first. */
  updates(part: Commitment): Promise<readonly Update[]>;
  /** What another lead told of a joint action, that may hold for the own part too. */
  newsFor(of: Part): Promise<Commitment | undefined>;
};

/** What a programme asks today, and what counts as reported in it. */
export function askedToday({ programme, measure }: Book, { now, isHoliday }: Request) {
  const today = dayOf(now);
  const asking = askingOf(programme, today, isHoliday);
  return { today, asking, measure };
}

/** The own parts of a member of `party`. */
export async function ownParts(
  book: Book,
  party: string,
  member: string | null,
  request: Request,
): Promise<readonly Part[]> {
  const parts = askedOf(book.edition, await book.commitments(), party);
  return withoutOthers(parts, member, await request.register.people.contacts(), dayOf(request.now));
}

/** Walks on with the asker's round; refuses whoever may not report, and says so where nothing is asked. */
export async function inRound(
  book: Book,
  request: Request,
  walk: (round: Round) => Promise<Reply>,
): Promise<Reply> {
  const { entrance, isHoliday } = request;
  const { asking, measure, today } = askedToday(book, request);
  const asker = await request.actor();
  const party = asker.party ?? enumerate(entrance.partnership.parties.map(({ name }) => name));
  const allowed = mayReport(asker, party);
  if (allowed !== true) return refuse(allowed, request);

  const parts = await ownParts(book, party, asker.member, request);
  const when = { year: book.edition.year, today, isHoliday };
  const round: Round = {
    ...{ book, asker, party, asking, measure, when, parts },
    updates: (part) => updatesOf(book, part, request),
    newsFor: async ({ action, part }) =>
      newsFor(action, part, await book.commitments(agreementOf(action.number)), measure),
  };
  const earlier = entrance.programmes.find(
    ({ year, closed }) => year === book.edition.year - 1 && !closed,
  )?.year;
  if (asking.asks === "not-yet" || parts.length === 0) return confide(noRoundCard(viewOf(round), earlier));
  return walk(round);
}

export const viewOf = ({ party, asking, when, parts, measure }: Round): RoundView => ({
  party,
  year: when.year,
  today: when.today,
  asking,
  asked: parts.length,
  open: openOf(parts, measure).length,
});

/** The round after a part came to stand like this. */
export const withPart = (round: Round, now: Commitment): Round => ({
  ...round,
  parts: round.parts.map((one) => (one.action.number === now.action ? { ...one, part: now } : one)),
});

/** The first open part behind an action; without one, where this person stopped. */
export function nextOf({ parts, asking, measure, asker }: Round, after?: string): Part | undefined {
  const order = after === undefined ? onward(parts, asking, measure, asker.name) : behind(parts, after);
  return openOf(order, measure)[0];
}

/** The report that says again what stood in the version a person saw; null where that cannot be said. */
export const againOf = async (
  { updates, when }: Round,
  { part }: Part,
  seen: number,
): Promise<Report | null> => sayAgain(heldIn(await updates(part), seen), part, when);

/** Stores a report for the asker's own party, once however often the press arrives. */
export function storeInRound(
  { asker, when }: Round,
  report: Report,
  seen: number,
  { heard, now, register }: Request,
): Promise<Commitment | MovedMeanwhile> {
  const update = asUpdate(report, { year: when.year, by: signed(asker), door: heard.who.platform, seen });
  return register.reporting.report(update, now);
}
