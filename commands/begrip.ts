import { z } from "zod";
import { defineCommand } from "#bot/command";
import { whisper } from "#bot/reply";
import { termCard, termsCard } from "#cards/glossary";
import { fold } from "#domain/fold";
import type { Partnership, Term } from "#domain/partnership";

export const begrip = defineCommand<Term | undefined>({
  name: "begrip",
  aliases: [
    "begrippen",
    "wat is",
    "wat is een",
    "wat zijn",
    "wat betekent",
    "betekenis",
    "afkorting",
    "afkortingen",
  ],
  summary: "Wat een vakwoord of afkorting betekent.",
  example: "DAEB",
  words: (known) =>
    z.string().transform((line, context) => {
      if (line === "") return undefined;
      const term = termOf(line, known);
      if (term) return term;
      context.addIssue({ code: "custom", message: "not in the word list" });
      return z.NEVER;
    }),
  run: async (term, { entrance }) =>
    whisper(term ? termCard(term) : termsCard(entrance.partnership.glossary)),
});

/** The entry that is typed, or the longest that stands in what is typed with one word more: "DAEB woning". */
function termOf(words: string, { glossary }: Partnership): Term | undefined {
  const sought = fold(words.replace(/[?.!]+$/, "")).replace(/^(?:een|de|het) /, "");
  const names = glossary.flatMap((term) =>
    [term.word, ...term.aliases].map((name) => ({ term, name: fold(name) })),
  );
  const all = sought.split(" ");
  const pieces = [sought, all.slice(0, -1).join(" "), all.slice(1).join(" ")];
  return pieces.flatMap((piece) => names.find(({ name }) => name === piece) ?? [])[0]?.term;
}
