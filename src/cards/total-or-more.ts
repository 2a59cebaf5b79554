import { button, type Card, card, text } from "#cards/card";
import { mark } from "#cards/mark";
import type { PartView } from "#cards/report";
import { confirmName } from "#cards/report-form";
import { toldLine } from "#cards/told-line";
import type { Total } from "#domain/counted";
import { bareAmount, dutchAmount, enumerate } from "#domain/dutch";
import { isSummed } from "#domain/figures";
import { agreementOf } from "#domain/progress";
import type { Answers, ReportedStatus } from "#domain/status-rules";

type Typed = {
  readonly figure: Total;
  readonly earlier: Total;
  /** What stood behind the number of the action, and the figure as it stands in it. */
  readonly words: string;
  readonly typed: string;
};

const together = (figure: Total, earlier: Total): number =>
  Math.round((figure.total + earlier.total) * 100) / 100;

/** Whoever says that it is the total has seen that it is lower than before. */
const confirmed = (figure: Total, earlier: Total | undefined): string =>
  earlier && figure.total < earlier.total ? ` ${confirmName}: ja` : "";

/** "40 woningen" behind 120 of earlier: the total of the year, or 160. Nothing is stored yet. */
export function totalOrMoreCard(
  { action, part, year, verb }: PartView,
  { figure, earlier, words, typed }: Typed,
): Card {
  const sum = together(figure, earlier);
  const line = (told: string) => `${verb} ${action.number} ${words.replace(typed, () => told)}`;
  const seen = mark(year, part.version);
  const yes = confirmed(figure, earlier);
  const agreement = agreementOf(action.number);
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
        `Erbij, wordt ${bareAmount(sum, figure.unit)}`,
        `${line(`totaal ${dutchAmount(sum, figure.unit)}`)} ${seen}`,
      ),
      button(`Afspraak ${agreement}`, `${agreement} ${year}`),
    ],
  );
}

/** A figure among the words. `mayBeAdded`: it may also come on top of what was reported earlier. */
type Mentioned = {
  readonly typed: string;
  readonly figure: Total;
  readonly earlier?: Total | undefined;
  readonly mayBeAdded: boolean;
  /** Said to come on top, "40 erbij": it is in `figure` already. */
  readonly isAdded: boolean;
};

/** A share, an average or a rhythm is no total: it is asked how it stands. */
function question(figures: readonly Mentioned[], year: number): string {
  if (figures.every(({ isAdded }) => isAdded)) return `Komt dat erbij in ${year}?`;
  return figures.some(({ figure }) => isSummed(figure.unit))
    ? `Is dat het totaal in ${year}?`
    : "Is dat de stand nu?";
}

const yesLabel = ({ figure: { total, unit }, isAdded }: Mentioned): string => {
  const amount = dutchAmount(total, unit);
  if (isAdded) return `Erbij, wordt ${amount}`;
  return isSummed(unit) ? `Ja, totaal ${amount}` : `Ja, ${amount}`;
};

/** "In maart 150 woningen opgeleverd": whether that is the figure to keep. Nothing is stored yet. */
export function mentionedCard(
  { action, part, year, verb }: PartView,
  status: ReportedStatus,
  answers: Answers,
  figures: readonly Mentioned[],
): Card {
  const line = (figure?: string) =>
    toldLine({ verb, action }, status, { ...answers, ...(figure !== undefined && { figure }) });
  const seen = mark(year, part.version);
  const named = figures.map(({ typed }) => `“${typed}”`);
  const agreement = agreementOf(action.number);
  return card(
    "Is dit het aantal?",
    [
      text(`${action.number} ${action.name}. In uw woorden staat ${enumerate(named)}.`),
      text(`${question(figures, year)} Er is nog niets opgeslagen.`),
    ],
    [
      ...figures.flatMap((one) => {
        const { figure, earlier, mayBeAdded } = one;
        const amount = dutchAmount(figure.total, figure.unit);
        const total = button(
          yesLabel(one),
          `${line(amount)}${confirmed(figure, earlier)} ${seen}`,
          "primary",
        );
        if (!earlier || !mayBeAdded) return [total];
        const sum = dutchAmount(together(figure, earlier), figure.unit);
        return [total, button(`Erbij, wordt ${sum}`, `${line(sum)} ${seen}`)];
      }),
      button("Nee, geen aantal", `${line()} ${seen}`),
      button(`Afspraak ${agreement}`, `${agreement} ${year}`),
    ],
  );
}
