import { z } from "zod";
import { usageOf } from "#bot/bot";
import { defineCommand } from "#bot/command";
import { confide } from "#bot/reply";
import { helpCard } from "#cards/help";

export const help = defineCommand<string>({
  name: "help",
  aliases: [
    "hulp",
    "?",
    "uitleg",
    "hoe werkt dit",
    "hoe werkt het",
    "wat kun je",
    "wat kan je",
    "commando's",
  ],
  summary: "Wat u kunt vragen, met voorbeelden.",
  example: "",
  words: () => z.string().max(0),
  run: async (_words, { commands, heard, entrance }) =>
    confide(
      helpCard(
        commands.filter(({ unlisted }) => !unlisted).map((command) => usageOf(command, heard)),
        entrance.partnership.name,
      ),
    ),
});
