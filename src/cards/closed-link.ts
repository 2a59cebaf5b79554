import { type Block, text } from "#cards/card";
import { closedLink } from "#domain/link";

/** What to know about a link that other parties may be unable to open; undefined where nothing points to that. */
function closedLinkWords(link: string): string | undefined {
  const found = closedLink(link);
  switch (found?.closed) {
    case "shared-drive":
      return `Deze link staat in ${found.drive}. Andere partijen kunnen hem misschien niet openen: kijk na of u hem met iedereen deelt.`;
    case "own-network":
      return "Deze link werkt alleen in een eigen netwerk. Andere partijen kunnen hem niet openen.";
    case undefined:
      return undefined;
  }
}

/** Under the field for a link, filled in or not. */
export const linkHint = (link: string | undefined): string =>
  closedLinkWords(link ?? "") ?? "Kunnen de andere partijen dit openen? Kijk dat even na.";

/** On the answer to what was stored. */
export function closedLinkBlocks(link: string | null): readonly Block[] {
  const words = closedLinkWords(link ?? "");
  return words === undefined ? [] : [text(`Let op: ${words}`)];
}
