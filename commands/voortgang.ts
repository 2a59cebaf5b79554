import { z } from "zod";
import type { Asker } from "#bot/actor";
import { askApart, askWhose } from "#bot/apart";
import { fromOpenBook } from "#bot/book";
import { type Book, defineCommand, type Request } from "#bot/command";
import { type Addressed, addressed, type Marked } from "#bot/marked";
import { refuse } from "#bot/refuse";
import { confide, decline, type Reply } from "#bot/reply";
import { reportLine } from "#bot/report-line";
import { tell } from "#bot/reporting";
import { refusalCard } from "#cards/refusal";
import { choosePartCard, type PartView, reportVerb } from "#cards/report";
import { unknownActionCard, unknownAgreementCard } from "#cards/trouble";
import { mijn } from "#commands/mijn";
import { namens } from "#commands/namens";
import { dayOf, enumerate } from "#domain/dutch";
import type { Agreement } from "#domain/edition";
import { findAgreement } from "#domain/progress";
import { mayReport } from "#domain/rights";

/** Without a number the own parts are meant: from there each can be reported. */
const alone = z.literal("").transform((): "own-parts" => "own-parts");

export const voortgang = defineCommand<Addressed | "own-parts">({
  name: "voortgang",
  aliases: ["melden", "meld", "melding", "status"],
  slash: true,
  verbatim: true,
  summary: "Melden hoe uw deel ervoor staat.",
  example: "27.1 op schema",
  words: (known) => {
    const report = z.string().transform((line) => reportLine(line, known));
    return z.union([alone, report.pipe(addressed(known))]);
  },

  run: async (said, request) => {
    if (said === "own-parts") return mijn.run({ all: false }, request);
    const { party } = said;
    const asked = said.about;
    if (party !== undefined && party !== (await request.actor()).party) return namens.run(said, request);
    return fromOpenBook(request, asked, async (book) => {
      const { edition } = book;
      const agreement = findAgreement(edition, asked.agreement);
      if (!agreement) {
        return decline(unknownAgreementCard(asked.agreement, edition.agreements.length, edition.year));
      }
      const apart = askApart(reportVerb, asked, book, request);
      return apart ? confide(apart) : report(asked, agreement, await request.actor(), book, request);
    });
  },
});

async function report(
  { action: place, words, seen }: Marked,
  agreement: Agreement,
  actor: Asker,
  book: Book,
  request: Request,
): Promise<Reply> {
  const { year } = book.edition;
  const number = place === undefined ? undefined : `${agreement.number}.${place}`;
  const named = agreement.actions.filter((action) => number === undefined || action.number === number);
  if (named.length === 0) {
    const known = agreement.actions.map((action) => action.number);
    return decline(unknownActionCard(number ?? "", agreement.number, known, year));
  }
  const commitments = await book.commitments(agreement.number);
  const views = named.flatMap((action): readonly PartView[] => {
    const part = commitments.find((one) => one.action === action.number && one.party === actor.party);
    return part ? [{ action, part, year, today: dayOf(request.now), verb: reportVerb }] : [];
  });
  const [view, ...others] = views;
  const owners = [...new Set(named.flatMap(({ parties }) => parties))];
  const allowed = mayReport(actor, view?.part.party ?? enumerate(owners));
  if (allowed !== true && owners.length > 0) return refuse(allowed, request, agreement.number);
  if (!view)
    return decline(refusalCard({ refused: "nobody-leads", agreement: agreement.number }, agreement.number));
  if (others.length > 0) return confide(choosePartCard(views, agreement.number, words));
  const { action, part } = view;
  const by = { name: actor.name, party: actor.party, member: actor.member };
  const telling = { book, action, part, words, by, ...(seen !== undefined && { seen }) };
  const whose = await askWhose(telling, request);
  return whose ? confide(whose) : tell(telling, request);
}
