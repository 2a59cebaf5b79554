import { fromBook } from "#bot/book";
import { defineCommand } from "#bot/command";
import { whisper } from "#bot/reply";
import { type Scope, scopeOf } from "#bot/words";
import { figuresCard } from "#cards/figures";

export const cijfers = defineCommand<Scope>({
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
  words: scopeOf,
  run: ({ of, year }, request) =>
    fromBook(request, year, ({ edition, past }) => whisper(figuresCard(edition, past, of))),
});
