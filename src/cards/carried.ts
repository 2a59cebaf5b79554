import { type Block, button, type Card, card, heading, quiet, type Row, rows, text } from "#cards/card";
import type { Carried } from "#domain/carried";

/** A part that an earlier year put off, with the way to what was reported on it there. */
const carriedRow = ({ year, action, name, party, reason }: Carried): Row => ({
  text: `Doorgeschoven uit ${year}: ${action} ${name}`,
  detail: [`Het deel van ${party}`, ...(reason ? [reason] : [])].join(" · "),
  opens: { label: `${action} in ${year}`, says: `${action} geschiedenis ${party} ${year}` },
});

/** The card with what earlier years put off to it, above the small print that ends it. */
export function withCarried(whole: Card, carried: readonly Carried[]): Card {
  if (carried.length === 0) return whole;
  const last = whole.blocks.at(-1);
  const isSmallPrint = last?.kind === "text" && last.look === "quiet";
  const added: Block = rows(carried.map(carriedRow));
  const blocks = isSmallPrint ? [...whole.blocks.slice(0, -1), added, last] : [...whole.blocks, added];
  return { ...whole, blocks };
}

/** Everything that earlier years put off to a year: where it stands now, or that it stands nowhere. */
export function carriedCard(year: number, carried: readonly Carried[]): Card {
  const placed = carried.filter(({ agreement }) => agreement !== undefined);
  const lost = carried.filter(({ agreement }) => agreement === undefined);
  return card(
    `Doorgeschoven naar ${year}`,
    [
      ...(carried.length === 0 ? [text(`Uit eerdere jaren is niets doorgeschoven naar ${year}.`)] : []),
      ...(placed.length === 0 ? [] : [rows(placed.map((part) => placedRow(part, year)))]),
      ...(lost.length === 0
        ? []
        : [
            heading(`Niet gevonden in het actieprogramma ${year}`),
            rows(lost.map(carriedRow)),
            quiet("Vraag de partij of dit nog doorgaat, en zet het zo nodig in het actieprogramma."),
          ]),
    ],
    [button(`Overzicht ${year}`, `overzicht ${year}`), button("Alle afspraken", `afspraken ${year}`)],
  );
}

function placedRow(part: Carried, year: number): Row {
  const at = part.into ?? String(part.agreement);
  const now = part.into ? `Nu actie ${at}` : `Nu bij afspraak ${at}`;
  const { text: line, detail = "" } = carriedRow(part);
  return { text: line, detail: `${now} · ${detail}`, opens: { label: now, says: `${at} ${year}` } };
}
