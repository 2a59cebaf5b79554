import { z } from "zod";
import { fromBook } from "#bot/book";
import { type Book, defineCommand, type Request } from "#bot/command";
import { refuse } from "#bot/refuse";
import { confide } from "#bot/reply";
import { askedToday, ownParts } from "#bot/round";
import type { News } from "#cards/joint";
import { allMineCard, type Mine, mineCard } from "#cards/mine";
import { stateCard } from "#cards/who";
import { enumerate } from "#domain/dutch";
import { newsFor } from "#domain/joint";
import type { Commitment } from "#domain/register";
import { mayReport } from "#domain/rights";
import { dueWithin, openOf, type Part, silences, urgentFirst, urgentOf } from "#domain/round";
import type { Measure } from "#domain/standing";

type Words = { readonly all: boolean; readonly year?: number };

/** Days ahead of which a date is shown. */
const soon = 60;

export const mijn = defineCommand<Words>({
  name: "mijn",
  aliases: ["mijn delen", "mijn afspraken", "mijn acties", "eigen delen", "wat moet ik", "wat moet ik nog"],
  summary: "Uw eigen delen: wat u nog meldt, wat eraan komt en wat u het laatst meldde.",
  example: "",
  words: () =>
    z.string().transform((line, context): Words => {
      const found = /^(?<all>alle(?:s|maal)?(?= |$))? ?(?:doen )?(?<year>20\d\d)?$/i.exec(line)?.groups;
      if (found)
        return {
          all: found.all !== undefined,
          ...(found.year !== undefined && { year: Number(found.year) }),
        };
      context.addIssue({ code: "custom", message: "not the own parts" });
      return z.NEVER;
    }),

  run: ({ all, year }, request) =>
    fromBook(request, year, async (book) => {
      const asker = await request.actor();
      const { asking, measure } = askedToday(book, request);
      const parties = request.entrance.partnership.parties.map(({ name }) => name);
      const quarter = asker.coordinator
        ? silences(book.edition, await book.commitments(), parties, measure)
        : undefined;
      const party = asker.party ?? enumerate(parties);
      const allowed = mayReport(asker, party);
      if (allowed === true) {
        const mine = await mineOf(book, party, asker.member, request);
        return confide(
          all ? allMineCard(mine) : mineCard(mine, asking.asks === "quarter" ? quarter : undefined),
        );
      }
      return quarter ? confide(stateCard(asking, book.edition.year, quarter)) : refuse(allowed, request);
    }),
});

async function mineOf(book: Book, party: string, member: string | null, request: Request): Promise<Mine> {
  const { asking, measure, today } = askedToday(book, request);
  const parts = await ownParts(book, party, member, request);
  const commitments = await book.commitments();
  const isRunning = asking.asks === "quarter" || asking.asks === "not-yet";
  return {
    party,
    year: book.edition.year,
    asking,
    parts,
    urgent: isRunning ? urgentOf(parts) : [],
    open: urgentFirst(openOf(parts, measure)),
    due: isRunning ? dueWithin(parts, book.edition, today, soon) : [],
    last: newestFirst(parts),
    news: asking.asks === "closed" ? [] : newsOf(parts, commitments, measure),
  };
}

const newsOf = (
  parts: readonly Part[],
  commitments: readonly Commitment[],
  measure: Measure,
): readonly News[] =>
  parts.flatMap(({ action, part: own }) => {
    const told = newsFor(action, own, commitments, measure);
    return told ? [{ action, told, own }] : [];
  });

const newestFirst = (parts: readonly Part[]): readonly Part[] =>
  parts
    .filter(({ part }) => part.last !== null && part.status !== "not-reported")
    .sort((one, other) => (other.part.last?.at.getTime() ?? 0) - (one.part.last?.at.getTime() ?? 0));
