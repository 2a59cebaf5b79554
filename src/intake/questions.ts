import type { Change } from "#domain/amendment-change";
import type { Doubt } from "#domain/edition";
import type { Lead } from "#domain/lead";
import type { Vocabulary } from "#domain/naming";
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

const roleWords: Record<MainRole, string> = { promise: "afspraak", actions: "acties", leads: "regie" };

export const questions = {
  title: (spot: Spot, title: string, rest: string) =>
    doubt(spot, "Waar eindigt de titel van deze afspraak?", `${title} | ${rest}`.slice(0, 160), [
      `De titel is "${title}"`,
      "De titel is langer of korter",
    ]),
  unknownLead: (spot: Spot & { readonly agreement: number }, lead: Lead, own: OwnAction, names: Vocabulary) =>
    doubt(
      spot,
      `"${lead.unknown.join(", ")}" is geen partij van deze prestatieafspraken. Wie heeft de regie?`,
      lead.printed,
      ["De naam telt niet mee", ...names.order.map((name) => `Het is ${name}`)],
      own && [
        [],
        ...names.order.map((name) => [
          steer(
            spot.agreement,
            own.place,
            names.order.filter((one) => one === name || own.parties.includes(one)),
          ),
        ]),
      ],
    ),
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
  unnumbered: (spot: Spot, text: string) =>
    doubt(
      spot,
      `Voor deze rij staat geen nummer. Hoort zij bij afspraak ${spot.agreement}?`,
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
  unreadColumn: (spot: Spot, header: string) =>
    doubt(spot, `De kolom "${header}" is niet gelezen.`, header, [
      "De kolom is niet nodig",
      "De kolom is wel nodig",
    ]),
  loose: (spot: Spot, text: string) =>
    doubt(spot, "Deze tekst hoort bij geen afspraak en is niet opgenomen.", text, [
      "De tekst is niet nodig",
      "De tekst hoort bij een afspraak of hoofdstuk",
    ]),
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
  active: (spot: Spot, what: string) =>
    doubt(spot, "Het document bevat een onderdeel dat iets kan uitvoeren. Dat is weggelaten.", what, [
      "Het onderdeel is niet nodig",
    ]),
} as const;
