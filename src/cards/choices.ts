import { type Button, button, type Card, card, quiet, type Row, rows, strong, text } from "#cards/card";
import { refusalLine } from "#cards/refusal";
import { capital, dutchMoment, enumerate } from "#domain/dutch";
import { type Choice, lastTurn, type Switches, type Turned } from "#domain/people";
import type { Refusal } from "#domain/refusal";

/** The words behind "instellen", as they are typed and as buttons say them. */
const choiceWords: Readonly<Record<Choice, string>> = {
  openToDomain: "domein",
  onBehalf: "namens",
  byMail: "e-mail",
};

const choices: readonly Choice[] = ["openToDomain", "onBehalf", "byMail"];

/** What a party chose for itself, for whoever asks. */
export type ChoicesView = {
  readonly switches: Switches;
  /** Recorded of the party by whoever keeps the installation. */
  readonly domains: readonly string[];
  /** A coordinator recorded a workspace or tenant as the party's own. */
  readonly hasOwnTeam: boolean;
  /** Who turned what when, newest first; nobody is named to somebody who may not turn them. */
  readonly turned: readonly Turned[];
  /** Why the asker may not turn them. */
  readonly refusal?: Refusal;
};

/** The three switches. `news`: what was just turned, or stood so already. */
export const choicesCard = (view: ChoicesView, news?: string): Card =>
  card(
    `Instellingen van ${view.switches.party}`,
    [
      ...(news === undefined ? [] : [strong(news)]),
      rows(choices.map((choice) => choiceRow(choice, view))),
      quiet(view.refusal ? refusalLine(view.refusal) : "Elke verandering staat met uw naam in het logboek."),
    ],
    [
      ...(view.refusal ? [] : choices.map((choice) => turnButton(choice, view))),
      button(view.switches.party, `partij ${view.switches.party}`),
      button("Alle deelnemers", "deelnemers"),
    ],
  );

const choiceRow = (choice: Choice, view: ChoicesView): Row => ({
  text: `${choiceLine(choice, view)}: ${stateOf(choice, view)}`,
  detail: [meaningOf(choice, view), turnedLine(choice, view)].filter(Boolean).join(" "),
});

const stateOf = (choice: Choice, { switches }: ChoicesView): string => (switches[choice] ? "aan" : "uit");

function turnButton(choice: Choice, { switches }: ChoicesView): Button {
  const word = choiceWords[choice];
  const to = switches[choice] ? "uit" : "aan";
  return button(`${capital(word)} ${to}zetten`, `instellen ${switches.party} ${word} ${to}`);
}

/** A switch in a sentence without its full stop. */
function choiceLine(choice: Choice, { switches: { party }, domains }: ChoicesView): string {
  switch (choice) {
    case "openToDomain":
      return domains.length === 0
        ? `Iedereen met een adres van ${party} mag melden`
        : `Iedereen met een adres van ${enumerate(domains)} mag melden`;
    case "onBehalf":
      return `De coördinator mag namens ${party} melden`;
    case "byMail":
      return `${party} meldt per e-mail`;
  }
}

function meaningOf(choice: Choice, { switches: { party }, domains, hasOwnTeam }: ChoicesView): string {
  switch (choice) {
    case "openToDomain": {
      if (domains.length === 0)
        return `Van ${party} is nog geen e-maildomein vastgelegd; dat doet de beheerder.`;
      const where = `Dit geldt alleen in een werkruimte of omgeving die als die van ${party} is vastgelegd.`;
      return hasOwnTeam ? where : `${where} Die is er nog niet.`;
    }
    case "onBehalf":
      return `Dit geldt zolang niemand van ${party} zelf meldt. De bron staat er altijd bij.`;
    case "byMail":
      return `Het overzicht noemt dit bij ${party}.`;
  }
}

/** "Aangezet door Vera Bos op 11 april 2023 om 11.00 uur." */
function turnedLine(choice: Choice, { turned }: ChoicesView): string {
  const last = lastTurn(choice, turned);
  if (!last) return "";
  return `${last.after[choice] ? "Aangezet" : "Uitgezet"} door ${last.by} ${dutchMoment(last.at)}.`;
}

/** What was just done, or stood so already. */
export function turnedNews(choice: Choice, view: ChoicesView, isNew: boolean): string {
  const line = `${choiceLine(choice, view)}: ${stateOf(choice, view)}.`;
  return isNew ? line : `Dit stond al zo. ${line}`;
}

/** For a coordinator or a reader who names no party. */
export const whoseChoicesCard = (parties: readonly string[]): Card =>
  card(
    "Instellingen van welke partij?",
    [text("Kies een partij.")],
    parties.slice(0, 8).map((party) => button(party, `instellen ${party}`)),
  );
