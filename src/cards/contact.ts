import { button, type Card, card, strong, text } from "#cards/card";
import { excerpt } from "#cards/found";
import { dutchDate, enumerate } from "#domain/dutch";
import type { Contact, Member } from "#domain/people";

const ways = [button("Alle deelnemers", "deelnemers"), button("Hulp", "help")] as const;

export const contactCard = ({ name }: Member, contact: Contact): Card => {
  const { party, action, until } = contact;
  const what = action === null ? party : `${party} bij actie ${action}`;
  const long = until === null ? "" : ` tot en met ${dutchDate(until)}`;
  return card("Contactpersoon", [strong(`${name} is${long} de contactpersoon van ${what}.`)], ways);
};

/** Nobody is the contact there any more. `person`: who was. */
export const noContactCard = (person: string, { party, action }: Contact): Card =>
  card(
    "Contactpersoon",
    [
      strong(
        `${party}${action === null ? "" : ` bij actie ${action}`} heeft geen eigen contactpersoon meer.`,
      ),
      ...(action === null ? [] : [text(`De contactpersoon van ${party} krijgt dit deel, waar die er is.`)]),
    ],
    [button("Terugzetten", `contact ${action ?? party} ${person}`), ...ways],
  );

/** There is no contact to take away; `choose`: of several parties one has to be named. */
export const whichContactCard = (action: string, choose: readonly string[]): Card =>
  card(
    "Contactpersoon",
    [
      text(
        choose.length === 0
          ? `Er is geen contactpersoon voor ${action}.`
          : `Van welke partij gaat de contactpersoon bij ${action} weg?`,
      ),
    ],
    [...choose.map((party) => button(party, `contact ${action} ${party} weg`)), ...ways],
  );

/** The person belongs to another party, or to none. */
export const notOfPartyCard = ({ name, party }: Member, wanted: string): Card =>
  card(
    "Dat kan niet",
    [
      text(`${name} hoort ${party === null ? "bij geen partij" : `bij ${party}`} en niet bij ${wanted}.`),
      text("Een contactpersoon is altijd iemand van de eigen partij."),
    ],
    ways,
  );

/** The person's party has no part in the action. `owners` have. */
export const noPartCard = ({ name, party }: Member, action: string, owners: readonly string[]): Card =>
  card(
    "Dat kan niet",
    [
      text(
        party === null
          ? `${name} hoort nog bij geen partij.`
          : `${name} hoort bij ${party}. ${party} heeft geen deel in actie ${action}.`,
      ),
      ...(owners.length > 0 ? [text(`Een deel in actie ${action} hebben: ${enumerate(owners)}.`)] : []),
    ],
    [button(`Actie ${action}`, action), ...ways],
  );

export const unknownDayCard = (words: string): Card =>
  card("Dat kan niet", [text(`“${excerpt(words)}” is geen dag. Typ bijvoorbeeld: tot 1 juni.`)], ways);

export const dayPastCard = (day: string): Card =>
  card("Dat kan niet", [text(`${dutchDate(day)} is al voorbij. Kies een dag die nog komt.`)], ways);
