import type { SheetRow } from "#domain/filled-sheet";
import { firstDay } from "#domain/quarter";
import { isEmpty } from "#domain/report-fields";
import { typedIn, type Wrong } from "#domain/sheet-cells";
import type { Status } from "#domain/status";
import { isFinal, isPast, type ReportedStatus, reportable, settableIn } from "#domain/status-rules";
import { showStatus, statusWords } from "#domain/status-words";
import { readTypedStatus } from "#domain/typed-status";

/** What a status is told of. */
type Spot = {
  readonly year: number;
  /** YYYY-MM-DD, as `day`: the day that the row speaks of. */
  readonly today: string;
  readonly day: string;
  /** How the part stood on that day. */
  readonly before: Status;
};

/** What a row says of its status, and what it could say; with a problem where that is something else. */
type ToldStatus = {
  readonly status: ReportedStatus | null;
  readonly settable: readonly ReportedStatus[];
  readonly wrong?: Wrong;
};

const isEarlier = ({ year, today, day }: Spot): boolean =>
  isPast(year, today) && day < firstDay({ year, quarter: 4 });

/**
 * A sheet is also how the earlier quarters of a year that is over come in: of those everything can be told that could
 * be told then, as long as it does not come in the place of how the part ended.
 */
const settableOn = (spot: Spot): readonly ReportedStatus[] =>
  isEarlier(spot) && !isFinal(spot.before) ? reportable : settableIn(spot.year, spot.today);

/** What is read in "● Op schema", "op-schema", "groen". */
export function statusIn({ cells }: SheetRow, spot: Spot): ToldStatus {
  const settable = settableOn(spot);
  const typed = typedIn(cells.status).trim();
  const { status, rest } = readTypedStatus(typed.replace(/^[^\p{L}]+/u, ""));
  const isRead = status !== undefined && rest === "";
  if (isRead && settable.includes(status)) return { status, settable };
  if (isEmpty(typed)) return { status: null, settable };
  const words = settable.map((one) => statusWords[one]).join(", ");
  const sentence = isRead
    ? endedSentence(spot, words)
    : `“${typed.slice(0, 60)}” is geen stand die u kunt melden. Kies uit: ${words}.`;
  return { status: isRead ? status : null, settable, wrong: { column: "status", sentence } };
}

const endedSentence = (spot: Spot, words: string): string =>
  isEarlier(spot)
    ? `Op die dag was dit deel al ${showStatus(spot.before)}. Kies een eerdere dag, of een van deze: ${words}.`
    : `Het jaar ${spot.year} is voorbij; u meldt de eindstand. Kies uit: ${words}. Gaat het over een eerder kwartaal? Schrijf dan bij “Stand per” een dag van dat kwartaal.`;
