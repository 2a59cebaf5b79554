import type { Card } from "#cards/card";
import type { Form, Problems } from "#cards/form";

/** A card as the answer. */
export type Shown = {
  /** `asker`: only they see it, where the platform can. `channel`: everyone there does. */
  readonly place: "asker" | "channel";
  readonly card: Card;
  /** Meant for the asker alone, such as a refusal: never offered to everybody. */
  readonly personal?: true;
};

/** Questions as the answer. `problems` stand beside the fields of a form that was sent in; what was typed is kept. */
export type Questions = { readonly place: "form"; readonly form: Form; readonly problems?: Problems };

export type Reply = Shown | Questions;

/** An answer that others may see too, if the asker wants so. */
export const whisper = (card: Card): Shown => ({ place: "asker", card });

/** A word to the asker alone. */
export const confide = (card: Card): Shown => ({ place: "asker", card, personal: true });

export const ask = (form: Form, problems?: Problems): Questions => ({
  place: "form",
  form,
  ...(problems && { problems }),
});
