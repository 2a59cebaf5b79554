import { z } from "zod";
import { fromBook } from "#bot/book";
import { type Book, defineCommand, type Request } from "#bot/command";
import { refuse } from "#bot/refuse";
import { confide, type Reply, whisper } from "#bot/reply";
import { alreadyClosedCard, askClosingCard, closedCard, whichToCloseCard } from "#cards/closing";
import { yearOf } from "#domain/dutch";
import { mayCoordinate } from "#domain/rights";
import { standingOn } from "#domain/standing";

type Words = { readonly year?: number; readonly sure: boolean };

/** "2023", "het jaar 2023", "2023 af", or nothing; with "zeker" behind it, what the card before it explained is done. */
const shape =
  /^(?:het )?(?:(?:jaar|actieprogramma|programma)(?: |$))?(?<year>20\d\d)?(?: af)?(?<sure> zeker)?$/i;

export const afsluiten = defineCommand<Words>({
  name: "afsluiten",
  aliases: ["sluit", "sluiten", "jaar afsluiten"],
  summary: "Als coördinator een jaar sluiten: dan wordt er niet meer over gemeld.",
  example: "2023",
  words: () =>
    z.string().transform((line, context): Words => {
      const found = shape.exec(line)?.groups;
      if (found) return { sure: found.sure !== undefined, ...(found.year && { year: Number(found.year) }) };
      context.addIssue({ code: "custom", message: "no year" });
      return z.NEVER;
    }),

  run: async ({ year: asked, sure }, request) => {
    const actor = await request.actor();
    const allowed = mayCoordinate(actor);
    if (allowed !== true) return refuse(allowed, request);
    const open = request.entrance.programmes.filter(({ closed }) => !closed).map(({ year }) => year);
    const [only, ...others] = open;
    if (asked === undefined && (only === undefined || others.length > 0))
      return confide(whichToCloseCard(open));
    return fromBook(request, asked ?? only, (book) => close(book, sure, actor.name, request));
  },
});

async function close(
  { programme: { year, closed }, edition, measure, commitments }: Book,
  sure: boolean,
  by: string,
  { register, now }: Request,
): Promise<Reply> {
  if (sure) {
    await register.close(year, true, by, now);
    return whisper(closedCard(year));
  }
  if (closed) return confide(alreadyClosedCard(year));
  const actions = edition.agreements.flatMap((agreement) => agreement.actions);
  const { reported, asked } = standingOn(actions, await commitments(), { ...measure, past: true });
  return confide(askClosingCard({ year, thisYear: yearOf(now) }, { ended: reported, asked }));
}
