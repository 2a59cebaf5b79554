import { type Card, card, text } from "#cards/card";
import type { Form } from "#cards/form";
import { limits } from "#platforms/teams/limits";
import { sentences } from "#platforms/teams/sentences";

/** A card that opens the form: only a button opens a dialog, a typed line or another kind of button cannot. */
export const openerOf = ({ title, lead }: Form, line: string): Card =>
  card(title, lead ? [text(lead)] : [], [
    { label: sentences.fill, says: line.slice(0, limits.saysCharacters), opens: "form", look: "primary" },
  ]);
