import { doubtRenumbered, type NewNumbers, sameChoice } from "#domain/amendment-numbers";
import type { Agreement, Doubt, Edition } from "#domain/edition";

/** An agreement that the document lacks. */
export const missingDoubt = ({ number, title }: Pick<Agreement, "number" | "title">): Doubt => ({
  agreement: number,
  question: `Afspraak ${number} staat niet in het document. Is zij vervallen?`,
  printed: title,
  readings: ["De afspraak blijft staan zoals zij was", "De afspraak is vervallen"],
  effects: [[], [{ kind: "drop", agreement: number }]],
});

/** A doubt with a line or a place speaks of the document that was read then; the others speak of what is stored. */
export const isAboutDocument = ({ line, place }: Doubt): boolean => line !== undefined || place !== undefined;

const key = ({ agreement, action, question }: Doubt): string => [agreement, action, question].join("\n");

/**
 * Doubts of the stored text as it was read, about summaries, figures and leads that stay when a document is read. They
 * stay with them, under the numbers their actions get; one that the new reading asks as well is asked once.
 */
export function keptDoubts(
  stored: Edition | undefined,
  numbers: NewNumbers,
  asked: readonly Doubt[],
): readonly Doubt[] {
  const known = new Set(asked.map(key));
  return (stored?.doubts ?? []).flatMap((doubt) => {
    const { agreement } = doubt;
    if (agreement === undefined || isAboutDocument(doubt)) return [];
    if (doubt.question === missingDoubt({ number: agreement, title: "" }).question) return [];
    if (doubt.action === undefined && !numbers.agreement(agreement)) return [];
    const now = doubtRenumbered(doubt, numbers);
    return now && !known.has(key(now)) && !asked.some((one) => sameChoice(one, now)) ? [now] : [];
  });
}
