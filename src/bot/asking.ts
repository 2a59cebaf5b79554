import { fold } from "#domain/fold";

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that people put around what they ask and that choose nothing. Folded. */
const around = setOf(`
  wie wat waar hoe hoeveel welk welke waarover waarom is zijn was waren wordt worden staat staan gaat gaan doet doen
  houdt heeft hebben kan kunnen kunt zit zitten mag moet moeten wil willen zie zien lezen laat laten toon geef bekijk open zoals
  het de een er in om op aan van voor met over bij te dat dit die deze ik u je wij we me mij mijn ons u graag eens nu
  precies allemaal ook nog terug naar hier ben bent aub alstublieft alsjeblieft svp over en of`);

const openings = setOf("wie wat waar hoe hoeveel welk welke wanneer waarom waarover is zijn heeft");

/** Words that ask for the card itself once the line is a question: "hoe loopt het met afspraak 27". Folded. */
const aboutTheCard = setOf(`
  verantwoordelijk verantwoordelijke regie trekker trekt loopt lopen klaar stand status zaken afgesproken beloofd
  gemeld voortgang inhoud`);

/** Whether this word, by itself, chooses nothing: in a question more words do not. */
export const isAsking = (word: string, inQuestion: boolean): boolean =>
  around.has(fold(word)) || (inQuestion && (aboutTheCard.has(fold(word)) || openings.has(fold(word))));

export const isQuestion = (line: string): boolean => openings.has(fold(line.split(" ", 1)[0] ?? ""));

/**
 * What a question is about: "wat doet de HAR allemaal" asks about "HAR". Words inside it stay. The first is with the
 * word in front, for a name that begins with one of these: "wat doet De Veste".
 */
export function subjectsOf(line: string): readonly [string, string] {
  const words = line.split(" ");
  const tells = (word: string) => !isAsking(word, false);
  const [from, to] = [words.findIndex(tells), words.findLastIndex(tells) + 1];
  return [words.slice(Math.max(0, from - 1), to).join(" "), words.slice(from, to).join(" ")];
}
