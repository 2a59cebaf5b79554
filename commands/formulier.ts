import { z } from "zod";
import { defineCommand, type Request } from "#bot/command";
import { nearestNames } from "#bot/nearest-name";
import { confide, enclose, type Reply } from "#bot/reply";
import { formCard, formForWhomCard } from "#cards/party-form";
import { unknownYearCard } from "#cards/trouble";
import { nameOf, vocabulary } from "#domain/naming";
import { contentsOf } from "#domain/papers";

/** For whom, as typed; empty where nobody is named. */
type Words = { readonly name: string };

export const formulier = defineCommand<Words>({
  name: "formulier",
  aliases: ["papieren formulier", "meldformulier", "invulformulier"],
  summary: "Een formulier in Word waarop een partij zonder chat haar delen meldt.",
  example: "HAR",
  words: () =>
    z
      .string()
      .transform((line): Words => ({ name: line.replace(/^(?:(?:van|voor)(?: |$))?(?:de )?/i, "").trim() })),

  async run({ name }, request) {
    const { partnership } = request.entrance;
    const named = nameOf(name, vocabulary(partnership))?.parties ?? [];
    const own = name === "" ? (await request.actor()).party : null;
    const party = own ?? (named.length === 1 ? named[0] : undefined);
    return party === undefined ? confide(forWhom(name, named, request)) : formOf(party, request);
  },
});

function forWhom(name: string, named: readonly string[], { entrance, nearest }: Request) {
  const { parties } = entrance.partnership;
  const near = name === "" ? [] : nearestNames(name, parties, nearest);
  const choices = [named, near, parties.map((party) => party.name)].find(({ length }) => length > 0) ?? [];
  return formForWhomCard(name, choices, named.length > 0);
}

async function formOf(party: string, { entrance, register, papers, now }: Request): Promise<Reply> {
  const contents = await contentsOf(entrance, register, now);
  if (contents.volumes.length === 0) return confide(unknownYearCard(undefined, []));
  const paper = await papers.formOf(contents, party);
  return enclose(paper, formCard(paper.name, party));
}
