import { button, type Card, card, heading, rows, text } from "#cards/card";
import { excerpt } from "#cards/found";
import { type Topic, topics } from "#cards/help-topics";

/** One thing to ask, with an example as it is typed in this door. */
export type Usage = { readonly example: string; readonly summary: string };

const start = [
  button("Alle afspraken", "afspraken", "primary"),
  button("Overzicht", "overzicht"),
  button("Partijen", "partijen"),
  button("Datums", "termijnen"),
  button("Begrippen", "begrip"),
] as const;

/**
 * First use in a few sentences, then what one can ask about. `form`: how a line is typed here, "/afspraak {}". `examples`:
 * lines that somebody may type.
 */
export const helpCard = (partnership: string, form: string, examples: readonly string[]): Card =>
  card(
    "Zo werkt Afspraken",
    [
      text(
        `Hier leest u de ${partnership}: wie wat heeft beloofd en hoe het staat. Melden doet u met de knoppen op een afspraak, alleen over het deel van uw eigen partij.`,
      ),
      text(
        `Typ een nummer, de naam van een partij of een woord: ${examples.map((line) => form.replace("{}", line)).join(", ")}.`,
      ),
      heading("Waarover wilt u meer weten?"),
      rows(
        topics.map(({ word, title, about }) => ({
          text: title,
          detail: `${about} Typ: ${form.replace("{}", `help ${word}`)}`,
          opens: { label: title, says: `help ${word}` },
        })),
      ),
    ],
    [button("Mijn delen", "mijn", "primary"), button("Alle afspraken", "afspraken")],
  );

/** What can be asked about one subject. */
export const topicCard = ({ title, about }: Topic, usages: readonly Usage[]): Card =>
  card(
    title,
    [text(about), rows(usages.map(({ example, summary }) => ({ text: example, detail: summary })))],
    [button("Alle onderwerpen", "help", "primary"), button("Alle afspraken", "afspraken")],
  );

/** How one command is used, for a line that could not be read. */
export const usageLine = ({ example, summary }: Usage): string => `Zo werkt het: ${example}. ${summary}`;

/** A command that was typed without what it needs. `lead`: how it is used. `typed`: the line, which may be sought too. */
export const howCard = (name: string, lead: string, typed: string): Card => {
  const topic = topics.find(({ commands }) => commands.includes(name));
  return card(
    `Er ontbreekt iets bij “${excerpt(typed)}”`,
    [text(lead)],
    [
      ...(topic?.word === "melden" ? [button("Mijn delen", "mijn", "primary")] : []),
      ...(topic ? [button(topic.title, `help ${topic.word}`)] : []),
      button(`Zoek “${excerpt(typed)}”`, `zoek ${typed}`),
      button("Alle afspraken", "afspraken"),
    ],
  );
};

/** A friendly word back. */
export const greetingCard = (): Card =>
  card(
    "Goedendag",
    [text("Waarmee kan ik u helpen? Typ een nummer van een afspraak, of kies hieronder.")],
    [...start, button("Hulp", "help")],
  );

export const thanksCard = (): Card =>
  card("Graag gedaan", [text("Typ een nummer of een woord als u meer wilt weten.")], start);
