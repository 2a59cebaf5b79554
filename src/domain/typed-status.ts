import { fold } from "#domain/fold";
import type { ReportedStatus } from "#domain/status-rules";

/** What was typed behind a number: its status where that is certain, and every other word as it was typed. */
export type TypedStatus = { readonly status: ReportedStatus | undefined; readonly rest: string };

/** Names in full and the three colours: these count whatever follows. */
const full: ReadonlyMap<string, ReportedStatus> = new Map([
  ["nog niet gestart", "not-started"],
  ["op schema", "on-track"],
  ["groen", "on-track"],
  ["vraagt aandacht", "attention"],
  ["oranje", "attention"],
  ["loopt achter", "behind"],
  ["rood", "behind"],
  ["afgerond", "done"],
  ["niet gehaald", "missed"],
  ["doorgeschoven", "deferred"],
  ["vervallen", "dropped"],
  ["gaat niet door", "dropped"],
]);

/** Words that sentences begin with too ("loopt vertraging op"): these count only where the sentence stops there. */
const loose: ReadonlyMap<string, ReportedStatus> = new Map([
  ["loopt", "on-track"],
  ["klaar", "done"],
  ["achter", "behind"],
  ["aandacht", "attention"],
  ["risico", "attention"],
  ["gepland", "not-started"],
]);

const longestName = Math.max(...[...full.keys()].map((name) => name.length));

/** The end of a word: "rood" in "roodborst" and in "rood-wit" is none. */
const ends = /^(?:$|[^\p{L}\p{N}\p{M}_-]|-(?![\p{L}\p{N}]))/u;
const stops = /^(?:\s*$|[,:;])/;

/** One colon or comma may stand between the number and its status: "27.1: op schema". */
const opening = /^\s*[:,]?\s*/;
const between = /^(?:[\s,:;.!]|[-–—](?=\s|$))+/u;

/**
 * Reads a status from what stands directly behind the number of an action, spelled exactly but for case, accents and
 * hyphens ("op-schema"). Where that is not certain, or another status follows, there is none and `rest` holds every word,
 * so that the person can be asked: a status is never guessed. The one status nobody can set, "Nog niet gemeld", is not read.
 */
export function readTypedStatus(behindNumber: string): TypedStatus {
  const words = behindNumber.replace(opening, "");
  for (let end = Math.min(words.length, longestName * 2); end > 0; end -= 1) {
    const status = statusAt(words, end);
    if (!status) continue;
    const rest = words.slice(end).replace(between, "").trim();
    return isTakenBack(rest, status) ? { status: undefined, rest: behindNumber.trim() } : { status, rest };
  }
  return { status: undefined, rest: behindNumber.trim() };
}

/** Longest first, because "loopt" opens "loopt achter". White space and accents make a name longer than it looks. */
function statusAt(words: string, end: number): ReportedStatus | undefined {
  const behind = words.slice(end);
  const name = fold(words.slice(0, end)).replaceAll("-", " ");
  if (/\s$/.test(words.slice(0, end))) return undefined;
  return (
    (ends.test(behind) ? full.get(name) : undefined) ?? (stops.test(behind) ? loose.get(name) : undefined)
  );
}

const takesBack = /^(?:\?|nee(?!\p{L})|niet(?: meer| langer| echt| helemaal)?\s*(?:$|[,;:.!?]))/iu;
const colour =
  /(?<past>(?:was|waren|van|uit|eerst|eerder|niet(?: meer| langer)?|geen|bijna) )?(?<![\p{L}-])(?<name>groen|oranje|rood)(?![\p{L}-])/giu;
const clause = `(?:^|[,;.!?/(]\\s*|(?<!\\p{L})(?:maar|eigenlijk|en|of|nee|toch|wel|liever)\\s+)`;
const named = new RegExp(`${clause}(?<name>${[...full.keys()].join("|")})(?![\\p{L}\\p{N}]|-\\p{L})`, "giu");
/** An answer with its label may be about another status. */
const labelled = /(?:^|[\s;])\p{L}+ ?:/u;

/** Whether the words behind a status deny it or say another one: "? nee", "maar eigenlijk oranje". */
function isTakenBack(behind: string, status: ReportedStatus): boolean {
  const [words = ""] = behind.normalize("NFC").split(labelled, 1);
  const others = [...words.matchAll(colour), ...words.matchAll(named)].filter(
    ({ groups }) => groups?.past === undefined && full.get(groups?.name?.toLowerCase() ?? "") !== status,
  );
  return takesBack.test(words) || others.length > 0;
}

/** Whether words name a status anywhere ("staat op groen"): too loose to store it, enough to ask about it. */
export const namesStatus = (words: string): boolean =>
  [...full.keys(), ...loose.keys()].some((name) =>
    ` ${fold(words).replace(/[^a-z0-9]+/g, " ")} `.includes(` ${name} `),
  );
