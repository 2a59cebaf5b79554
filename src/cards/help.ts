import { button, type Card, card, heading, rows, text } from "#cards/card";

/** One thing to ask, with an example as it is typed in this door. */
export type Usage = { readonly example: string; readonly summary: string };

const start = [
  button("Alle afspraken", "afspraken", "primary"),
  button("Overzicht", "overzicht"),
  button("Partijen", "partijen"),
  button("Datums", "termijnen"),
  button("Begrippen", "begrip"),
] as const;

/** First use in three sentences, then everything one can ask. */
export const helpCard = (usages: readonly Usage[], partnership: string): Card =>
  card(
    "Zo werkt Afspraken",
    [
      text(`Hier leest u de ${partnership}: wie wat heeft beloofd en hoe het staat.`),
      text("Typ het nummer van een afspraak, de naam van een partij of een woord dat u zoekt."),
      text("Melden doet u met de knoppen op een afspraak, alleen over het deel van uw eigen partij."),
      heading("Dit kunt u vragen"),
      rows(usages.map(({ example, summary }) => ({ text: example, detail: summary }))),
    ],
    start,
  );

/** How one command is used, for a line that could not be read. */
export const usageLine = ({ example, summary }: Usage): string => `Zo werkt het: ${example}. ${summary}`;

/** A friendly word back. */
export const greetingCard = (): Card =>
  card(
    "Goedendag",
    [text("Waarmee kan ik u helpen? Typ een nummer van een afspraak, of kies hieronder.")],
    [...start, button("Hulp", "help")],
  );

export const thanksCard = (): Card =>
  card("Graag gedaan", [text("Typ een nummer of een woord als u meer wilt weten.")], start);
