import type { Lead } from "#domain/lead";
import type { Vocabulary } from "#domain/naming";
import { type Paragraph, sameParties, subjectOf } from "#intake/paragraphs";

/** How well a lead fits a paragraph: by the parties it begins with. Undefined where these are others. */
export function suits(paragraph: Paragraph, lead: Lead, names: Vocabulary): number | undefined {
  const subject = subjectOf(paragraph[0], names);
  if (!subject) return 0;
  if (sameParties(subject, lead.parties)) return 2;
  return subject.every((party) => lead.parties.includes(party)) ? 1 : undefined;
}

type Alignment = {
  readonly score: number;
  readonly placed: readonly (Lead | undefined)[];
  readonly unique: boolean;
};

/** The better of two ways; equally good ones are no way to tell. */
function better(one: Alignment | undefined, other: Alignment | undefined): Alignment | undefined {
  if (!one || !other) return one ?? other;
  if (one.score === other.score) return { ...one, unique: false };
  return one.score > other.score ? one : other;
}

/** Fewer leads than paragraphs: the one way to lay the leads beside the paragraphs, in order, that fits best. */
export function align(
  paragraphs: readonly Paragraph[],
  leads: readonly Lead[],
  names: Vocabulary,
): Alignment | undefined {
  /** Best way for the first so many paragraphs, by how many leads they took. */
  let ways: (Alignment | undefined)[] = [{ score: 0, placed: [], unique: true }];
  for (const paragraph of paragraphs) {
    ways = Array.from({ length: leads.length + 1 }, (_, taken) => {
      const [without, before, lead] = [ways[taken], ways[taken - 1], leads[taken - 1]];
      const score = lead && before ? suits(paragraph, lead, names) : undefined;
      return better(
        without && { ...without, placed: [...without.placed, undefined] },
        before && score !== undefined
          ? { score: before.score + score, placed: [...before.placed, lead], unique: before.unique }
          : undefined,
      );
    });
  }
  const best = ways[leads.length];
  const torn = best?.placed.some(
    (lead, i) => !lead && paragraphs[i]?.[0]?.soft && !subjectOf(paragraphs[i]?.[0], names),
  );
  return best?.unique && best.score > 0 && !torn ? best : undefined;
}
