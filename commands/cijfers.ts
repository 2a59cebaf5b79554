import { fromBook } from "#bot/book";
import { defineCommand } from "#bot/command";
import { whisper } from "#bot/reply";
import { type Scope, scopeOf } from "#bot/words";
import { figuresCard } from "#cards/figures";

export const cijfers = defineCommand<Scope>({
  name: "cijfers",
  aliases: ["cijfer", "aantallen", "afgesproken aantallen", "streefcijfers"],
  summary: "Alle afgesproken aantallen, van iedereen of van één partij.",
  example: "Sint Joseph",
  words: scopeOf,
  run: ({ of, year }, request) =>
    fromBook(request, year, ({ edition, measure }) => whisper(figuresCard(edition, measure, of))),
});
