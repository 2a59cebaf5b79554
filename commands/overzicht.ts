import { fromBook } from "#bot/book";
import { defineCommand } from "#bot/command";
import { whisper } from "#bot/reply";
import { optionalYear } from "#bot/words";
import { overviewCard } from "#cards/overview";

export const overzicht = defineCommand<number | undefined>({
  name: "overzicht",
  aliases: ["programma", "actieprogramma", "stand van zaken", "stand"],
  summary: "Het actieprogramma in cijfers: hoeveel er is en hoe het staat.",
  example: "",
  words: () => optionalYear,

  run: (year, request) =>
    fromBook(request, year, async ({ edition, measure, commitments }) => {
      const { partnership, programmes } = request.entrance;
      return whisper(
        overviewCard({ edition, partnership, commitments: await commitments(), programmes, measure }),
      );
    }),
});
