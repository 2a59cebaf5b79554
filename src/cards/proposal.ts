import {
  type Block,
  type Button,
  bullets,
  button,
  type Card,
  card,
  heading,
  quiet,
  strong,
  text,
} from "#cards/card";
import type { Form } from "#cards/form";
import { excerpt } from "#cards/found";
import {
  carriedLine,
  differenceLines,
  foundLines,
  keptLines,
  sourceWords,
  warningLines,
} from "#cards/proposal-lines";
import { count } from "#domain/dutch";
import type { Partnership } from "#domain/partnership";
import type { Prepared } from "#domain/prepared";
import type { Adopted } from "#domain/register";

/** The field in which somebody says of which year a document is. */
export const yearName = "jaar";

/** More than these do not fit beside the buttons in one message; a card with pages would ask for the file again. */
const some = { lines: 8, characters: 150 } as const;

function firstOf(lines: readonly string[]): readonly Block[] {
  if (lines.length === 0) return [];
  const rest = lines.length - some.lines;
  const shown = lines.slice(0, some.lines).map((line) => shortened(line));
  return [bullets(rest > 0 ? [...shown, `En nog ${rest}.`] : shown)];
}

const shortened = (line: string): string =>
  line.length > some.characters ? `${line.slice(0, some.characters - 1).replace(/\s+\S*$/, "")}…` : line;

/** What adopting a document would do, before it is done. `lead`: what to read first, such as why it is shown again. */
export function proposalCard(
  prepared: Prepared,
  partnership: Pick<Partnership, "term">,
  lead: readonly string[] = [],
): Card {
  const { proposal, stored, programme, key } = prepared;
  const { edition, kept } = proposal;
  const { year, doubts } = edition;
  const difference = differenceLines(proposal, stored);
  return card(
    `Actieprogramma ${year} overnemen?`,
    [
      ...[...lead, ...warningLines(prepared, partnership)].map(strong),
      quiet(`Gevonden in ${sourceWords(edition)}:`),
      bullets(foundLines(edition)),
      text(
        doubts.length === 0
          ? "Er zijn geen twijfels."
          : `${count(doubts.length, "plaats is", "plaatsen zijn")} op meer dan één manier te lezen. Daarover besluit u na het overnemen. Tot dan geldt de eerste lezing.`,
      ),
      ...keptLines(kept)
        .slice(0, some.lines)
        .map((line) => text(shortened(line))),
      ...difference.lead.map(text),
      ...firstOf(difference.lines),
      ...carriedBlocks(prepared),
      quiet(
        stored
          ? "U kunt later terug naar de tekst die er nu staat."
          : "Er is nog niets opgeslagen. Na het overnemen kunt u een nieuwe versie inlezen, of het weer weghalen zolang niemand iets meldt.",
      ),
    ],
    [
      ...(programme?.closed
        ? [button(`Heropen ${year}`, `heropenen ${year}`)]
        : [button("Neem over", `bestand ${key} overnemen`, "primary")]),
      button("Bekijk alles", `bestand ${key} alles`),
      { ...button("Ander jaar", `bestand ${key} jaar`), opens: "form" },
      button("Niet doen", `bestand ${key} niet`),
    ],
  );
}

function carriedBlocks({ carried, reading: { year } }: Prepared): readonly Block[] {
  return carried.length === 0
    ? []
    : [heading(`Doorgeschoven naar ${year}`), ...firstOf(carried.map(carriedLine))];
}

/** The document names no year. `years` are likely ones. */
export const whichYearCard = (name: string, key: string, years: readonly number[]): Card =>
  card(
    "Van welk jaar is dit actieprogramma?",
    [text(`In “${excerpt(name)}” staat geen jaar. Kies het jaar. Er is nog niets opgeslagen.`)],
    [
      ...years.map((year) => button(String(year), `bestand ${key} jaar ${year}`)),
      { ...button("Ander jaar", `bestand ${key} jaar`), opens: "form" },
      button("Niet doen", `bestand ${key} niet`),
    ],
  );

export const yearForm = (key: string, year: number): Form => ({
  title: "Welk jaar?",
  lead: "Van welk jaar is het actieprogramma in dit document?",
  fields: [
    {
      kind: "text",
      name: yearName,
      label: "Jaar",
      hint: `Vier cijfers, bijvoorbeeld ${year}.`,
      lines: "one",
      longest: 4,
      required: true,
      value: String(year),
    },
  ],
  says: `bestand ${key} jaar`,
  submit: "Bekijken",
});

/** Before a year outside the term is taken in. */
export const outsideTermCard = (
  { reading: { year }, key }: Prepared,
  { term }: Pick<Partnership, "term">,
): Card =>
  card(
    `Actieprogramma ${year} overnemen?`,
    [
      strong(`${year} valt buiten de looptijd van ${term.from} tot en met ${term.to}.`),
      text(
        `Begint er een nieuwe looptijd? Dan gelden de nummers van dit document voor ${year}. Oude afspraken vindt u terug met het jaar erachter, bijvoorbeeld: 27 ${term.from}.`,
      ),
    ],
    [
      button(`Ja, neem ${year} over`, `bestand ${key} overnemen zeker`, "danger"),
      { ...button("Ander jaar", `bestand ${key} jaar`), opens: "form" },
      button("Niet doen", `bestand ${key} niet`),
    ],
  );

/** What adopting did. `parked`: see `Adopted`; absent where it was adopted before. */
export function adoptedCard({ proposal, stored, carried }: Prepared, parked?: Adopted["parked"]): Card {
  const { edition } = proposal;
  const { year, doubts } = edition;
  const changed = parked ? firstOf(differenceLines(proposal, stored).lines) : [];
  return card(
    `Actieprogramma ${year} is overgenomen`,
    [
      strong(`Het register volgt nu ${sourceWords(edition)}.`),
      bullets(foundLines(edition)),
      ...(changed.length > 0 ? [heading("Veranderd"), ...changed] : []),
      ...(parked && parked.length > 0
        ? [text(`Niet meer in de tekst, met geschiedenis bewaard: ${parked.join(", ")}.`)]
        : []),
      ...(carried.length > 0
        ? [text(`${count(carried.length, "deel is", "delen zijn")} doorgeschoven naar ${year}.`)]
        : []),
    ],
    [
      ...nextSteps(year, doubts.length, carried.length),
      stored ? returnButton(year) : button("Weer weghalen", `bestand ${year} weg`),
    ],
  );
}

const nextSteps = (year: number, doubts: number, carried: number): readonly Button[] => [
  ...(doubts > 0 ? [button(`Twijfels (${doubts})`, `twijfels ${year}`, "primary")] : []),
  button(`Overzicht ${year}`, `overzicht ${year}`),
  ...(carried > 0 ? [button(`Meegenomen (${carried})`, `meegenomen ${year}`)] : []),
];

const returnButton = (year: number): Button => button("Terug naar de vorige tekst", `bestand ${year} terug`);
