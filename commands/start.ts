import { z } from "zod";
import { defineCommand } from "#bot/command";
import { confide } from "#bot/reply";
import { quiet } from "#cards/card";
import { mijn } from "#commands/mijn";
import { welcome } from "#commands/welkom";
import { dayOf, dutchDate, dutchTime } from "#domain/dutch";

/** Where people begin: the own parts of whoever has some, else the first explanation. Made to be left open. */
export const start = defineCommand<string>({
  name: "start",
  aliases: ["begin", "thuis"],
  unlisted: true,
  open: true,
  summary: "Uw eigen begin: wat u nog meldt, of wat u hier kunt doen.",
  example: "",
  words: () => z.literal(""),
  run: async (_words, request) => {
    const { known, party, coordinator } = await request.actor();
    const mine = known && (party !== null || coordinator);
    const reply = mine ? await mijn.run({ all: false }, request) : await welcome(request);
    if (!mine || reply.place !== "asker") return reply;
    const { now } = request;
    const made = quiet(`Stand van ${dutchTime(now)}, ${dutchDate(dayOf(now))}.`);
    return confide({ ...reply.card, blocks: [made, ...reply.card.blocks] });
  },
});
