import { button, type Card, card, quiet, rows, text } from "#cards/card";
import type { Term } from "#domain/partnership";

/** What a word of the trade means. */
export const termCard = ({ word, aliases, meaning }: Term): Card =>
  card(
    `Wat is ${word}?`,
    [text(meaning), ...(aliases.length > 0 ? [quiet(`Ook: ${aliases.join(", ")}`)] : [])],
    [button(`Zoek “${word}”`, `zoek ${word}`), button("Alle begrippen", "begrip")],
  );

/** All words of the trade. */
export const termsCard = (glossary: readonly Term[]): Card =>
  card(
    "Begrippen en afkortingen",
    [
      rows(
        [...glossary]
          .sort((one, other) => one.word.localeCompare(other.word, "nl"))
          .map(({ word, meaning }) => ({
            text: word,
            detail: meaning,
            opens: { label: word, says: `begrip ${word}` },
          })),
      ),
    ],
    [button("Alle afspraken", "afspraken"), button("Hulp", "help")],
  );
