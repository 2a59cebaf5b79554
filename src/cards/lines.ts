import { count, dutchAmount, dutchDate, enumerate } from "#domain/dutch";
import type { Action, Edition, Target, TargetKind } from "#domain/edition";
import type { Partnership } from "#domain/partnership";
import { type Standing, standing } from "#domain/progress";
import type { Commitment } from "#domain/register";
import { showStatus } from "#domain/status-words";

/** "● Op schema (2 van 5 delen gemeld)" */
export function standingLine({ status, reported, asked }: Standing): string {
  if (asked === 0) return "Geen melding nodig";
  return `${showStatus(status)} (${reported} van ${count(asked, "deel", "delen")} gemeld)`;
}

/** How these actions stand; where none of them has a party, nobody can be asked, which is not the same as no report needed. */
export function standingOfLine(actions: readonly Action[], commitments: readonly Commitment[]): string {
  const leaderless = actions.length > 0 && actions.every(({ parties }) => parties.length === 0);
  return leaderless ? noLead : standingLine(standing(actions, commitments));
}

const noLead = "Nog geen regie";

/** Names in full; all of them together by their common name. */
export function partiesLine(parties: readonly string[], partnership: Partnership): string {
  if (parties.length === 0) return noLead;
  if (parties.length === partnership.parties.length) return "Alle partijen";
  return enumerate(parties);
}

const bounds: Record<TargetKind, string> = {
  "at-least": "ten minste ",
  "at-most": "ten hoogste ",
  exactly: "",
};

/** "612 woningen", "ten hoogste 15%" */
export const targetAmount = ({ kind, goal, unit }: Target): string => bounds[kind] + dutchAmount(goal, unit);

/** All figures of an action: "612 woningen; Sint Joseph 255 woningen, Beter Wonen 357 woningen". */
export function targetsLine(targets: readonly Target[], { parties }: Partnership): string {
  const owned = (target: Target): string => {
    const owner = parties.find(({ name }) => name === target.party);
    return owner ? `${owner.name} ${targetAmount(target)}` : targetAmount(target);
  };
  const few = targets.slice(0, 3).map(owned).join(", ");
  return targets.length > 3 ? `${few} en meer` : few;
}

/** Where the words of a card come from, and what they are worth. */
export function sourceLine({ source, year }: Edition, past: boolean): string {
  const dated = source.date ? `${source.name} van ${dutchDate(source.date)}` : source.name;
  const kind = source.kind === "summary" ? `Samenvatting van het ${dated}` : `Bron: ${dated}`;
  return [
    `${kind}.`,
    source.example ? "Voorbeeldgegevens." : "",
    past ? `Actieprogramma ${year}: dat jaar is voorbij.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}
