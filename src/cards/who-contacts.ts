import { type Block, heading, rows } from "#cards/card";
import { count, dutchDate } from "#domain/dutch";

/** Open parts of one party that have the same contact. */
export type ContactOpen = {
  readonly party: string;
  readonly open: number;
  /** Absent where nobody was named. `last`: the day of the last reminder, YYYY-MM-DD. `says`: the line that reminds them. */
  readonly person?: { readonly name: string; readonly says: string; readonly last: string | null };
};

/** Who can be reminded, for a coordinator alone: everybody else reads of parties. */
export const contactBlocks = (found: readonly ContactOpen[]): readonly Block[] =>
  found.length === 0 ? [] : [heading("Contactpersonen"), rows(found.map(contactRow))];

const contactRow = ({ party, open, person }: ContactOpen) =>
  person
    ? {
        text: `${person.name} (${party}): nog ${count(open, "deel", "delen")}`,
        detail:
          person.last === null ? "Nog niet herinnerd." : `Laatst herinnerd op ${dutchDate(person.last)}.`,
        opens: { label: `Herinneren: ${person.name}`, says: person.says },
      }
    : {
        text: `${party}: ${count(open, "deel", "delen")} zonder contactpersoon`,
        opens: { label: "Deelnemers", says: "deelnemers" },
      };
