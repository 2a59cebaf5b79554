import { type FigureStanding, isSummed } from "#domain/figures";

const cells = 10;

/**
 * "▰▰▰▱▱▱▱▱▱▱": how far a figure is, of all parties together where that was agreed, else of the only one that reported.
 * Empty where nothing is counted towards: of a ceiling, a floor or an average the words alone say how it stands. It
 * stands beside the words, which say the same.
 */
export function figureBar({ kind, unit, parts, together }: FigureStanding): string {
  if (kind !== "exactly" || !isSummed(unit)) return "";
  const reported = parts.filter(({ total }) => total !== null);
  const [only] = reported.length === 1 ? reported : [];
  const { total, goal } = together ?? only ?? { total: null, goal: null };
  if (total === null || goal === null || goal <= 0) return "";
  // Never full before it is reached, and never empty where something was.
  const full = total >= goal ? cells : Math.floor((total / goal) * cells);
  const filled = total > 0 ? Math.max(1, full) : 0;
  return "▰".repeat(filled) + "▱".repeat(cells - filled);
}
