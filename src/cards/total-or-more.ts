import { button, type Card, card, text } from "#cards/card";
import { mark } from "#cards/mark";
import type { PartView } from "#cards/report";
import { confirmName } from "#cards/report-form";
import type { Total } from "#domain/counted";
import { dutchAmount, dutchNumber } from "#domain/dutch";

type Typed = {
  readonly figure: Total;
  readonly earlier: Total;
  /** What stood behind the number of the action, and the figure as it stands in it. */
  readonly words: string;
  readonly typed: string;
};

/** "40 woningen" behind 120 of earlier: the total of the year, or 160. Nothing is stored yet. */
export function totalOrMoreCard(
  { action, part, year, verb }: PartView,
  { figure, earlier, words, typed }: Typed,
): Card {
  const sum = Math.round((figure.total + earlier.total) * 100) / 100;
  const line = (told: string) => `${verb} ${action.number} ${words.replace(typed, () => told)}`;
  const seen = mark(year, part.version);
  // Whoever says that it is the total has seen that it is lower than before.
  const yes = figure.total < earlier.total ? ` ${confirmName}: ja` : "";
  const [agreement] = action.number.split(".");
  return card(
    "Totaal of erbij",
    [
      text(`${action.number} ${action.name}. Eerder gemeld: ${dutchAmount(earlier.total, earlier.unit)}.`),
      text(
        `Is ${dutchAmount(figure.total, figure.unit)} het totaal in ${year}, of komt het erbij? Er is nog niets opgeslagen.`,
      ),
    ],
    [
      button(`Totaal in ${year}`, `${line(`totaal ${typed}`)}${yes} ${seen}`, "primary"),
      // The new total in words: pressed twice it is still the same.
      button(
        `Erbij, wordt ${figure.unit === "euro" ? dutchAmount(sum, figure.unit) : dutchNumber(sum)}`,
        `${line(`totaal ${dutchAmount(sum, figure.unit)}`)} ${seen}`,
      ),
      button(`Afspraak ${agreement}`, `${agreement} ${year}`),
    ],
  );
}
