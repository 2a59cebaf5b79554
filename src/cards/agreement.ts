import { type Button, button, type Card, card, quiet, type Row, rows, strong, text } from "#cards/card";
import { actionTitle, partiesLine, targetsLine } from "#cards/lines";
import { sourceLine } from "#cards/source-line";
import { briefStandingLine, shortStandingLine, standingOfLine } from "#cards/standing-line";
import { wholeBlocks } from "#cards/whole-agreement";
import { count, dayOf, dutchDate } from "#domain/dutch";
import type { Action, Agreement, Edition } from "#domain/edition";
import type { Partnership } from "#domain/partnership";
import { newest, partsOf } from "#domain/progress";
import type { Commitment } from "#domain/register";
import { type Measure, standingOn } from "#domain/standing";

/** What a card about one agreement is made from. */
export type AgreementView = {
  readonly agreement: Agreement;
  readonly edition: Edition;
  readonly partnership: Partnership;
  readonly commitments: readonly Commitment[];
  readonly measure: Measure;
};

/** "27. Verduurzaming bestaande woningvoorraad" */
export const agreementTitle = ({ number, title }: Agreement): string => `${number}. ${title}`;

/** Characters of its actions with which the card of an agreement still fits a screen of a phone. */
const roomForActions = 560;

/** One agreement at a glance: at most 15 lines and 1,200 characters in the terminal. */
export function agreementCard(view: AgreementView): Card {
  const { agreement, edition, commitments, measure } = view;
  const { actions } = agreement;
  return card(
    `Afspraak ${agreementTitle(agreement)}`,
    [
      quiet(placeLine(view)),
      strong(standingOfLine(actions, commitments, measure)),
      rows(actionRows(view)),
      ...wholeBlocks(agreement, view),
      text(lastLine(view)),
      quiet(sourceLine(edition, measure)),
    ],
    buttonsOf(agreement, edition.year, measure),
  );
}

const kindWord = { focus: "Focusafspraak", regular: "Reguliere afspraak" } as const;

function placeLine({ agreement, edition }: AgreementView): string {
  const chapter = edition.chapters.find(({ number }) => number === agreement.chapter);
  return `${kindWord[agreement.kind]} · hoofdstuk ${agreement.chapter}: ${chapter?.title ?? ""} · ${edition.year}`;
}

/** Where they take too much room, what stands behind the buttons as well is left out: further dates and counts. */
function actionRows(view: AgreementView): readonly Row[] {
  const { actions } = view.agreement;
  const whole = actions.map((action) => actionRow(action, view));
  const characters = whole.reduce((sum, { text, detail = "" }) => sum + text.length + detail.length, 0);
  return characters <= roomForActions ? whole : actions.map((action) => actionRow(action, view, true));
}

/** One action of an agreement, one row. */
export function actionRow(
  action: Action,
  { partnership, commitments, edition, measure }: Omit<AgreementView, "agreement">,
  brief = false,
): Row {
  const own = standingOn([action], commitments, measure);
  const stands = brief ? briefStandingLine(own, edition.year) : shortStandingLine(own, measure);
  const facts = [
    partiesLine(action.parties, partnership),
    targetsLine(action.targets, partnership),
    brief ? "" : deadlinesLine(action),
    own.status === "not-reported" ? "" : stands,
  ];
  return {
    text: actionTitle(action),
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

function buttonsOf(
  { number, deadlines, actions, seeAlso }: Agreement,
  year: number,
  measure: Measure,
): readonly Button[] {
  const dates = deadlines.length + actions.reduce((sum, action) => sum + action.deadlines.length, 0);
  return [
    ...reportButtons(`${number}`, measure),
    button("Hele tekst", `${number} tekst ${year}`),
    ...(dates > 0 ? [button(`Datums (${dates})`, `${number} datums ${year}`)] : []),
    button("Geschiedenis", `${number} geschiedenis ${year}`),
    ...seeAlso.map((other) => button(`Zie ook ${other}`, `${other} ${year}`)),
  ];
}

/** Where there is still something to report. `place`: an agreement or action, with its year where that is not plain. */
export const reportButtons = (place: string, { past, closed }: Measure): readonly Button[] =>
  closed ? [] : [button(past ? "Eindstand melden" : "Voortgang melden", `voortgang ${place}`, "primary")];

/** What a list of agreements is made from. `of`: whose parts it is about, where not everybody's. */
export type ListView = Pick<AgreementView, "edition" | "commitments" | "measure"> & {
  readonly of?: { readonly name: string; readonly parties: readonly string[] };
};

/** Several agreements, one row each. */
export function agreementRow(agreement: Agreement, { edition, commitments, measure, of }: ListView): Row {
  const { number, actions } = agreement;
  const stands = standingOfLine(of ? partsOf(actions, of.parties) : actions, commitments, measure);
  return {
    text: agreementTitle(agreement),
    detail: `${of ? `${of.name}: ` : ""}${stands} · ${count(actions.length, "actie", "acties")}`,
    opens: { label: `Afspraak ${number}`, says: `${number} ${edition.year}` },
  };
}
