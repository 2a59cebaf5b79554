/**
 * The eleven test (elfproef) of a citizen service number: nine digits, weighed 9 down to 2 and the last one minus 1,
 * add up to a multiple of eleven. One case number in eleven passes by chance, so a pass means "may be", never "is".
 */
export function passesElevenTest(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || /^0+$/.test(digits)) return false;
  const weighed = [...digits].map((digit, at) => Number(digit) * (at === 8 ? -1 : 9 - at));
  return weighed.reduce((sum, part) => sum + part, 0) % 11 === 0;
}

type Place = { readonly at: number; readonly end: number };

/** Groups of digits with one space or point between them. */
const runs = /\d+(?:[ .]\d+)*/g;

/** With hyphens only as such a number is cut in groups: "2023-2024" and "10-15" are something else. */
const hyphened = /(?<![\d-])(?:\d{3}-\d{3}-\d{3}|\d{4}-\d{2}-\d{3})(?![\d-])/g;

/** "27 28 30 31 36" are agreements, in their order. */
const isList = (groups: readonly string[]): boolean =>
  groups.length > 2 &&
  groups.every((group, at) => group.length < 3 && Number(group) > Number(groups[at - 1] ?? -1));

/**
 * Where a text may hold a citizen service number: "123456782", "123 456 782", "1234.56.782", "123-456-782". Dates, amounts and
 * numbers of actions look alike; take them out first.
 */
export const citizenNumbersIn = (text: string): readonly Place[] => [
  ...[...text.matchAll(runs)].flatMap((run) =>
    ninesIn(run[0]).map(({ at, end }) => ({ at: run.index + at, end: run.index + end })),
  ),
  ...[...text.matchAll(hyphened)]
    .filter(([words]) => passesElevenTest(words.replaceAll("-", "")))
    .map(({ 0: words, index }) => ({ at: index, end: index + words.length })),
];

/** Neighbouring groups that are nine digits together and pass. */
function ninesIn(run: string): readonly Place[] {
  const groups = [...run.matchAll(/\d+/g)];
  return groups.flatMap((first, from) => {
    const taken: string[] = [];
    // Nine digits stand in at most nine groups.
    for (const group of groups.slice(from, from + 9)) {
      taken.push(group[0]);
      if (passesElevenTest(taken.join("")) && !isList(taken))
        return [{ at: first.index, end: group.index + group[0].length }];
    }
    return [];
  });
}
