import { type Block, type Card, card, strong, text } from "#cards/card";
import type { Questions } from "#platforms/platform";
import { limits } from "#platforms/teams/limits";
import { sentences } from "#platforms/teams/sentences";

/**
 * A card that opens the form: only a button opens a dialog, a typed line or another kind of button cannot. The button
 * holds what was typed, so where others read along the card is for the asker alone.
 */
export const openerOf = ({ form: { title, lead }, problems = {} }: Questions, line: string): Card =>
  card(
    title,
    [...(lead ? [text(lead)] : []), ...wrong(Object.values(problems))],
    [{ label: sentences.fill, says: line.slice(0, limits.saysCharacters), opens: "form", look: "primary" }],
  );

const wrong = (problems: readonly string[]): readonly Block[] =>
  problems.length === 0 ? [] : [strong(sentences.notSaved), ...problems.map((problem) => text(problem))];
