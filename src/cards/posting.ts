import type { Card } from "#cards/card";
import type { StatusChart } from "#domain/chart";

/** A picture with the same in words: whoever cannot see it misses nothing. */
export type Picture = { readonly name: string; readonly alt: string; readonly png: Uint8Array };

/** What is posted: a card, or a picture with the card's title above it. */
export type Posting = { readonly card: Card; readonly picture?: Picture };

/** A posting as it is kept until it is sent: the picture is drawn then. */
export type Waiting = {
  readonly card: Card;
  readonly chart?: StatusChart;
  /** Key of the delivery under which it comes, in its thread. */
  readonly under?: string;
};
