import type { z } from "zod";
import { fromBook } from "#bot/book";
import { type Book, defineCommand, type Request } from "#bot/command";
import { answerGone } from "#bot/gone-action";
import { answerHistory } from "#bot/history";
import { type Numbers, numbers, numbersAmongWords, type Reference } from "#bot/numbers";
import { type About, confide, type Reply, whisper } from "#bot/reply";
import { actionCard } from "#cards/action";
import { type AgreementView, agreementCard } from "#cards/agreement";
import { button, type Card } from "#cards/card";
import { withCarried } from "#cards/carried";
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
import { type Carried, readCarried } from "#domain/carried";
import { findAgreement } from "#domain/progress";
import { statusRules } from "#domain/status-rules";
import { statusWords } from "#domain/status-words";
import { takeFigure } from "#domain/typed-figure";
import { namesStatus, readTypedStatus } from "#domain/typed-status";

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
    if (first && chosen.length === 0 && others.length === 0)
      return confide(await unknownCard(first, asked, book, request));
    const card = await cardOf(asked, chosen, book, request);
    return unread === "" ? whisper(card, aboutOf(asked, chosen, book)) : withWords(card, asked, chosen);
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

async function unknownCard(
  reference: Reference,
  { among = "" }: Numbers,
  book: Book,
  request: Request,
): Promise<Card> {
  const { edition } = book;
  const { agreement: number, action } = reference;
  const gone = action === undefined ? undefined : await answerGone(nameOf(reference), among, book, request);
  if (gone) return gone;
  const agreement = findAgreement(edition, number);
  if (!agreement) {
    const elsewhere = await yearsOf(number, request);
    return unknownAgreementCard(number, edition.agreements.length, edition.year, elsewhere);
  }
  const known = agreement.actions.map(({ number }) => number);
  return unknownActionCard(nameOf(reference), agreement.number, known, edition.year);
}

/** The programmes that do have an agreement of this number: a new term counts anew. */
async function yearsOf(number: number, { entrance, register }: Request): Promise<readonly number[]> {
  const texts = await Promise.all(entrance.programmes.map(({ edition }) => register.edition(edition)));
  return texts.filter((text) => findAgreement(text, number)).map(({ year }) => year);
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
    case "history": {
      const history = await answerHistory(chosen, among, book, request);
      return among === "" ? withCarried(history, await carriedTo(chosen, book, request)) : history;
    }
    case "text":
    case "card": {
      const { partnership } = request.entrance;
      const commitments = await book.commitments(agreement.number);
      const view: AgreementView = { agreement, edition, partnership, commitments, measure };
      const carried = await carriedTo(chosen, book, request);
      // The card of an action holds its whole text already.
      if (action) return withCarried(actionCard(action, view), carried);
      return aspect === "text" ? fullTextCard(view) : withCarried(agreementCard(view), carried);
    }
  }
}

/** What earlier years put off to this agreement, or to one of its actions. */
async function carriedTo(
  { agreement, action }: Chosen,
  { edition }: Book,
  { entrance, register }: Request,
): Promise<readonly Carried[]> {
  const carried = await readCarried(edition, entrance.programmes, register);
  return carried.filter((part) =>
    action ? part.into === action.number : part.agreement === agreement.number,
  );
}

/**
 * Words that mean nothing here are said back; what looks like a report is asked about and never taken for one. That
 * question is for the asker alone: its button reports with the words that were typed.
 */
function withWords(card: Card, { typed, unread }: Numbers, [only, ...others]: readonly Chosen[]): Reply {
  const [opening = ""] = /^(?:\p{L}+[.:]? )?[#(]?\d+(?:[.,]\d+)?[):]? */u.exec(typed) ?? [];
  const said = typed.slice(opening.length);
  const { status } = readTypedStatus(said);
  if (!only || others.length > 0 || !(namesStatus(said) || takeFigure(said, [])))
    return whisper(unreadCard(card, unread, typed));
  const number = only.action?.number ?? String(only.agreement.number);
  const label = status ? `Melden: ${number} ${statusWords[status].toLowerCase()}` : `Melden bij ${number}`;
  const asks = !status || statusRules[status].asks.length > 0;
  const melden = button(label, `voortgang ${number} ${said}`, "primary");
  return confide(askReportCard(card, asks ? { ...melden, opens: "form" } : melden));
}
