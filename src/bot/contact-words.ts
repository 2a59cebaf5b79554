import { partyOf, takeParty } from "#bot/person";
import { wordsOf } from "#domain/naming";
import type { Partnership } from "#domain/partnership";
import type { Member } from "#domain/people";

/** A party's contact for everything, or for one action. `until` as typed. */
export type ContactWords = { readonly person: string; readonly until?: string } & (
  | { readonly about: "party"; readonly party: string }
  | { readonly about: "action"; readonly agreement: number; readonly action: number }
);

/** Whoever is the contact there is it no longer. `action`: "27.1". */
export type ContactAway = { readonly about: "away"; readonly party?: string; readonly action?: string };

/** Words behind an account that are not the person's name: "anna@beterwonen.example 3 maanden". */
export function strayWords(typed: string, { name }: Member): string | undefined {
  const behind = /^(?:<@[^>]*>|[^\s@]+@\S+) (?<words>.+)$/u.exec(typed)?.groups?.words;
  const called = wordsOf(name).map(({ folded }) => folded);
  return behind !== undefined && !wordsOf(behind).some(({ folded }) => called.includes(folded))
    ? behind
    : undefined;
}

const awayShape =
  /^(?:(?:actie )?(?<agreement>\d{1,3})[.,](?<action>\d{1,2}))? ?(?<party>.*?) ?(?:weg(?:halen)?|verwijderen)$/isu;

/** "27.1 weg", "Beter Wonen weg", "27.1 Beter Wonen weghalen". */
export function readAway(line: string, known: Partnership): ContactAway | undefined {
  const found = awayShape.exec(line)?.groups;
  if (!found) return undefined;
  const { agreement, action, party: name = "" } = found;
  const party = partyOf(name, known);
  if ((name === "" || !party) && (name !== "" || agreement === undefined)) return undefined;
  return {
    about: "away",
    ...(party && { party }),
    ...(agreement !== undefined && { action: `${Number(agreement)}.${Number(action)}` }),
  };
}

/** Whatever stands behind "tot" is meant as a day: what is none is asked about, never left out. */
const untilShape =
  /^(?<rest>.+?),? \(?(?<until>(?:tot|t\/m|tm|t\.e\.m\.)(?![\p{L}]).*|(?:voor|vanaf|totdat|gedurende|zolang) .*)$/isu;

/** What stands in front of the day itself. */
export const untilWord = /^(?:tot en met|tot|t\/m|tm|t\.e\.m\.)(?: de)? ?/iu;

/** "27.1 Jan de Vries tot 1 juni", "BW anna@beterwonen.example"; undefined where no party and no action is named. */
export function readContact(line: string, known: Partnership): ContactWords | undefined {
  const { rest: said = line, until: typed } = untilShape.exec(line)?.groups ?? {};
  const until = typed === undefined ? {} : { until: typed };
  const numbered = /^(?:actie )?(?<agreement>\d{1,3})[.,](?<action>\d{1,2}) (?<person>.+)$/isu.exec(
    said,
  )?.groups;
  if (numbered) {
    const { agreement, action, person = "" } = numbered;
    return { about: "action", agreement: Number(agreement), action: Number(action), person, ...until };
  }
  const taken = takeParty(said, "front", known);
  return taken && taken.rest !== ""
    ? { about: "party", party: taken.party, person: taken.rest, ...until }
    : undefined;
}
