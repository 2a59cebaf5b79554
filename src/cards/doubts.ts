import {
  type Block,
  type Button,
  button,
  type Card,
  card,
  quiet,
  type Row,
  rows,
  strong,
  text,
} from "#cards/card";
import { decidedLine } from "#cards/decided";
import { effectLines } from "#cards/effect";
import { sourceLine } from "#cards/source-line";
import type { Effect } from "#domain/amendment-effect";
import { count } from "#domain/dutch";
import type { Doubt, Edition } from "#domain/edition";
import type { KnownDoubt } from "#domain/known-doubts";
import type { Measure } from "#domain/standing";

/**
 * Places that can be read in more than one way: the question, what is printed, the readings, and what was decided.
 * `shown` are those of `known`, which are all, that are listed.
 */
export function doubtsCard(
  edition: Edition,
  known: readonly KnownDoubt[],
  shown: readonly KnownDoubt[],
  measure: Measure,
): Card {
  const { year } = edition;
  const open = known.filter(({ decision }) => !decision).length;
  const decided = known.length - open;
  return card(
    `Twijfels in het actieprogramma ${year}`,
    [
      ...(known.length === 0 ? [text("Er zijn geen twijfels.")] : openBlocks(open, decided)),
      ...(shown.length === 0 ? [] : [rows(shown.map((one) => doubtRow(one, year)))]),
      quiet(sourceLine(edition, measure)),
    ],
    [
      button("Overzicht", `overzicht ${year}`),
      ...(edition.amended ? [button("Besluiten over de tekst", `tekstbesluiten ${year}`)] : []),
      button("Wat is een twijfel?", "begrip twijfel"),
    ],
  );
}

const openBlocks = (open: number, decided: number): readonly Block[] => [
  strong(
    open === 0
      ? "Over elke twijfel is besloten."
      : `${count(open, "plaats is", "plaatsen zijn")} op meer dan één manier te lezen.${decided > 0 ? ` Over ${decided} is al besloten.` : ""}`,
  ),
  ...(open === 0 ? [] : [text("Tot iemand besluit, volgt het register de eerste lezing.")]),
];

const placeWords = ({ action, agreement }: Doubt): string =>
  action ? `Actie ${action}` : agreement === undefined ? "" : `Afspraak ${agreement}`;

/** Where in the document that was read. */
const spotWords = ({ line, place }: Doubt): string => (line === undefined ? (place ?? "") : `regel ${line}`);

const printedWords = (doubt: Doubt): string => {
  const spot = spotWords(doubt);
  return doubt.printed === ""
    ? ""
    : `Er staat${spot ? ` (${spot})` : ""}: “${doubt.printed.replace(/\.$/, "")}”.`;
};

function doubtRow({ key, rank, doubt, decision }: KnownDoubt, year: number): Row {
  const place = placeWords(doubt);
  return {
    text: `${rank}. ${place ? `${place}: ` : ""}${doubt.question}`,
    detail: [
      printedWords(doubt),
      decision?.decides
        ? `“${decision.decides.reading}” · ${decidedLine(decision)}`
        : `Mogelijk: ${doubt.readings.join("; of: ")}.`,
    ]
      .filter(Boolean)
      .join(" "),
    opens: { label: `Twijfel ${rank}`, says: `twijfel ${key} ${year}` },
  };
}

/** One reading of a doubt with what choosing it does; `effects` undefined where it has no place in the text any longer. */
export type Reading = { readonly words: string; readonly effects: readonly Effect[] | undefined };

const longestLabel = 30;

/** The number of a reading with its first words. */
function readingLabel(words: string, at: number): string {
  const label = `${at + 1}. ${words}`;
  if (label.length <= longestLabel) return label;
  return `${label.slice(0, longestLabel - 1).replace(/[\s,.:;]+\S*$/, "")}…`;
}

/** What one doubt's card is made from. */
export type DoubtView = {
  readonly known: KnownDoubt;
  /** How many doubts there are, and how many of them are open. */
  readonly all: number;
  readonly open: number;
  readonly readings: readonly Reading[];
  readonly year: number;
  /** The action or agreement it is about, as it is numbered now; undefined where that is gone. */
  readonly at: string | undefined;
  /** The asker may decide. */
  readonly decides: boolean;
  /** The key of the next open doubt, where there is another. */
  readonly next: string | undefined;
};

/** One doubt: what is printed, how it can be read, and what each reading does. */
export function doubtCard(view: DoubtView): Card {
  const { known, all, open, year } = view;
  const { doubt, decision, rank } = known;
  const place = placeWords(doubt);
  const chosen = decision?.decides?.reading;
  return card(
    `Twijfel ${rank} van ${all}`,
    [
      quiet([place, `${year}`, `nog ${open} open`].filter(Boolean).join(" · ")),
      strong(doubt.question),
      ...(doubt.printed === "" ? [] : [text(printedWords(doubt))]),
      rows(
        view.readings.map((one, at) =>
          chosen === undefined ? readingRow(one, at) : decidedRow(one, at, chosen),
        ),
      ),
      text(
        decision && chosen !== undefined
          ? `“${chosen}”. ${decidedLine(decision)}`
          : "Tot iemand besluit, volgt het register de eerste lezing.",
      ),
    ],
    [...choices(view), ...ways(view)],
  );
}

const asItStands = "Zo staat het nu in het register.";

const readingRow = ({ words, effects }: Reading, at: number): Row => ({
  text: `${at + 1}. ${words}`,
  detail:
    at === 0 && effects?.length === 0
      ? asItStands
      : effects
        ? effectLines(effects, "before").join(" ")
        : "Dit past niet meer bij de tekst.",
});

/** What was decided stands; what the other readings would do is asked again once it is taken back. */
const decidedRow = ({ words }: Reading, at: number, chosen: string): Row => ({
  text: `${at + 1}. ${words}`,
  ...(words === chosen && { detail: asItStands }),
});

function choices({ known: { key, decision }, readings, year, decides }: DoubtView): readonly Button[] {
  if (!decides) return [];
  if (decision) return [button("Ongedaan maken", `tekstbesluit ${decision.number} ongedaan ${year}`)];
  return readings.flatMap(({ words, effects }, at) =>
    effects
      ? [{ ...button(readingLabel(words, at), `twijfel ${key} ${at + 1} ${year}`), opens: "form" as const }]
      : [],
  );
}

function ways({ known: { key, decision }, year, next, decides, at }: DoubtView): readonly Button[] {
  return [
    ...(decides && next !== undefined
      ? [button(decision ? "Volgende twijfel" : "Later", `twijfel ${key} later ${year}`)]
      : []),
    ...(at === undefined
      ? []
      : [button(`${at.includes(".") ? "Actie" : "Afspraak"} ${at}`, `${at} ${year}`)]),
    button("Alle twijfels", `twijfels alle ${year}`),
  ];
}

export const unknownDoubtCard = (all: number, year: number): Card =>
  card(
    "Twijfel niet gevonden",
    [
      text(
        all === 0
          ? `In het actieprogramma ${year} zijn geen twijfels.`
          : `Deze twijfel is er niet, of niet meer. Er zijn er ${all}, genummerd van 1 tot en met ${all}.`,
      ),
    ],
    [button("Alle twijfels", `twijfels alle ${year}`), button("Overzicht", `overzicht ${year}`)],
  );

/** Somebody decided before. */
export const alreadyDecidedCard = (view: DoubtView): Card => {
  const shown = doubtCard(view);
  return { ...shown, title: `Al besloten: twijfel ${view.known.rank}` };
};
