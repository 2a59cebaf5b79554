import type { Change } from "#domain/amendment-change";
import { enumerate } from "#domain/dutch";
import type { Doubt } from "#domain/edition";
import type { Lead } from "#domain/lead";
import type { Vocabulary } from "#domain/naming";
import type { Pairing, PairingDoubt } from "#intake/pairing";
import { doubt, steer } from "#intake/questions";

const leadWords = (leads: readonly Lead[]): string => leads.map(({ printed }) => printed).join(" | ");

/** The parties of these leads, in the order of the partnership. */
export const partiesIn = (leads: readonly Lead[], { order }: Vocabulary): readonly string[] =>
  order.filter((name) => leads.some(({ parties }) => parties.includes(name)));

type Spot = { readonly agreement: number; readonly line: number | undefined };

/**
 * What a coordinator is asked when actions and leads can be paired in more than one way. `first`: the place of their
 * first action in the agreement, from 0.
 */
export function pairingQuestion(
  spot: Spot,
  found: PairingDoubt,
  leads: readonly Lead[],
  { units, surplus }: Pairing,
  names: Vocabulary,
  first: number,
): Doubt {
  const number = (place: number) => `${spot.agreement}.${first + place + 1}`;
  const ask = (question: string, readings: readonly string[], effects?: Doubt["effects"]) =>
    doubt(spot, question, leadWords(leads), readings, effects);
  switch (found.kind) {
    case "bullets":
      return ask("Horen de namen in de kolom Regie bij de bolletjes van deze afspraak?", [
        "De namen horen bij de bolletjes, in de gedrukte volgorde",
        "Een naam hoort bij de zin boven de bolletjes",
      ]);
    case "inner-sentence":
      return ask(`Is actie ${number(found.action)} één actie, of zijn het er twee?`, [
        `Actie ${number(found.action)} is één actie, elke alinea heeft één naam`,
        `De laatste zin van ${number(found.action)} is een actie met een eigen naam`,
      ]);
    case "which-split":
      return ask("Er staan meer namen in de kolom Regie dan alinea's. Welke alinea bevat twee acties?", [
        `Alinea ${found.action + 1} is meer dan één actie`,
        `Alinea ${found.other + 1} is meer dan één actie`,
      ]);
    case "too-few":
      return ask("Er staan minder namen in de kolom Regie dan er acties zijn. Wie heeft de regie?", [
        "Elke naam hoort bij de actie waar hij nu bij staat; de andere acties hebben geen regie",
        "De namen horen bij andere acties",
      ]);
    case "too-many":
      return ask(
        "Er staan meer namen in de kolom Regie dan er acties zijn. Waar horen de laatste namen bij?",
        ["De laatste namen tellen niet mee", "De laatste namen hebben ook de regie van de laatste actie"],
        [
          [],
          [
            steer(
              spot.agreement,
              first + units.length - 1,
              partiesIn([...(units.at(-1)?.leads ?? []), ...surplus], names),
            ),
          ],
        ],
      );
    case "one-action": {
      const own = units[found.action]?.leads ?? [];
      const others = own.filter(
        ({ parties }, i) => own.findIndex((one) => one.parties.join() === parties.join()) === i,
      );
      return ask(
        `Is ${number(found.action)} één actie, of heeft elke zin een eigen naam?`,
        [
          `Het is één actie van ${enumerate(own.map(({ printed }) => printed))}`,
          ...others.map(({ printed }) => `Alleen ${printed} heeft de regie van ${number(found.action)}`),
        ],
        [[], ...others.map(({ parties }) => [steer(spot.agreement, first + found.action, parties)])],
      );
    }
    case "one-for-all":
      return ask(
        "Er staat één naam in de kolom Regie bij meer acties. Geldt die voor alle acties?",
        ["De naam geldt voor alle acties", "De naam geldt alleen voor de eerste actie"],
        [[], units.flatMap((_, place) => (place === 0 ? [] : [steer(spot.agreement, first + place, [])]))],
      );
  }
}

/** Rows of one agreement that do not all hold an action and a lead. */
export const tornRowsQuestion = (spot: Spot, leads: readonly Lead[]): Doubt =>
  doubt(
    spot,
    "Niet in elke rij van deze afspraak staan een actie en een naam. Horen de namen bij de goede acties?",
    leadWords(leads),
    ["De namen horen bij de acties waar zij nu bij staan", "De namen horen bij andere acties"],
  );

/** An action that has a row of its own, without a name in it. */
export const rowWithoutLeadQuestion = (
  spot: Spot,
  place: number,
  text: string,
  { order }: Vocabulary,
): Doubt =>
  doubt(
    spot,
    `In de rij van actie ${spot.agreement}.${place + 1} staat geen naam in de kolom Regie. Wie heeft de regie?`,
    text.slice(0, 200),
    ["Niemand heeft de regie", ...order.map((name) => `Het is ${name}`)],
    [[], ...order.map((name) => [steer(spot.agreement, place, [name])])],
  );

/** Lines that were taken for actions because as many names stand beside them. */
export const linesQuestion = (spot: Spot, { units }: Pairing, first: number, names: Vocabulary): Doubt => {
  const number = (place: number) => `${spot.agreement}.${first + place + 1}`;
  const leads = units.flatMap((unit) => unit.leads);
  return doubt(
    spot,
    "Is elke regel in dit vak een actie, met de naam die ernaast staat?",
    leadWords(leads),
    ["Elke regel is een actie met een eigen naam", "De regels zijn samen één actie van allen"],
    [
      [],
      [
        ...units.slice(1).map((_, i): Change => ({ kind: "join", action: number(i + 1), into: number(0) })),
        steer(spot.agreement, first, partiesIn(leads, names)),
      ],
    ],
  );
};
