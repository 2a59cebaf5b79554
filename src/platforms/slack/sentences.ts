import { type Card, card, strong, text } from "#cards/card";
import type { Form } from "#cards/form";
import { limits } from "#platforms/slack/limits";

/** What this room says by itself, when there is no answer to show. */
export const sentences = {
  soon: "Dit duurt iets langer. Het antwoord komt zo.",
  failed: "Dit is niet gelukt. Probeer het over een paar minuten nog eens.",
  unknownCommand: "Deze opdracht bestaat niet. Typ /afspraak voor hulp.",
  oldButton: "Deze knop werkt niet meer. Typ /afspraak voor hulp.",
  cancel: "Annuleren",
  close: "Sluiten",
  send: "Versturen",
  pick: "Kies",
  pickDate: "Kies een datum",
  write: "Typ hier uw antwoord",
  typed: "Dit typte u:",
  copyBelow: "Uw tekst is te lang voor een knop van Slack. Hij staat hieronder; kopieer wat u nodig hebt.",
  tooLong: "Uw tekst is te lang voor een veld in Slack. Hier staat het begin; onderaan staat alles.",
  nothingToPick: "Hier is niets om uit te kiezen.",
  fileInDirect: "Het bestand staat in uw gesprek met Afspraken.",
  fileToDirect: "Het bestand komt zo in uw gesprek met Afspraken.",
  fileInChannel: "Het bestand staat in dit kanaal.",
  fileToChannel: "Het bestand komt zo in dit kanaal.",
  fileScope:
    "Afspraken mag hier nog geen bestanden sturen. Vraag uw beheerder om de app Afspraken opnieuw te installeren.",
  fileChannel:
    "Afspraken kan in dit kanaal geen bestand zetten. Typ eerst /invite @Afspraken en probeer het dan opnieuw.",
  filePerson:
    "Afspraken kan geen gesprek met u beginnen. Vraag iemand van de organisatie die Afspraken beheert om het bestand.",
  fileForbidden: "Uw Slack neemt nu geen bestanden aan. Vraag uw beheerder of er ruimte is en of het mag.",
  fileFailed: "Probeer het over een paar minuten nog eens. Lukt het dan nog niet? Vraag het uw beheerder.",
} as const;

export const failedCard = (): Card =>
  card("Dit is niet gelukt", [text("Probeer het over een paar minuten nog eens.")]);

/** Stands in a modal until its questions are there. */
export const waitCard = (): Card =>
  card("Een ogenblik", [
    text("De vragen komen zo. Gebeurt er niets? Sluit dan dit venster en probeer het nog eens."),
  ]);

/** Stands in a modal that was sent in, until the answer is there. */
export const soonCard = (): Card => card("Een ogenblik", [text(sentences.soon)]);

/** For a modal of which we cannot read any more what it was about. */
export const oldFormCard = (): Card =>
  card("Dit formulier werkt niet meer", [
    text("Er is niets opgeslagen. Sluit dit venster en typ /afspraak om opnieuw te beginnen."),
  ]);

/** Slack cannot carry a form of this size. `typed`: what the person wrote, to be copied. */
export const tooLargeCard = (typed = ""): Card =>
  card("Dit is te lang", [
    text("Dit past niet in een formulier van Slack. Typ een kortere regel, bijvoorbeeld alleen het nummer."),
    ...(typed === "" ? [] : [strong(sentences.typed), text(typed)]),
  ]);

/**
 * Where Slack lets us open no form by ourselves: the person does it with the button. `typed`: the line that asked for
 * the form, whose words are filled in again; where no button can carry it, they stand here to be copied.
 */
export function invitationCard({ title, lead, says }: Form, typed = says): Card {
  const isWhole = typed.length <= limits.buttonValue;
  if (!isWhole && says.length > limits.buttonValue) return tooLargeCard(typed);
  return card(
    title,
    [
      text(lead ?? "Kies Invullen om de vragen te openen."),
      ...(isWhole ? [] : [strong(sentences.copyBelow), text(typed)]),
    ],
    [{ label: "Invullen", says: isWhole ? typed : says, opens: "form", look: "primary" }],
  );
}
