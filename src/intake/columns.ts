import { fold } from "#domain/fold";
import { cellText, type Row, type Table } from "#intake/sheet";
import { numberOf } from "#intake/title";

/** Places of the columns of an agreement table, from 0. `byPlace`: no header said so. */
export type Columns = {
  readonly number?: number | undefined;
  readonly promise: number;
  readonly actions: number;
  readonly leads: number;
  /** Headers of columns that are not read. */
  readonly unread: readonly string[];
  /** Years printed above the promises and above the actions. */
  readonly years: { readonly promise: readonly number[]; readonly actions: readonly number[] };
  readonly byPlace: boolean;
};

export type Role = "number" | "promise" | "actions" | "leads";

const yearsIn = (text: string): readonly number[] => (text.match(/20\d\d/g) ?? []).map(Number);

const leadWords =
  /^(?:regie|trekkers?|verantwoordelijk\p{L}*|eigenaar|wie\b|partij(?:en)?$|uitvoer(?:ing|der|ders)?(?: door)?$|initiatiefnemers?|aanspreek)/u;
const actionWords =
  /^(?:\p{L}*acties?\b|activiteit|inspanning|uitwerking|bijdrage|uitvoering (?:in )?\d|wat doen)/u;
/** "Afspraak 2022 t/m 2026", "Meerjarige afspraken", "Afspraak": never a sentence that begins with the word. */
const promiseWords =
  /^(?:meerjarige? |meerjaren)?(?:prestatie)?afspra(?:ak|ken)(?: |\d|[/–-]|t\/m|tot en met|voor de looptijd|voor de periode)*$/u;

function roleOf(header: string): Role | undefined {
  const words = fold(header);
  if (/^(?:nr|nummer|no|#)\b\.?/.test(words) || words === "#") return "number";
  if (leadWords.test(words)) return "leads";
  if (actionWords.test(words)) return "actions";
  if (!promiseWords.test(words) && !/^(?:doelstelling|ambitie|meerjar)/.test(words)) return undefined;
  return yearsIn(words).length === 1 ? "actions" : "promise";
}

/** The places that the headers name; "Afspraak" over one year holds the actions, over a term the promises. */
export function rolesOf({ cells }: Row): ReadonlyMap<Role, number> {
  const roles = new Map<Role, number>();
  for (const [place, cell] of cells.entries()) {
    const role = cellText(cell).length > 80 ? undefined : roleOf(cellText(cell));
    if (role && !roles.has(role)) roles.set(role, place);
  }
  return roles;
}

/** A row that only names columns: the first of a table, or one repeated on a next page. */
export const isHeader = (row: Row): boolean => {
  const roles = rolesOf(row);
  const isShort = (text: string) => text.length <= 80 && !/[.;,]$/u.test(text);
  return roles.has("promise") && row.cells.every((cell) => isShort(cellText(cell))) && roles.size >= 2;
};

/** A promise column beside at least one other known one, or a promise column with a number below it. */
export const isAgreementTable = (table: Table): boolean =>
  table.rows.some(isHeader) ||
  table.rows.some(({ cells }) => cells.length > 1 && numberOf(cells[0]?.[0]) !== undefined);

export type Missing = { readonly missing: "actions" | "leads" };

/** Columns by their headers; without headers by place: promise, actions, leads, as in the usual layout. */
export function columnsOf(table: Table, earlier: Columns | undefined): Columns | Missing {
  const header = table.rows.find(isHeader);
  const width = Math.max(...table.rows.map(({ cells }) => cells.length));
  if (!header) {
    if (earlier && width >= earlier.leads + 1) return { ...earlier, byPlace: true };
    if (width < 3) return { missing: width < 2 ? "actions" : "leads" };
    return {
      promise: 0,
      actions: 1,
      leads: 2,
      unread: [],
      years: { promise: [], actions: [] },
      byPlace: true,
    };
  }
  const roles = rolesOf(header);
  const [promise, actions, leads] = [roles.get("promise"), roles.get("actions"), roles.get("leads")];
  if (promise === undefined || actions === undefined) return { missing: "actions" };
  if (leads === undefined) return { missing: "leads" };
  const used = new Set(roles.values());
  const headerText = (place: number) => cellText(header.cells[place] ?? []);
  return {
    number: roles.get("number"),
    promise,
    actions,
    leads,
    unread: header.cells.flatMap((cell, place) =>
      used.has(place) || cellText(cell) === "" ? [] : [cellText(cell)],
    ),
    years: { promise: yearsIn(headerText(promise)), actions: yearsIn(headerText(actions)) },
    byPlace: false,
  };
}
