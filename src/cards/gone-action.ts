import { button, type Card, quiet, strong } from "#cards/card";
import { excerpt } from "#cards/found";
import { type Action, plain, printed } from "#domain/edition";

/** What a decision made of a number: another number, or a part of another action. */
export type Moved = { readonly is: string } | { readonly within: string };

function leadWords(number: string, moved: Moved | undefined, year: number): string {
  if (!moved)
    return `Actie ${number} staat niet meer in het actieprogramma ${year}. Er wordt niet meer op gemeld; wat gemeld is blijft hier staan.`;
  return "is" in moved
    ? `Actie ${number} heet nu ${moved.is}.`
    : `Actie ${number} hoort nu bij ${moved.within}.`;
}

/** An action whose number the text no longer holds, with its history. */
export function goneActionCard(
  { number, wording }: Action,
  moved: Moved | undefined,
  history: Card,
  year: number,
): Card {
  const now = moved && ("is" in moved ? moved.is : moved.within);
  return {
    ...history,
    blocks: [
      strong(leadWords(number, moved, year)),
      quiet(`Er stond: “${excerpt(plain(printed(wording)))}”`),
      ...history.blocks,
    ],
    buttons: [
      ...(now === undefined ? [] : [button(`Actie ${now}`, `${now} ${year}`, "primary")]),
      ...history.buttons,
    ],
  };
}
