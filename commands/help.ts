import { z } from "zod";
import { usageOf } from "#bot/bot";
import { defineCommand } from "#bot/command";
import { confide } from "#bot/reply";
import { helpCard, topicCard } from "#cards/help";
import { type Topic, topics } from "#cards/help-topics";
import { fold } from "#domain/fold";

export const help = defineCommand<Topic | undefined>({
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
  words: () =>
    z.string().transform((line, context): Topic | undefined => {
      const words = fold(line).replace(/^(?:bij|met|over|voor) (?:de |het )?/, "");
      const topic = topics.find(({ word, title }) => [fold(word), fold(title)].includes(words));
      if (words === "" || topic) return topic;
      context.addIssue({ code: "custom", message: "not a topic" });
      return z.NEVER;
    }),
  run: async (topic, { commands, heard, entrance }) => {
    if (!topic) return confide(helpCard(entrance.partnership.name, heard.door.form));
    const told = topic.commands.flatMap((name) => commands.find((command) => command.name === name) ?? []);
    return confide(
      topicCard(
        topic,
        told.map((command) => usageOf(command, heard)),
      ),
    );
  },
});
