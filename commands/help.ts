import { z } from "zod";
import { defineCommand } from "#bot/command";
import { confide } from "#bot/reply";
import { inOwnWords, usageOf } from "#bot/usage";
import { helpCard, topicCard } from "#cards/help";
import { type Topic, topics } from "#cards/help-topics";
import { afspraak } from "#commands/afspraak";
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
  run: async (topic, { commands, heard, entrance, book }) => {
    if (!topic) {
      const agreements = (await book())?.edition.agreements ?? [];
      const usual = agreements.find(({ number }) => `${number}` === afspraak.example) ?? agreements[0];
      const examples = [`${usual?.number ?? ""}`, inOwnWords("Beter Wonen", entrance), "zonnepanelen"];
      return confide(helpCard(entrance.partnership.name, heard.door.form, examples.filter(Boolean)));
    }
    const told = topic.commands.flatMap((name) => commands.find((command) => command.name === name) ?? []);
    return confide(
      topicCard(
        topic,
        told.map((command) => usageOf(command, heard, entrance)),
      ),
    );
  },
});
