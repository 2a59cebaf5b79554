import { bareAmount, dutchAmount, enumerate } from "#domain/dutch";
import type { Action, Target, TargetKind } from "#domain/edition";
import type { Partnership } from "#domain/partnership";

/** An action without a party of this partnership. */
export const noLead = "Nog geen regie";

/** "27.3 Subsidiekansen volgen en doorgeven (doorlopend)" */
export const actionTitle = ({ number, name, ongoing }: Action): string =>
  `${number} ${name}${ongoing ? " (doorlopend)" : ""}`;

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

/** "samen 612 woningen" where a party beside it has its own share of the same: 612 and 357 are not 969. */
export const jointAmount = (target: Target, among: readonly Target[]): string =>
  target.party === null && among.some(({ party, unit }) => party !== null && unit === target.unit)
    ? `samen ${targetAmount(target)}`
    : targetAmount(target);

/** What was agreed with one party: its own numbers, "357 woningen (samen 612)", and what all leads reach together. */
export function agreedWith(targets: readonly Target[], party: string): readonly string[] {
  const shared = targets.filter((target) => target.party === null);
  const own = targets.filter((target) => target.party === party);
  const isSame = (one: Target, other: Target) => one.kind === other.kind && one.unit === other.unit;
  return [
    ...own.map((target) => {
      const whole = shared.find((one) => isSame(one, target) && one.goal !== target.goal);
      return whole
        ? `${targetAmount(target)} (samen ${bareAmount(whole.goal, whole.unit)})`
        : targetAmount(target);
    }),
    ...shared
      .filter((target) => !own.some((one) => isSame(one, target)))
      .map((target) => jointAmount(target, targets)),
  ];
}

/** All figures of an action: "samen 612 woningen, Sint Joseph 255 woningen, Beter Wonen 357 woningen". */
export function targetsLine(targets: readonly Target[], { parties }: Partnership): string {
  const owned = (target: Target): string => {
    const owner = parties.find(({ name }) => name === target.party);
    return owner ? `${owner.name} ${targetAmount(target)}` : jointAmount(target, targets);
  };
  const few = targets.slice(0, 3).map(owned).join(", ");
  return targets.length > 3 ? `${few} en meer` : few;
}
