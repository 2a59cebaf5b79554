import { z } from "zod";
import { fromBook } from "#bot/book";
import { defineCommand } from "#bot/command";
import { confide, whisper } from "#bot/reply";
import { chapterCard, chaptersCard } from "#cards/chapter";
import type { Agreement } from "#domain/edition";

type Words = { readonly number?: number; readonly kind?: Agreement["kind"]; readonly year?: number };

/** "3", "3 focus", "3 reguliere afspraken 2023", or nothing. */
const shape = /^(?:(\d{1,2})(?!\d))? ?(?:(focus|regulier)\S*(?: afspraken)?)? ?(20\d\d)?$/i;

export const hoofdstuk = defineCommand<Words>({
  name: "hoofdstuk",
  aliases: ["hoofdstukken", "hfst"],
  summary: "Een hoofdstuk met zijn ambitie, doelen en afspraken.",
  example: "3 focus",
  words: () =>
    z.string().transform((line, context): Words => {
      const [found, number, kind, year] = shape.exec(line) ?? [];
      if (found === undefined) {
        context.addIssue({ code: "custom", message: "not a chapter" });
        return z.NEVER;
      }
      return {
        ...(number && { number: Number(number) }),
        ...(kind && { kind: kind.toLowerCase() === "focus" ? "focus" : "regular" }),
        ...(year && { year: Number(year) }),
      };
    }),

  run: ({ number, kind, year }, request) =>
    fromBook(request, year, async ({ edition, measure, commitments }) => {
      if (number === undefined) return whisper(chaptersCard(edition, "Kies een hoofdstuk."));
      const chapter = edition.chapters.find((one) => one.number === number);
      if (!chapter) {
        return confide(
          chaptersCard(
            edition,
            `Hoofdstuk ${number} bestaat niet. Er zijn ${edition.chapters.length} hoofdstukken.`,
          ),
        );
      }
      return whisper(chapterCard(chapter, { edition, measure, commitments: await commitments() }, kind));
    }),
});
