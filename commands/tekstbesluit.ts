import { z } from "zod";
import { fromBook } from "#bot/book";
import { defineCommand } from "#bot/command";
import { mayDecide, undo } from "#bot/deciding";
import { confide, whisper } from "#bot/reply";
import { amendmentCard, amendmentsCard, unknownAmendmentCard } from "#cards/amendment";

type Words = {
  /** Absent: all of them. */
  readonly number?: number;
  readonly undo: boolean;
  readonly sure: boolean;
  readonly year?: number;
};

const shape =
  /^(?:(?<number>\d{1,3})(?<undo> ongedaan(?: maken)?(?<sure> zeker)?)?)?(?: ?(?<year>20\d\d))?$/iu;

export const tekstbesluit = defineCommand<Words>({
  name: "tekstbesluit",
  aliases: ["tekstbesluiten"],
  summary: "Wat een coördinator over de tekst besloot: twijfels, aantallen en datums.",
  example: "3",
  words: () =>
    z.string().transform((line, context): Words => {
      const found = shape.exec(line)?.groups;
      if (!found) {
        context.addIssue({ code: "custom", message: "no decision" });
        return z.NEVER;
      }
      const { number, undo, sure, year } = found;
      return {
        ...(number && { number: Number(number) }),
        undo: undo !== undefined,
        sure: sure !== undefined,
        ...(year && { year: Number(year) }),
      };
    }),

  run: ({ number, undo: isUndo, sure, year }, request) =>
    fromBook(request, year, async (book) => {
      const amendments = book.edition.amended?.amendments ?? [];
      if (number === undefined) return whisper(amendmentsCard(amendments, book.edition.year));
      const amendment = amendments.find((one) => one.number === number);
      if (!amendment) return confide(unknownAmendmentCard(number, book.edition.year));
      if (isUndo && !amendment.ended) return undo(amendment, sure, book, request);
      const mayUndo = !amendment.ended && (await mayDecide(book, request)) === true;
      return whisper(amendmentCard(amendment, book.edition.year, mayUndo));
    }),
});
