import { isDeepStrictEqual } from "node:util";
import type { Moment, Partnership, Term } from "#domain/partnership";
import type { Group, Party, PartyKind } from "#domain/party";

const kinds: Record<PartyKind, string> = {
  municipality: "gemeente",
  corporation: "woningcorporatie",
  tenants: "huurdersorganisatie",
};

const changed = (what: string, before: string, after: string): readonly string[] =>
  before === after ? [] : [`${what}: ${before || "niets"} wordt ${after || "niets"}`];

/** What comes and goes in a list of words. */
function listed(what: string, before: readonly string[], after: readonly string[]): readonly string[] {
  const [more, gone] = [
    after.filter((one) => !before.includes(one)),
    before.filter((one) => !after.includes(one)),
  ];
  return [
    ...(more.length > 0 ? [`${what}, erbij: ${more.join(", ")}`] : []),
    ...(gone.length > 0 ? [`${what}, weg: ${gone.join(", ")}`] : []),
  ];
}

/** What comes, goes and becomes another in a list of named things. */
function named<One>(
  what: string,
  before: readonly One[],
  after: readonly One[],
  nameOf: (one: One) => string,
  changes: (old: One, now: One) => readonly string[],
): readonly string[] {
  const both = after.flatMap((now) => {
    const old = before.find((one) => nameOf(one) === nameOf(now));
    return old ? changes(old, now) : [];
  });
  return [...listed(what, before.map(nameOf), after.map(nameOf)), ...both];
}

const partyChanges = (old: Party, now: Party): readonly string[] => [
  ...changed(`${now.name}, soort`, kinds[old.kind], kinds[now.kind]),
  ...changed(`${now.name}, korte naam`, old.short, now.short),
  ...listed(`${now.name}, andere namen`, old.aliases, now.aliases),
  ...listed(`${now.name}, maildomeinen`, old.domains, now.domains),
  ...changed(`${now.name}, opmerking`, old.note ?? "", now.note ?? ""),
];

const groupChanges = (old: Group, now: Group): readonly string[] => [
  ...listed(`Groep ${now.name}, partijen`, old.parties, now.parties),
  ...listed(`Groep ${now.name}, andere namen`, old.aliases, now.aliases),
];

const momentWords = ({ from, to, source }: Moment): string => `${from} tot en met ${to} (${source})`;

const termChanges = (old: Term, now: Term): readonly string[] => [
  ...changed(`Begrip ${now.word}`, old.meaning, now.meaning),
  ...listed(`Begrip ${now.word}, andere woorden`, old.aliases, now.aliases),
];

const years = ({ term }: Partnership): string => `${term.from} tot en met ${term.to}`;

/** Everything that storing `now` in the place of `old` changes, a line each; empty where nothing does. */
export const partnershipChanges = (old: Partnership, now: Partnership): readonly string[] => [
  ...changed("Naam", old.name, now.name),
  ...changed("Gemeente", old.municipality, now.municipality),
  ...changed("Looptijd", years(old), years(now)),
  ...named("Partijen", old.parties, now.parties, ({ name }) => name, partyChanges),
  ...named("Groepen", old.groups, now.groups, ({ name }) => name, groupChanges),
  ...named("Begrippen", old.glossary, now.glossary, ({ word }) => word, termChanges),
  ...named(
    "Kalender",
    old.calendar,
    now.calendar,
    ({ name }) => name,
    (before, after) => changed(`Kalender, ${after.name}`, momentWords(before), momentWords(after)),
  ),
  ...(isDeepStrictEqual(old.rhythm ?? {}, now.rhythm ?? {})
    ? []
    : changed(
        "Ritme van de overzichten",
        JSON.stringify(old.rhythm ?? {}),
        JSON.stringify(now.rhythm ?? {}),
      )),
];
