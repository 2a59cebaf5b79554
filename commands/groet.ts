import { z } from "zod";
import { defineCommand } from "#bot/command";
import { confide } from "#bot/reply";
import { greetingCard } from "#cards/help";

export const groet = defineCommand<string>({
  name: "hallo",
  aliases: [
    "hoi",
    "hai",
    "hey",
    "dag",
    "goedemorgen",
    "goedemiddag",
    "goedenavond",
    "goedendag",
    "hello",
    "hi",
    "test",
  ],
  unlisted: true,
  summary: "Een groet terug, met knoppen om te beginnen.",
  example: "",
  words: () => z.string().regex(/^[!.,]*(?:\p{L}+[!.,]*)?$/u),
  run: async () => confide(greetingCard()),
});
