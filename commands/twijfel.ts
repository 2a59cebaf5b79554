import { z } from "zod";
import { fromBook } from "#bot/book";
import { type Book, defineCommand, type Request } from "#bot/command";
import { decide, undo } from "#bot/deciding";
import { choice, nextOpen, showDoubt, viewOf } from "#bot/doubts";
import { confide, type Reply, whisper } from "#bot/reply";
import type { Plan } from "#cards/amendment";
import { button } from "#cards/card";
import { alreadyDecidedCard, doubtsCard, unknownDoubtCard } from "#cards/doubts";
import { type KnownDoubt, knownDoubts } from "#domain/known-doubts";

/** `which`: its place in the list as people type it, or the key that a button carries. */
type Words = {
  readonly which: string;
  readonly what: "show" | "later" | "undo" | { readonly reading: number };
  readonly sure: boolean;
  readonly year?: number;
  readonly reason?: string;
};

const shape =
  /^(?<which>\d{1,3}|t[0-9a-z]{4,7}(?:-\d{1,3})?)(?: (?:(?<reading>\d{1,2})|(?<later>later)|(?<undo>ongedaan(?: maken)?)(?<sure> zeker)?))?(?: (?<year>20\d\d))?(?:[:,]? (?:reden:? ?(?<reason>.*)|(?<because>(?:omdat|want) .*)))?$/iu;

export const twijfel = defineCommand<Words>({
  name: "twijfel",
  aliases: [],
  summary: "Een twijfel bekijken; een coördinator besluit hoe de tekst gelezen wordt.",
  example: "12",
  words: () =>
    z.string().transform((line, context): Words => {
      const found = shape.exec(line)?.groups;
      if (found) return wordsOf(found);
      context.addIssue({ code: "custom", message: "no doubt" });
      return z.NEVER;
    }),

  run: (words, request) =>
    fromBook(request, words.year, (book) => {
      const all = knownDoubts(book.edition);
      const known = all.find(({ key, rank }) => key === words.which || String(rank) === words.which);
      return known
        ? answer(words, known, book, request)
        : confide(unknownDoubtCard(all.length, book.edition.year));
    }),
});

function wordsOf(found: Readonly<Record<string, string | undefined>>): Words {
  const { which = "", reading, later, undo, sure, year, because, reason = because } = found;
  return {
    which: which.toLowerCase(),
    what: reading ? { reading: Number(reading) } : later ? "later" : undo ? "undo" : "show",
    sure: sure !== undefined,
    ...(year && { year: Number(year) }),
    ...(reason && { reason }),
  };
}

async function answer(words: Words, known: KnownDoubt, book: Book, request: Request): Promise<Reply> {
  const { what, sure, reason } = words;
  const { edition, measure } = book;
  if (typeof what === "object") return choose(known, what.reading, reason, book, request);
  switch (what) {
    case "show":
      return whisper(await showDoubt(known, book, request));
    case "later": {
      const all = knownDoubts(edition);
      const next = nextOpen(all, known);
      return whisper(next ? await showDoubt(next, book, request) : doubtsCard(edition, all, all, measure));
    }
    case "undo":
      return known.decision
        ? undo(known.decision, sure, book, request)
        : whisper(await showDoubt(known, book, request));
  }
}

async function choose(
  known: KnownDoubt,
  reading: number,
  reason: string | undefined,
  book: Book,
  request: Request,
): Promise<Reply> {
  const { doubt, key, rank, decision } = known;
  const { year } = book.edition;
  const words = doubt.readings[reading - 1];
  if (decision) return confide(alreadyDecidedCard(await viewOf(known, book, request)));
  if (words === undefined) return whisper(await showDoubt(known, book, request));
  const plan: Plan = {
    ...choice(known, words, doubt.effects?.[reading - 1]),
    title: `Besluit bij twijfel ${rank}`,
    lead: `${doubt.question} U kiest: “${words}”.`,
    says: `twijfel ${key} ${reading} ${year}`,
    next: [
      ...(nextOpen(knownDoubts(book.edition), known)
        ? [button("Volgende twijfel", `twijfel ${key} later ${year}`, "primary")]
        : []),
      ...(doubt.agreement === undefined
        ? []
        : [button(`Afspraak ${doubt.agreement}`, `${doubt.agreement} ${year}`)]),
    ],
  };
  return decide(plan, reason, book, request);
}
