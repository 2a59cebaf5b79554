import type { Agreement, Edition } from "#domain/edition";
import type { StoodPart } from "#domain/quarterly-parts";
import type { Status } from "#domain/status";

/** A part that stands otherwise than a quarter earlier. */
export type Change = StoodPart & { readonly from: Status };

/** The changed parts of one agreement, worst first. */
export type Changes = { readonly agreement: Agreement; readonly parts: readonly Change[] };

/** What a meeting has to see first: what does not go as agreed, then what ended otherwise, then the rest. */
const weights: Readonly<Record<Status, number>> = {
  behind: 0,
  attention: 1,
  missed: 2,
  dropped: 3,
  deferred: 4,
  "not-started": 5,
  "on-track": 6,
  done: 7,
  "not-reported": 8,
};

const weigh = ({ part }: Change): number => weights[part.status];

/** What changed between two days; `earlier` and `now` hold the same parts in the same order. */
export const changesBetween = (earlier: readonly StoodPart[], now: readonly StoodPart[]): readonly Change[] =>
  now
    .flatMap((one, at): readonly Change[] => {
      const from = earlier[at]?.part.status ?? "not-reported";
      return from === one.part.status ? [] : [{ ...one, from }];
    })
    .sort((one, other) => weigh(one) - weigh(other));

/** Changes, worst first, gathered per agreement; the agreement with the worst of them comes first. */
export function perAgreement({ agreements }: Edition, changes: readonly Change[]): readonly Changes[] {
  const found = agreements.flatMap((agreement) => {
    const parts = changes.filter(({ action }) => agreement.actions.includes(action));
    return parts.length > 0 ? [{ agreement, parts }] : [];
  });
  const worst = ({ parts }: Changes): number => Math.min(...parts.map(weigh));
  return found.sort((one, other) => worst(one) - worst(other));
}
