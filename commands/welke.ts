import { z } from "zod";
import { defineCommand } from "#bot/command";
import { confide } from "#bot/reply";
import { whichAgreementCard } from "#cards/trouble";

/** The words of two buttons of an agreement, typed without its number. */
export const welke = defineCommand<string>({
  name: "tekst",
  aliases: ["hele tekst", "volledige tekst", "geschiedenis", "historie"],
  unlisted: true,
  summary: "De hele tekst of de geschiedenis van één afspraak.",
  example: "27",
  words: () => z.literal(""),
  run: async (_words, { heard }) => confide(whichAgreementCard(heard.door.form.replace("{}", "27 tekst"))),
});
