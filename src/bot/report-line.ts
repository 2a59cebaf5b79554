import { takeParty } from "#bot/person";
import { namesIn, vocabulary } from "#domain/naming";
import type { Partnership } from "#domain/partnership";
import { takeFigure } from "#domain/typed-figure";
import { namesStatus, readTypedStatus } from "#domain/typed-status";

const part =
  "#?(?<agreement>\\d{1,3})(?:[.,](?<action>\\d{1,2})|,? (?:actie|deel|punt) (?<place>\\d{1,2}))?(?![\\d.,]*\\d)";
const around = "(?:(?:bij|over|voor|van|op|met|actie|afspraak|nr\\.?|nummer) )*";
const ahead = new RegExp(
  `^(?<front>(?:\\p{L}[^\\s\\d]* ){0,4}?)${around}${part}[:,.;-]?(?: [:,;-])? (?<words>.+)$`,
  "isu",
);
const behind = new RegExp(
  `^(?<words>\\p{L}.*?)[:,;]? ${around}${part}(?:[:,.;]? (?<rest>.*))?[.,;]?$`,
  "isu",
);

/** Between two numbers of actions there may be no room: "27.1,27.2", "27.1/27.2". */
const apart = (line: string): string => line.replace(/(\d[.,]\d{1,2}) ?[,/&+] ?(?=#?\d{1,3}[.,]\d)/g, "$1, ");

/** A report with a number and a status in it. `front`: words before both that mean nothing yet. */
type Turned = { readonly front: string; readonly line: string };

/**
 * A line about one part with its number in front and its status next, as `marked` reads it: "nr 27.1. groen", "groen
 * 27.1", "op schema bij 27.1: 40 woningen". Undefined where there is no number or no status beside it.
 */
function turn(typed: string): Turned | undefined {
  const line = apart(typed);
  const last = behind.exec(line)?.groups;
  const { words = "", rest = "" } = last ?? {};
  const status = readTypedStatus(words);
  if (last && status.status && status.rest === "")
    return { front: "", line: `${numberOf(last)} ${words} ${rest}`.trim() };
  const first = ahead.exec(line)?.groups;
  if (!first || !isReport(first)) return undefined;
  return { front: (first.front ?? "").trim(), line: `${numberOf(first)} ${first.words}` };
}

type Groups = Readonly<Record<string, string | undefined>>;

const numberOf = ({ agreement, action, place }: Groups): string =>
  [agreement, action ?? place].filter((one) => one !== undefined).join(".");

/** A status, also one that the rest takes back ("groen maar eigenlijk oranje"); a figure only behind a whole number. */
function isReport({ front = "", action, place, words = "" }: Groups): boolean {
  const opening = words.split(/\s+/).slice(0, 3).join(" ");
  const isPart = action !== undefined || place !== undefined;
  if (!isPart && front.trim().includes(" ")) return false;
  return (
    readTypedStatus(words).status !== undefined ||
    namesStatus(opening) ||
    (isPart && takeFigure(words, []) !== undefined)
  );
}

/** Behind the command that reports: nothing but a party may stand in front. */
export function reportLine(typed: string, known: Partnership): string {
  const turned = turn(typed);
  if (!turned || turned.front === "") return turned?.line ?? apart(typed);
  return inName(turned, known) ?? typed;
}

/** Behind a word that is no command, or misspelled: what was probably to be reported, to ask about. */
export function probableReport(typed: string, known: Partnership): string | undefined {
  const turned = turn(typed);
  return turned && (inName(turned, known) ?? turned.line);
}

/** "HAR meldt 28.2 groen" speaks in the name of HAR. */
function inName({ front, line }: Turned, known: Partnership): string | undefined {
  const [named, ...others] = namesIn(front, vocabulary(known));
  if (!named || named.isGroup || others.length > 0) return undefined;
  return line.replace(" ", ` namens ${named.name} `);
}

type Named = { readonly party: string; readonly words: string };

const boundary = "(?=$|[,;)]|\\s+\\(?bron(?!\\p{L}))";
const clause = new RegExp(
  `^(?<front>.*[,;(]\\s*|.*\\s(?=[^,;()]+\\sbron(?!\\p{L})))namens (?<who>[^,;()]+?)${boundary}\\)?(?<rest>.*)$`,
  "isu",
);

/** What a report may go on with behind a party: the end, a comma, its source, its status or a figure; else a sentence goes on. */
const isReportBehind = (front: string, rest: string): boolean =>
  rest === "" ||
  /[,;:.)]$/.test(front.trim()) ||
  /^[(+\d€–-]|(?<!\p{L})bron(?!\p{L})/iu.test(rest) ||
  readTypedStatus(rest).status !== undefined;

/**
 * Words behind a number without the party in whose name they are said: "namens HAR groen", "groen namens HAR bron: mail",
 * "groen, dak klaar, namens HAR". In the middle of a sentence it is a word like any other.
 */
export function takeNamed(words: string, known: Partnership): Named | undefined {
  const { rest } = readTypedStatus(words);
  const told = rest.replace(/^\(/, "");
  const said = /^namens (?<behind>.+)$/isu.exec(told)?.groups?.behind;
  const taken = said === undefined ? undefined : takeParty(said, "front", known);
  if (taken && isReportBehind(told.slice(0, told.length - taken.rest.length), taken.rest))
    return { party: taken.party, words: `${words.slice(0, words.length - rest.length)}${taken.rest}`.trim() };
  const { front = "", who, rest: after = "" } = clause.exec(words)?.groups ?? {};
  const party = who === undefined ? undefined : takeParty(who, "front", known);
  return party?.rest === ""
    ? { party: party.party, words: `${front.replace(/[,;(\s]+$/, "")}${after}` }
    : undefined;
}
