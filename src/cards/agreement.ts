import { type Button, button, type Card, card, quiet, type Row, rows, strong, text } from "#cards/card";
import { partiesLine, sourceLine, standingLine, standingOfLine, targetsLine } from "#cards/lines";
import { count, dayOf, dutchDate } from "#domain/dutch";
import type { Action, Agreement, Edition } from "#domain/edition";
import type { Partnership } from "#domain/partnership";
import { newest, standing } from "#domain/progress";
import type { Commitment } from "#domain/register";

/** What a card about one agreement is made from. */
export type AgreementView = {
  readonly agreement: Agreement;
  readonly edition: Edition;
  readonly partnership: Partnership;
  readonly commitments: readonly Commitment[];
  /** The programme's year lies behind us. */
  readonly past: boolean;
};

/** "27. Verduurzaming bestaande woningvoorraad" */
export const agreementTitle = ({ number, title }: Agreement): string => `${number}. ${title}`;

/** One agreement at a glance: at most 15 lines and 1,200 characters in the terminal. */
export function agreementCard(view: AgreementView): Card {
  const { agreement, edition, commitments } = view;
  const { actions } = agreement;
  return card(
    `Afspraak ${agreementTitle(agreement)}`,
    [
      quiet(placeLine(view)),
      strong(standingOfLine(actions, commitments)),
      rows(actions.map((action) => actionRow(action, view))),
      text(lastLine(view)),
      quiet(sourceLine(edition, view.past)),
    ],
    buttonsOf(agreement, edition.year),
  );
}

const kindWord = { focus: "Focusafspraak", regular: "Reguliere afspraak" } as const;

function placeLine({ agreement, edition }: AgreementView): string {
  const chapter = edition.chapters.find(({ number }) => number === agreement.chapter);
  return `${kindWord[agreement.kind]} · hoofdstuk ${agreement.chapter}: ${chapter?.title ?? ""} · ${edition.year}`;
}

/** One action of an agreement, one row. */
export function actionRow(
  action: Action,
  { partnership, commitments, edition }: Pick<AgreementView, "partnership" | "commitments" | "edition">,
): Row {
  const own = standing([action], commitments);
  const facts = [
    partiesLine(action.parties, partnership),
    targetsLine(action.targets, partnership),
    deadlinesLine(action),
    own.reported > 0 ? standingLine(own) : "",
  ];
  return {
    text: `${action.number} ${action.name}`,
    detail: facts.filter(Boolean).join(" · "),
    opens: { label: `Actie ${action.number}`, says: `${action.number} ${edition.year}` },
  };
}

const deadlinesLine = ({ deadlines }: Action): string => {
  const [first, ...others] = [...deadlines].sort((one, other) => one.date.localeCompare(other.date));
  if (!first) return "";
  return others.length === 0 ? dutchDate(first.date) : `${dutchDate(first.date)} (en ${others.length} later)`;
};

function lastLine({ commitments }: AgreementView): string {
  const last = newest(commitments);
  return last ? `Laatste melding: ${dutchDate(dayOf(last.at))}, ${last.by}.` : "Er is nog niets gemeld.";
}

function buttonsOf({ number, deadlines, actions, seeAlso }: Agreement, year: number): readonly Button[] {
  const dates = deadlines.length + actions.reduce((sum, action) => sum + action.deadlines.length, 0);
  return [
    button("Voortgang melden", `voortgang ${number}`, "primary"),
    button("Hele tekst", `${number} tekst ${year}`),
    ...(dates > 0 ? [button(`Datums (${dates})`, `${number} datums ${year}`)] : []),
    button("Geschiedenis", `${number} geschiedenis ${year}`),
    ...seeAlso.map((other) => button(`Zie ook ${other}`, `${other} ${year}`)),
  ];
}

/** Several agreements, one row each. */
export const agreementRow = (
  agreement: Agreement,
  { year }: Edition,
  commitments: readonly Commitment[],
  detail = "",
): Row => ({
  text: agreementTitle(agreement),
  detail: [
    standingOfLine(
      agreement.actions,
      commitments.filter(({ action }) => action.startsWith(`${agreement.number}.`)),
    ),
    count(agreement.actions.length, "actie", "acties"),
    detail,
  ]
    .filter(Boolean)
    .join(" · "),
  opens: { label: `Afspraak ${agreement.number}`, says: `${agreement.number} ${year}` },
});
