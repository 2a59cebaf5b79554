import { button, type Card, card, strong, text } from "#cards/card";
import { sourceWords } from "#cards/proposal-lines";
import type { Edition } from "#domain/edition";

const overview = (year: number) => button(`Overzicht ${year}`, `overzicht ${year}`);

const meaning = [
  text("Deze gegevens zijn meegeleverd. Niemand van u heeft ze nagekeken."),
  text("Bevestig ze als ze kloppen, of lees het document zelf in."),
] as const;

/** What the mark means; with `decides` also how it goes away. */
export const exampleCard = (edition: Edition, decides: boolean): Card =>
  card(
    `Voorbeeldgegevens ${edition.year}`,
    [
      strong(`Het actieprogramma ${edition.year} zijn voorbeeldgegevens (${sourceWords(edition)}).`),
      ...meaning,
      ...(decides ? [] : [text("Een coördinator kan dat doen.")]),
    ],
    [
      ...(decides
        ? [
            button("Bevestigen", `voorbeeldgegevens bevestigen ${edition.year}`, "primary"),
            button("Document inlezen", "bestand"),
          ]
        : []),
      overview(edition.year),
    ],
  );

/** Before the mark is taken away. */
export const askConfirmCard = ({ year, doubts }: Edition): Card =>
  card(
    `Gegevens van ${year} bevestigen?`,
    [
      text(
        `U zegt daarmee dat de gegevens van ${year} kloppen. “Voorbeeldgegevens” staat dan nergens meer bij ${year}.`,
      ),
      ...(doubts.length > 0
        ? [text(`Over ${doubts.length} twijfels is nog niet besloten. Die blijven staan.`)]
        : []),
      text("In het logboek staat dat u dit deed."),
    ],
    [
      button("Ja, de gegevens kloppen", `voorbeeldgegevens bevestigen ${year} zeker`, "primary"),
      button("Document inlezen", "bestand"),
      button("Niet doen", `overzicht ${year}`),
    ],
  );

export const confirmedCard = (year: number): Card =>
  card(
    `Gegevens van ${year} zijn bevestigd`,
    [strong(`Bij ${year} staat niet langer “Voorbeeldgegevens”.`)],
    [overview(year), button("Alle afspraken", `afspraken ${year}`)],
  );

export const noExampleCard = (year: number): Card =>
  card(
    `Actieprogramma ${year}`,
    [text(`Het actieprogramma ${year} zijn geen voorbeeldgegevens. U hoeft niets te bevestigen.`)],
    [overview(year), button("Hulp", "help")],
  );
