import { dutchAmount } from "#domain/dutch";
import type { Target, TargetKind } from "#domain/edition";
import { namesIn, type Vocabulary } from "#domain/naming";

/** Two numbers with a word between them, or one with a word that leaves room: "120 à 150", "circa 50". */
export type Room =
  | { readonly is: "range" | "list" | "margin" | "share"; readonly low: number }
  | { readonly is: "about" | "up-to" | "above" };

/** A figure that does not say what was promised, with what it may mean. */
export type VagueTarget = {
  /** The words as printed. */
  readonly text: string;
  readonly options: readonly (readonly Target[])[];
};

const about =
  /(?<!\p{L})(?:(?<upTo>tot(?: en met)?|t\/m|bijna)|(?<above>ruim)|circa|ca\.?|ongeveer|rond|omstreeks|ongev\.|plusminus|naar schatting|zo['’]n|±|\+\/-|~) ?(?:de |het )?$/iu;

/** Words that leave room, at the end of what stands before a number; and how long they are. */
export function roomBefore(before: string): { readonly room: Room; readonly length: number } | undefined {
  const found = about.exec(before);
  if (!found) return undefined;
  const { upTo, above } = found.groups ?? {};
  return { room: { is: upTo ? "up-to" : above ? "above" : "about" }, length: found[0].length };
}

/** What two numbers are to each other, by the word between them. */
export function roomBetween(joint: string, low: number, isBetween: boolean): Room {
  const word = joint.toLowerCase().split(" ")[0] ?? "";
  if (/^(?:op|van)$/.test(word)) return { is: "share", low };
  if (/^(?:±|\+\/?-)$/.test(word)) return { is: "margin", low };
  return { is: /^(?:en|of)$/.test(word) && !isBetween ? "list" : "range", low };
}

/** What `target`, which was read of the last number, may mean where there is room. */
export function optionsOf(
  target: Target,
  room: Room,
  before: string,
  names: Vocabulary,
): VagueTarget["options"] {
  const { goal } = target;
  const one = (kind: TargetKind, other = goal): readonly Target[] => [{ ...target, kind, goal: other }];
  switch (room.is) {
    case "range":
      return [one("at-least", room.low), one("at-most"), one("exactly")];
    case "margin":
      return [one("exactly", room.low), one("at-least", room.low - goal), one("at-most", room.low + goal)];
    case "share":
      return [[{ ...target, goal: Math.round((room.low / goal) * 10_000) / 100, unit: "procent" }]];
    case "list":
      return [...respectively(target, room.low, before, names), one("exactly", room.low), one("exactly")];
    case "about":
      return [one("at-least"), one("at-most"), one("exactly")];
    case "up-to":
      return [one("at-most"), one("exactly")];
    case "above":
      return [one("at-least"), one("exactly")];
  }
}

/** "De Veste en Vechtdal Wonen bouwen respectievelijk 40 en 60 woningen" */
function respectively(
  target: Target,
  low: number,
  before: string,
  names: Vocabulary,
): VagueTarget["options"] {
  const [first, second, ...others] = namesIn(before, names).filter(({ isGroup }) => !isGroup);
  if (!first || !second || others.length > 0 || !/respectievelijk|resp\./iu.test(before)) return [];
  return [
    [
      { ...target, party: first.name, goal: low },
      { ...target, party: second.name },
    ],
  ];
}

const kindWords: Record<TargetKind, string> = {
  "at-least": "ten minste ",
  "at-most": "ten hoogste ",
  exactly: "precies ",
};

/** What it may mean, to choose from: "ten minste 120 woningen". */
export const optionWords = (option: readonly Target[]): string =>
  option
    .map(
      ({ party, kind, goal, unit }) =>
        `${option.length > 1 && party ? `${party} ` : ""}${kindWords[kind]}${dutchAmount(goal, unit)}`,
    )
    .join(" en ");
