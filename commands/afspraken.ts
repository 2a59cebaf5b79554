import { z } from "zod";
import { fromBook } from "#bot/book";
import { type Book, defineCommand } from "#bot/command";
import { type Filters, readFilters } from "#bot/filters";
import { confide, whisper } from "#bot/reply";
import { agreementsCard, statusRemarks } from "#cards/lists";
import { chooseOneCard } from "#cards/trouble";
import type { Agreement } from "#domain/edition";
import { involvements } from "#domain/involvement";
import type { Partnership } from "#domain/partnership";
import { partsOf } from "#domain/progress";
import { type DatedStanding, standingOn } from "#domain/standing";
import type { Status } from "#domain/status";
import { statusWords } from "#domain/status-words";

export const afspraken = defineCommand<Filters>({
  name: "afspraken",
  aliases: [],
  slash: true,
  summary: "Alle afspraken, of een deel: per partij, hoofdstuk, soort of status.",
  example: "Beter Wonen focus",
  words: (known) =>
    z.string().transform((line, context): Filters => {
      const filters = readFilters(line, known);
      if (filters) return filters;
      context.addIssue({ code: "custom", message: "not filters alone" });
      return z.NEVER;
    }),

  run: (filters, request) =>
    fromBook(request, filters.year, async (book) => {
      const { edition, measure } = book;
      const { party, status } = filters;
      if (filters.twice) return confide(chooseOneCard(filters.twice.what, filters.twice.words));
      const commitments = await book.commitments();
      const all = within(filters, book, request.entrance.partnership).map((agreement): Stood => {
        const { actions } = agreement;
        const own = party ? partsOf(actions, party.parties) : actions;
        return { agreement, standing: standingOn(own, commitments, measure) };
      });
      const agreements = all.filter((one) => stands(one, status)).map(({ agreement }) => agreement);
      return whisper(
        agreementsCard({
          ...{ title: titleOf(filters), agreements, edition, commitments, measure },
          remarks: remarksOn(filters, all, book),
          ...(party && { of: party }),
        }),
      );
    }),
});

/** An agreement with how the parts stand that are asked about. */
type Stood = { readonly agreement: Agreement; readonly standing: DatedStanding };

/** A list of what is not reported holds what has no report that counts, also where an older one is still shown. */
function stands({ standing: { status, reported, asked } }: Stood, sought: Status | undefined): boolean {
  if (sought === "not-reported") return asked > 0 && reported === 0;
  return sought === undefined || status === sought;
}

/** The agreements of a party, chapter and kind, however they stand. */
function within(
  { party, chapter, kind }: Filters,
  { edition }: Book,
  known: Partnership,
): readonly Agreement[] {
  const led =
    party &&
    new Set(
      involvements(party, edition, known)
        .filter(({ leads }) => leads.length > 0)
        .map(({ agreement }) => agreement),
    );
  return edition.agreements.filter(
    (agreement) =>
      (led === undefined || led.has(agreement)) &&
      (chapter === undefined || agreement.chapter === chapter) &&
      (kind === undefined || agreement.kind === kind),
  );
}

/** What a list means: that nothing is so, or that nobody said so yet. */
function remarksOn(
  { status, chapter }: Filters,
  all: readonly Stood[],
  { edition, measure }: Book,
): readonly string[] {
  if (chapter !== undefined && !edition.chapters.some(({ number }) => number === chapter))
    return [`Hoofdstuk ${chapter} bestaat niet. Er zijn ${edition.chapters.length} hoofdstukken.`];
  if (status === undefined) return all.length > 0 ? [] : ["Er is geen afspraak die hieraan voldoet."];
  const others = all.filter((one) => !stands(one, status));
  const open = others.reduce((sum, { standing: { asked, reported } }) => sum + asked - reported, 0);
  return statusRemarks(status, all.length - others.length, open, measure);
}

const kindWords = { focus: "focus", regular: "regulier" } as const;

function titleOf({ party, chapter, kind, status, year }: Filters): string {
  const parts = [
    party?.name,
    chapter !== undefined ? `hoofdstuk ${chapter}` : undefined,
    kind && kindWords[kind],
    status && statusWords[status],
    year?.toString(),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? "Alle afspraken" : `Afspraken: ${parts.join(", ")}`;
}
