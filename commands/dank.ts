import { z } from "zod";
import { defineCommand } from "#bot/command";
import { confide } from "#bot/reply";
import { thanksCard } from "#cards/help";

export const dank = defineCommand<string>({
  name: "bedankt",
  aliases: [
    "dank",
    "dankjewel",
    "dankuwel",
    "dank je",
    "dank je wel",
    "dank u",
    "dank u wel",
    "hartelijk dank",
  ],
  unlisted: true,
  summary: "Een woord terug.",
  example: "",
  words: () => z.string().regex(/^[!.,]*(?:\p{L}+[!.,]*)?$/u),
  run: async () => confide(thanksCard()),
});
