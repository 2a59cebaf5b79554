import type { Card } from "#cards/card";
import { datedCard } from "#cards/record";
import type { Hear, Heard, Reply } from "#platforms/platform";
import { type Answer, type Result, searchAnswer, searchMessage } from "#platforms/teams/answers";
import { limits } from "#platforms/teams/limits";
import { previewText } from "#platforms/teams/literal";
import { type OpeningRow, openingRows } from "#platforms/teams/opening-rows";
import { toAdaptiveCard } from "#platforms/teams/render";

type Query = { readonly words: string; readonly skip: number };

/**
 * Search from the compose box: the rows that open something become results, each with the card behind it. One line is
 * heard for the list and one for each result, together at most `limits.searchResults` + 1, all results at once.
 */
export async function searchFor(
  { words, skip }: Query,
  asked: Omit<Heard, "line">,
  hear: Hear,
  now: Date,
): Promise<Answer> {
  // Teams asks for more at the end of the list; there is no more.
  if (skip > 0) return searchAnswer([]);
  const reply = await hear({ ...asked, line: words === "" ? "afspraken" : `zoek ${words}` });
  if (reply.place === "form") return searchAnswer([]);
  const { card } = reply;
  const found = openingRows(card.blocks).slice(0, limits.searchResults);
  if (found.length === 0) return searchMessage(sentenceOf(card));
  const replies = await Promise.all(found.map(({ opens }) => hear({ ...asked, line: opens.says })));
  return searchAnswer(found.flatMap((row, index) => resultsOf(row, replies[index], now)));
}

/** Questions cannot be put in a message. */
const resultsOf = (
  { text, detail, opens }: OpeningRow,
  reply: Reply | undefined,
  now: Date,
): readonly Result[] =>
  reply === undefined || reply.place === "form"
    ? []
    : [
        {
          title: previewText(text),
          text: previewText(detail ?? ""),
          card: toAdaptiveCard(forEverybody(reply.card, opens.says, now)),
        },
      ];

/**
 * Whoever reads the message sees this card, which the bot cannot change: somebody else posted it. A button that warns is
 * for the one person it was made for.
 */
const forEverybody = (card: Card, line: string, now: Date): Card =>
  datedCard({ ...card, buttons: card.buttons.filter(({ look }) => look !== "danger") }, now, line);

/** Nothing to choose from: what the card says, in one line. */
function sentenceOf({ title, blocks }: Card): string {
  const said = blocks.flatMap((block) => (block.kind === "text" ? [block.text] : []));
  return previewText(said[0] ?? title);
}
