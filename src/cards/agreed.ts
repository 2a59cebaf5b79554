import { type Button, button, type Card, card, type Row, rows, strong, text } from "#cards/card";
import { targetAmount } from "#cards/lines";
import { mark } from "#cards/mark";
import { dutchAmount, dutchDate, enumerate } from "#domain/dutch";
import type { Deadline, Target } from "#domain/edition";

const typedAmount = (target: Target): string =>
  `${target.kind === "exactly" ? "precies " : ""}${targetAmount(target)}`;

/** The line that sets one figure for another; "samen" where it belongs to nobody alone. */
export function targetLine(place: string, from: Target | undefined, to: Target | null, year: number): string {
  const owner = (from ?? to)?.party ?? "samen";
  const old = from ? `${typedAmount(from)} ` : "";
  const now = to ? `${from ? "wordt " : ""}${typedAmount(to)}` : "weg";
  return `streefcijfer ${place} ${owner} ${old}${now} ${mark(year, 0)}`;
}

/** "357 woningen van Beter Wonen" */
export const targetWords = (target: Target): string =>
  target.party ? `${targetAmount(target)} van ${target.party}` : targetAmount(target);

const example = (
  place: string,
  party: string | undefined,
  { goal, unit }: { goal: number; unit: string },
): string => `streefcijfer ${place} ${party ? `${party} ` : ""}${dutchAmount(goal, unit)}`;

/** A button that asks why before it does anything. */
const asking = (label: string, says: string): Button => ({ ...button(label, says), opens: "form" });

const ways = (place: string, year: number) => [
  button(place.includes(".") ? `Actie ${place}` : `Afspraak ${place}`, `${place} ${year}`, "primary"),
  button("Besluiten over de tekst", `tekstbesluiten ${year}`),
];

/** The figures agreed at a place, and how another one is set. `problem`: why what was typed was not understood. */
export function targetsCard(
  place: string,
  targets: readonly Target[],
  parties: readonly string[],
  year: number,
  problem?: string,
): Card {
  const [first] = targets;
  const typed = example(place, first ? (first.party ?? undefined) : parties[0], {
    goal: first?.goal ?? 360,
    unit: first?.unit ?? "woningen",
  });
  return card(
    `Afgesproken aantallen bij ${place}`,
    [
      ...(problem ? [strong(problem)] : []),
      targets.length > 0
        ? rows(targets.map((target): Row => ({ text: targetWords(target) })))
        : text("Er is hier nog geen aantal afgesproken."),
      text(`Een ander aantal zet u zo: ${typed}. Weghalen kan ook: ${typed} weg.`),
    ],
    ways(place, year),
  );
}

/** Several figures can be meant: each with the line that means it. */
export const whichTargetCard = (
  place: string,
  choices: readonly { readonly target: Target; readonly says: string }[],
  year: number,
): Card =>
  card(
    `Welk aantal bij ${place}?`,
    [
      text("Er zijn hier meer aantallen. Kies welk u bedoelt."),
      rows(choices.map(({ target }) => ({ text: targetWords(target) }))),
    ],
    [...choices.map(({ target, says }) => asking(targetWords(target), says)), ...ways(place, year)],
  );

/** The dates at a place, and how another one is set. */
export const siteDatesCard = (
  place: string,
  deadlines: readonly Deadline[],
  year: number,
  problem: string,
): Card =>
  card(
    `Datums bij ${place}`,
    [
      strong(problem),
      deadlines.length > 0
        ? rows(
            deadlines.map(({ date, text: words }) => ({
              text: dutchDate(date),
              detail: `gelezen uit: “${words}”`,
            })),
          )
        : text("Er staat hier nog geen datum."),
      text(
        `Een datum zet u zo: datum ${place} 31 december ${year}. Weghalen kan ook: datum ${place} 31 december ${year} weg.`,
      ),
    ],
    ways(place, year),
  );

/** Several dates can be meant: each with the line that means it, and one that leaves them all. */
export const whichDateCard = (
  place: string,
  choices: readonly { readonly deadline: Deadline; readonly says: string }[],
  added: { readonly says: string } | undefined,
  year: number,
): Card =>
  card(
    `Welke datum bij ${place}?`,
    [
      text("Er zijn hier meer datums. Kies welke u bedoelt."),
      rows(
        choices.map(({ deadline }) => ({
          text: dutchDate(deadline.date),
          detail: `gelezen uit: “${deadline.text}”`,
        })),
      ),
    ],
    [
      ...choices.map(({ deadline, says }) => asking(dutchDate(deadline.date), says)),
      ...(added ? [asking("Geen van deze: erbij", added.says)] : []),
      ...ways(place, year),
    ],
  );

/** "Beter Wonen heeft geen deel in 27.3." */
export const noPartSentence = (party: string, place: string, parties: readonly string[]): string =>
  parties.length > 0
    ? `${party} heeft geen deel in ${place}. Dat hebben ${enumerate(parties)}.`
    : `${party} heeft geen deel in ${place}.`;
