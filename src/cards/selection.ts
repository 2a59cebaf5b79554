import { type AgreementView, actionRow, agreementRow } from "#cards/agreement";
import {
  type Button,
  button,
  type Card,
  card,
  heading,
  quiet,
  type Row,
  rows,
  strong,
  text,
} from "#cards/card";
import { excerpt } from "#cards/found";
import { sourceLine } from "#cards/source-line";
import { count, enumerate } from "#domain/dutch";
import type { Action, Agreement } from "#domain/edition";

/** An agreement, or one action of it, that was asked for by number. */
export type Chosen = { readonly agreement: Agreement; readonly action?: Action };

/** Several numbers, one row each; `missing` are those that do not exist. */
export function selectionCard(
  chosen: readonly Chosen[],
  missing: readonly string[],
  view: Omit<AgreementView, "agreement">,
): Card {
  const { edition, measure } = view;
  const row = ({ agreement, action }: Chosen): Row =>
    action ? actionRow(action, view) : agreementRow(agreement, view);
  const remarks =
    missing.length > 0
      ? [`Deze nummers bestaan niet: ${enumerate(missing)}. Er zijn ${edition.agreements.length} afspraken.`]
      : [];
  return card(
    selectionTitle(chosen),
    [
      ...(chosen.length > 0 ? [strong(howMany(chosen)), rows(chosen.map(row))] : []),
      ...remarks.map(text),
      quiet(sourceLine(edition, measure)),
    ],
    [button("Alle afspraken", "afspraken"), button("Overzicht", "overzicht"), button("Hulp", "help")],
  );
}

function howMany(chosen: readonly Chosen[]): string {
  const actions = chosen.filter(({ action }) => action).length;
  const agreements = chosen.length - actions;
  return enumerate([
    ...(agreements > 0 ? [count(agreements, "afspraak", "afspraken")] : []),
    ...(actions > 0 ? [count(actions, "actie", "acties")] : []),
  ]);
}

/** "Afspraken 27 en 30", "Afspraken 1 t/m 36", "Acties 27.1 en 27.2" */
export function selectionTitle(chosen: readonly Chosen[]): string {
  const numbers = chosen.map(({ agreement, action }) => action?.number ?? String(agreement.number));
  const isRange =
    numbers.length > 2 && numbers.every((number, at) => Number(number) === Number(numbers[0]) + at);
  const said = isRange ? `${numbers[0]} t/m ${numbers.at(-1)}` : enumerate(numbers);
  if (chosen.every(({ action }) => action)) return `Acties ${said}`;
  return chosen.some(({ action }) => action) ? `Afspraken en acties: ${said}` : `Afspraken ${said}`;
}

/** Several cards as one, after each other. */
export const joinedCard = (title: string, cards: readonly Card[]): Card =>
  card(
    title,
    cards.flatMap((one) => [heading(one.title), ...one.blocks]),
    cards.flatMap(({ buttons }) => buttons.slice(0, 1)),
  );

/** A card found by its number, with what else was typed and not understood. */
export const unreadCard = (found: Card, unread: string, line: string): Card => ({
  ...found,
  blocks: [
    text(`“${excerpt(unread)}” is hier niet begrepen. Dit is wat bij het nummer hoort.`),
    ...found.blocks,
  ],
  buttons: [...found.buttons, button(`Zoek “${excerpt(line)}”`, `zoek ${line}`)],
});

/** A card under the question whether its number was typed to report on it. Nothing is stored yet. */
export const askReportCard = (found: Card, melden: Button): Card => ({
  ...found,
  blocks: [text("Wilt u dit melden? Er is nog niets opgeslagen."), ...found.blocks],
  buttons: [melden, ...found.buttons],
});
