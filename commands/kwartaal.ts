import { z } from "zod";
import { fromBook } from "#bot/book";
import { type Book, defineCommand, type Request } from "#bot/command";
import { quarterIn } from "#bot/quarter-words";
import { confide, type Reply, whisper } from "#bot/reply";
import { quarterlyCard } from "#cards/quarterly";
import { wholeQuarterlyCard } from "#cards/quarterly-detail";
import { futureQuarterCard, notKeptCard } from "#cards/quarterly-trouble";
import { dayOf } from "#domain/dutch";
import { firstDay, previousQuarter, type Quarter } from "#domain/quarter";
import { type AskedQuarter, isKept, readAskedQuarter } from "#domain/quarterly-asked";
import { madeAt } from "#domain/quarterly-sent";
import { readQuarterly } from "#domain/quarterly-source";
import { measureOfQuarter } from "#domain/standing";

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
    const quarter = quarterIn({ of }, request);
    if ("none" in quarter) return confide(quarter.none);
    if (firstDay(quarter) > dayOf(request.now)) return confide(futureQuarterCard(quarter));
    return fromBook(request, quarter.year, (book) => show(quarter, whole, book, request));
  },
});

async function show(quarter: Quarter, whole: boolean, book: Book, request: Request): Promise<Reply> {
  const { entrance, register, isHoliday } = request;
  const since = dayOf(entrance.since);
  const made = (of: Quarter) => madeAt(of, register, entrance, isHoliday);
  const quarterly = await readQuarterly(register, {
    edition: book.edition,
    quarter,
    partnership: entrance.partnership,
    switches: await register.people.switches(),
    isHoliday,
    previousSentAt: await made(previousQuarter(quarter)),
    sentAt: await made(quarter),
  });
  if (quarterly.last === null && !isKept(quarter, since, isHoliday))
    return confide(notKeptCard(quarter, since));
  const view = { quarterly, edition: book.edition, measure: measureOfQuarter(quarter, book.measure) };
  return whisper(whole ? wholeQuarterlyCard(view) : quarterlyCard(view));
}
