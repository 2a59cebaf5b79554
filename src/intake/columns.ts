import { fold } from "#domain/fold";
import { isPlanningHeader } from "#domain/planning";
import { type Cell, cellText, type Row, rowText, type Table } from "#intake/sheet";
import { numberOf } from "#intake/title";

/** Places of the columns of an agreement table, from 0. `byPlace`: no header said so. */
export type Columns = {
  readonly number?: number | undefined;
  readonly promise: number;
  readonly actions: number;
  readonly leads: number;
  /** The column that says when something is done, with its header. */
  readonly planning?: { readonly place: number; readonly header: string } | undefined;
  /** The whole header, to know it again on a next page; undefined without one. */
  readonly header?: string | undefined;
  /** Headers that say nothing known, of columns that were read because only their place was left. */
  readonly guessed: readonly { readonly header: string; readonly role: MainRole }[];
  /** Headers of columns that are not read; of one without a header the first words in it. */
  readonly unread: readonly { readonly header: string; readonly words: string }[];
  /** Years printed above the promises and above the actions. */
  readonly years: { readonly promise: readonly number[]; readonly actions: readonly number[] };
  readonly byPlace: boolean;
};

export type Role = "number" | MainRole;
export type MainRole = "promise" | "actions" | "leads";

const yearsIn = (text: string): readonly number[] => (text.match(/20\d\d/g) ?? []).map(Number);

const leadWords =
  /^(?:regie|trekkers?|verantwoordelijk\p{L}*|eigenaar|wie\b|door(?: wie)?$|partij(?:en)?$|uitvoer(?:ing|der|ders)?(?: door)?$|initiatiefnemers?|aanspreek)/u;
const actionWords =
  /^(?:\p{L}*acties?\b|activiteit|inspanning|uitwerking|bijdrage|uitvoering (?:in )?\d|wat (?:doen|gaan we doen)|inzet(?: (?:in )?\d{4})?$)/u;
/** "Afspraak 2022 t/m 2026", "Meerjarige afspraken", "Afspraak": never a sentence that begins with the word. */
const promiseWords =
  /^(?:meerjarige? |meerjaren)?(?:prestatie)?afspra(?:ak|ken)(?: |\d|[/–-]|t\/m|tot en met|voor de looptijd|voor de periode)*$/u;

function roleOf(header: string): Role | undefined {
  const words = fold(header);
  if (/^(?:nr|nummer|no|#)\b\.?/.test(words) || words === "#") return "number";
  if (leadWords.test(words)) return "leads";
  if (actionWords.test(words)) return "actions";
  if (!promiseWords.test(words) && !/^(?:doelstelling|ambitie|meerjar|onderwerp|wat$)/.test(words))
    return undefined;
  return yearsIn(words).length === 1 ? "actions" : "promise";
}

const isShort = (text: string): boolean => text.length <= 80;

const roleAt = (cell: Cell | undefined): Role | undefined => {
  const text = cellText(cell ?? []);
  return isShort(text) ? roleOf(text) : undefined;
};

/** "Nr." is one word with a sign behind it; a longer cell that ends so is a sentence. */
const isSentence = (cell: Cell): boolean => {
  const text = cellText(cell);
  return /[.;,]$/u.test(text) && (text.includes(" ") || roleAt(cell) === undefined);
};

/** A row that only names columns, at least two of them known: the first of a table, or one repeated on a next page. */
export const isHeader = ({ cells }: Row): boolean => {
  const roles = new Set(cells.map(roleAt).filter((role) => role !== undefined));
  const names = cells.every((cell) => isShort(cellText(cell)) && !isSentence(cell));
  const numbered = cells.some((cell) => numberOf(cell[0]) !== undefined);
  return names && !numbered && roles.size >= 2;
};

/** Actions and leads under a first row that names them, without a column that names or numbers agreements. */
export function lacksPromise({ rows }: Table): boolean {
  const roles = rows[0]?.cells.map(roleAt) ?? [];
  const numbered = rows.some(({ cells }) => cells.some((cell) => numberOf(cell[0]) !== undefined));
  return roles.includes("actions") && roles.includes("leads") && !roles.includes("promise") && !numbered;
}

/** Columns that programmes have beside the three, and that never stand for one of them. */
const otherWords =
  /^(?:opmerking|toelichting|planning|wanneer|termijn|deadline|datum|status|stand|voortgang|resultaat|indicator|budget|kosten|financi|bron|kpi|monitoring|thema|hoofdstuk|pijler)/u;

const widthOf = ({ rows }: Table): number => Math.max(0, ...rows.map(({ cells }) => cells.length));

/** A page number, or nothing, at the end of every row: a list of contents. */
function isContents({ rows }: Table): boolean {
  const ends = rows.map(({ cells }) => cellText(cells.at(-1) ?? []).trim());
  return ends.every((end) => /^\d{0,3}$/.test(end)) && ends.some((end) => end !== "");
}

/** Columns that are known, or numbers beside at least two more columns. */
export const isAgreementTable = (table: Table): boolean =>
  table.rows.some(isHeader) ||
  (widthOf(table) > 2 &&
    !isContents(table) &&
    table.rows.some(({ cells }) => numberOf(cells[0]?.[0]) !== undefined));

export type Missing = { readonly missing: MainRole };

type Places = Pick<Columns, MainRole> & {
  readonly number: number | undefined;
  readonly guessed: readonly { readonly place: number; readonly role: MainRole }[];
};

/** The first words of a column, to know it by. */
const wordsIn = ({ rows }: Table, place: number): string =>
  rows
    .map(({ cells }) => cellText(cells[place] ?? []))
    .find((text) => text.trim() !== "")
    ?.slice(0, 80) ?? "";

const mainRoles = ["promise", "actions", "leads"] as const;

/** Of several columns of one role the one that is meant: the year that is asked, and who leads before who takes part. */
function isMeant(role: MainRole, header: string, year: number | undefined): boolean {
  switch (role) {
    case "promise":
      return true;
    case "actions":
      return year !== undefined && yearsIn(header).includes(year);
    case "leads":
      return /^(?:regie|trekker|verantwoordelijk|eigenaar|aanspreek|initiatief)/.test(fold(header));
  }
}

/**
 * Where the three columns are. A header may name one role twice ("Trekker" and "Wie"): the column that holds the
 * numbers of agreements is the promise, and a role that is left goes to the one column that is left.
 */
function placesIn({ rows }: Table, header: Row, year: number | undefined): Places | Missing {
  const roles = header.cells.map(roleAt);
  const number = roles.includes("number") ? roles.indexOf("number") : undefined;
  const found = new Map<MainRole, number>();
  const isFree = (place: number) => place !== number && ![...found.values()].includes(place);
  const numbered = header.cells.findIndex((_, place) =>
    rows.some(({ cells }) => numberOf(cells[place]?.[0]) !== undefined),
  );
  const alone = (place: number) => roles.indexOf(roles[place]) === roles.lastIndexOf(roles[place]);
  if (
    !roles.includes("promise") &&
    numbered >= 0 &&
    isFree(numbered) &&
    !(roles[numbered] && alone(numbered))
  )
    found.set("promise", numbered);
  for (const role of mainRoles) {
    const places = roles.flatMap((one, at) => (one === role && isFree(at) ? [at] : []));
    const place = places.find((at) => isMeant(role, cellText(header.cells[at] ?? []), year)) ?? places[0];
    if (place !== undefined && !found.has(role)) found.set(role, place);
  }
  const left = header.cells.flatMap((cell, place) =>
    isFree(place) && !otherWords.test(fold(cellText(cell))) ? [place] : [],
  );
  const open = mainRoles.filter((role) => !found.has(role));
  const [place, ...others] = left;
  const [role] = open;
  if (role && open.length === 1 && place !== undefined && others.length === 0) found.set(role, place);
  const [promise, actions, leads] = mainRoles.map((one) => found.get(one));
  if (promise === undefined) return { missing: "promise" };
  if (actions === undefined) return { missing: "actions" };
  if (leads === undefined) return { missing: "leads" };
  const guessed = [...found].flatMap(([one, at]) => (roles[at] === one ? [] : [{ place: at, role: one }]));
  return { number, promise, actions, leads, guessed };
}

/** The first row of headers, with the words of one right below it in place of what stands over more columns. */
function headerOf({ rows }: Table): Row | undefined {
  const at = rows.findIndex(isHeader);
  const [first, second] = rows.slice(Math.max(at, 0));
  if (at < 0 || !first || !second || !isHeader(second)) return rows[at];
  const lower = (place: number) => second.cells[place] ?? [];
  return {
    ...first,
    cells: first.cells.map((cell, place) => (cellText(lower(place)) === "" ? cell : lower(place))),
  };
}

/**
 * Columns by their headers; without headers by place: promise, actions, leads, as in the usual layout. `year`: the
 * one that is asked, where there are columns of more years.
 */
export function columnsOf(table: Table, earlier: Columns | undefined, year?: number): Columns | Missing {
  const header = headerOf(table);
  const width = widthOf(table);
  if (!header) {
    if (earlier && width >= earlier.leads + 1) return { ...earlier, byPlace: true };
    if (width < 3) return { missing: width < 2 ? "actions" : "leads" };
    return {
      promise: 0,
      actions: 1,
      leads: 2,
      guessed: [],
      unread: [],
      years: { promise: [], actions: [] },
      byPlace: true,
    };
  }
  const whole = rowText(header);
  if (earlier?.header === whole) return { ...earlier, byPlace: false };
  const places = placesIn(table, header, year);
  if ("missing" in places) return places;
  const { number, promise, actions, leads, guessed } = places;
  const headerText = (place: number) => cellText(header.cells[place] ?? []);
  const known = [number, promise, actions, leads];
  const when = header.cells.findIndex((cell, at) => !known.includes(at) && isPlanningHeader(cellText(cell)));
  const used = new Set([...known, when]);
  return {
    number,
    promise,
    actions,
    leads,
    ...(when >= 0 && { planning: { place: when, header: headerText(when) } }),
    header: whole,
    guessed: guessed.map(({ place, role }) => ({ header: headerText(place), role })),
    unread: Array.from({ length: width }, (_, place) => place).flatMap((place) => {
      const words = headerText(place) || wordsIn(table, place);
      return used.has(place) || words === "" ? [] : [{ header: headerText(place), words }];
    }),
    years: { promise: yearsIn(headerText(promise)), actions: yearsIn(headerText(actions)) },
    byPlace: false,
  };
}
