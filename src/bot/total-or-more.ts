import type { Request } from "#bot/command";
import type { Said } from "#bot/said";
import { type Telling, viewOf } from "#bot/telling";
import type { Card } from "#cards/card";
import { mentionedCard, totalOrMoreCard } from "#cards/total-or-more";
import { type CountContext, earlierIn, judgeFigure, mayBeAdded, type Total, unitsOf } from "#domain/counted";
import { mentionedFigures } from "#domain/mentioned-figure";

/** Said already: "totaal 40", "+40", "40 erbij", "120 van de 357"; or in the field of a form, which names the total. */
const isTold = /^(?:(?:in )?totaal|[+−-]|plus )|(?:erbij|extra)| van /iu;
const isLabelled = /(?:aantal|cijfer|bereikt) ?:/iu;
const isText = /(?:toelichting|tekst) ?:/iu;

/** A line that a button can carry on every platform. */
export const longestWords = 500;

/** Asks what a figure typed in a line is: the total of the year, on top of it, or none. Undefined where that is clear. */
export function totalOrMore(
  figure: Total | null,
  said: Said,
  context: CountContext,
  telling: Telling,
  request: Request,
): Card | undefined {
  const { words, corrects } = telling;
  if (request.heard.answers || corrects || said.confirmed || words.length > longestWords) return undefined;
  const typed = said.answers.figure;
  if (typed === undefined || figure === null) return mentioned(said, context, telling, request);
  if (isTold.test(typed) || isLabelled.test(words)) return undefined;
  const earlier = earlierIn(figure.unit, context);
  if (!earlier || !words.includes(typed) || !mayBeAdded(figure, earlier, context.targets)) return undefined;
  return totalOrMoreCard(viewOf(telling, request), { figure, earlier, words, typed });
}

/** A figure of what was agreed that stands among the words: "in maart 150 woningen opgeleverd", "ruim 100". */
function mentioned(
  { status, answers }: Said,
  context: CountContext,
  telling: Telling,
  request: Request,
): Card | undefined {
  if (isText.test(telling.words) || status === null) return undefined;
  const units = unitsOf([...context.targets, ...(context.wider ?? [])]);
  const found = mentionedFigures(answers.text ?? "", units, telling.book.edition.year);
  const figures = found.flatMap(({ words, figure: { kind } }) => {
    const figure = judgeFigure(words, context).value;
    if (!figure) return [];
    const earlier = earlierIn(figure.unit, context);
    const isMore = kind === "total" && earlier !== undefined && mayComeOnTop(figure, earlier, context);
    return [{ typed: words, figure, earlier, mayBeAdded: isMore, isAdded: kind === "addition" }];
  });
  return figures.length === 0 ? undefined : mentionedCard(viewOf(telling, request), status, answers, figures);
}

/** Among words the same number as before may be meant on top of it too: judged is what it would become. */
const mayComeOnTop = ({ total, unit }: Total, earlier: Total, { targets }: CountContext): boolean =>
  earlier.total > 0 && mayBeAdded({ total: 0, unit }, { total: earlier.total + total, unit }, targets);
