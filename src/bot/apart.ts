import type { Book, Request } from "#bot/command";
import type { Marked } from "#bot/marked";
import { privacyProblem } from "#bot/privacy";
import { readSaid } from "#bot/said";
import { type Telling, viewOf } from "#bot/telling";
import { longestWords } from "#bot/total-or-more";
import type { Card } from "#cards/card";
import { severalPartsCard, whoseCard } from "#cards/whose";
import type { Edition } from "#domain/edition";
import { nameAt, vocabulary, wordsOf } from "#domain/naming";
import type { Partnership } from "#domain/partnership";
import { statusRules } from "#domain/status-rules";
import { takeFigure } from "#domain/typed-figure";
import { readTypedStatus } from "#domain/typed-status";

const number = "#?(\\d{1,3}[.,]\\d{1,2})(?![\\d.,]*\\d)";
const and = "(?:en |& |\\+ |, ?)";
/** "en 27.2 groen", "27.2 en 27.3 groen": more numbers before the words. */
const listed = new RegExp(`^(?<numbers>${and}?${number}(?:,? ?${and}?${number})*)[:,]? (?<words>.+)$`, "isu");
/** "groen en 27.2 oranje": from each next number its own words; "groen en 27.2 ook" says the same again. */
const next = new RegExp(`(?:^|[\\s,;])(?<and>${and})?${number}[:,]?(?: (?=(?<words>.+)$)|$)`, "gisu");

const numbersBehind = new RegExp(`(?:(?:^|[\\s,;])${and}?${number}[\\s,;]*)+$`, "iu");

type Groups = Readonly<Record<string, string | undefined>>;
type Apart = { readonly number: string; readonly words: string };

/** The parts that a line is about, each with its words; fewer than two where it is about one. */
function partsIn({ agreement, action, words }: Marked, { agreements }: Edition): readonly Apart[] {
  const first = `${agreement}.${action}`;
  if (action === undefined) return [];
  const { numbers = "", words: shared = "" } = listed.exec(words)?.groups ?? {};
  if (hasStatus(shared))
    return [first, ...(numbers.match(/\d+[.,]\d+/g) ?? [])].map((one) => apart(one, shared));
  // "12,5" may be a figure, and is one where there is no such action.
  const known = new Set(agreements.flatMap(({ actions }) => actions.map((one) => one.number)));
  known.delete(first);
  const marks = [...words.matchAll(next)]
    .filter(
      ({ 2: one = "", groups }) =>
        known.has(one.replace(",", ".")) &&
        (isAgain(groups) || hasStatus(groups?.words) || hasFigure(groups)),
    )
    .filter(({ index, groups }) => opensClause(words.slice(0, index), groups));
  const own = words.slice(0, marks[0]?.index);
  const others = marks.map(({ index, groups, ...found }, at) => {
    const said = words.slice(index + found[0].length, marks[at + 1]?.index);
    return apart(found[2] ?? "", isAgain(groups) ? own : said);
  });
  return others.length === 0 ? [] : [apart(first, own), ...others];
}

const hasStatus = (words = ""): boolean => readTypedStatus(words).status !== undefined;

/** "Zie ook 10.1 groen" and "nota 2.1 en 2.2 klaar" speak of a number; a part has its words at the start of a clause. */
function opensClause(before: string, { and: joined }: Groups = {}): boolean {
  const front = before.replace(numbersBehind, "");
  const isJoined = joined !== undefined && front === before;
  const { rest } = readTypedStatus(front);
  return isJoined || /(?:^|[,;:.])\s*$/.test(front) || rest === "" || takeFigure(rest, [])?.rest === "";
}

const hasFigure = ({ and: joined, words = "" }: Groups = {}): boolean =>
  joined !== undefined && takeFigure(words, []) !== undefined;

const isAgain = (groups: Groups = {}): boolean =>
  /^(?:en|&|\+)/i.test(groups.and ?? "") && /^(?:ook|idem|hetzelfde)?$/i.test(groups.words ?? "");

const apart = (number: string, words: string): Apart => ({
  number: number.replace(",", "."),
  words: words.replace(/^[\s,;]+|(?:[\s,;]|\sen)+$/gu, ""),
});

/** Asks to report each part by itself where a line is about more than one. */
export function askApart(
  verb: string,
  about: Marked,
  { edition }: Book,
  { heard }: Request,
): Card | undefined {
  const parts = heard.answers ? [] : partsIn(about, edition);
  if (parts.length < 2 || !isSayable(about.words, edition)) return undefined;
  return severalPartsCard(
    verb,
    parts.map((one) => {
      const { status } = readTypedStatus(one.words);
      return { ...one, asks: status === undefined || statusRules[status].asks.length > 0 };
    }),
  );
}

/** A card repeats the words and its buttons carry them: personal data is stopped first, and asked about in the form. */
const isSayable = (words: string, edition: Edition): boolean =>
  words.length <= longestWords && privacyProblem(words, edition, false) === undefined;

const isText = /(?:toelichting|tekst) ?:/iu;
const speaking = /(?<![\p{L}\p{N}])namens (?<who>.+)$/isu;
const meaning = /^(?<way>(?:ook )?(?:voor|van|bij|door|namens) (?:ook )?)?(?<who>.+)$/isu;
const stop = /^\s*(?:$|[,;:.])/;
const end = /^\s*[.!]?$/;
/** "Namens beide corporaties" and nothing else; "namens de directie besproken met Anna" explains. */
const briefly = /^namens(?: \S+){1,2}$/iu;

/** Asks whose part is meant where the words of a report name another party: "groen voor Sint Joseph". */
export async function askWhose(telling: Telling, request: Request): Promise<Card | undefined> {
  const view = viewOf(telling, request);
  const { status, answers } = readSaid(telling.words, view, request.heard);
  if (request.heard.answers || status === null || isText.test(telling.words)) return undefined;
  if (!isSayable(telling.words, telling.book.edition)) return undefined;
  const text = answers.text ?? answers.cause ?? "";
  const { coordinator } = await request.actor();
  const other = otherIn(text, telling.part.party, request.entrance.partnership, coordinator);
  if (!other) return undefined;
  return whoseCard(view, { status, answers, words: other.words }, coordinator ? other.party : undefined);
}

/**
 * Words that name somebody else than the own party, and whom: at the end of a clause behind "voor" or "namens", else at
 * the end of the text. "Door Sint Joseph vertraagd" is about the own part. Of somebody who may speak for others,
 * "namens HAR" in front may always be meant so.
 */
function otherIn(text: string, own: string, known: Partnership, speaksForOthers: boolean) {
  const { way = "", who = "" } = speaking.exec(text)?.groups ?? meaning.exec(text)?.groups ?? {};
  const spoken = speaking.test(text) ? "namens " : way;
  const words = wordsOf(who);
  const from = /^(?:de|het)$/.test(words[0]?.folded ?? "") ? 1 : 0;
  const name = nameAt(words, from, vocabulary(known));
  if (!name) return briefly.test(text) ? { words: text } : undefined;
  const until = words[from + name.words.length - 1]?.end ?? 0;
  const behind = who.slice(until);
  const isSpoken = /(?:voor|namens) (?:ook )?$/i.test(spoken);
  const isSaid = (isSpoken ? stop : end).test(behind) || (speaksForOthers && /^namens /i.test(text));
  if (name.name === own || !isSaid) return undefined;
  return { words: `${spoken}${who.slice(0, until)}`, ...(!name.isGroup && { party: name.name }) };
}
