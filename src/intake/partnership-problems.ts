import { isPublicMail } from "#domain/mail-domain";
import { wordsOf } from "#domain/naming";
import type { Partnership } from "#domain/partnership";

const folded = (name: string): string =>
  wordsOf(name)
    .map((word) => word.folded)
    .join(" ");

/** Every name with whose it is; the words of a group come behind those of parties. */
const namesOf = ({ parties, groups }: Partnership): readonly (readonly [name: string, owner: string])[] => [
  ...parties.flatMap(({ name, short, aliases }) =>
    [name, short, ...aliases].map((one) => [one, name] as const),
  ),
  ...groups.flatMap(({ name, aliases }) => [name, ...aliases].map((one) => [one, name] as const)),
];

/** A name that two have would silently mean the first. */
function sharedNames(partnership: Partnership): readonly string[] {
  const owners = new Map<string, string>();
  return namesOf(partnership).flatMap(([name, owner]) => {
    const known = owners.get(folded(name));
    if (known === undefined) owners.set(folded(name), owner);
    return known === undefined || known === owner
      ? []
      : [`parties: “${name}” is een naam van ${known} en van ${owner}. Een naam kan er maar één hebben.`];
  });
}

const isDomain = (text: string): boolean => /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(text);

const domainProblems = ({ parties }: Partnership): readonly string[] =>
  parties.flatMap(({ name, domains }) =>
    domains.flatMap((domain) => {
      if (!isDomain(domain))
        return [`parties, ${name}: “${domain}” is geen maildomein. Schrijf alleen wat achter de @ staat.`];
      return isPublicMail(domain)
        ? [`parties, ${name}: ${domain} is een openbaar maildomein. Daar kan iedereen een adres maken.`]
        : [];
    }),
  );

/** Whether a month has a day, in a leap year. */
function exists(monthDay: string): boolean {
  const [month = 0, day = 0] = monthDay.split("-").map(Number);
  return new Date(Date.UTC(2024, month - 1, day)).getUTCDate() === day;
}

const dayProblems = ({ calendar }: Partnership): readonly string[] =>
  calendar.flatMap(({ name, from, to }) =>
    [...new Set([from, to])]
      .filter((day) => !exists(day))
      .map((day) => `calendar, ${name}: ${day} (maand-dag) bestaat niet.`),
  );

/** What the parts of a partnership file say about each other that cannot be. */
export function partnershipProblems(partnership: Partnership): readonly string[] {
  const { parties, groups, term } = partnership;
  const names = new Set(parties.map(({ name }) => name));
  const twice = parties.filter(({ name }, i) => parties.findIndex((party) => party.name === name) !== i);
  const unknown = groups.flatMap(({ name, parties: members }) =>
    members
      .filter((member) => !names.has(member))
      .map((member) => `groups, ${name}: ${member} is geen partij.`),
  );
  return [
    ...twice.map(({ name }) => `parties: ${name} staat er twee keer in.`),
    ...unknown,
    ...(term.from > term.to ? ["term: het eerste jaar ligt na het laatste."] : []),
    ...sharedNames(partnership),
    ...domainProblems(partnership),
    ...dayProblems(partnership),
  ];
}
