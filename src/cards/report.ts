import type { AgreementView } from "#cards/agreement";
import {
  type Block,
  type Button,
  button,
  type Card,
  card,
  heading,
  quiet,
  rows,
  strong,
  text,
} from "#cards/card";
import { targetAmount } from "#cards/lines";
import { dutchAmount, dutchDate, enumerate } from "#domain/dutch";
import type { Action, Target } from "#domain/edition";
import type { Commitment } from "#domain/register";
import { type ReportedStatus, settableIn, statusRules } from "#domain/status-rules";
import { showStatus, statusWords } from "#domain/status-words";
import { type NoUndo, undoMinutes } from "#domain/undo";

/** One party's part, with what a card about it needs. */
export type PartView = {
  readonly action: Action;
  readonly part: Commitment;
  readonly year: number;
  /** YYYY-MM-DD */
  readonly today: string;
  /** What a line about this part begins with: "voortgang", or "namens HAR". */
  readonly verb: string;
};

/** What a line carries so that a press says what it saw: the year of the programme and the version of the part. */
export const mark = (year: number, version: number): string => `@${year}:${version}`;

/** Begins a line about a part of the own party. */
export const reportVerb = "voortgang";

/** How a part stands in one line: "● Op schema, 40 woningen (stand per 9 januari 2023)". */
export function partLine({ status, figure, asOf }: Commitment): string {
  const counted = figure ? `, ${dutchAmount(figure.total, figure.unit)}` : "";
  return `${showStatus(status)}${counted}${asOf ? ` (stand per ${dutchDate(asOf)})` : ""}`;
}

/** One part with a button for each status; those that ask something open their form. */
export function statusCard({ action, part, year, today, verb }: PartView): Card {
  const { number, name, targets } = action;
  return card(
    `Melden: ${number} ${name}`,
    [
      quiet(`Het deel van ${part.party} · ${year}`),
      strong(partLine(part)),
      ...agreed(targets, part.party),
      text("Hoe staat het nu?"),
    ],
    [
      ...settableIn(year, today).map((status) =>
        statusButton(`${verb} ${number}`, status, mark(year, part.version)),
      ),
      button("Met toelichting of aantal", `${verb} ${number} ? ${mark(year, part.version)}`),
      button(`Afspraak ${number.split(".")[0]}`, `${number.split(".")[0]} ${year}`),
    ],
  );
}

function statusButton(line: string, status: ReportedStatus, seen: string): Button {
  const { button: label, asks } = statusRules[status];
  const shape = showStatus(status).split(" ")[0];
  const says = `${line} ${statusWords[status].toLowerCase()} ${seen}`;
  return { ...button(`${shape} ${label}`, says), ...(asks.length > 0 && { opens: "form" as const }) };
}

const agreed = (targets: readonly Target[], party: string): readonly Block[] => {
  const own = targets.filter((target) => target.party === party || target.party === null);
  return own.length === 0 ? [] : [quiet(`Afgesproken: ${enumerate(own.map(targetAmount))}`)];
};

/** Own parts of an agreement to choose from; `words` is what was typed so far. */
export const choosePartCard = (parts: readonly PartView[], agreement: number, words: string): Card =>
  card(
    `Melden bij afspraak ${agreement}`,
    [
      text(
        words === "" ? "Kies de actie waarover u wilt melden." : "Bij welke actie hoort dit? Kies er een.",
      ),
      rows(
        parts.map(({ action, part }) => ({
          text: `${action.number} ${action.name}`,
          detail: partLine(part),
          opens: {
            label: `Melden ${action.number}`,
            says: `${reportVerb} ${action.number} ${words}`.trim(),
          },
        })),
      ),
    ],
    [button(`Afspraak ${agreement}`, `${agreement}`)],
  );

/** What was stored, with the way back. `undo` is the line that takes it back. */
export function reportedCard(view: AgreementView, action: Action, part: Commitment): Card {
  const { agreement, edition } = view;
  return card(
    `Gemeld: ${action.number} ${action.name}`,
    [
      strong(partLine(part)),
      text(`Dit is opgeslagen als melding van ${part.party}. Iedereen van de samenwerking kan het lezen.`),
    ],
    [
      button("Ongedaan maken", `ongedaan ${action.number} ${mark(edition.year, part.version)}`),
      button(`Afspraak ${agreement.number}`, `${agreement.number} ${edition.year}`, "primary"),
      button("Verder met de ronde", `ronde na ${action.number} ${edition.year}`),
      button("Geschiedenis", `${agreement.number} geschiedenis ${edition.year}`),
    ],
  );
}

const noUndoWords: Record<NoUndo, string> = {
  nothing: "Er is geen melding van u om terug te nemen.",
  "too-late": `Een melding is ${undoMinutes} minuten lang terug te nemen. Die tijd is voorbij. Meld de juiste stand opnieuw; beide meldingen blijven in de geschiedenis staan.`,
  "somebody-else":
    "De laatste melding op dit deel is van iemand anders. Alleen die persoon neemt haar terug.",
  "came-after": "Na deze melding kwam er nog een. Daarom is ze niet meer terug te nemen.",
};

export const noUndoCard = (action: string, why: NoUndo, year: number): Card =>
  card(
    "Niet teruggenomen",
    [text(noUndoWords[why])],
    [
      button(`Melden ${action}`, `voortgang ${action}`, "primary"),
      button("Geschiedenis", `${action.split(".")[0]} geschiedenis ${year}`),
    ],
  );

export const undoneCard = (action: string, part: Commitment, year: number): Card =>
  card(
    `Teruggenomen: ${action}`,
    [
      strong(partLine(part)),
      text("Het deel staat weer zoals het was. Beide meldingen blijven in de geschiedenis staan."),
    ],
    [
      button(`Melden ${action}`, `voortgang ${action}`),
      button(`Afspraak ${action.split(".")[0]}`, `${action.split(".")[0]} ${year}`, "primary"),
    ],
  );

/** Somebody else was first: what changed, and whether the own report is still meant. `again` says it once more. */
export const movedCard = (part: Commitment, again: Button, at: string): Card =>
  card(
    "Intussen is er gemeld",
    [
      heading(partLine(part)),
      text(
        `Dit deel werd ${at} door ${part.last?.by ?? "iemand anders"} op deze stand gezet. Er is nog niets van u opgeslagen.`,
      ),
    ],
    [again],
  );
