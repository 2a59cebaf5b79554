import {
  type Block,
  type Button,
  bullets,
  button,
  type Card,
  card,
  facts,
  heading,
  quiet,
  strong,
  text,
} from "#cards/card";
import {
  changeWords,
  comingWords,
  countedWords,
  countLabel,
  countWords,
  flaggedTitle,
  flaggedWords,
  inShort,
  labelled,
  type QuarterlyView,
  quarterLine,
  reportedWords,
  silentWords,
  standWords,
  worthWords,
} from "#cards/quarterly-lines";
import { capital, count, dutchDate, enumerate } from "#domain/dutch";
import {
  firstDay,
  nextQuarter,
  previousQuarter,
  type Quarter,
  quarterWords,
  reportingQuarter,
} from "#domain/quarter";
import type { StoodPart } from "#domain/quarterly-parts";

/** What fits a screen of a phone before "Meer": characters of the whole card, entries of a list, characters
 * of an entry. */
const screen = 900;
const few = 2;
const some = 5;
const short = 75;
/** A title that is cut shorter than this says nothing. */
const shortTitle = 36;
/** An entry about red or orange says why, so it takes what room is left, and at least this. */
const telling = 150;

/** A quarter in one screen of a phone; the whole stands behind "Meer". */
export function quarterlyCard(view: QuarterlyView): Card {
  const title = `Kwartaaloverzicht ${quarterWords(view.quarterly.quarter)}`;
  if (view.quarterly.heard === 0) return card(title, silenceLines(view).map(text), waysOn(view));
  const reported = reportedWords(view.quarterly);
  const stand = [standWords(view), ...worthWords(view)].join(" ");
  const figures = factsOf(view);
  const roomBeside = (changed: readonly string[]): number =>
    screen - [title, reported, stand, ...changed, ...Object.entries(figures).flat()].join("\n").length;
  const two = changedLines(view, few);
  // Why something is red says more than a second agreement that changed.
  const changed = roomBeside(two) < telling ? changedLines(view, 1) : two;
  return card(
    title,
    [
      strong(reported),
      quiet(stand),
      ...(changed.length > 0 ? [heading("Veranderd"), bullets(changed)] : []),
      ...attentionBlocks(view, roomBeside(changed)),
      facts(figures),
    ],
    [button("Meer", `${quarterLine(view.quarterly.quarter)} meer`, "primary"), ...waysOn(view)],
  );
}

/** Nobody reported: what there is to say then fits three lines. */
function silenceLines(view: QuarterlyView): readonly string[] {
  const { last, late, coming, quarter } = view.quarterly;
  const [next] = coming;
  const third = [
    ...(late.length > 0
      ? [`Nagekomen over een eerder kwartaal: ${count(late.length, "melding", "meldingen")}.`]
      : next
        ? [`Eerstvolgende datum: ${comingWords(next, quarter.year)}.`]
        : []),
    ...worthWords(view),
  ];
  return [
    `Over dit kwartaal heeft ${view.of === undefined ? "niemand iets" : `${view.of} niets`} gemeld.`,
    last === null
      ? "Er is nog niets gemeld."
      : `De laatste melding ervoor is van ${dutchDate(last.day)}, over het ${quarterWords(last.about)}.`,
    ...(third.length > 0 ? [third.join(" ")] : []),
  ];
}

const andMore = (left: readonly unknown[]): string => (left.length > 0 ? ` (en nog ${left.length})` : "");

/** The agreements that changed most, so many at most, each with its worst part; then how much more there is. */
function changedLines(
  { quarterly: { changes, first, late, before } }: QuarterlyView,
  most: number,
): readonly string[] {
  const shown = changes.slice(0, most).map(({ agreement, parts: [worst, ...others] }) => {
    const words = `${worst ? changeWords(worst) : ""}${andMore(others)}`;
    return `${agreement.number} ${inShort(agreement.title, Math.max(shortTitle, short - words.length))}: ${words}`;
  });
  const left = changes.length - shown.length;
  const more = [
    ...(left > 0 ? [`nog ${count(left, "afspraak", "afspraken")}`] : []),
    ...(first.length > 0 && before !== null
      ? [`${count(first.length, "deel", "delen")} voor het eerst gemeld`]
      : []),
    ...(late.length > 0 ? [`${count(late.length, "melding", "meldingen")} nagekomen`] : []),
  ];
  if (more.length === 0) return shown;
  return shown.length > 0 ? [...shown, `Ook: ${enumerate(more)}.`] : [`${capital(enumerate(more))}.`];
}

/** The worst parts with their reasons, as many as the room allows; of the others the numbers. */
function attentionBlocks(
  { quarterly: { attention, quarter } }: QuarterlyView,
  room: number,
): readonly Block[] {
  if (attention.length === 0) return [strong("Niets staat op rood of oranje.")];
  const howMany = room >= 2 * telling ? 2 : 1;
  const each = Math.max(telling, Math.floor(room / howMany));
  const numbers = [...new Set(attention.slice(howMany).map(({ action }) => action.number))];
  return [
    heading(`Rood en oranje (${count(attention.length, "deel", "delen")})`),
    bullets([
      ...attention.slice(0, howMany).map((one) => flaggedLine(one, quarter, each)),
      ...(numbers.length > 0
        ? [`Ook: ${numbers.slice(0, some).join(", ")}${andMore(numbers.slice(some))}`]
        : []),
    ]),
  ];
}

/** The title, and the three answers in what room is left. */
function flaggedLine(part: StoodPart, quarter: Quarter, most: number): string {
  const title = inShort(flaggedTitle(part), telling / 2);
  return [title, ...flaggedWords(part, quarter, most - title.length - 3 * labelled)].join(" · ");
}

/** Figures, dates, silence and counts, a line each. */
function factsOf({ quarterly, measure }: QuarterlyView): Readonly<Record<string, string>> {
  const { quarter, figures, coming, silent, counts } = quarterly;
  const [counted, ...others] = figures;
  const [next, ...later] = coming;
  return {
    ...(counted && {
      Aantallen:
        inWholeFigures(`${counted.action.number}: ${countedWords(counted, quarter.year)}`) + andMore(others),
    }),
    ...(next && { "Volgend kwartaal": inShort(comingWords(next, quarter.year), short) + andMore(later) }),
    ...(silent.length > 0 &&
      !measure.past && { "Delen nog niet gemeld": silent.map(silentWords).join(", ") }),
    [countLabel(quarterly)]: countWords(counts).join(", "),
  };
}

/** Cut between two figures where that can be: one without its party says nothing. */
function inWholeFigures(words: string): string {
  const end = words.lastIndexOf("; ", short);
  return words.length <= short || end < 0 ? inShort(words, short) : `${words.slice(0, end)}; …`;
}

/** To the quarters beside it, and, where this one is asked for now, to who has still to report. */
function waysOn({ quarterly: { quarter }, measure }: QuarterlyView): readonly Button[] {
  const { today, isHoliday, past } = measure;
  const previous = previousQuarter(quarter);
  const next = nextQuarter(quarter);
  const asked = reportingQuarter(today, isHoliday);
  const isAsked = !past && asked.year === quarter.year && asked.quarter === quarter.quarter;
  return [
    ...(isAsked ? [button("Wie nog", `wie nog ${quarter.year}`)] : []),
    ...[previous, next]
      .filter((other) => other.year === quarter.year && firstDay(other) <= today)
      .map((other) => button(capital(quarterWords(other)), quarterLine(other))),
    button("Overzicht", `overzicht ${quarter.year}`),
  ];
}
