import { z } from "zod";
import { fromBook } from "#bot/book";
import { defineCommand } from "#bot/command";
import { whisper } from "#bot/reply";
import { foundCard } from "#cards/found";

export const zoek = defineCommand<string>({
  name: "zoek",
  aliases: ["zoeken", "vind", "waar staat", "zoek naar"],
  summary: "Woorden zoeken in alle afspraken, acties, voetnoten en ambities.",
  example: "zonnepanelen",
  words: () => z.string().min(1),

  run: (words, request) =>
    fromBook(request, undefined, ({ search, edition, past }) =>
      whisper(foundCard(words, search.find(words), edition, past, request.lead)),
    ),
});
