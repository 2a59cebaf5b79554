import { z } from "zod";
import { fromBook } from "#bot/book";
import { type ChoiceWords, choosing, readPartyChoices } from "#bot/choosing";
import { defineCommand, type Request } from "#bot/command";
import { readFilters } from "#bot/filters";
import { nearestNames } from "#bot/nearest-name";
import { confide, type Reply, whisper } from "#bot/reply";
import { splitYear } from "#bot/words";
import { kindWords, partyCard } from "#cards/party";
import { unknownPartyCard } from "#cards/trouble";
import { enumerate } from "#domain/dutch";
import { involvements } from "#domain/involvement";
import { nameOf, vocabulary } from "#domain/naming";
import type { Partnership } from "#domain/partnership";

/** `choices`: what the party chose for itself, behind "Beter Wonen instellen". */
type Words = { readonly name: string; readonly year?: number; readonly choices?: ChoiceWords };

export const partij = defineCommand<Words>({
  name: "partij",
  aliases: [],
  summary: "Waar een partij de regie heeft: met name genoemd, via een groep of alleen genoemd.",
  example: "Beter Wonen",
  words: (known) =>
    z.string().transform((line, context): Words => {
      const choices = readPartyChoices(line, known);
      if (choices) return { name: line, choices };
      const { words: name, year } = splitYear(line);
      const isFilters = !nameOf(name, vocabulary(known)) && readFilters(name, known) !== undefined;
      if (name !== "" && !isFilters) return { name, ...(year !== undefined && { year }) };
      context.addIssue({ code: "custom", message: "not a party alone" });
      return z.NEVER;
    }),

  run: (words, request) => (words.choices ? choosing(words.choices, request) : show(words, request)),
});

const show = ({ name, year }: Words, request: Request): Promise<Reply> =>
  fromBook(request, year, async ({ edition, measure, commitments }) => {
    const { partnership } = request.entrance;
    const sought = nameOf(name, vocabulary(partnership));
    if (!sought)
      return confide(
        unknownPartyCard(
          name,
          nearestNames(name, [...partnership.parties, ...partnership.groups], request.nearest),
          partnership.parties.map((party) => party.name),
        ),
      );
    const involved = involvements(sought, edition, partnership);
    const about = aboutOf(sought.name, partnership);
    const role = { name: sought.name, parties: sought.parties, about, involved };
    return whisper(partyCard(role, { edition, measure, commitments: await commitments() }));
  });

function aboutOf(name: string, { parties, groups }: Partnership): string {
  const party = parties.find((one) => one.name === name);
  if (!party) return `Groep: ${enumerate(groups.find((one) => one.name === name)?.parties ?? [])}`;
  const also = party.aliases.length > 0 ? ` · ook: ${party.aliases.join(", ")}` : "";
  return `${kindWords[party.kind]}${also}${party.note ? ` · ${party.note}` : ""}`;
}
