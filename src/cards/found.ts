import { agreementTitle } from "#cards/agreement";
import {
  type Block,
  type Button,
  button,
  type Card,
  card,
  quiet,
  type Row,
  rows,
  strong,
  text,
} from "#cards/card";
import { datedRows } from "#cards/dates";
import { sourceLine } from "#cards/source-line";
import { count, dutchDate } from "#domain/dutch";
import type { Edition } from "#domain/edition";
import { findAgreement } from "#domain/progress";
import type { Found, Hit } from "#domain/search";
import type { Measure } from "#domain/standing";

const most = 60;

/** So many of what only comes near are worth reading. */
const mostNear = 5;

/** What else there is to say: `lead`, why there was a search at all, and buttons for what was probably meant. */
type Beside = { readonly lead?: string; readonly offers?: readonly Button[] };

/** What was found for these words; never a dead end. */
export function foundCard(
  words: string,
  found: Found,
  edition: Edition,
  measure: Measure,
  { lead, offers = [] }: Beside = {},
): Card {
  const { hits, nearest, forgiven, share } = found;
  const said: readonly Block[] = lead ? [text(lead)] : [];
  if (hits.length === 0) return nothingCard(words, nearest, said, offers);
  const shown = hits.slice(0, share < 0.5 ? mostNear : most);
  return card(
    `Zoeken: ${excerpt(words)}`,
    [
      ...said,
      ...(forgiven && nearest[0] ? [text(`Bedoelt u “${nearest[0]}”? Daar is op gezocht.`)] : []),
      strong(share < 0.5 ? "Dit staat er niet zo. Dit komt het dichtst in de buurt." : howMany(hits.length)),
      rows(shown.map((hit) => hitRow(hit, edition))),
      ...(share >= 0.5 && hits.length > most ? [text("Typ er een woord bij. Dan vindt u minder.")] : []),
      quiet(sourceLine(edition, measure)),
    ],
    [...offers, button("Alle afspraken", "afspraken"), button("Hulp", "help")],
  );
}

const howMany = (found: number): string =>
  found > most
    ? `${found} plaatsen gevonden. U ziet de beste ${most}.`
    : `${count(found, "plaats", "plaatsen")} gevonden`;

/** Where a day stands, `printed` as in the text: the dates that were read, then other paragraphs that print it. */
export function foundDayCard(
  words: string,
  printed: string,
  found: Found,
  edition: Edition,
  measure: Measure,
): Card {
  const dated = datedRows(edition, ({ date }) => dutchDate(date).startsWith(printed));
  const [, day, year = "\\d"] = /^(\d+ \p{L}+)(?: (\d{4}))?$/u.exec(printed) ?? [];
  const isPrinted = new RegExp(`(?<!\\d)${day}(?! (?!${year})\\d)`, "i");
  const others = found.hits.filter(({ paragraph }) => isPrinted.test(paragraph));
  const all = [...dated, ...others.map((hit) => hitRow(hit, edition))];
  return card(
    `Zoeken: ${excerpt(words)}`,
    [
      strong(all.length > 0 ? howMany(all.length) : `${printed} staat niet in de tekst.`),
      ...(all.length > 0 ? [rows(all)] : []),
      quiet(sourceLine(edition, measure)),
    ],
    [button("Alle datums", "termijnen"), button("Alle afspraken", "afspraken"), button("Hulp", "help")],
  );
}

function nothingCard(
  words: string,
  nearest: readonly string[],
  said: readonly Block[],
  offers: readonly Button[],
): Card {
  const advice =
    nearest.length > 0
      ? "Deze woorden lijken erop en staan er wel in."
      : "Probeer een ander of korter woord, of kijk in de lijst van alle afspraken.";
  return card(
    `Zoeken: ${excerpt(words)}`,
    [...said, text(`Er is niets gevonden voor “${excerpt(words)}”.`), text(advice)],
    [
      ...offers,
      ...nearest.map((word) => button(word, `zoek ${word}`)),
      button("Alle afspraken", "afspraken"),
      button("Hulp", "help"),
    ],
  );
}

/** What somebody typed, short enough to repeat. */
export const excerpt = (words: string): string => {
  const letters = [...words.replace(/\s+/g, " ").trim()];
  return letters.length > 60 ? `${letters.slice(0, 60).join("")}…` : letters.join("");
};

function hitRow(hit: Hit, edition: Edition): Row {
  const { year } = edition;
  const agreement = hit.agreement === undefined ? undefined : findAgreement(edition, hit.agreement);
  if (!agreement) {
    const part = hit.where === "goal" ? "doelen" : "opgaven en ambitie";
    return {
      text: `Hoofdstuk ${hit.chapter}, ${part}`,
      detail: hit.paragraph,
      opens: { label: `Hoofdstuk ${hit.chapter}`, says: `hoofdstuk ${hit.chapter} ${year}` },
    };
  }
  const says = `${hit.action ?? agreement.number} ${year}`;
  const opens = { label: hit.action ? `Actie ${hit.action}` : `Afspraak ${agreement.number}`, says };
  if (hit.where === "title") {
    const actions = agreement.actions.map(({ number, name }) => `${number} ${name}`).join("; ");
    return { text: agreementTitle(agreement), detail: actions, opens };
  }
  return { text: `${agreementTitle(agreement)} · ${placeOf(hit)}`, detail: hit.paragraph, opens };
}

function placeOf({ where, action }: Hit): string {
  switch (where) {
    case "action":
    case "note":
      return action ? `actie ${action}` : "noot";
    case "footnote":
      return "voetnoot";
    case "title":
    case "promise":
    case "ambition":
    case "goal":
      return "afspraak";
  }
}
