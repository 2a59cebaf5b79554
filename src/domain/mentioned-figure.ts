import { type FrontFigure, takeFigure, type Units } from "#domain/typed-figure";

/** A number that begins here, and no part of a word, a date or another number. */
const begins = /(?<![\p{L}\d.,/–+-])(?:\+ ?)?(?:€ ?)?\d/gu;

/** Words in front of a number that make it no result. */
const otherwise = /(?:minder dan|minus|geen|niet|tekort van|achterstand van|vertraging van|van de|per)\s*$/iu;

/** "In 2022 waren het er 90". */
const inYear = /(?:in|over|uit|eind|ultimo|van) (?<year>20\d\d)[:,]?(?:\s+[^\s\d,;:.!?]+){0,3}\s*$/iu;
const lastYear = /vorig jaar[:,]?(?:\s+[^\s\d,;:.!?]+){0,3}\s*$/iu;

/** Words that say how certain a number is, or that it is the one of now. */
const about =
  /(?:^|[^\p{L}])(?:ruim|bijna|ca\.?|circa|ongeveer|plusminus|zo'n|rond(?: de)?|meer dan|minstens|nu|tot nu toe|tot dusver|momenteel|er|al|inmiddels|reeds|(?:sta(?:an|at)|zit(?:ten)?|kom(?:en|t)(?: uit)?)(?: (?:nu|inmiddels|we|wij))* op)\s*$|[±~<>]\s*$/iu;
const reached =
  "(?: (?:woningen )?(?:klaar|gereed|opgeleverd|gerealiseerd|gehaald|gedaan|af))?(?=\\s*(?:$|[,;:.!](?!\\d)))";
const bare = new RegExp(`^(?<amount>\\d[\\d.]*)${reached}`, "iu");

/** "30 bij gekomen": on top of what there was. */
const joined = /^(?<amount>\d[\d.]*(?: \p{L}+)?) (?:er)?bij ?(?:gekomen|gebouwd)(?!\p{L})/iu;

/** "120/357": so many of so many. A day is written with the smaller number behind, or with a year. */
const share = /^(?<amount>\d+) ?\/ ?(?<all>\d{2,})(?<rest>(?: \p{L}+)?)(?=\s*(?:$|[,;:.!](?!\d)))/u;

/**
 * The figures of what was agreed (`units`) that stand somewhere in words, or that are none for certain: "in maart 150
 * woningen opgeleverd", "ruim 100", "120/357". Fit to ask about, never to store.
 */
export function mentionedFigures(words: string, units: Units, year: number): readonly FrontFigure[] {
  if (units.length === 0) return [];
  const found = [...words.matchAll(begins)].flatMap(({ index }) => {
    const before = words.slice(0, index);
    const other = inYear.exec(before)?.groups?.year;
    if (otherwise.test(before) || lastYear.test(before) || (other !== undefined && Number(other) !== year))
      return [];
    return figureAt(words.slice(index), about.test(before), units, year) ?? [];
  });
  return found.filter(({ words: one }, at) => found.findIndex((other) => other.words === one) === at);
}

function figureAt(tail: string, isAbout: boolean, units: Units, year: number): FrontFigure | undefined {
  const figure = takeFigure(tail, units, year);
  const unit = figure?.figure.unit;
  const isMore = figure?.figure.kind === "addition";
  if (figure && ((unit && units.includes(unit)) || (unit === null && isMore) || / van /i.test(figure.words)))
    return figure;
  const more = joined.exec(tail)?.groups?.amount;
  if (more !== undefined) return takeFigure(`${more} erbij`, units, year);
  const { amount, all, rest = "" } = share.exec(tail)?.groups ?? {};
  if (amount !== undefined && Number(amount) < Number(all)) return takeFigure(amount + rest, units, year);
  const alone = isAbout ? bare.exec(tail)?.groups?.amount : undefined;
  return alone === undefined ? undefined : takeFigure(alone, units, year);
}
