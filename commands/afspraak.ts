import type { z } from "zod";
import { fromBook } from "#bot/book";
import { type Book, defineCommand, type Request } from "#bot/command";
import { type Aspect, type Numbers, numbers, numbersAmongWords, type Reference } from "#bot/numbers";
import { confide, type Reply, whisper } from "#bot/reply";
import { actionCard } from "#cards/action";
import { type AgreementView, agreementCard } from "#cards/agreement";
import { button, type Card } from "#cards/card";
import { agreementDatesCard } from "#cards/dates";
import { fullTextCard } from "#cards/full-text";
import { historyCard } from "#cards/history";
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
import { dayOf } from "#domain/dutch";
import { findAgreement } from "#domain/progress";
import { statusWords } from "#domain/status-words";
import { readTypedStatus } from "#domain/typed-status";

/** The newest updates that a history shows; older ones stand in the export. */
const longestHistory = 50;

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
    return whisper(unread === "" ? card : withWords(card, asked, chosen));
  });
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
  { references, aspect }: Numbers,
  chosen: readonly Chosen[],
  book: Book,
  request: Request,
): Promise<Card> {
  const named = (one: Chosen) => one.action?.number ?? String(one.agreement.number);
  const once = chosen.filter((one, at) => chosen.findIndex((other) => named(other) === named(one)) === at);
  const [only, ...others] = once;
  const missing = [...new Set(references.map(nameOf))].filter(
    (name) => !once.some((one) => named(one) === name),
  );
  if (only && others.length === 0 && missing.length === 0) return aspectCard(only, aspect, book, request);
  if (aspect === "card" || once.length === 0) {
    const commitments = await book.commitments();
    const { edition, past } = book;
    return selectionCard(once, missing, {
      edition,
      partnership: request.entrance.partnership,
      commitments,
      past,
    });
  }
  const cards = await Promise.all(once.map((one) => aspectCard(one, aspect, book, request)));
  return joinedCard(selectionTitle(once), cards);
}

async function aspectCard(
  { agreement, action }: Chosen,
  aspect: Aspect,
  book: Book,
  request: Request,
): Promise<Card> {
  const { edition, past } = book;
  switch (aspect) {
    case "dates":
      return agreementDatesCard(agreement, edition, dayOf(request.now), past);
    case "history":
      return historyCard(
        agreement,
        edition.year,
        await book.updates(agreement.number, longestHistory),
        await request.register.reporting.remarks(edition.year, agreement.number),
      );
    case "text":
    case "card": {
      const { partnership } = request.entrance;
      const commitments = await book.commitments(agreement.number);
      const view: AgreementView = { agreement, edition, partnership, commitments, past };
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
