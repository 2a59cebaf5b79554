import { z } from "zod";
import { defineCommand } from "#bot/command";
import { partyOf } from "#bot/person";
import { whisper } from "#bot/reply";
import { membersCard } from "#cards/people";
import { dayOf } from "#domain/dutch";

export const deelnemers = defineCommand<string | undefined>({
  name: "deelnemers",
  aliases: ["leden", "wie doet mee", "wie doen mee", "contactpersonen", "coördinatoren"],
  summary: "Wie er meedoen, per partij, met contactpersonen en coördinatoren.",
  example: "Beter Wonen",
  words: (known) =>
    z.string().transform((line, context): string | undefined => {
      const party = partyOf(line, known);
      if (line !== "" && !party) context.addIssue({ code: "custom", message: "not a party alone" });
      return party;
    }),

  run: async (party, { actor, register: { people }, entrance: { partnership }, now }) => {
    const today = dayOf(now);
    const [members, contacts, teams] = await Promise.all([
      people.members(),
      people.contacts(),
      party === undefined ? people.teams() : [],
    ]);
    return whisper(
      membersCard({
        partnership: partnership.name,
        parties: party === undefined ? partnership.parties.map(({ name }) => name) : [party],
        members: party === undefined ? members : members.filter((one) => one.party === party),
        contacts: contacts.filter(({ until }) => until === null || until >= today),
        teams,
        coordinates: (await actor()).coordinator,
      }),
    );
  },
});
