import { type Card, card, text } from "#cards/card";

/** What this room says by itself, when there is no answer to show. */
export const sentences = {
  soon: "Dit duurt iets langer. Het antwoord komt zo.",
  failed: "Dit is niet gelukt. Probeer het over een paar minuten nog eens.",
  unknownCommand: "Deze opdracht bestaat niet. Typ /afspraak voor hulp.",
  oldButton: "Deze knop werkt niet meer. Typ /afspraak voor hulp.",
} as const;

export const failedCard = (): Card =>
  card("Dit is niet gelukt", [text("Probeer het over een paar minuten nog eens.")]);
