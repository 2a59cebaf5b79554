import type { Agreement, Doubt, Edition } from "#domain/edition";

/** What of one stored agreement stays: the agreement itself, and its actions by stored number with the number they get. */
export type KeptNumbers = {
  readonly agreement: number | undefined;
  readonly actions: ReadonlyMap<string, string>;
};

/** An agreement that the document lacks. */
export const missingDoubt = ({ number, title }: Pick<Agreement, "number" | "title">): Doubt => ({
  agreement: number,
  question: `Afspraak ${number} staat niet in het document. Is zij vervallen?`,
  printed: title,
  readings: ["De afspraak blijft staan zoals zij was", "De afspraak is vervallen"],
});

/** A doubt with a line or a place speaks of the document that was read then; the others speak of what is stored. */
const isAboutDocument = ({ line, place }: Doubt): boolean => line !== undefined || place !== undefined;

const key = ({ agreement, action, question }: Doubt): string => [agreement, action, question].join("\n");

/**
 * Stored doubts that nobody decided yet, about summaries, figures and leads that stay when a document is read. They
 * stay with them, under the numbers their actions get; one that the new reading asks as well is asked once.
 */
export function keptDoubts(
  stored: Edition | undefined,
  kept: readonly KeptNumbers[],
  asked: readonly Doubt[],
): readonly Doubt[] {
  const agreements = new Set(kept.flatMap(({ agreement }) => agreement ?? []));
  const numbers = new Map(kept.flatMap(({ actions }) => [...actions]));
  const known = new Set(asked.map(key));
  return (stored?.doubts ?? []).flatMap((doubt) => {
    const { agreement, action } = doubt;
    if (agreement === undefined || isAboutDocument(doubt)) return [];
    if (doubt.question === missingDoubt({ number: agreement, title: "" }).question) return [];
    const number = action === undefined ? undefined : numbers.get(action);
    const stays = action === undefined ? agreements.has(agreement) : number !== undefined;
    const now = number === undefined ? doubt : { ...doubt, action: number };
    return stays && !known.has(key(now)) ? [now] : [];
  });
}
