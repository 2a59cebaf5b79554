import { noLead } from "#cards/lines";
import { shortDate } from "#cards/stood";
import { count } from "#domain/dutch";
import type { Action } from "#domain/edition";
import type { Commitment } from "#domain/register";
import { type DatedStanding, type Measure, standingOn } from "#domain/standing";
import { showStatus } from "#domain/status-words";

/** "● Op schema (2 van 5 delen gemeld)"; "● Op schema, stand per 9 januari (2 van 5 delen gemeld)" where that is older. */
export function standingLine(standing: DatedStanding, measure: Measure): string {
  if (standing.asked === 0) return "Geen melding nodig";
  return `${statusLine(standing, measure)} (${reportedWords(standing, measure)})`;
}

/** The same of one action among others, in few words; a part that stands alone needs no count. */
export function shortStandingLine(standing: DatedStanding, measure: Measure): string {
  const { reported, asked } = standing;
  const told = measure.past ? `eindstand: ${reported} van ${asked}` : `${reported} van ${asked} gemeld`;
  return asked > 1 ? `${statusLine(standing, measure)} (${told})` : statusLine(standing, measure);
}

/** The same on a card that would grow too long: no count, and no year where that is the programme's own. */
export const briefStandingLine = (standing: DatedStanding, year: number): string =>
  statusLine(standing, { today: `${year}` });

function statusLine({ status, asOf, outdated }: DatedStanding, { today }: Pick<Measure, "today">): string {
  const dated = outdated && asOf ? `, stand per ${shortDate(asOf, Number(today.slice(0, 4)))}` : "";
  return `${showStatus(status)}${dated}`;
}

/** "2 van 5 delen gemeld"; of a past programme, where only how it ended counts, "eindstand: 2 van 5 delen gemeld". */
export const reportedWords = (
  { reported, asked }: Pick<DatedStanding, "reported" | "asked">,
  { past }: Measure,
): string => `${past ? "eindstand: " : ""}${reported} van ${count(asked, "deel", "delen")} gemeld`;

/** How these actions stand; where none of them has a party, nobody can be asked, which is not the same as no report needed. */
export function standingOfLine(
  actions: readonly Action[],
  commitments: readonly Commitment[],
  measure: Measure,
): string {
  const leaderless = actions.length > 0 && actions.every(({ parties }) => parties.length === 0);
  return leaderless ? noLead : standingLine(standingOn(actions, commitments, measure), measure);
}
