import { fromBook } from "#bot/book";
import { type Book, defineCommand, type Request } from "#bot/command";
import { type Numbers, numbers, type Reference } from "#bot/numbers";
import { confide, type Reply, whisper } from "#bot/reply";
import { actionCard } from "#cards/action";
import { type AgreementView, agreementCard } from "#cards/agreement";
import { agreementDatesCard } from "#cards/dates";
import { fullTextCard } from "#cards/full-text";
import { historyCard } from "#cards/history";
import { agreementsCard } from "#cards/lists";
import { unknownActionCard, unknownAgreementCard } from "#cards/trouble";
import { dayOf, enumerate } from "#domain/dutch";
import type { Agreement } from "#domain/edition";
import { findAgreement } from "#domain/progress";

/** The newest updates that a history shows; older ones stand in the export. */
const longestHistory = 50;

export const afspraak = defineCommand<Numbers>({
  name: "afspraak",
  aliases: [],
  slash: true,
  summary: "Eén afspraak: wie wat heeft beloofd en hoe het staat.",
  example: "27",
  words: () => numbers,

  run: (asked, request) =>
    fromBook(request, asked.year, (book) => {
      const [first] = asked.references;
      const several = new Set(asked.references.map(({ agreement }) => agreement)).size > 1;
      return several ? list(asked.references, book) : one(first, asked, book, request);
    }),
});

async function one(
  reference: Reference | undefined,
  asked: Numbers,
  book: Book,
  request: Request,
): Promise<Reply> {
  const { edition } = book;
  const number = reference?.agreement ?? 0;
  const agreement = findAgreement(edition, number);
  if (!agreement) return confide(unknownAgreementCard(number, edition.agreements.length, edition.year));

  switch (asked.aspect) {
    case "dates":
      return whisper(agreementDatesCard(agreement, edition, dayOf(request.now), book.past));
    case "history":
      return whisper(
        historyCard(
          agreement,
          edition.year,
          await book.updates(number, longestHistory),
          await request.register.reporting.remarks(edition.year, number),
        ),
      );
    case "text":
    case "card": {
      // The card of an action holds its whole text already.
      if (reference?.action !== undefined) return oneAction(agreement, reference.action, book, request);
      const cardOf = asked.aspect === "text" ? fullTextCard : agreementCard;
      return whisper(cardOf(await view(agreement, book, request)));
    }
  }
}

async function oneAction(agreement: Agreement, place: number, book: Book, request: Request): Promise<Reply> {
  const number = `${agreement.number}.${place}`;
  const action = agreement.actions.find((candidate) => candidate.number === number);
  if (action) return whisper(actionCard(action, await view(agreement, book, request)));
  const known = agreement.actions.map((candidate) => candidate.number);
  return confide(unknownActionCard(number, agreement.number, known, book.edition.year));
}

const view = async (agreement: Agreement, book: Book, { entrance }: Request): Promise<AgreementView> => ({
  agreement,
  edition: book.edition,
  partnership: entrance.partnership,
  commitments: await book.commitments(agreement.number),
  past: book.past,
});

async function list(references: readonly Reference[], book: Book): Promise<Reply> {
  const { edition, past } = book;
  const asked = [...new Set(references.map(({ agreement }) => agreement))];
  const agreements = asked.flatMap((number) => findAgreement(edition, number) ?? []);
  const missing = asked.filter((number) => !findAgreement(edition, number));
  const remarks =
    missing.length === 0
      ? []
      : [
          `Deze nummers bestaan niet: ${enumerate(missing.map(String))}. Er zijn ${edition.agreements.length} afspraken.`,
        ];
  const commitments = await book.commitments();
  return whisper(
    agreementsCard({
      title: `Afspraken ${enumerate(asked.map(String))}`,
      agreements,
      edition,
      commitments,
      past,
      remarks,
    }),
  );
}
