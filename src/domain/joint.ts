import type { Action } from "#domain/edition";
import { isSummed } from "#domain/figures";
import { askedParts } from "#domain/progress";
import type { Commitment } from "#domain/register";
import type { Figure } from "#domain/reporting";
import { countsAsReported, type Measure } from "#domain/standing";
import { isFinal } from "#domain/status-rules";

/** Whether one lead of an action said something for the period being reported on that another has not told yet. */
const isNews = (told: Commitment, own: Commitment, measure: Measure): boolean =>
  told.party !== own.party &&
  told.asOf !== null &&
  countsAsReported(told, measure) &&
  !isFinal(own.status) &&
  (own.asOf === null || own.asOf < told.asOf);

/** The parts of an action that are asked for a report. */
function askedOf(action: Action, parts: readonly Commitment[]): readonly Commitment[] {
  const asked = askedParts(action).map(({ party }) => party);
  return parts.filter((part) => part.action === action.number && asked.includes(part.party));
}

/** The parts of the other leads for which what was told may hold too; each party answers for itself. */
export const othersToAsk = (
  action: Action,
  told: Commitment,
  parts: readonly Commitment[],
  measure: Measure,
): readonly Commitment[] => askedOf(action, parts).filter((own) => isNews(told, own, measure));

/** What another lead told that may hold for this part too: of several the newest; undefined where there is nothing. */
export const newsFor = (
  action: Action,
  own: Commitment,
  parts: readonly Commitment[],
  measure: Measure,
): Commitment | undefined =>
  askedOf(action, parts)
    .filter((told) => isNews(told, own, measure))
    .sort((one, other) => (one.last?.at.getTime() ?? 0) - (other.last?.at.getTime() ?? 0))
    .at(-1);

/**
 * The figure of another lead that holds for a party too: only where the number was agreed for all leads together and
 * is not added up, such as a share. A count is that party's own and would be counted twice.
 */
export function sharedFigure({ targets }: Action, party: string, figure: Figure | null): Figure | null {
  if (figure === null || isSummed(figure.unit)) return null;
  const same = targets.filter(({ unit }) => unit === figure.unit);
  const isShared =
    same.some((target) => target.party === null) && !same.some((target) => target.party === party);
  return isShared ? figure : null;
}
