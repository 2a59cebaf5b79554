import { type Block, bullets, button, type Card, card, heading, quiet, strong, text } from "#cards/card";
import { partiesLine, targetAmount } from "#cards/lines";
import { sourceWords } from "#cards/proposal-lines";
import { dutchDate, enumerate } from "#domain/dutch";
import { type Action, type Agreement, type Doubt, plain, printed, type Target } from "#domain/edition";
import type { Partnership } from "#domain/partnership";
import type { Prepared } from "#domain/prepared";

/** One agreement as it was read: everything that would be stored of it, a line each. */
export type Content = { readonly heading: string; readonly lines: readonly string[] };

const inOneLine = (words: string): string => words.replace(/\s*\n\s*/g, " / ");

/** With a full stop, so that what comes behind it is no part of it. */
const closed = (words: string): string => (/[.!?:;]$/u.test(words) ? words : `${words}.`);

const agreed = (targets: readonly Target[]): string =>
  enumerate(
    targets.map((target) => `${target.party === null ? "" : `${target.party} `}${targetAmount(target)}`),
  );

const figuresOf = ({ targets, deadlines }: Pick<Action, "targets" | "deadlines">): readonly string[] => [
  ...(targets.length > 0 ? [`Afgesproken aantal: ${agreed(targets)}.`] : []),
  ...(deadlines.length > 0
    ? [`Datum: ${enumerate(deadlines.map(({ text, date }) => `${text} (${dutchDate(date)})`))}.`]
    : []),
];

/** "Regie: Gemeente Almelo (er staat: De gemeente)." */
function leadWords({ leads, parties }: Action, partnership: Partnership): string {
  const told = partiesLine(parties, partnership);
  const as = leads.join(" | ");
  return `Regie: ${told}${as === "" || as === told ? "" : ` (er staat: ${as})`}.`;
}

const actionLine = (action: Action, partnership: Partnership): string =>
  [
    closed(`${action.number} ${inOneLine(plain(printed(action.wording)))}`),
    leadWords(action, partnership),
    ...figuresOf(action),
  ].join(" ");

const doubtLine = ({ question, printed }: Doubt): string =>
  `Twijfel: ${question}${printed && !question.includes(printed) ? ` Er staat: “${inOneLine(printed)}”` : ""}`;

function contentOf(agreement: Agreement, doubts: readonly Doubt[], partnership: Partnership): Content {
  const { number, title, wording, actions } = agreement;
  const words = inOneLine(plain(printed(wording)));
  return {
    heading: `${number}. ${title || "zonder titel"}`,
    lines: [
      ...(words ? [words] : ["Er is geen tekst van de afspraak gelezen."]),
      ...figuresOf(agreement),
      ...actions.map((action) => actionLine(action, partnership)),
      ...(actions.length === 0 ? ["Er is geen actie gelezen."] : []),
      ...doubts.filter((doubt) => doubt.agreement === number).map(doubtLine),
    ],
  };
}

/** Everything that was read in a document, agreement by agreement. */
export const contentsOf = (
  { proposal: { edition } }: Pick<Prepared, "proposal">,
  partnership: Partnership,
): readonly Content[] =>
  edition.agreements.map((agreement) => contentOf(agreement, edition.doubts, partnership));

/** The same to look through before it is taken in. */
export function contentCard(prepared: Prepared, partnership: Partnership): Card {
  const { key, proposal } = prepared;
  const { edition } = proposal;
  const loose = edition.doubts.filter(({ agreement }) => agreement === undefined);
  return card(
    `Wat is er gelezen voor ${edition.year}?`,
    [
      strong(`${sourceWords(edition)}. Er is nog niets overgenomen.`),
      ...contentsOf(prepared, partnership).flatMap(({ heading: title, lines }): readonly Block[] => [
        heading(title),
        bullets(lines),
      ]),
      ...(loose.length > 0
        ? [heading("Twijfels over het document"), bullets(loose.map(doubtLine))]
        : [quiet("Over het document als geheel is geen twijfel.")]),
      ...(edition.agreements.length === 0 ? [text("Er is geen afspraak gelezen.")] : []),
    ],
    [
      button("Terug naar het overnemen", `bestand ${key}`, "primary"),
      button("Niet doen", `bestand ${key} niet`),
    ],
  );
}
