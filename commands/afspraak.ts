import type { z } from "zod";
import { fromBook } from "#bot/book";
import { type Book, defineCommand, type Request } from "#bot/command";
import { answerHistory } from "#bot/history";
import { type Numbers, numbers, numbersAmongWords, type Reference } from "#bot/numbers";
import { type About, confide, type Reply, whisper } from "#bot/reply";
import { actionCard } from "#cards/action";
import { type AgreementView, agreementCard } from "#cards/agreement";
import { button, type Card } from "#cards/card";
import { agreementDatesCard } from "#cards/dates";
import { fullTextCard } from "#cards/full-text";
import {
  askReportCard,
  type Chosen,
  joinedCard,
  selectionCard,
  selectionTitle,
  unreadCard,
} from "#cards/selection";
import { backwardsCard, unknownActionCard, unknownAgreementCard } from "#cards/trouble";
import { searched } from "#commands/zoek";
import { findAgreement } from "#domain/progress";
import { statusWords } from "#domain/status-words";
import { readTypedStatus } from "#domain/typed-status";

const asking = (words: z.ZodType<Numbers, string>) =>
  defineCommand<Numbers>({
    name: "afspraak",
    aliases: [],
    slash: true,
    summary: "Eén afspraak: wie wat heeft beloofd en hoe het staat.",
    example: "27",
    words: () => words,
    run: answer,
  });

export const afspraak = asking(numbers);

/** A number among words that mean nothing: the card, and what was not understood. */
export const afspraakMetWoorden = asking(numbersAmongWords);

function answer(asked: Numbers, request: Request): Promise<Reply> {
  const { years, references, backwards, unread, typed } = asked;
  const known = request.entrance.programmes.map(({ year }) => year);
  return fromBook(request, years.find((year) => !known.includes(year)) ?? years[0], async (book) => {
    if (backwards) return confide(backwardsCard(backwards));
    const [first, ...others] = references;
    const chosen = references.flatMap((reference) => chosenBy(reference, book));
    const isElsewhere = chosen.length === 0 && (unread !== "" || (first && isDecimal(first)));
    const isPrinted = unread !== "" && isWhole(book, typed);
    if (isElsewhere || isPrinted) return searched({ words: typed }, request);
    if (first && chosen.length === 0 && others.length === 0) return confide(unknownCard(first, book));
    const card = await cardOf(asked, chosen, book, request);
    return unread === ""
      ? whisper(card, aboutOf(asked, chosen, book))
      : whisper(withWords(card, asked, chosen));
  });
}

/** The card of one agreement or action shows how it stands, so it is kept true where it was posted. */
function aboutOf(
  { aspect }: Numbers,
  [only, ...others]: readonly Chosen[],
  { edition }: Book,
): About | undefined {
  if (!only || others.length > 0 || aspect !== "card") return undefined;
  const number = only.action?.number ?? String(only.agreement.number);
  return { agreement: only.agreement.number, year: edition.year, line: `${number} ${edition.year}` };
}

/** 752,33 is an amount: nobody counts that many actions. */
const isDecimal = ({ action = 0 }: Reference): boolean => action > 9;

/** Words and number stand together in one place: "48 portiekwoningen". */
function isWhole({ search }: Book, typed: string): boolean {
  const { share, forgiven } = search.find(typed);
  return share === 1 && !forgiven;
}

function chosenBy({ agreement: number, action: place }: Reference, { edition }: Book): readonly Chosen[] {
  const agreement = findAgreement(edition, number);
  if (!agreement) return [];
  if (place === undefined) return [{ agreement }];
  const action = agreement.actions.find((one) => one.number === `${number}.${place}`);
  return action ? [{ agreement, action }] : [];
}

const nameOf = ({ agreement, action }: Reference): string =>
  action === undefined ? String(agreement) : `${agreement}.${action}`;

function unknownCard(reference: Reference, { edition }: Book): Card {
  const agreement = findAgreement(edition, reference.agreement);
  if (!agreement) return unknownAgreementCard(reference.agreement, edition.agreements.length, edition.year);
  const known = agreement.actions.map(({ number }) => number);
  return unknownActionCard(nameOf(reference), agreement.number, known, edition.year);
}

async function cardOf(
  asked: Numbers,
  chosen: readonly Chosen[],
  book: Book,
  request: Request,
): Promise<Card> {
  const { references, aspect } = asked;
  const named = (one: Chosen) => one.action?.number ?? String(one.agreement.number);
  const once = chosen.filter((one, at) => chosen.findIndex((other) => named(other) === named(one)) === at);
  const [only, ...others] = once;
  const missing = [...new Set(references.map(nameOf))].filter(
    (name) => !once.some((one) => named(one) === name),
  );
  if (only && others.length === 0 && missing.length === 0) return aspectCard(only, asked, book, request);
  if (aspect === "card" || once.length === 0) {
    const commitments = await book.commitments();
    const { edition, measure } = book;
    return selectionCard(once, missing, {
      edition,
      partnership: request.entrance.partnership,
      commitments,
      measure,
    });
  }
  const cards = await Promise.all(once.map((one) => aspectCard(one, asked, book, request)));
  return joinedCard(selectionTitle(once), cards);
}

async function aspectCard(
  chosen: Chosen,
  { aspect, among = "" }: Numbers,
  book: Book,
  request: Request,
): Promise<Card> {
  const { agreement, action } = chosen;
  const { edition, measure } = book;
  switch (aspect) {
    case "dates":
      return agreementDatesCard(agreement, edition, measure);
    case "history":
      return answerHistory(chosen, among, book, request);
    case "text":
    case "card": {
      const { partnership } = request.entrance;
      const commitments = await book.commitments(agreement.number);
      const view: AgreementView = { agreement, edition, partnership, commitments, measure };
      // The card of an action holds its whole text already.
      if (action) return actionCard(action, view);
      return aspect === "text" ? fullTextCard(view) : agreementCard(view);
    }
  }
}

/** Words that mean nothing here are said back; what looks like a report is asked about and never taken for one. */
function withWords(card: Card, { typed, unread }: Numbers, [only, ...others]: readonly Chosen[]): Card {
  const [opening = ""] = /^(?:\p{L}+[.:]? )?[#(]?\d+(?:[.,]\d+)?[):]? */u.exec(typed) ?? [];
  const said = typed.slice(opening.length);
  const { status } = readTypedStatus(said);
  if (!status || !only || others.length > 0) return unreadCard(card, unread, typed);
  const number = only.action?.number ?? String(only.agreement.number);
  const label = `Melden: ${number} ${statusWords[status].toLowerCase()}`;
  return askReportCard(card, button(label, `voortgang ${number} ${said}`, "primary"));
}
