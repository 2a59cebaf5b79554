import { type Block, type Button, button, type Card, card, facts, quiet, strong, text } from "#cards/card";
import { alsoButton, newsBlock } from "#cards/joint";
import { mark } from "#cards/mark";
import { endingLine, notYetLine, periodWords, shortDate, stoodLine } from "#cards/stood";
import { count, enumerate } from "#domain/dutch";
import type { Commitment } from "#domain/register";
import type { Report } from "#domain/report";
import type { Asking, Part } from "#domain/round";
import { settableIn, statusRules } from "#domain/status-rules";
import { showStatus, statusWords } from "#domain/status-words";

/** A round as its cards need it. */
export type RoundView = {
  readonly party: string;
  readonly year: number;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly asking: Asking;
  /** How many parts of the party are asked, and how many of them have no report yet. */
  readonly asked: number;
  readonly open: number;
};

/** The part whose turn it is. */
export type Turn = {
  readonly of: Part;
  /** From 1, among all parts that are asked. */
  readonly place: number;
  /** What is stored where the person says that nothing changed; null where that cannot be said. */
  readonly again: Report | null;
  /** What another lead told of this action, that may hold for this part too. */
  readonly told?: Commitment;
  /** Open parts that stood on schedule, which can be confirmed together. */
  readonly steady: number;
  /** The action that was passed last; what was skipped before it is not offered again until the next round. */
  readonly after?: string;
  /** What was stored a moment ago. */
  readonly stored?: Part;
};

/** One part of the round, with what can be said of it in one press. */
export function turnCard(view: RoundView, turn: Turn): Card {
  const { party, year, asking } = view;
  const { of, place, again, stored, told } = turn;
  const { action } = of;
  const others = action.parties.filter((one) => one !== party);
  return card(
    `${place} van ${view.asked}: ${action.number} ${action.name}`,
    [
      ...storedLine(stored),
      quiet(`Ronde van ${party} · ${periodWords(asking)}`),
      ...(asking.asks === "ending" ? [quiet(endingLine(year))] : []),
      strong(previousLine(of, year)),
      ...wordsOf(again),
      ...(others.length > 0 ? [quiet(`Ook van ${enumerate(others)}. Ieder meldt het eigen deel.`)] : []),
      ...(told ? [newsBlock({ told })] : []),
      text(
        again
          ? "Is dit nog steeds zo?"
          : asking.asks === "ending"
            ? "Hoe is het afgelopen?"
            : "Hoe staat het nu?",
      ),
    ],
    buttonsOf(view, turn),
  );
}

const storedLine = (stored: Part | undefined): readonly Block[] =>
  stored ? [quiet(`Gemeld: ${stored.action.number} ${showStatus(stored.part.status)}.`)] : [];

/** "Vorige stand (9 januari): ● Op schema, 40 van 357 woningen." */
function previousLine(of: Part, year: number): string {
  const { asOf, status } = of.part;
  if (status === "not-reported") return "Over dit deel is nog niets gemeld.";
  return `Vorige stand${asOf ? ` (${shortDate(asOf, year)})` : ""}: ${stoodLine(of)}.`;
}

/** What is said again with the status. */
function wordsOf(again: Report | null): readonly Block[] {
  const said = {
    Oorzaak: again?.cause,
    Gevolg: again?.consequence,
    Bijsturing: again?.steering,
    Toelichting: again?.text,
    "Gevraagd besluit": again?.decision,
    Link: again?.link,
  };
  const kept = Object.entries(said).flatMap(([label, words]) => (words ? [[label, inShort(words)]] : []));
  return kept.length === 0 ? [] : [facts(Object.fromEntries(kept))];
}

/** Characters of an answer on a card that only asks whether it still holds. */
const longest = 200;

const inShort = (words: string): string => {
  const letters = [...words.replace(/\s+/g, " ")];
  return letters.length > longest ? `${letters.slice(0, longest).join("")}…` : letters.join("");
};

function buttonsOf(
  { year, today }: RoundView,
  { of, again, steady, after, stored, told }: Turn,
): readonly Button[] {
  const { action, part } = of;
  const seen = mark(year, part.version);
  const quick = settableIn(year, today).filter((status) => statusRules[status].asks.length === 0);
  return [
    ...(again
      ? [button("Nog steeds zo", `ronde ${action.number} nog steeds zo ${seen}`, "primary")]
      : quick.map((status) =>
          button(showStatus(status), `ronde ${action.number} ${statusWords[status].toLowerCase()} ${seen}`),
        )),
    ...(told ? [alsoButton({ action, told, own: part }, year)] : []),
    button(again ? "Aanpassen" : "Iets anders", `voortgang ${action.number} ${seen}`),
    button("Overslaan", `ronde na ${action.number} ${year}`),
    ...(steady > 1 ? [button(allSteady(steady), `ronde op schema ${passed(after)}${year}`)] : []),
    ...(stored
      ? [
          button(
            `${stored.action.number} ongedaan maken`,
            `ongedaan ${stored.action.number} ${mark(year, stored.part.version)}`,
          ),
        ]
      : []),
  ];
}

/** Where a line goes on behind an action. */
export const passed = (after: string | undefined): string => (after === undefined ? "" : `na ${after} `);

const allSteady = (howMany: number): string => `Alles wat op schema staat: nog steeds zo (${howMany})`;

/** The end of a round, or a round in which nothing is left to ask. */
export function roundDoneCard({ party, year, asking, asked, open }: RoundView, stored?: Part): Card {
  const told = asked - open;
  const ended = asking.asks === "ending";
  const sentence = ended
    ? `Klaar. Van ${count(told, "deel", "delen")} staat de eindstand vast${open > 0 ? `, van ${open} nog niet` : ""}.`
    : `Klaar. U hebt over ${count(told, "deel", "delen")} gemeld${open > 0 ? `, over ${open} nog niet` : ""}.`;
  return card(
    "Ronde klaar",
    [
      ...storedLine(stored),
      quiet(`Ronde van ${party} · ${periodWords(asking)}`),
      strong(sentence),
      ...(ended ? [quiet(endingLine(year))] : []),
    ],
    [
      ...(open > 0 ? [button(`Nog te melden (${open})`, `ronde ${year}`, "primary")] : []),
      button("Mijn delen", `mijn ${year}`),
      button("Overzicht", `overzicht ${year}`),
    ],
  );
}

/** Why there is no round: nothing of this party is asked, or not yet. `earlier`: a year whose end can still be told. */
export function noRoundCard({ party, year, asking }: RoundView, earlier: number | undefined): Card {
  const why =
    asking.asks === "not-yet"
      ? `${notYetLine(asking)} Dat komt later in dat kwartaal.`
      : `Aan u wordt over ${year} niets gevraagd: geen deel van ${party} wacht op een melding van u.`;
  return card(
    "Geen ronde",
    [text(why)],
    [
      ...(asking.asks === "not-yet" && earlier !== undefined
        ? [button(`Eindstand ${earlier} melden`, `ronde ${earlier}`, "primary")]
        : []),
      button("Alle eigen delen", `mijn alle ${year}`),
      button("Overzicht", `overzicht ${year}`),
    ],
  );
}

/** An action that is no part of the round of whoever asks. */
export const notInRoundCard = (action: string, year: number): Card =>
  card(
    "Niet in uw ronde",
    [
      text(
        `${action} staat niet in uw ronde. Er is geen melding nodig, of iemand anders van uw partij meldt dit deel.`,
      ),
    ],
    [
      button("Naar de ronde", `ronde ${year}`, "primary"),
      button(`Actie ${action}`, `${action} ${year}`),
      button("Mijn delen", `mijn ${year}`),
    ],
  );
