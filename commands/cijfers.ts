import { z } from "zod";
import { fromBook } from "#bot/book";
import { defineCommand } from "#bot/command";
import { whisper } from "#bot/reply";
import { figuresCard } from "#cards/figures";
import { type Named, nameOf, vocabulary } from "#domain/naming";

type Of = Pick<Named, "name" | "parties"> | undefined;

export const cijfers = defineCommand<Of>({
  name: "cijfers",
  aliases: [
    "cijfer",
    "aantallen",
    "afgesproken aantal",
    "afgesproken aantallen",
    "streefcijfer",
    "streefcijfers",
  ],
  summary: "Alle afgesproken aantallen, van iedereen of van één partij.",
  example: "Sint Joseph",
  words: (known) =>
    z.string().transform((line, context): Of => {
      if (line === "") return undefined;
      const named = nameOf(line.replace(/^van /i, ""), vocabulary(known));
      if (named) return named;
      context.addIssue({ code: "custom", message: "not a party" });
      return z.NEVER;
    }),

  run: (of, request) =>
    fromBook(request, undefined, ({ edition, past }) => whisper(figuresCard(edition, past, of))),
});
