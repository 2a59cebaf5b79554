import type { Card } from "#cards/card";
import type { Form, Problems } from "#cards/form";
import type { Paper } from "#domain/papers";

/** Which agreement a card is about, and the line whose answer it is at any time, with its year: "27 2023". */
export type About = { readonly agreement: number; readonly year: number; readonly line: string };

/** Where an answer came to stand. */
export type Stands = {
  /** Where its platform finds it, in that platform's own words. */
  readonly message: string;
  /** Only the asker sees it; it can be redrawn until then. */
  readonly private?: { readonly until: Date };
  /** It took the place of what the asker alone saw there. */
  readonly instead?: true;
};

/** A card as the answer. */
export type Shown = {
  /** `asker`: only they see it, where the platform can. `channel`: everyone there does. */
  readonly place: "asker" | "channel";
  readonly card: Card;
  /** Meant for the asker alone, such as a refusal: never offered to everybody. */
  readonly personal?: true;
  /** Nothing was done. A form that was sent in stays where it can, with what was typed. */
  readonly declined?: true;
  /** Set where the card is kept true after it was posted. */
  readonly about?: About;
  /** To be told once the card stands, by a platform that can redraw it. */
  stood?(at: Stands): Promise<void>;
};

/** Questions as the answer. `problems` stand beside the fields of a form that was sent in; what was typed is kept. */
export type Questions = { readonly place: "form"; readonly form: Form; readonly problems?: Problems };

/** A file as the answer; the card says what is in it. */
export type Enclosed = Paper & {
  readonly place: "file";
  readonly card: Card;
  /** For the asker alone; else it may stand where it was asked. */
  readonly personal?: true;
};

export type Reply = Shown | Questions | Enclosed;

/** An answer that others may see too, if the asker wants so. */
export const whisper = (card: Card, about?: About): Shown => ({
  place: "asker",
  card,
  ...(about && { about }),
});

/** A word to the asker alone. */
export const confide = (card: Card): Shown => ({ place: "asker", card, personal: true });

/** The same answer, and nobody else is to see it; questions are for the asker in any case. */
export function alone(reply: Reply): Reply {
  if (reply.place === "form") return reply;
  return reply.place === "file" ? { ...reply, personal: true } : { ...reply, place: "asker", personal: true };
}

/** Says to the asker alone why nothing was done. */
export const decline = (card: Card): Shown => ({ ...confide(card), declined: true });

/** Something that everybody in the channel has to know. */
export const announce = (card: Card): Shown => ({ place: "channel", card });

export const ask = (form: Form, problems?: Problems): Questions => ({
  place: "form",
  form,
  ...(problems && { problems }),
});

export const enclose = (paper: Paper, card: Card): Enclosed => ({ place: "file", ...paper, card });
