import { z } from "zod";
import { fromBook } from "#bot/book";
import { defineCommand } from "#bot/command";
import { contactsOpen } from "#bot/contacts-open";
import { confide, whisper } from "#bot/reply";
import { askedToday } from "#bot/round";
import { whoCard, whoOfCard } from "#cards/who";
import { contactBlocks } from "#cards/who-contacts";
import { nameOf, vocabulary } from "#domain/naming";
import { askedOf, openOf, silences, urgentFirst } from "#domain/round";

/** `of`: one party, or every party of a group. */
type Words = { readonly of?: readonly string[]; readonly year?: number };

export const wieNog = defineCommand<Words>({
  name: "wie nog",
  aliases: [
    "wie nog niet",
    "wie moet nog",
    "wie moet nog melden",
    "wie heeft nog niet gemeld",
    "nog te melden",
  ],
  summary: "Welke partijen dit kwartaal nog niet alles hebben gemeld.",
  example: "",
  words: (known) =>
    z.string().transform((line, context): Words => {
      const [, name = "", year] = /^(.*?) ?(20\d\d)?$/.exec(line) ?? [];
      const named = nameOf(name, vocabulary(known));
      if (name === "" || named)
        return { ...(named && { of: named.parties }), ...(year && { year: Number(year) }) };
      context.addIssue({ code: "custom", message: "not a party" });
      return z.NEVER;
    }),

  run: ({ of, year: asked }, request) =>
    fromBook(request, asked, async (book) => {
      const { edition } = book;
      const { year } = edition;
      const { asking, measure } = askedToday(book, request);
      const commitments = await book.commitments();
      const parties = of ?? request.entrance.partnership.parties.map(({ name }) => name);
      const quarter = silences(edition, commitments, parties, measure);
      const contacts =
        asking.asks === "quarter" && (await request.actor()).coordinator
          ? contactBlocks(await contactsOpen(parties, book, request))
          : [];
      // Persons are named to a coordinator alone, so their card is never offered to a whole channel.
      const say = contacts.length > 0 ? confide : whisper;
      const [only, ...others] = quarter;
      if (asking.asks === "quarter" && only && others.length === 0) {
        const open = urgentFirst(openOf(askedOf(edition, commitments, only.party), measure));
        return say(whoOfCard(asking, year, only, open, contacts));
      }
      const switches = asking.asks === "quarter" ? await request.register.people.switches() : [];
      const byMail = switches.filter((one) => one.byMail).map(({ party }) => party);
      return say(whoCard(asking, year, quarter, byMail, contacts));
    }),
});
