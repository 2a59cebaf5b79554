import type { Action, Edition } from "#domain/edition";
import type { Partnership } from "#domain/partnership";
import type { PartnershipId } from "#domain/register";
import type { Status } from "#domain/status";
import type { Db } from "#store/database";

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

type Report = {
  readonly partnershipId: PartnershipId;
  readonly year?: number;
  readonly number: string;
  readonly party: string;
  readonly version?: number;
  readonly to?: Status;
  readonly at?: Date;
  readonly total?: number;
};

/** An update of a part, stored as whoever reports will store it: the update and the part it changes, together. */
export async function report(db: Db, said: Report): Promise<void> {
  const { partnershipId, year = 2023, number, party, version = 1, to = "on-track" } = said;
  const { at = new Date("2023-04-16T10:00:00.123Z"), total = null } = said;
  const [agreement = 0, position = 0] = number.split(".").map(Number);
  const part = { partnershipId, year, agreement, position, partyName: party };
  const figure = { figureTotal: total, figureUnit: total === null ? null : "woningen" };
  const kept = { from: "not-reported", to, asOf: "2023-03-31", kind: "report", byName: "Vera", ...figure };
  await db.$transaction([
    db.update.create({ data: { ...part, version, at, text: `melding ${version}`, ...kept } }),
    db.commitment.update({
      where: { partnershipId_year_agreement_position_partyName: part },
      data: { status: to, asOf: "2023-03-31", version, lastAt: at, lastBy: "Vera", ...figure },
    }),
  ]);
}
