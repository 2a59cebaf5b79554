import { z } from "zod";
import { type ChoiceWords, choosing, readChoiceWords } from "#bot/choosing";
import { defineCommand } from "#bot/command";

export const instellen = defineCommand<ChoiceWords>({
  name: "instellen",
  aliases: ["instelling", "instellingen", "instellingen van", "keuzes", "keuzes van"],
  summary: "Wat uw partij zelf kiest: wie er mag melden, ook namens haar, en hoe.",
  example: "Beter Wonen",
  words: (known) =>
    z.string().transform((line, context): ChoiceWords => {
      const words = readChoiceWords(line, known);
      if (words) return words;
      context.addIssue({ code: "custom", message: "not a party, or what it chooses" });
      return z.NEVER;
    }),
  run: choosing,
});
