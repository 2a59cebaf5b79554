import { button, type Card, card, strong, text } from "#cards/card";
import { closedLine, endingLine } from "#cards/stood";
import { count } from "#domain/dutch";

/** A programme that somebody closes or opens again, on a day in `thisYear`. */
type Closing = { readonly year: number; readonly thisYear: number };

const overview = (year: number) => button("Overzicht", `overzicht ${year}`);
const closeButton = (year: number) => button(`${year} afsluiten`, `afsluiten ${year}`);
const reopenButton = (year: number) => button(`${year} heropenen`, `heropenen ${year}`);

/** What closing means, before it is done. `ended` of `asked` parts have been told how they ended. */
export function askClosingCard(
  { year, thisYear }: Closing,
  { ended, asked }: { readonly ended: number; readonly asked: number },
): Card {
  const early = year > thisYear ? "nog niet begonnen" : "nog niet voorbij";
  return card(
    `Actieprogramma ${year} afsluiten?`,
    [
      ...(year < thisYear ? [] : [strong(`Let op: ${year} is ${early}.`)]),
      text(
        `Na het afsluiten kan niemand meer over ${year} melden. Lezen en opmerkingen plaatsen kan nog wel.`,
      ),
      text(
        `Van ${ended} van de ${count(asked, "deel", "delen")} is de eindstand gemeld. Alles blijft staan zoals het laatst is gemeld.`,
      ),
      text("U kunt het jaar later weer openen."),
    ],
    [
      button(`Ja, ${year} afsluiten`, `afsluiten ${year} zeker`, "danger"),
      button("Niet afsluiten", `overzicht ${year}`),
    ],
  );
}

/** Which of several programmes is meant; `years` are those that can be closed. */
export const whichToCloseCard = (years: readonly number[]): Card =>
  card(
    "Welk jaar wilt u afsluiten?",
    [text(years.length > 0 ? "Kies het jaar." : "Er is geen actieprogramma dat open is.")],
    [...years.map(closeButton), button("Overzicht", "overzicht")],
  );

export const closedCard = (year: number): Card =>
  card(
    `Actieprogramma ${year} is afgesloten`,
    [strong(closedLine(year)), text("Lezen en opmerkingen plaatsen kan nog wel.")],
    [overview(year), reopenButton(year)],
  );

export const alreadyClosedCard = (year: number): Card =>
  card(
    `Actieprogramma ${year}`,
    [text(`Het actieprogramma ${year} is al gesloten.`)],
    [reopenButton(year), overview(year)],
  );

export const reopenedCard = ({ year, thisYear }: Closing): Card =>
  card(
    `Actieprogramma ${year} is weer open`,
    [strong(year < thisYear ? endingLine(year) : `Over ${year} kan weer worden gemeld.`)],
    [overview(year), closeButton(year)],
  );

export const notClosedCard = (year: number): Card =>
  card(
    `Actieprogramma ${year}`,
    [text(`Het actieprogramma ${year} is niet gesloten.`)],
    [closeButton(year), overview(year)],
  );
