import { z } from "zod";
import { signed } from "#bot/actor";
import { askApart } from "#bot/apart";
import { fromOpenBook } from "#bot/book";
import { defineCommand } from "#bot/command";
import { type Addressed, addressed } from "#bot/marked";
import { partOf } from "#bot/own-part";
import { confide } from "#bot/reply";
import { tell } from "#bot/reporting";

export const namens = defineCommand<Addressed>({
  name: "namens",
  aliases: [],
  verbatim: true,
  summary: "Als coördinator melden voor een partij zonder eigen deelnemer, met de bron erbij.",
  example: "HAR 26.1 op schema bron: mail van 16 april",
  words: (known) =>
    z
      .string()
      .transform((line) => `namens ${line}`)
      .pipe(addressed(known)),

  run: ({ party, about }, request) =>
    fromOpenBook(request, about, async (book) => {
      const apart = askApart(`namens ${party}`, about, book, request);
      if (apart) return confide(apart);
      const found = await partOf(about, party, book, request);
      if ("none" in found) return found.none;
      const { words, seen } = about;
      const by = signed(await request.actor());
      return tell(
        { book, ...found, words, by, onBehalf: true, ...(seen !== undefined && { seen }) },
        request,
      );
    }),
});
