import { z } from "zod";
import { type Book, defineCommand, type Request } from "#bot/command";
import { confide, type Reply, whisper } from "#bot/reply";
import { quarterlyCard } from "#cards/quarterly";
import { wholeQuarterlyCard } from "#cards/quarterly-detail";
import {
  futureQuarterCard,
  noProgrammeCard,
  noQuarterCard,
  notKeptCard,
  whichQuarterCard,
} from "#cards/quarterly-trouble";
import { dayOf, yearOf } from "#domain/dutch";
import { firstDay, previousQuarter, type Quarter } from "#domain/quarter";
import {
  type AskedQuarter,
  isKept,
  quarterMeant,
  readAskedQuarter,
  usualMoment,
} from "#domain/quarterly-asked";
import { readQuarterly } from "#domain/quarterly-source";

type Words = { readonly of: AskedQuarter; readonly whole: boolean };

export const kwartaal = defineCommand<Words>({
  name: "kwartaal",
  aliases: ["kwartaaloverzicht", "kwartaalbericht", "kwartalen"],
  slash: true,
  summary: "Het kwartaaloverzicht: wat veranderde, wat aandacht vraagt en wie nog niet meldde.",
  example: "eerste 2023",
  words: () =>
    z.string().transform((line, context): Words => {
      const [, words = "", whole] = /^(.*?) ?(meer|alles|details)?$/i.exec(line) ?? [];
      const of = readAskedQuarter(words);
      if (of) return { of, whole: whole !== undefined };
      context.addIssue({ code: "custom", message: "not a quarter" });
      return z.NEVER;
    }),

  async run({ of, whole }, request) {
    const { now, isHoliday } = request;
    const today = dayOf(now);
    const years = request.entrance.programmes.map(({ year }) => year);
    if (of.asked === "wrong") {
      const usual = await request.book();
      return confide(noQuarterCard(usual?.edition.year ?? yearOf(now), today));
    }
    if (of.asked === "year")
      return confide(
        years.includes(of.year) ? whichQuarterCard(of.year, today) : noProgrammeCard(of.year, years),
      );
    const quarter = quarterMeant(of, { today, isHoliday, years });
    if (firstDay(quarter) > today) return confide(futureQuarterCard(quarter));
    const book = await request.book(quarter.year);
    return book ? show(quarter, whole, book, request) : confide(noProgrammeCard(quarter.year, years));
  },
});

async function show(quarter: Quarter, whole: boolean, book: Book, request: Request): Promise<Reply> {
  const { entrance, register, isHoliday } = request;
  const since = dayOf(entrance.since);
  /** No overview went out while there was no register. */
  const sent = (of: Quarter) => (isKept(of, since, isHoliday) ? usualMoment(of, isHoliday) : undefined);
  const quarterly = await readQuarterly(register, {
    edition: book.edition,
    quarter,
    partnership: entrance.partnership,
    switches: await register.people.switches(),
    isHoliday,
    previousSentAt: sent(previousQuarter(quarter)),
    sentAt: sent(quarter),
  });
  if (quarterly.last === null && !isKept(quarter, since, isHoliday))
    return confide(notKeptCard(quarter, since));
  const view = { quarterly, edition: book.edition, measure: book.measure };
  return whisper(whole ? wholeQuarterlyCard(view) : quarterlyCard(view));
}
