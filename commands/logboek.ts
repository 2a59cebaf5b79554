import { z } from "zod";
import { defineCommand } from "#bot/command";
import { refuse } from "#bot/refuse";
import { confide } from "#bot/reply";
import { logbookCard } from "#cards/logbook";
import { mayCoordinate } from "#domain/rights";

/** The export of the database holds the older ones. */
const most = 50;

export const logboek = defineCommand<string>({
  name: "logboek",
  aliases: ["log", "wijzigingen"],
  summary: "Als coördinator zien wie welk recht wanneer veranderde.",
  example: "",
  words: () => z.literal(""),

  run: async (_words, request) => {
    const allowed = mayCoordinate(await request.actor());
    if (allowed !== true) return refuse(allowed, request);
    return confide(logbookCard(await request.register.logbook(most), most));
  },
});
