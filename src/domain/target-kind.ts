import type { TargetKind } from "#domain/edition";

const kinds: readonly (readonly [TargetKind, string])[] = [
  [
    "at-least",
    "niet minder dan|ten ?minste|minimaal|minimale|minstens|min\\.?|een minimum van|minimum van|in ieder geval|vanaf|meer dan|≥|>=|>",
  ],
  [
    "at-most",
    "niet meer dan|ten ?hoogste|maximaal|maximale|hooguit|hoogstens|max\\.?|een maximum van|maximum van|minder dan|≤|<=|<",
  ],
];

/** Signs stand against the number, words before a space. */
const qualifiers = kinds.map(([, words]) => words).join("|");

/** What may stand before a number and say that it is a floor or a ceiling. */
export const qualifier = `(?:(?<qualifier>${qualifiers})(?: |(?<=[≥≤<>=])))?(?:de |het )?`;

export function kindOf(words: string | undefined): TargetKind {
  if (words === undefined) return "exactly";
  return kinds.find(([, known]) => new RegExp(`^(?:${known})$`, "i").test(words))?.[0] ?? "exactly";
}

/** The kind that typed words begin with ("ten minste 360 woningen"), and what stands behind it. */
export function takeKind(typed: string): { readonly kind: TargetKind | undefined; readonly rest: string } {
  const words = [...kinds, ["exactly", "precies|exact"] as const];
  for (const [kind, known] of words) {
    const found = new RegExp(`^(?:${known}) (.*)$`, "iu").exec(typed);
    if (found) return { kind, rest: found[1] ?? "" };
  }
  return { kind: undefined, rest: typed };
}
