import { z } from "zod";
import { fromBook } from "#bot/book";
import { defineCommand } from "#bot/command";
import { mayDecide } from "#bot/deciding";
import { showDoubt } from "#bot/doubts";
import { whisper } from "#bot/reply";
import { splitYear } from "#bot/words";
import { doubtsCard } from "#cards/doubts";
import { knownDoubts } from "#domain/known-doubts";

type Words = { readonly which: "next" | "all" | "decided"; readonly year?: number };

const lists: Readonly<Record<string, Words["which"]>> = {
  "": "next",
  alle: "all",
  allemaal: "all",
  besloten: "decided",
};

export const twijfels = defineCommand<Words>({
  name: "twijfels",
  aliases: [],
  summary: "Plaatsen in het document die op meer dan één manier te lezen zijn.",
  example: "",
  words: () =>
    z.string().transform((line, context): Words => {
      const { words, year } = splitYear(line);
      const which = lists[words.toLowerCase()];
      if (which) return { which, ...(year !== undefined && { year }) };
      context.addIssue({ code: "custom", message: "no list of doubts" });
      return z.NEVER;
    }),

  /** A coordinator gets the first that is open, to decide; everybody else reads them all. */
  run: ({ which, year }, request) =>
    fromBook(request, year, async (book) => {
      const all = knownDoubts(book.edition);
      const [next] = all.filter(({ decision }) => !decision);
      if (which === "next" && next && (await mayDecide(book, request)) === true)
        return whisper(await showDoubt(next, book, request));
      const shown = which === "decided" ? all.filter(({ decision }) => decision) : all;
      return whisper(doubtsCard(book.edition, all, shown, book.measure));
    }),
});
