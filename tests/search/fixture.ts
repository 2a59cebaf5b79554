import type { Action, Agreement, Edition, Paragraph, Passage } from "#domain/edition";

const text = (...lines: readonly string[]): Passage => lines.map((line) => ({ kind: "text", text: line }));
const bullet = (line: string): Paragraph => ({ kind: "bullet", text: line });
const note = (line: string): Paragraph => ({ kind: "note", text: line });

const action = (number: string, name: string, summary: Passage, rest: Partial<Action> = {}): Action => ({
  number,
  name,
  wording: { summary },
  leads: ["Gemeente"],
  parties: ["Gemeente Veendorp"],
  deadlines: [],
  targets: [],
  ongoing: false,
  noReport: [],
  ...rest,
});

const agreement = (number: number, title: string, rest: Partial<Agreement> = {}): Agreement => ({
  number,
  title,
  chapter: 1,
  kind: "focus",
  wording: { summary: [] },
  deadlines: [],
  targets: [],
  seeAlso: [],
  footnotes: [],
  actions: [],
  ...rest,
});

/** Two chapters of a town that does not exist. */
export const veendorp: Edition = {
  year: 2031,
  source: { name: "Actieprogramma 2031", kind: "official", example: false },
  chapters: [
    {
      number: 1,
      title: "Genoeg plek",
      ambition: {
        summary: text("Wie zoekt, wacht nu gemiddeld zeven jaar. De slaagkans moet omhoog naar 20%."),
      },
      goals: {
        summary: [bullet("Elke wijk krijgt bankjes."), bullet("Minder leegstand in de Dorpsstraat.")],
      },
    },
    {
      number: 2,
      title: "Warm en zuinig",
      ambition: { summary: text("In 2040 stoten wij de helft minder CO₂ uit.") },
      goals: { summary: [bullet("Niemand zit in de kou.")] },
    },
  ],
  footnotes: {
    "1": {
      summary: "Een urgent is iemand die snel moet verhuizen.",
      official: "Urgent: wie door sloop weg moet.",
    },
    "2": { summary: "Een voetnoot waar geen afspraak naar wijst: zwanendrift." },
  },
  agreements: [
    agreement(1, "Plekken voor woonwagenedwoners", {
      footnotes: ["1"],
      wording: { summary: text("Er komen standplaatsen aan de Thorbeckelaan.", "Ook de bussen stoppen er.") },
      actions: [
        action("1.1", "Twaalf plaatsen aanwijzen", [
          ...text("Het college wijst 12 plaatsen aan voor woonwagons."),
          note("* Zie ook de kaart van categorieën."),
        ]),
        action("1.2", "Huizen bouwen", text("De nieuwbouw telt 612 woningen, op 300 m² grond."), {
          leads: ["Woonstichting Hei"],
          parties: ["Woonstichting Hei"],
        }),
      ],
    }),
    agreement(2, "Isolatie van daken", {
      chapter: 2,
      kind: "regular",
      wording: {
        summary: [
          ...text("Een huis met dakisolatie kost minder om te verwarmen."),
          bullet("Zonnepanelen komen op elk schuin dak."),
          bullet("Label E, F of G verdwijnt; de sociale huur stijgt niet meer dan 15%."),
          bullet("Wie 15 jaar huurder is, krijgt voorrang op (midden)inkomens."),
        ],
      },
      actions: [
        action(
          "2.1",
          "Geld voor isolatiemaatregelen",
          text("Er is € 300.000,- voor tochtstrips. Vraag het na bij de WMO."),
          {
            wording: {
              summary: text("Er is geld om tocht te stoppen en panelen te kopen."),
              official: text(
                "Voor tochtwering is € 300.000,- beschikbaar; de W.M.O. geldt.",
                "Aanvragen kan per e-mail.",
              ),
            },
          },
        ),
        action("2.2", "Voorlichting over schimmel", text("Een brief aan alle huurders.")),
      ],
    }),
  ],
  doubts: [],
};
