import { z } from "zod";
import { defineCommand } from "#bot/command";
import { whisper } from "#bot/reply";
import { partiesCard } from "#cards/party";

export const partijen = defineCommand<string>({
  name: "partijen",
  aliases: ["deelnemende partijen", "wie doen mee"],
  summary: "Alle partijen en groepen, met hun andere namen.",
  example: "",
  words: () => z.literal(""),
  run: async (_words, { entrance }) => whisper(partiesCard(entrance.partnership)),
});
