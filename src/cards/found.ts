import { agreementTitle } from "#cards/agreement";
import { type Block, button, type Card, card, quiet, type Row, rows, strong, text } from "#cards/card";
import { sourceLine } from "#cards/lines";
import { count } from "#domain/dutch";
import type { Edition } from "#domain/edition";
import { findAgreement } from "#domain/progress";
import type { Found, Hit } from "#domain/search";

const most = 60;

/** What was found for these words; never a dead end. `lead` comes first: why there was a search at all. */
export function foundCard(words: string, found: Found, edition: Edition, past: boolean, lead?: string): Card {
  const { hits, nearest, forgiven } = found;
  const said: readonly Block[] = lead ? [text(lead)] : [];
  if (hits.length === 0) return nothingCard(words, nearest, said);
  return card(
    `Zoeken: ${excerpt(words)}`,
    [
      ...said,
      ...(forgiven && nearest[0] ? [text(`Bedoelt u “${nearest[0]}”? Daar is op gezocht.`)] : []),
      strong(
        hits.length > most
          ? `${hits.length} plaatsen gevonden. U ziet de beste ${most}.`
          : `${count(hits.length, "plaats", "plaatsen")} gevonden`,
      ),
      rows(hits.slice(0, most).map((hit) => hitRow(hit, edition))),
      quiet(sourceLine(edition, past)),
    ],
    [button("Alle afspraken", "afspraken"), button("Hulp", "help")],
  );
}

function nothingCard(words: string, nearest: readonly string[], said: readonly Block[]): Card {
  const advice =
    nearest.length > 0
      ? "Deze woorden lijken erop en staan er wel in."
      : "Probeer een ander of korter woord, of kijk in de lijst van alle afspraken.";
  return card(
    `Zoeken: ${excerpt(words)}`,
    [...said, text(`Er is niets gevonden voor “${excerpt(words)}”.`), text(advice)],
    [
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
