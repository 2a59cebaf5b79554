import {
  type Block,
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
import { teamRow } from "#cards/team";
import { dutchDate } from "#domain/dutch";
import type { Account, Contact, Member, Team } from "#domain/people";

/** Everybody who takes part, and who reports for what. */
export type Roster = {
  readonly partnership: string;
  /** In the order of the partnership. */
  readonly parties: readonly string[];
  readonly members: readonly Member[];
  /** Those who are contacts on this day. */
  readonly contacts: readonly Contact[];
  /** Workspaces and tenants that take part; none where one party is asked for. */
  readonly teams: readonly Team[];
  /** A coordinator asks, who may take teams away. */
  readonly coordinates: boolean;
};

const everybody = button("Alle deelnemers", "deelnemers");
const ways = [everybody, button("Hulp", "help")] as const;

/** Everybody by party; readers last. */
export function membersCard({ partnership, parties, members, contacts, teams, coordinates }: Roster): Card {
  const readers = members.filter(({ party }) => party === null);
  const rowsOf = (some: readonly Member[]): Block => rows(some.map((member) => memberRow(member, contacts)));
  return card(
    `Deelnemers van de ${partnership}`,
    [
      ...parties.flatMap((party): readonly Block[] => {
        const own = members.filter((member) => member.party === party);
        return [heading(party), own.length > 0 ? rowsOf(own) : text("Nog niemand met naam.")];
      }),
      ...(readers.length > 0 ? [heading("Zonder partij"), rowsOf(readers)] : []),
      ...(teams.length > 0
        ? [heading("Organisaties die meelezen"), rows(teams.map((team) => teamRow(team, coordinates)))]
        : []),
      quiet(
        "Wie bij een partij staat, meldt voor die partij. Een coördinator of contactpersoon voegt mensen toe.",
      ),
    ],
    [
      button("Iemand uitnodigen", "uitnodigen"),
      ...(coordinates ? [button("Open uitnodigingen", "uitnodigingen"), button("Logboek", "logboek")] : []),
      button("Partijen", "partijen"),
      button("Hulp", "help"),
    ],
  );
}

function memberRow({ id, name, party, coordinator }: Member, contacts: readonly Contact[]): Row {
  const own = contacts.filter((contact) => contact.member === id && contact.party === party);
  const roles = [...(coordinator ? ["coördinator"] : []), ...own.map(contactLine)];
  return roles.length > 0 ? { text: name, detail: roles.join(" · ") } : { text: name };
}

/** "contactpersoon voor 27.1, tot en met 1 juni 2023" */
const contactLine = ({ action, until }: Contact): string =>
  `contactpersoon${action === null ? "" : ` voor ${action}`}${until === null ? "" : `, tot en met ${dutchDate(until)}`}`;

export const addedCard = ({ name }: Member, party: string): Card =>
  card(
    "Deelnemer toegevoegd",
    [strong(`${name} hoort nu bij ${party}.`), text(`${name} kan melden over de delen van ${party}.`)],
    [button("Contactpersoon maken", `contact ${party} ${name}`), ...ways],
  );

/** Asks whether it is meant. `named` is the person as the line had it. */
export const confirmRemovalCard = ({ name, party }: Member, named: string): Card =>
  card(
    `${name} weghalen?`,
    [
      text(
        party === null
          ? `${name} is dan geen deelnemer meer.`
          : `${name} is dan geen deelnemer meer en kan niet meer melden voor ${party}.`,
      ),
      text("Wat al is gemeld, blijft staan."),
    ],
    [button("Ja, weghalen", `deelnemer weghalen ${named} zeker`, "danger"), button("Nee", "deelnemers")],
  );

export const removedCard = ({ name }: Member): Card =>
  card(
    "Deelnemer weggehaald",
    [strong(`${name} is geen deelnemer meer.`), text("Wat al is gemeld, blijft staan.")],
    ways,
  );

const how: Record<Account["platform"], string> = {
  slack: "Noem iemand met @ en kies de naam uit de lijst, of typ de naam zoals die bij de deelnemers staat.",
  teams:
    "In Teams kan Afspraken nog niet lezen wie u met @ noemt. Typ de naam zoals die bij de deelnemers staat.",
  terminal: "Noem iemand met een e-mailadres, of typ de naam zoals die bij de deelnemers staat.",
};

/** Nobody, or more than one, is meant by these words. `party`: whom they were to be added to. */
export const unknownPersonCard = (words: string, door: Account["platform"], party?: string): Card =>
  card(
    "Persoon niet gevonden",
    [
      text(
        words === ""
          ? "Er staat niet bij om wie het gaat."
          : `Het is niet duidelijk wie “${excerpt(words)}” is.`,
      ),
      text(how[door]),
      ...(party === undefined ? [] : [text("Is iemand nog geen deelnemer? Maak dan een uitnodiging.")]),
    ],
    [
      ...(party === undefined ? [] : [button("Uitnodiging maken", `uitnodigen ${party}`, "primary")]),
      ...ways,
    ],
  );

/** A known account that nobody added yet. */
export const noMemberCard = (name: string | null): Card =>
  card(
    "Nog geen deelnemer",
    [
      text(`${name ?? "Deze persoon"} is nog geen deelnemer.`),
      text("Voeg de persoon eerst toe, of maak een uitnodiging."),
    ],
    [button("Uitnodiging maken", "uitnodigen"), ...ways],
  );
