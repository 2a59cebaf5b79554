import { agreementTitle } from "#cards/agreement";
import { type Block, type Button, button, type Card, card, quiet, rows, text } from "#cards/card";
import { excerpt } from "#cards/found";
import { type Entry, entryRow } from "#cards/history-entry";
import { enumerate } from "#domain/dutch";
import type { Action, Agreement } from "#domain/edition";
import type { Among, Occurring } from "#domain/history";
import { quarterOf, quarterWords } from "#domain/quarter";

type Of = { readonly agreement: Agreement; readonly action?: Action; readonly year: number };

export type HistoryView = Of & {
  readonly among: Among;
  /** The same as it was typed: "BW eerste kwartaal". */
  readonly typed: string;
  /** The place of the first entry shown, from 1, newest first. */
  readonly from: number;
  readonly entries: readonly Entry[];
  /** The party whose reports the reader may correct; absent where this card is not for one reader. */
  readonly own?: string;
  /** Entries on one card, and whether there are more behind these. */
  readonly page: number;
  readonly older: boolean;
};

/** What was reported and remarked, newest first. Nothing is ever left out: older entries stand behind a button. */
export const historyCard = (view: HistoryView): Card =>
  card(
    `Geschiedenis van ${nameOf(view)}`,
    [...narrowedBlock(view), ...emptyBlock(view), ...entryBlock(view), ...olderBlock(view)],
    buttonsOf(view),
  );

const nameOf = ({ agreement, action }: Of): string =>
  action ? `actie ${action.number} ${action.name}` : `afspraak ${agreementTitle(agreement)}`;

const numberOf = ({ agreement, action }: Of): string => action?.number ?? String(agreement.number);

/** What the history is narrowed to. */
const choiceWords = ({ parties = [], quarter, by = [] }: Among): readonly string[] => [
  ...(parties.length > 0 ? [enumerate(parties)] : []),
  ...(quarter ? [quarterWords(quarter)] : []),
  ...(by.length > 0 ? [enumerate(by)] : []),
];

function narrowedBlock({ among, from, entries }: HistoryView): readonly Block[] {
  const chosen = choiceWords(among);
  const said = [
    ...(chosen.length > 0 ? [`Alleen: ${chosen.join(", ")}.`] : []),
    ...(from > 1 && entries.length > 0
      ? [`Van nieuw naar oud: ${from} tot en met ${from + entries.length - 1}.`]
      : []),
  ];
  return said.length > 0 ? [quiet(said.join(" "))] : [];
}

function emptyBlock({ agreement, action, among, from, entries, year }: HistoryView): readonly Block[] {
  if (from > 1) return entries.length === 0 ? [text("Ouder dan dit is er niets.")] : [];
  if (entries.some(({ is }) => is === "update")) return [];
  const of = action ? `actie ${action.number}` : `afspraak ${agreement.number}`;
  if (choiceWords(among).length === 0) return [text(`Op ${of} is in ${year} nog niets gemeld.`)];
  return entries.length === 0 ? [text(`Hierover is bij ${of} in ${year} niets gemeld.`)] : [];
}

const entryBlock = (view: HistoryView): readonly Block[] =>
  view.entries.length === 0 ? [] : [rows(view.entries.map((entry) => entryRow(entry, view)))];

/** Typed, because several histories on one card have no button each. */
const olderBlock = (view: HistoryView): readonly Block[] =>
  view.older ? [quiet(`Er is ook ouder. Typ daarvoor: ${olderLine(view)}`)] : [];

const olderLine = (view: HistoryView): string =>
  lineOf(view, `${view.typed} vanaf ${view.from + view.entries.length}`.trim());

function buttonsOf(view: HistoryView): readonly Button[] {
  const { among, from, older, page, typed, year } = view;
  const newer = Math.max(1, from - page);
  return [
    backButton(view),
    ...(older ? [button("Ouder", olderLine(view))] : []),
    ...(from > 1
      ? [button("Nieuwer", lineOf(view, `${typed}${newer > 1 ? ` vanaf ${newer}` : ""}`.trim()))]
      : []),
    ...(choiceWords(among).length > 0
      ? [button("Hele geschiedenis", `${numberOf(view)} geschiedenis ${year}`)]
      : []),
  ];
}

const backButton = ({ agreement, year }: Of): Button =>
  button(`Terug naar afspraak ${agreement.number}`, `${agreement.number} ${year}`, "primary");

const lineOf = (of: Of, chosen: string): string =>
  [numberOf(of), "geschiedenis", chosen, of.year].filter(Boolean).join(" ");

/** More names than this are no help to whoever looks for one. */
const someNames = 10;

/** Words that nothing in this history answers to, with what it can be narrowed by. */
export function unknownChoiceCard(of: Of, words: string, { names, parties, days }: Occurring): Card {
  const quarters = [...new Set(days.map((day) => quarterWords(quarterOf(day))))];
  const choices = [...parties, ...quarters];
  return card(
    `Geschiedenis van ${nameOf(of)}`,
    [
      text(`“${excerpt(words)}” staat niet in deze geschiedenis.`),
      text(
        choices.length > 0
          ? "U kunt kiezen: een partij, een kwartaal of de naam van wie iets meldde."
          : `Op afspraak ${of.agreement.number} is in ${of.year} nog niets gemeld.`,
      ),
      ...(names.length > 0 && names.length <= someNames ? [quiet(`Namen: ${enumerate(names)}.`)] : []),
    ],
    [
      ...choices.map((choice) => button(choice, lineOf(of, choice))),
      button("Hele geschiedenis", lineOf(of, "")),
      backButton(of),
    ],
  );
}
