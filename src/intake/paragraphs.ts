import { openingParties } from "#domain/lead";
import type { Vocabulary } from "#domain/naming";
import { sentences } from "#intake/sentences";
import type { Block, Cell } from "#intake/sheet";

/** A block with the bullets and notes under it. */
export type Paragraph = readonly Block[];

const opens = (block: Block, current: Paragraph | undefined): boolean =>
  !current || block.kind === "text" || block.kind === "heading";

/** Paragraphs of the actions column, each with the bullets and notes under it. */
export function paragraphsOf(cell: Cell): readonly Paragraph[] {
  const paragraphs: Block[][] = [];
  for (const block of cell) {
    if (opens(block, paragraphs.at(-1))) paragraphs.push([block]);
    else paragraphs.at(-1)?.push(block);
  }
  return paragraphs;
}

export const bulletsOf = (paragraph: Paragraph): readonly Block[] =>
  paragraph.filter(({ kind }) => kind === "bullet");

/** How many actions a paragraph may be: its bullets, or itself. */
export const unitsIn = (paragraph: Paragraph): number => Math.max(1, bulletsOf(paragraph).length);

export const sameParties = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  a !== undefined && b !== undefined && a.join() === b.join();

/** The parties that a block begins with. */
export const subjectOf = (block: Block | undefined, names: Vocabulary) =>
  block && openingParties(block.text, names)?.parties;

/** A place in the text of a paragraph, and whether a party is named right behind it. */
export type Split = { readonly at: number; readonly byName: boolean };

/** Places where a paragraph may part in two actions: before its later sentences. */
export function splitsOf([first]: Paragraph, names: Vocabulary): readonly Split[] {
  if (first?.kind !== "text") return [];
  return sentences(first.text)
    .slice(1)
    .map(({ text, start }) => ({ at: start, byName: openingParties(text, names) !== undefined }));
}

/** The paragraph parted at these places, in order; its bullets stay with the last. */
export function splitAt([first, ...rest]: Paragraph, places: readonly number[]): readonly Paragraph[] {
  if (!first) return [];
  const cuts = [0, ...places, first.text.length];
  const texts = cuts.slice(1).map((end, i) => first.text.slice(cuts[i], end).trim());
  return texts.map((text, i) => [{ ...first, text }, ...(i === texts.length - 1 ? rest : [])]);
}

/** Paragraphs that only a line or page break parted, put together again. */
export function withoutSoft(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const kept: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const [last, [first, ...rest]] = [kept.at(-1), paragraph];
    if (first?.soft && last?.length === 1 && last[0]) {
      kept[kept.length - 1] = [{ ...last[0], text: `${last[0].text} ${first.text}` }, ...rest];
    } else kept.push(paragraph);
  }
  return kept;
}
