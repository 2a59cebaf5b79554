import { button, type Card, card, rows, strong, text } from "#cards/card";
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

/** Who reports for a party; null where nobody was named, so that everybody of the party may. */
export type NamedContact = { readonly party: string; readonly name: string | null };

/** Who is the contact of an action ("27.1") or of a party, and how somebody becomes it. `form`: how a line is typed here. */
export const contactsCard = (what: string, named: readonly NamedContact[], form: string): Card =>
  card(
    `Contactpersoon ${/^\d/.test(what) ? `bij actie ${what}` : `van ${what}`}`,
    [
      rows(named.map(({ party, name }) => ({ text: `${party}: ${name ?? "nog geen contactpersoon"}` }))),
      text(
        `Iemand aanwijzen: typ de naam erachter. Bijvoorbeeld: ${form.replace("{}", `contact ${what} Jan de Vries`)}.`,
      ),
    ],
    [...(/^\d/.test(what) ? [button(`Actie ${what}`, what)] : []), ...ways],
  );

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
