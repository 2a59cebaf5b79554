import type { Change } from "#domain/amendment-change";
import { enumerate } from "#domain/dutch";
import type { Doubt } from "#domain/edition";
import type { Lead } from "#domain/lead";
import { namedParties, type Vocabulary } from "#domain/naming";
import type { MainRole } from "#intake/columns";

/** Where a doubt was met. */
export type Spot = { readonly agreement?: number; readonly line?: number | undefined };

export const doubt = (
  { agreement, line }: Spot,
  question: string,
  printed: string,
  readings: readonly string[],
  effects?: Doubt["effects"],
): Doubt => ({
  ...(agreement === undefined ? {} : { agreement }),
  ...(line === undefined ? {} : { line }),
  question,
  printed,
  readings,
  ...(effects && { effects }),
});

/** Who steers an action, by its place in the agreement, from 0. Where a document is read, actions are counted as it prints them. */
export const steer = (agreement: number, place: number, parties: readonly string[]): Change => ({
  kind: "parties",
  action: `${agreement}.${place + 1}`,
  parties,
});

/** The action that a lead steers; undefined where it steers none. */
export type OwnAction = { readonly place: number; readonly parties: readonly string[] } | undefined;

/** Makes parties steer an action beside those that do so far. */
const alsoSteers = (
  agreement: number,
  { place, parties }: NonNullable<OwnAction>,
  more: readonly string[],
  { order }: Vocabulary,
): readonly Change[] => [
  steer(
    agreement,
    place,
    order.filter((one) => more.includes(one) || parties.includes(one)),
  ),
];

type LeadSpot = Spot & { readonly agreement: number };

/** Words may hold names of more than one: "gemeente i.s.m. De Veste". */
function unknownLead(spot: LeadSpot, lead: Lead, own: OwnAction, names: Vocabulary): Doubt {
  const named = namedParties(lead.unknown.join(" "), names);
  const choices = [...names.order.map((name) => [name]), ...(named.length > 1 ? [named] : [])];
  return doubt(
    spot,
    `"${lead.unknown.join(", ")}" is geen partij van deze prestatieafspraken. Wie heeft de regie?`,
    lead.printed,
    [
      "De naam telt niet mee",
      ...choices.map((all) => `${all.length > 1 ? "Het zijn" : "Het is"} ${enumerate(all)}`),
    ],
    own && [[], ...choices.map((all) => alsoSteers(spot.agreement, own, all, names))],
  );
}

function unsureLead(
  spot: LeadSpot,
  { unknown, unsure = [], parties, printed }: Lead,
  own: OwnAction,
  names: Vocabulary,
): Doubt {
  const choices = [...unsure.map((one) => [one]), ...(unsure.length > 1 ? [unsure] : [])];
  return doubt(
    spot,
    `Er staat ${unknown.join(", ")} achter de regie. Wie heeft de regie?`,
    printed,
    [enumerate(parties) || "Niemand", ...choices.map((more) => `Ook ${enumerate(more)}`)],
    own && [[], ...choices.map((more) => alsoSteers(spot.agreement, own, more, names))],
  );
}

const roleWords: Record<MainRole, string> = { promise: "afspraak", actions: "acties", leads: "regie" };

export const questions = {
  title: (spot: Spot, title: string, rest: string) =>
    doubt(spot, "Waar eindigt de titel van deze afspraak?", `${title} | ${rest}`.slice(0, 160), [
      `De titel is "${title}"`,
      "De titel is langer of korter",
    ]),
  /** Words that name nobody, or brackets that say with or without whom. */
  lead: (spot: LeadSpot, lead: Lead, own: OwnAction, names: Vocabulary) =>
    lead.unsure && lead.unknown.every((words) => words.startsWith("("))
      ? unsureLead(spot, lead, own, names)
      : unknownLead(spot, lead, own, names),
  movedLead: (spot: Spot, action: string, own: number, before: number, lead: Lead, isName: boolean) =>
    doubt(
      spot,
      `Hoort de eerste actie van afspraak ${own} bij afspraak ${before}?`,
      `${lead.printed} | ${action}`,
      [
        `Blijft bij ${own}`,
        `Hoort bij ${before}, regie ${isName ? lead.printed : lead.printed.toLowerCase()}`,
      ],
      [[], [steer(own, 0, lead.parties), { kind: "move", action: `${own}.1`, to: before }]],
    ),
  movedAction: (spot: Spot, printed: string, own: number, before: number) =>
    doubt(
      spot,
      `Hoort de eerste actie van afspraak ${own} bij afspraak ${before}?`,
      printed,
      [`Blijft bij ${own}`, `Hoort bij ${before}`],
      [[], [{ kind: "move", action: `${own}.1`, to: before }]],
    ),
  noActions: (spot: Spot, title: string) =>
    doubt(spot, "Bij deze afspraak staat geen actie voor dit jaar.", title, [
      "Er is dit jaar geen actie",
      "De actie staat ergens anders in het document",
    ]),
  noLeads: (spot: Spot, title: string) =>
    doubt(spot, "Bij deze afspraak staat geen naam in de kolom Regie. Wie heeft de regie?", title, [
      "Niemand heeft de regie",
      "De regie staat ergens anders in het document",
    ]),
  noTitle: (spot: Spot & { readonly agreement: number }) =>
    doubt(spot, `Bij nummer ${spot.agreement} staat geen titel of tekst van een afspraak.`, "", [
      "De afspraak heeft geen titel",
      "De titel staat ergens anders in het document",
    ]),
  footnote: (spot: Spot, mark: string) =>
    doubt(spot, `De voetnoot bij het teken ${mark} staat niet in het document.`, mark, [
      "Het teken blijft in de tekst staan",
      "Het teken is geen voetnoot",
    ]),
  missingNumbers: (spot: Spot, missing: readonly number[]) =>
    doubt(spot, `In de nummering ontbreekt ${missing.join(", ")}.`, missing.join(", "), [
      "Deze nummers bestaan niet",
      "Het document is niet volledig",
    ]),
  outOfOrder: (spot: Spot, number: number, before: number) =>
    doubt(spot, `Afspraak ${number} staat na afspraak ${before}. Klopt het nummer?`, String(number), [
      "Het nummer klopt",
      "Het nummer is een vergissing",
    ]),
  twice: (spot: Spot, title: string) =>
    doubt(spot, "Deze afspraak staat twee keer in het document, met dezelfde tekst.", title, [
      "Telt één keer",
    ]),
  noHeader: (spot: Spot) =>
    doubt(spot, "Deze tabel heeft geen kopregel. Zijn de kolommen goed gelezen?", "", [
      "De kolommen zijn afspraak, acties en regie",
      "De kolommen betekenen iets anders",
    ]),
  guessedColumn: (spot: Spot, header: string, role: MainRole) =>
    doubt(spot, `De kolom "${header}" is gelezen als ${roleWords[role]}. Klopt dat?`, header, [
      `De kolom is ${roleWords[role]}`,
      "De kolom betekent iets anders",
    ]),
  unnumbered: (spot: Spot, text: string, other: string | undefined) =>
    doubt(
      spot,
      other === undefined
        ? `Voor deze rij staat geen nummer. Hoort zij bij afspraak ${spot.agreement}?`
        : `“${other}” is niet gelezen als het nummer van een afspraak. Hoort deze rij bij afspraak ${spot.agreement}?`,
      text.slice(0, 200),
      [`De rij hoort bij afspraak ${spot.agreement}`, "De rij is een afspraak waarvan het nummer ontbreekt"],
    ),
  municipality: (spot: Spot, named: string, own: string) =>
    doubt(spot, `Het document noemt de gemeente ${named}, maar u leest het in voor ${own}.`, named, [
      `Het is het document van ${own}`,
      `Het is het document van ${named}`,
    ]),
  noMunicipality: (spot: Spot, own: string) =>
    doubt(spot, `Het document noemt ${own} nergens. Is het van ${own}?`, "", [
      `Het is het document van ${own}`,
      "Het is een ander document",
    ]),
  term: (spot: Spot, printed: string, own: string) =>
    doubt(spot, `Het document loopt van ${printed}, maar de prestatieafspraken lopen van ${own}.`, printed, [
      `Het hoort bij de afspraken van ${own}`,
      "Het hoort bij andere afspraken",
    ]),
  unreadColumn: (spot: Spot, header: string, words: string) =>
    doubt(
      spot,
      header === "" ? "Een kolom zonder kop is niet gelezen." : `De kolom "${header}" is niet gelezen.`,
      words,
      ["De kolom is niet nodig", "De kolom is wel nodig"],
    ),
  loose: (spot: Spot, text: string) =>
    doubt(spot, "Deze tekst hoort bij geen afspraak en is niet opgenomen.", text, [
      "De tekst is niet nodig",
      "De tekst hoort bij een afspraak of hoofdstuk",
    ]),
  planning: (spot: Spot, text: string) =>
    doubt(
      spot,
      "Bij deze acties staat een planning, maar niet welke regel bij welke actie hoort. Er is nog geen datum uit overgenomen.",
      text,
      ["De datums zijn niet nodig", "Wij leggen de datums zelf bij de acties vast"],
    ),
  kind: (spot: Spot) =>
    doubt(spot, "Er staat niet boven of dit focusafspraken of reguliere afspraken zijn.", "", [
      "Het zijn reguliere afspraken",
      "Het zijn focusafspraken",
    ]),
  year: (spot: Spot, printed: string, year: number) =>
    doubt(spot, `Het document noemt ${printed}, maar u leest het in als programma van ${year}.`, printed, [
      `Het is het programma van ${year}`,
      `Het is het programma van ${printed}`,
    ]),
  struck: (spot: Spot, words: string) =>
    doubt(spot, "Doorgehaalde tekst is niet gelezen. Klopt dat?", words, [
      "De doorgehaalde tekst telt niet mee",
      "De doorgehaalde tekst telt wel mee",
    ]),
  tracked: (spot: Spot) =>
    doubt(
      spot,
      "Het document bevat wijzigingen die nog niet zijn aanvaard. Ze zijn gelezen alsof ze zijn aanvaard.",
      "",
      ["De wijzigingen gelden", "De wijzigingen gelden niet; er komt een ander document"],
    ),
  active: (spot: Spot, what: string) =>
    doubt(spot, "Het document bevat een onderdeel dat iets kan uitvoeren. Dat is weggelaten.", what, [
      "Het onderdeel is niet nodig",
    ]),
} as const;
