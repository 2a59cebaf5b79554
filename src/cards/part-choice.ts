import { button, type Card, card, text } from "#cards/card";
import { enumerate } from "#domain/dutch";

/** `own`: the actions of the agreement in which the party has a part, "27.1". */
type Where = { readonly agreement: number; readonly year: number; readonly own: readonly string[] };

/** A line names an agreement alone, in which the party has more than one part. */
export const whichPartCard = (party: string, where: Where): Card =>
  card(
    "Welke actie?",
    [
      text(
        `${party} heeft meer dan één deel bij afspraak ${where.agreement}: ${enumerate(where.own)}. Typ het nummer van de actie, bijvoorbeeld ${where.own[0]}.`,
      ),
    ],
    waysTo(where),
  );

/** A party is named that has no part there. `there`: "27.1" or "afspraak 27". */
export const noPartOfCard = (party: string, there: string, where: Where): Card =>
  card(
    `Geen deel van ${party}`,
    [
      text(
        `${party} heeft geen deel in ${there}. ${where.own.length > 0 ? `Wel in ${enumerate(where.own)}. ` : ""}Er is niets opgeslagen.`,
      ),
    ],
    waysTo(where),
  );

const waysTo = ({ agreement, year, own }: Where) => [
  ...own.slice(0, 5).map((number) => button(`Actie ${number}`, `${number} ${year}`)),
  button(`Afspraak ${agreement}`, `${agreement} ${year}`, "primary"),
];
