/** What people come for, each with a few commands: more than six lines nobody reads. */
export type Topic = {
  /** The word behind "help". */
  readonly word: string;
  readonly title: string;
  readonly about: string;
  /** Names of commands, first things first. */
  readonly commands: readonly string[];
};

/** In the order in which a newcomer meets them. */
export const topics: readonly Topic[] = [
  {
    word: "lezen",
    title: "Lezen en zoeken",
    about: "Een afspraak, een partij of een woord opzoeken.",
    commands: ["afspraak", "afspraken", "zoek", "partij", "hoofdstuk", "begrip"],
  },
  {
    word: "cijfers",
    title: "Stand, aantallen en datums",
    about: "Hoe het actieprogramma ervoor staat.",
    commands: ["overzicht", "cijfers", "termijnen", "partijen", "meegenomen", "twijfels"],
  },
  {
    word: "melden",
    title: "Melden",
    about: "Zeggen hoe de delen van uw eigen partij ervoor staan.",
    commands: ["mijn", "ronde", "voortgang", "ook", "ongedaan", "correctie"],
  },
  {
    word: "kwartaal",
    title: "Kwartaaloverzicht",
    about: "Het overzicht lezen, of elk kwartaal in een kanaal krijgen.",
    commands: ["kwartaal", "wie nog", "kwartaal aan", "kwartaal uit", "kwartaal versturen", "herinneren"],
  },
  {
    word: "overleg",
    title: "Overleg en bestanden",
    about: "De agenda, opmerkingen, en een bestand in Excel of Word.",
    commands: ["agenda", "overleg", "opmerking", "bespreken", "export", "formulier"],
  },
  {
    word: "deelnemers",
    title: "Deelnemers",
    about: "Wie er meedoen, en hoe u mee gaat doen.",
    commands: ["meedoen", "deelnemers", "uitnodigen", "deelnemer", "contact", "instellen"],
  },
  {
    word: "coördinator",
    title: "Voor de coördinator",
    about: "Namens een partij melden, besluiten vastleggen, een jaar afsluiten.",
    commands: ["namens", "besluit", "afsluiten", "coördinator", "uitnodigingen", "logboek"],
  },
  {
    word: "tekst",
    title: "Voor de coördinator: de tekst",
    about: "Een programma inlezen, en besluiten over twijfels, aantallen en datums.",
    commands: ["bestand", "twijfel", "streefcijfer", "datum", "tekstbesluit", "voorbeeldgegevens"],
  },
];
