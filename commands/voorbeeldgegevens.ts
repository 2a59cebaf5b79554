import { z } from "zod";
import { fromBook } from "#bot/book";
import { type Book, defineCommand, type Request } from "#bot/command";
import { mayDecide } from "#bot/deciding";
import { refuse } from "#bot/refuse";
import { confide, type Reply, whisper } from "#bot/reply";
import { movedCard } from "#cards/document";
import { askConfirmCard, confirmedCard, exampleCard, noExampleCard } from "#cards/example";

type Words = { readonly confirm: boolean; readonly sure: boolean; readonly year?: number };

/** With "zeker" behind it what the card before it explained is done. */
const shape = /^(?<confirm>bevestig(?:en|t)?)?(?: ?(?<year>20\d\d))?(?<sure> zeker)?$/i;

export const voorbeeldgegevens = defineCommand<Words>({
  name: "voorbeeldgegevens",
  aliases: ["voorbeeld", "bevestig voorbeeldgegevens", "gegevens bevestigen"],
  summary: "Wat voorbeeldgegevens zijn, en ze als coördinator bevestigen.",
  example: "bevestigen",
  words: () =>
    z.string().transform((line, context): Words => {
      const found = shape.exec(line)?.groups;
      if (found) {
        const { confirm, year, sure } = found;
        return {
          confirm: confirm !== undefined,
          sure: sure !== undefined,
          ...(year && { year: Number(year) }),
        };
      }
      context.addIssue({ code: "custom", message: "not about the example" });
      return z.NEVER;
    }),

  run: ({ confirm, sure, year }, request) =>
    fromBook(request, year, async (book) => {
      const { edition } = book;
      if (!edition.source.example) return whisper(noExampleCard(edition.year));
      if (confirm) return confirmExample(sure, book, request);
      return whisper(exampleCard(edition, (await mayDecide(book, request)) === true));
    }),
});

/** Takes the mark away: the same text, as an edition that is no example any more. */
async function confirmExample(sure: boolean, book: Book, request: Request): Promise<Reply> {
  const { edition, programme } = book;
  const allowed = await mayDecide(book, request);
  if (allowed !== true) return refuse(allowed, request);
  if (!sure) return confide(askConfirmCard(edition));
  const { name: by } = await request.actor();
  const checked = { ...edition, source: { ...edition.source, example: false } };
  const decided = { by, adoption: "confirmed" } as const;
  const adopted = await request.register.adopt(checked, programme.edition, request.now, decided);
  return confide(adopted === "moved-meanwhile" ? movedCard(edition.year) : confirmedCard(edition.year));
}
