import type { Action, Edition } from "#domain/edition";
import type { Partnership } from "#domain/partnership";
import type { NewUpdate } from "#domain/reporting";

const party = (name: string): Partnership["parties"][number] => ({
  name,
  short: name.slice(0, 12),
  kind: "corporation",
  aliases: [`${name.slice(0, 2)}.`],
  domains: [],
});

export const partnership = (slug: string, parties = ["Sint Joseph", "Beter Wonen", "HAR"]): Partnership => ({
  slug,
  name: `Prestatieafspraken ${slug}`,
  municipality: "Almelo",
  term: { from: 2022, to: 2026 },
  parties: parties.map(party),
  groups: [{ name: "Alle partijen", aliases: [], parties }],
  glossary: [{ word: "één ² 🏠", aliases: [], meaning: 'met "tekens" & \'zo' }],
  calendar: [{ name: "Vaststellen", from: "12-01", to: "12-15", source: "afspraak 34" }],
});

const action = (number: string, parties: readonly string[]): Action => ({
  number,
  name: "Woningen renoveren en verduurzamen",
  wording: { summary: [{ kind: "text", text: "Ten minste 612 woningen ² 🏠" }] },
  leads: parties,
  parties,
  deadlines: [],
  targets: [{ party: null, kind: "at-least", goal: 612, unit: "woningen", text: "612 woningen" }],
  ongoing: false,
  noReport: [],
});

/** An edition from its actions: `{ "27.1": ["Beter Wonen"] }`. */
export function edition(actions: Readonly<Record<string, readonly string[]>>, year = 2023): Edition {
  const numbers = [...new Set(Object.keys(actions).map((number) => Number(number.split(".")[0])))];
  return {
    year,
    source: { name: `Actieprogramma ${year}`, date: `${year}-01-31`, kind: "summary", example: true },
    chapters: [],
    footnotes: { "10": { summary: "tien" }, "9": { summary: "negen" } },
    agreements: numbers.map((number) => ({
      number,
      title: `Afspraak ${number}`,
      chapter: 1,
      kind: "focus",
      wording: { summary: [] },
      deadlines: [],
      targets: [],
      seeAlso: [],
      footnotes: [],
      actions: Object.entries(actions)
        .filter(([name]) => name.startsWith(`${number}.`))
        .map(([name, parties]) => action(name, parties)),
    })),
    doubts: [],
  };
}

/** What Vera of Beter Wonen says of 27.1, as far as a scene does not say otherwise. */
export const said = (differing: Partial<NewUpdate> = {}): NewUpdate => ({
  year: 2023,
  action: "27.1",
  party: "Beter Wonen",
  kind: "report",
  to: "on-track",
  asOf: "2023-03-31",
  text: null,
  cause: null,
  consequence: null,
  steering: null,
  decision: null,
  toYear: null,
  figure: null,
  link: null,
  by: { name: "Vera", party: "Beter Wonen", member: null },
  onBehalfOf: null,
  corrects: null,
  door: "terminal",
  seen: 0,
  ...differing,
});
