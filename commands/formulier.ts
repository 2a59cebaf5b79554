import { z } from "zod";
import { fromProgrammes } from "#bot/book";
import { defineCommand, type Request } from "#bot/command";
import { nearestNames } from "#bot/nearest-name";
import { confide, enclose, type Reply } from "#bot/reply";
import { takeYear } from "#bot/words";
import { formCard, formForWhomCard } from "#cards/party-form";
import { nameOf, vocabulary } from "#domain/naming";
import { contentsOf } from "#domain/papers";

/** For whom, as typed; empty where nobody is named. Without a `year` it is the newest that began. */
type Words = { readonly name: string; readonly year?: number };

export const formulier = defineCommand<Words>({
  name: "formulier",
  aliases: ["papieren formulier", "meldformulier", "invulformulier"],
  summary: "Een formulier in Word waarop een partij zonder chat haar delen meldt.",
  example: "HAR",
  words: () =>
    z.string().transform((line): Words => {
      const { words, year } = takeYear(line);
      const name = words.replace(/^(?:van|voor)(?: |$)/i, "").trim();
      return { name, ...(year !== undefined && { year }) };
    }),

  async run({ name, year }, request) {
    const { partnership } = request.entrance;
    const named = nameOf(name, vocabulary(partnership))?.parties ?? [];
    const own = name === "" ? (await request.actor()).party : null;
    const party = own ?? (named.length === 1 ? named[0] : undefined);
    return party === undefined ? confide(forWhom(name, year, named, request)) : formOf(party, year, request);
  },
});

function forWhom(
  name: string,
  year: number | undefined,
  named: readonly string[],
  { entrance, nearest }: Request,
) {
  const { parties } = entrance.partnership;
  const near = name === "" ? [] : nearestNames(name, parties, nearest);
  const choices = [named, near, parties.map((party) => party.name)].find(({ length }) => length > 0) ?? [];
  return formForWhomCard({ name, year }, choices, named.length > 0);
}

const formOf = (party: string, year: number | undefined, request: Request): Promise<Reply> =>
  fromProgrammes(request, year, async (programmes) => {
    const { entrance, register, papers, now } = request;
    const { partnership } = entrance;
    const contents = await contentsOf({ partnership, programmes }, register, now);
    const paper = await papers.formOf(contents, party);
    return enclose(paper, formCard(paper.name, { party, year }));
  });
