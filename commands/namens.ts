import { z } from "zod";
import { fromBook } from "#bot/book";
import { defineCommand } from "#bot/command";
import { type Marked, marked } from "#bot/marked";
import { confide } from "#bot/reply";
import { tell } from "#bot/reporting";
import { refusalCard } from "#cards/refusal";
import { unknownActionCard, unknownAgreementCard } from "#cards/trouble";
import { nameOf, vocabulary } from "#domain/naming";
import type { Partnership } from "#domain/partnership";
import { findAgreement } from "#domain/progress";
import { mayReportFor } from "#domain/rights";

type Words = { readonly party: string; readonly about: Marked };

export const namens = defineCommand<Words>({
  name: "namens",
  aliases: [],
  summary: "Als coördinator melden voor een partij zonder eigen deelnemer, met de bron erbij.",
  example: "HAR 26.1 op schema bron: mail van 16 april",
  words: (known) =>
    z.string().transform((line, context): Words => {
      const read = readWords(line, known);
      if (read) return read;
      context.addIssue({ code: "custom", message: "no party and number" });
      return z.NEVER;
    }),

  run: ({ party, about }, request) =>
    fromBook(request, about.year, async (book) => {
      const { edition } = book;
      const { agreement: number, action: place, words, seen } = about;
      const agreement = findAgreement(edition, number);
      if (!agreement) return confide(unknownAgreementCard(number, edition.agreements.length, edition.year));

      const { people } = request.register;
      const actor = await request.actor();
      const linked = (await people.members()).filter((member) => member.party === party).length;
      const onBehalf = (await people.switches()).find((one) => one.party === party)?.onBehalf ?? false;
      const allowed = mayReportFor(actor, party, { linked, onBehalf });
      if (allowed !== true) return confide(refusalCard(allowed, number));

      const own = agreement.actions.filter((one) => one.parties.includes(party));
      const action =
        place === undefined && own.length === 1
          ? own[0]
          : own.find((one) => one.number === `${number}.${place}`);
      const parts = await book.commitments(number);
      const part = parts.find((one) => one.party === party && one.action === action?.number);
      if (!action || !part) {
        const numbers = own.map((one) => one.number);
        return confide(
          unknownActionCard(`${number}.${place ?? "?"} van ${party}`, number, numbers, edition.year),
        );
      }
      const by = { name: actor.name, party: actor.party, member: actor.member };
      return tell(
        { book, action, part, words, by, onBehalf: true, ...(seen !== undefined && { seen }) },
        request,
      );
    }),
});

/** The party's name is the longest one that the line begins with. */
function readWords(line: string, known: Partnership): Words | undefined {
  const words = line.split(" ");
  for (let length = Math.min(words.length - 1, 6); length > 0; length -= 1) {
    const named = nameOf(words.slice(0, length).join(" "), vocabulary(known));
    const about = marked.safeParse(words.slice(length).join(" "));
    if (named && !named.isGroup && about.success) return { party: named.name, about: about.data };
  }
  return undefined;
}
