import type { Doubt } from "#domain/edition";
import { fold } from "#domain/fold";
import { questions } from "#intake/questions";
import { columnsIn, type Gathered, type Gathering } from "#intake/rows";
import { cellText } from "#intake/sheet";

/** More than any programme holds. */
export const mostAgreements = 300;

const textOf = (one: Gathered): string => fold(cellText([...one.promise, ...columnsIn(one).actions]));

/** Word counts a list itself and tells no other program which number it shows: every agreement seems to be the first. */
export const isCountedByWord = (gathered: readonly Gathered[]): boolean =>
  gathered.length > 1 && gathered.every(({ number }) => number === 1);

/** Rows without a number that would silently give their actions to the agreement before them. */
export function unnumberedDoubts({ agreements, unnumbered }: Gathering): readonly Doubt[] {
  const numbers = new Set(agreements.map(({ number }) => number));
  const last = Math.max(...numbers);
  return unnumbered.flatMap(({ after, text, line, atTop, other }) =>
    other !== undefined || !atTop || (after < last && !numbers.has(after + 1))
      ? [questions.unnumbered({ agreement: after, line }, text, other)]
      : [],
  );
}

/** The first of more rows that are counted otherwise ("1.1", "A2") than are numbered: nothing can be made of those. */
export function countedOtherwise({
  agreements,
  unnumbered,
  loose,
}: Gathering): { readonly other: string; readonly line: number | undefined } | undefined {
  const found = [...loose, ...unnumbered].flatMap(({ other, line }) =>
    other === undefined ? [] : [{ other, line }],
  );
  return found.length > agreements.length ? found[0] : undefined;
}

/** A number printed twice is one agreement where the text is the same; otherwise nobody knows which one is meant. */
export function unique(
  gathered: readonly Gathered[],
): { kept: readonly Gathered[]; twice: readonly Gathered[] } | Gathered {
  const kept = new Map<number, Gathered>();
  const twice: Gathered[] = [];
  for (const one of gathered) {
    const first = kept.get(one.number);
    if (first && textOf(first) !== textOf(one)) return one;
    if (first) twice.push(one);
    else kept.set(one.number, one);
  }
  return { kept: [...kept.values()], twice };
}

export function numberDoubts(gathered: readonly Gathered[]): readonly Doubt[] {
  const numbers = new Set(gathered.map(({ number }) => number));
  const last = Math.min(Math.max(...numbers), mostAgreements);
  const missing = Array.from({ length: last }, (_, i) => i + 1).filter((number) => !numbers.has(number));
  const turned = gathered.flatMap(({ number, line }, i) => {
    const before = gathered[i - 1]?.number ?? 0;
    return number < before ? [questions.outOfOrder({ agreement: number, line }, number, before)] : [];
  });
  return [...(missing.length > 0 ? [questions.missingNumbers({}, missing)] : []), ...turned];
}
