import { type Button, button, type Card, card, quiet, type Row, rows, strong, text } from "#cards/card";
import { amendmentWords, decidedLine, endedLine } from "#cards/decided";
import { effectLines } from "#cards/effect";
import type { Form } from "#cards/form";
import type { Amendment } from "#domain/amendment";
import type { Change } from "#domain/amendment-change";
import type { Effect } from "#domain/amendment-effect";
import { count } from "#domain/dutch";
import { agreementOf } from "#domain/progress";

/** The field in which a coordinator says why. */
export const reasonName = "reden";

/** Characters of a reason: a sentence or two. */
export const longestReason = 300;

/** What a coordinator is about to decide. */
export type Plan = {
  readonly changes: readonly Change[];
  readonly decides?: Amendment["decides"];
  /** Short enough for the head of a form: 24 characters. */
  readonly title: string;
  /** What is chosen, in a sentence; empty where what changes says it all. */
  readonly lead: string;
  /** The line that its reason completes. */
  readonly says: string;
  /** Where to go on, beside the undoing of it. */
  readonly next: readonly Button[];
};

/** Asks why, and says beforehand what changes. */
export const reasonForm = ({ title, lead, says }: Plan, effects: readonly Effect[], typed = ""): Form => ({
  title,
  lead: [lead, ...effectLines(effects, "before")].filter(Boolean).join(" "),
  fields: [
    {
      kind: "text",
      name: reasonName,
      label: "Waarom besluit u dit?",
      hint: "In een zin. Iedereen van de samenwerking kan dit lezen.",
      lines: "one",
      longest: longestReason,
      required: true,
      ...(typed && { value: typed }),
    },
  ],
  says,
  submit: "Besluiten",
});

const undoButton = ({ number }: Amendment, year: number) =>
  button("Ongedaan maken", `tekstbesluit ${number} ongedaan ${year}`);

/** What was decided and what it did. */
export function decidedCard(
  { next }: Plan,
  amendment: Amendment,
  effects: readonly Effect[],
  year: number,
): Card {
  const words = amendmentWords(amendment);
  const others = effectLines(effects, "after").filter((line) => line !== words);
  return card(
    "Besluit bewaard",
    [strong(words), ...others.map(text), quiet(decidedLine(amendment))],
    [
      undoButton(amendment, year),
      ...next,
      ...newHomes(effects).map((number) => button(`Afspraak ${number}`, `${number} ${year}`)),
      button("Besluiten over de tekst", `tekstbesluiten ${year}`),
    ],
  );
}

/** The agreements that actions came to. */
const newHomes = (effects: readonly Effect[]): readonly number[] => [
  ...new Set(effects.flatMap((effect) => (effect.kind === "moves" ? [agreementOf(effect.to)] : []))),
];

const amendmentRow = (amendment: Amendment, year: number): Row => ({
  text: amendmentWords(amendment),
  detail: [decidedLine(amendment), endedLine(amendment)].filter(Boolean).join(" · "),
  opens: { label: `Besluit ${amendment.number}`, says: `tekstbesluit ${amendment.number} ${year}` },
});

/** Every decision of a year, newest first, those that no longer hold too. */
export const amendmentsCard = (amendments: readonly Amendment[], year: number): Card =>
  card(
    `Besluiten over de tekst van ${year}`,
    amendments.length > 0
      ? [
          strong(count(amendments.length, "besluit", "besluiten")),
          rows([...amendments].reverse().map((one) => amendmentRow(one, year))),
        ]
      : [text("Er is nog geen besluit over de tekst genomen.")],
    [button("Alle twijfels", `twijfels alle ${year}`), button("Overzicht", `overzicht ${year}`)],
  );

/** One decision; `mayUndo`: it holds, and the asker may take it back. */
export const amendmentCard = (amendment: Amendment, year: number, mayUndo: boolean): Card =>
  card(
    `Besluit ${amendment.number} over de tekst van ${year}`,
    [
      strong(amendmentWords(amendment)),
      text(decidedLine(amendment)),
      ...(amendment.ended ? [text(endedLine(amendment))] : []),
    ],
    [
      ...(mayUndo ? [undoButton(amendment, year)] : []),
      button("Besluiten over de tekst", `tekstbesluiten ${year}`),
    ],
  );

/** Taking a decision back leaves reports where nobody can report: that is asked once more. */
export const confirmUndoCard = ({ number }: Amendment, effects: readonly Effect[], year: number): Card =>
  card("Dit besluit ongedaan maken?", effectLines(effects, "before").map(text), [
    button("Ja, ongedaan maken", `tekstbesluit ${number} ongedaan zeker ${year}`, "danger"),
    button("Nee, laten staan", `tekstbesluit ${number} ${year}`),
  ]);

export const undoneAmendmentCard = (amendment: Amendment, effects: readonly Effect[], year: number): Card =>
  card(
    "Ongedaan gemaakt",
    [
      strong(amendmentWords(amendment)),
      ...effectLines(effects, "after").map(text),
      quiet("Het besluit en dat het ongedaan is gemaakt blijven te lezen bij de besluiten."),
    ],
    [
      ...(amendment.decides ? [button("Naar de twijfel", `twijfel ${amendment.decides.doubt} ${year}`)] : []),
      button("Besluiten over de tekst", `tekstbesluiten ${year}`),
    ],
  );

/** Later decisions rest on this one. */
export const builtOnCard = (amendment: Amendment, later: readonly Amendment[], year: number): Card =>
  card(
    "Dat kan nu niet",
    [
      text("Op dit besluit is later verder besloten. Maak eerst dat ongedaan."),
      rows(later.map((one) => amendmentRow(one, year))),
    ],
    [button(`Besluit ${amendment.number}`, `tekstbesluit ${amendment.number} ${year}`)],
  );

/** The text has no place for it any longer. */
export const unfitCard = (year: number): Card =>
  card(
    "Dat past niet meer",
    [text("De tekst is intussen anders. Daarom kan dit besluit niet. Er is niets veranderd.")],
    [
      button("Alle twijfels", `twijfels alle ${year}`),
      button("Besluiten over de tekst", `tekstbesluiten ${year}`),
    ],
  );

/** Another coordinator changed the text between reading and storing. `says` tries again. */
export const meanwhileCard = (says: string, year: number): Card =>
  card(
    "Intussen is er iets besloten",
    [text("Iemand anders veranderde de tekst op hetzelfde moment. Er is nog niets van u bewaard.")],
    [
      { ...button("Opnieuw bekijken", says, "primary") },
      button("Besluiten over de tekst", `tekstbesluiten ${year}`),
    ],
  );

export const unknownAmendmentCard = (number: number, year: number): Card =>
  card(
    `Besluit ${number}`,
    [text(`Besluit ${number} is er niet in het actieprogramma ${year}.`)],
    [button("Besluiten over de tekst", `tekstbesluiten ${year}`)],
  );
