import { z } from "zod";
import { fromBook } from "#bot/book";
import { type Book, defineCommand } from "#bot/command";
import { type Filters, readFilters } from "#bot/filters";
import { confide, whisper } from "#bot/reply";
import { agreementsCard } from "#cards/lists";
import { chooseOneCard } from "#cards/trouble";
import { count } from "#domain/dutch";
import type { Agreement } from "#domain/edition";
import { involvements } from "#domain/involvement";
import type { Partnership } from "#domain/partnership";
import { askedParts, standing } from "#domain/progress";
import type { Commitment } from "#domain/register";
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
      const { edition, past } = book;
      if (filters.twice) return confide(chooseOneCard(filters.twice.what, filters.twice.words));
      const commitments = await book.commitments();
      const agreements = narrow(filters, book, commitments, request.entrance.partnership);
      const remarks =
        agreements.length === 0
          ? emptyRemarks(filters, within(filters, book, request.entrance.partnership), book, commitments)
          : [];
      return whisper(
        agreementsCard({ title: titleOf(filters), agreements, edition, commitments, past, remarks }),
      );
    }),
});

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

function narrow(
  filters: Filters,
  book: Book,
  commitments: readonly Commitment[],
  known: Partnership,
): readonly Agreement[] {
  const { status, party } = filters;
  const stands = (agreement: Agreement): Status =>
    standing(agreement.actions, partsOf(agreement, commitments, party?.parties)).status;
  return within(filters, book, known).filter(
    (agreement) => status === undefined || stands(agreement) === status,
  );
}

/** The parts of an agreement, of these parties where some are asked for. */
const partsOf = ({ number }: Agreement, commitments: readonly Commitment[], parties?: readonly string[]) =>
  commitments.filter(
    ({ action, party }) =>
      action.startsWith(`${number}.`) && (parties === undefined || parties.includes(party)),
  );

/** What an empty list means: that nothing is so, or that nobody said so yet. */
function emptyRemarks(
  { status, chapter, party }: Filters,
  agreements: readonly Agreement[],
  { edition }: Book,
  commitments: readonly Commitment[],
): readonly string[] {
  if (chapter !== undefined && !edition.chapters.some(({ number }) => number === chapter)) {
    return [`Hoofdstuk ${chapter} bestaat niet. Er zijn ${edition.chapters.length} hoofdstukken.`];
  }
  if (status === undefined) return ["Er is geen afspraak die hieraan voldoet."];
  const asked = agreements
    .flatMap(({ actions }) => actions.flatMap(askedParts))
    .filter((part) => party === undefined || party.parties.includes(part.party));
  const silent = asked.filter(
    (part) =>
      !commitments.some(
        ({ action, party, status: now }) =>
          action === part.action && party === part.party && now !== "not-reported",
      ),
  ).length;
  const nothing = nothingIs[status];
  return silent > 0 && status !== "not-reported"
    ? [`${nothing} Let op: ${count(silent, "deel is", "delen zijn")} nog niet gemeld.`]
    : [nothing];
}

const nothingIs: Record<Status, string> = {
  "not-reported": "Alles is gemeld.",
  "not-started": "Van niets is gemeld dat het nog niet is gestart.",
  "on-track": "Van niets is gemeld dat het op schema ligt.",
  attention: "Niets vraagt aandacht.",
  behind: "Niets loopt achter.",
  done: "Van niets is gemeld dat het is afgerond.",
  missed: "Van niets is gemeld dat het niet is gehaald.",
  deferred: "Niets is doorgeschoven.",
  dropped: "Niets is vervallen.",
};

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
