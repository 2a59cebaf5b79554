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

/** Groups of digits with what people write between them: "123 456", "123. 456", "123 - 456". */
const runs = /\d+(?:[ .-]{1,3}\d+)*/g;

/** "27 28 30 31 36" are agreements, in their order. */
const isList = (groups: readonly string[]): boolean =>
  groups.length > 2 &&
  groups.every((group, at) => group.length < 3 && Number(group) > Number(groups[at - 1] ?? -1));

/**
 * Where a plain text may hold a citizen service number: "123456782", "123 456 782", "1234.56.782", "123-456-782".
 * Dates, amounts and numbers of actions look alike; take them out first.
 */
export const citizenNumbersIn = (text: string): readonly Place[] =>
  [...text.matchAll(runs)].flatMap((run) =>
    ninesIn(run[0]).map(({ at, end }) => ({ at: run.index + at, end: run.index + end })),
  );

/** Neighbouring groups that are nine digits together and pass. */
function ninesIn(run: string): readonly Place[] {
  const groups = [...run.matchAll(/\d+/g)];
  return groups.flatMap((first, from) => {
    const taken: string[] = [];
    // Nine digits stand in at most nine groups.
    for (const group of groups.slice(from, from + 9)) {
      taken.push(group[0]);
      const place = { at: first.index, end: group.index + group[0].length };
      if (passesElevenTest(taken.join("")) && !isList(taken) && mayBeOne(run, place, taken)) return [place];
    }
    return [];
  });
}

/**
 * With hyphens only where it is cut in groups of two to four and stands apart: "2022-2026 5", "1-10-15" and
 * "1-123-456-782" are something else.
 */
function mayBeOne(run: string, { at, end }: Place, groups: readonly string[]): boolean {
  if (!run.slice(at, end).includes("-")) return true;
  const standsApart = !/- ?$/.test(run.slice(0, at)) && !/^ ?-/.test(run.slice(end));
  return standsApart && groups.every((group) => group.length > 1 && group.length < 5);
}
