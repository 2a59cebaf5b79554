import type { Card } from "#cards/card";

export type Reply = {
  /** `asker`: only they see it, where the platform can. `channel`: everyone there does. */
  readonly place: "asker" | "channel";
  readonly card: Card;
  /** Meant for the asker alone, such as a refusal: never offered to everybody. */
  readonly personal?: true;
};

/** An answer that others may see too, if the asker wants so. */
export const whisper = (card: Card): Reply => ({ place: "asker", card });

/** A word to the asker alone. */
export const confide = (card: Card): Reply => ({ place: "asker", card, personal: true });
