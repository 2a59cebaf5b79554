import type { Doubt } from "#domain/edition";
import type { Lead } from "#domain/lead";
import type { Vocabulary } from "#domain/naming";
import type { Pairing, PairingDoubt } from "#intake/pairing";
import { doubt, steer } from "#intake/questions";

const leadWords = (leads: readonly Lead[]): string => leads.map(({ printed }) => printed).join(" | ");

/** The parties of these leads, in the order of the partnership. */
const partiesOf = (leads: readonly Lead[], { order }: Vocabulary): readonly string[] =>
  order.filter((name) => leads.some(({ parties }) => parties.includes(name)));

/** What a coordinator is asked when actions and leads can be paired in more than one way. */
export function pairingQuestion(
  spot: { readonly agreement: number; readonly line: number | undefined },
  found: PairingDoubt,
  leads: readonly Lead[],
  { units, surplus }: Pairing,
  names: Vocabulary,
): Doubt {
  const number = (place: number) => `${spot.agreement}.${place + 1}`;
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
              units.length - 1,
              partiesOf([...(units.at(-1)?.leads ?? []), ...surplus], names),
            ),
          ],
        ],
      );
    case "one-for-all":
      return ask(
        "Er staat één naam in de kolom Regie bij meer acties. Geldt die voor alle acties?",
        ["De naam geldt voor alle acties", "De naam geldt alleen voor de eerste actie"],
        [[], units.flatMap((_, place) => (place === 0 ? [] : [steer(spot.agreement, place, [])]))],
      );
  }
}
