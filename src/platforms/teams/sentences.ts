/** What Teams says by itself, where there is no card to show. */
export const sentences = {
  failed: "Dat lukt nu niet. Probeer het straks nog eens.",
  stale: "Deze knop werkt niet meer. Typ wat u wilt weten.",
  unknown: "Dat kan Afspraken niet. Typ hulp om te zien wat wel kan.",
  shown: "De kaart staat nu in het gesprek.",
  notShown:
    "De kaart kon niet in het gesprek worden gezet. Vraag of iemand Afspraken aan het gesprek toevoegt.",
  rest: "Niet alles past in dit bericht. Vraag om een kleiner deel, bijvoorbeeld één afspraak.",
  fill: "Invullen",
  choose: "Maak een keuze",
  notSaved: "Er is nog niets opgeslagen.",
  lookAt: "Kijk bij",
  warning: "Let op:",
  choiceMissing: "Kies een antwoord.",
  textMissing: "Vul hier iets in.",
  dateMissing: "Kies een datum.",
  repeated: "Uw antwoorden zijn al ontvangen. Vraag de afspraak op om te zien hoe het nu staat.",
  figures: "Cijfers als tekst",
  fileAsked: "Teams vraagt u hieronder of het bestand in uw OneDrive mag komen.",
  fileElsewhere:
    "In een kanaal of groep kan Afspraken geen bestand geven. Open het gesprek met Afspraken en typ: {}",
  fileNotSent: "Het bestand is niet verstuurd",
  fileDeclined: "U hebt geweigerd dat het bestand in uw OneDrive komt. Er is niets verstuurd.",
  fileFailed: "Teams nam het bestand niet aan. Probeer het over een paar minuten nog eens.",
  asideTitle: "Persoonlijk antwoord",
  asideSent: "Het antwoord is alleen voor u. Het staat in uw eigen gesprek met Afspraken.",
  asideFailed:
    "Het antwoord is alleen voor u en kon niet naar u worden gestuurd. Open het gesprek met Afspraken en typ daar wat u hier typte.",
  outdated: "Werk Teams bij om dit te lezen.",
} as const;
