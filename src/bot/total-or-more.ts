import type { Request } from "#bot/command";
import type { Said } from "#bot/said";
import { type Telling, viewOf } from "#bot/telling";
import type { Card } from "#cards/card";
import { totalOrMoreCard } from "#cards/total-or-more";
import { type CountContext, mayBeAdded, type Total } from "#domain/counted";

/** Said already: "totaal 40", "+40", "40 erbij", "120 van de 357"; or in the field of a form, which names the total. */
const isTold = /^(?:(?:in )?totaal|[+−-]|plus )|(?:erbij|extra)| van /iu;
const isLabelled = /(?:aantal|cijfer|bereikt) ?:/iu;

/** A line that a button can carry on every platform. */
const longestWords = 500;

/** Asks whether a figure typed in a line is the total of the year or comes on top; undefined where that is clear. */
export function totalOrMore(
  figure: Total | null,
  { answers, confirmed }: Said,
  context: CountContext,
  telling: Telling,
  request: Request,
): Card | undefined {
  const { words, corrects } = telling;
  const typed = answers.figure;
  if (request.heard.answers || corrects || confirmed || typed === undefined || figure === null)
    return undefined;
  if (isTold.test(typed) || isLabelled.test(words) || words.length > longestWords) return undefined;
  const { earlier } = context;
  if (!earlier || !words.includes(typed) || !mayBeAdded(figure, earlier, context.targets)) return undefined;
  return totalOrMoreCard(viewOf(telling, request), { figure, earlier, words, typed });
}
