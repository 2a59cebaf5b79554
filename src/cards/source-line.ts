import { closedLine, endingLine } from "#cards/stood";
import { dutchDate } from "#domain/dutch";
import type { Edition } from "#domain/edition";
import type { Measure } from "#domain/standing";

/** Where the words of a card come from and what they are worth, and that its programme is over or closed. */
export function sourceLine({ source, year }: Edition, { past, closed }: Measure): string {
  const dated = source.date ? `${source.name} van ${dutchDate(source.date)}` : source.name;
  const kind = source.kind === "summary" ? `Samenvatting van het ${dated}` : `Bron: ${dated}`;
  return [
    `${kind}.`,
    ...(source.example ? ["Voorbeeldgegevens."] : []),
    ...(closed ? [closedLine(year)] : past ? [endingLine(year)] : []),
  ].join(" ");
}
