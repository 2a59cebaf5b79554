import { z } from "zod";
import { fromBook } from "#bot/book";
import { defineCommand } from "#bot/command";
import { refuse } from "#bot/refuse";
import { confide, whisper } from "#bot/reply";
import { notClosedCard, reopenedCard } from "#cards/closing";
import { yearOf } from "#domain/dutch";
import { mayCoordinate } from "#domain/rights";

export const heropenen = defineCommand<number>({
  name: "heropenen",
  aliases: ["heropen"],
  unlisted: true,
  summary: "Als coördinator een gesloten jaar weer openen.",
  example: "2023",
  words: () =>
    z
      .string()
      .regex(/^(?:het )?(?:(?:jaar|actieprogramma|programma) )?20\d\d$/i)
      .transform((line) => Number(line.slice(-4))),

  run: async (asked, request) => {
    const actor = await request.actor();
    const allowed = mayCoordinate(actor);
    if (allowed !== true) return refuse(allowed, request);
    return fromBook(request, asked, async ({ programme: { year, closed } }) => {
      if (!closed) return confide(notClosedCard(year));
      const { register, now } = request;
      await register.close(year, false, actor.name, now);
      return whisper(reopenedCard({ year, thisYear: yearOf(now) }));
    });
  },
});
