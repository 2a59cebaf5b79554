import { button, type Card, card, text } from "#cards/card";

/** Whoever comes in: what this person can do here. */
export type Guest =
  /** Does not take part: nothing of the register is for them. */
  | { readonly is: "stranger" }
  /** `whoAdds`: names of those who can make this person a member. */
  | { readonly is: "reader"; readonly whoAdds: readonly string[] }
  | { readonly is: "member"; readonly party: string }
  | { readonly is: "coordinator"; readonly party: string | null }
  /** Several people at once, in a channel or a group. */
  | { readonly is: "everybody" };

type Place = {
  readonly partnership: string;
  /** A question as it is typed here: "/afspraak 27". */
  readonly example: string;
  /** An agreement to begin with; absent where no programme was read in yet. */
  readonly agreement?: number;
};

/** First use in three sentences, with buttons to begin. */
export const welcomeCard = (guest: Guest, place: Place): Card =>
  guest.is === "stranger" ? strangersCard() : takingPartCard(guest, place);

const takingPartCard = (
  guest: Exclude<Guest, { is: "stranger" }>,
  { partnership, example, agreement }: Place,
): Card =>
  card(
    "Welkom bij Afspraken",
    [
      text(`Hier leest u de ${partnership}: wie wat heeft beloofd en hoe het staat.`),
      text(`Typ een nummer, de naam van een partij of een woord. Bijvoorbeeld: ${example}.`),
      text(ownPart(guest)),
    ],
    [
      ...(guest.is === "member" || guest.is === "coordinator"
        ? [button("Mijn delen", "mijn", "primary")]
        : []),
      ...(agreement === undefined ? [] : [button(`Afspraak ${agreement}`, `${agreement}`)]),
      button("Alle afspraken", "afspraken"),
      button("Hulp", "help"),
    ],
  );

function ownPart(guest: Exclude<Guest, { is: "stranger" }>): string {
  switch (guest.is) {
    case "member":
      return `U meldt hoe het staat met de delen van ${guest.party}. Kies Mijn delen om te beginnen.`;
    case "coordinator":
      return guest.party === null
        ? "U bent coördinator. Bij Mijn delen ziet u welke partijen nog moeten melden."
        : `U bent coördinator en meldt voor ${guest.party}. Kies Mijn delen om te beginnen.`;
    case "reader":
      return `U kunt alles lezen, maar nog niets melden. Vraag ${
        guest.whoAdds.length > 0 ? guest.whoAdds.join(" of ") : "de coördinator"
      } om u toe te voegen.`;
    case "everybody":
      return "Iedere partij meldt over de eigen delen, met de knoppen op een afspraak.";
  }
}

/** Says what this is for and how to join, and nothing of what was agreed or by whom. */
const strangersCard = (): Card =>
  card(
    "Welkom bij Afspraken",
    [
      text("Met Afspraken lezen en melden partijen hoe het staat met hun prestatieafspraken over wonen."),
      text("Uw organisatie doet nog niet mee. Vraag de coördinator om u of uw organisatie toe te voegen."),
      text("Kreeg u een code? Typ dan “meedoen” met de code erachter."),
    ],
    [button("Opnieuw kijken", "welkom")],
  );
