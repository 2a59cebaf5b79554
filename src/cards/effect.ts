import { targetWords } from "#cards/agreed";
import { targetAmount } from "#cards/lines";
import type { Effect } from "#domain/amendment-effect";
import { count, dutchDate, enumerate } from "#domain/dutch";
import type { Deadline, Target } from "#domain/edition";

/** Words before something is decided, and words after it was. */
type Tense = "before" | "after";

/** "357 woningen wordt 360 woningen van Beter Wonen", or what comes or goes. */
function exchange(gone: readonly string[], now: readonly string[], tense: Tense): string {
  if (gone.length > 0 && now.length > 0)
    return `${enumerate(gone)} ${tense === "before" ? "wordt" : "is nu"} ${enumerate(now)}`;
  if (now.length > 0) return `${enumerate(now)} ${tense === "before" ? "komt erbij" : "staat er nu bij"}`;
  return `${enumerate(gone)} ${tense === "before" ? "gaat weg" : "is weg"}`;
}

/** What changes in the figures at a place. */
export function targetsLine(
  place: string,
  gone: readonly Target[],
  now: readonly Target[],
  tense: Tense,
): string {
  const sameOwner = gone.length === 1 && now.length === 1 && gone[0]?.party === now[0]?.party;
  const left = gone.map(sameOwner ? targetAmount : targetWords);
  return `Afgesproken aantal bij ${place}: ${exchange(left, now.map(targetWords), tense)}.`;
}

/** What changes in the dates at a place. */
export function deadlinesLine(
  place: string,
  gone: readonly Deadline[],
  now: readonly Deadline[],
  tense: Tense,
): string {
  const days = (list: readonly Deadline[]) => [...new Set(list.map(({ date }) => dutchDate(date)))];
  return `Datum bij ${place}: ${exchange(days(gone), days(now), tense)}.`;
}

const can = (parties: readonly string[], tense: Tense): string =>
  `${enumerate(parties)} ${parties.length === 1 ? "kan" : "kunnen"} ${tense === "before" ? "dan" : "nu"}`;

function effectLine(effect: Effect, tense: Tense): string {
  switch (effect.kind) {
    case "moves":
      return `Actie ${effect.from} ${tense === "before" ? "wordt" : "is nu"} ${effect.to}: ${effect.name}.`;
    case "opens": {
      const earlier = effect.earlier ? " De eerdere meldingen daar gelden weer." : "";
      return `${can(effect.parties, tense)} melden bij ${effect.action}.${earlier}`;
    }
    case "closes": {
      const { action, parties, updates } = effect;
      const kept =
        updates > 0 ? ` ${count(updates, "melding blijft", "meldingen blijven")} daar bewaard.` : "";
      return `${can(parties, tense)} niet meer melden bij ${action}.${kept}`;
    }
    case "target":
      return targetsLine(effect.place, effect.gone, effect.now, tense);
    case "deadline":
      return deadlinesLine(effect.place, effect.gone, effect.now, tense);
    case "ends":
      return `Afspraak ${effect.agreement} (${effect.title}) staat ${tense === "before" ? "dan" : "nu"} niet meer in het actieprogramma.`;
    case "returns":
      return `Afspraak ${effect.agreement} (${effect.title}) staat ${tense === "before" ? "dan" : "nu"} weer in het actieprogramma.`;
  }
}

/** What a decision does, a sentence each; that it does nothing is a sentence too. */
export const effectLines = (effects: readonly Effect[], tense: Tense): readonly string[] =>
  effects.length > 0
    ? effects.map((effect) => effectLine(effect, tense))
    : ["Wie er kan melden, de aantallen en de datums blijven zoals zij zijn."];
