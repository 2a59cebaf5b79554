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
import { closedLinkBlocks } from "#cards/closed-link";
import { correctButton, correctionWords, correctVerb } from "#cards/correction";
import { alsoButton, type News, newsBlock } from "#cards/joint";
import { agreedWith } from "#cards/lines";
import { mark } from "#cards/mark";
import { partLine, statusAndFigure, totalsLine } from "#cards/part-line";
import { endingLine } from "#cards/stood";
import { dutchDate, dutchMoment, enumerate } from "#domain/dutch";
import type { Action, Target } from "#domain/edition";
import { agreementOf } from "#domain/progress";
import type { Commitment, Update } from "#domain/register";
import type { MovedMeanwhile } from "#domain/reporting";
import { isPast, type ReportedStatus, settableIn, statusRules } from "#domain/status-rules";
import { showStatus, statusWords } from "#domain/status-words";

/** One party's part, with what a card about it needs. */
export type PartView = {
  readonly action: Action;
  readonly part: Commitment;
  /** Agreed for the whole agreement, in units that the action has no number in. */
  readonly wider?: readonly Target[];
  readonly year: number;
  /** YYYY-MM-DD */
  readonly today: string;
  /** What a line about this part begins with: "voortgang", "namens HAR", or "correctie". */
  readonly verb: string;
  /** A coordinator speaks in the party's name. */
  readonly onBehalf?: true;
  /** The report that is corrected, as it holds today. */
  readonly corrects?: Update;
  /** What was typed names no status for certain: none is chosen beforehand. */
  readonly uncertain?: true;
  /** The version that a form which is asked again was first filled in on; absent: as it is now. */
  readonly seen?: number;
};

/** Begins a line about a part of the own party. */
export const reportVerb = "voortgang";

/** One part with a button for each status; those that ask something open their form. */
export function statusCard({ action, part, year, today, verb }: PartView, news?: News): Card {
  const { number, name, targets } = action;
  return card(
    `Melden: ${number} ${name}`,
    [
      quiet(`Het deel van ${part.party} · ${year}`),
      strong(partLine(part)),
      ...agreed(targets, part.party),
      ...(isPast(year, today) ? [quiet(endingLine(year))] : []),
      ...(news ? [newsBlock(news)] : []),
      text(isPast(year, today) ? "Hoe is het afgelopen?" : "Hoe staat het nu?"),
    ],
    [
      ...(news ? [alsoButton(news, year)] : []),
      ...settableIn(year, today).map((status) =>
        statusButton(`${verb} ${number}`, status, mark(year, part.version)),
      ),
      button("Met toelichting of aantal", `${verb} ${number} ? ${mark(year, part.version)}`),
      button(`Afspraak ${agreementOf(number)}`, `${agreementOf(number)} ${year}`),
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
  const own = agreedWith(targets, party);
  return own.length === 0 ? [] : [quiet(`Afgesproken: ${enumerate(own)}`)];
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
        parts.map(({ action, part, year }) => ({
          text: `${action.number} ${action.name}`,
          detail: partLine(part),
          opens: {
            label: `Melden ${action.number}`,
            says: [reportVerb, action.number, words, mark(year, part.version)].filter(Boolean).join(" "),
          },
        })),
      ),
    ],
    [button(`Afspraak ${agreement}`, `${agreement}`)],
  );

/** What a report said, as far as its answer card shows it. */
type Told = Pick<Update, "kind" | "to" | "asOf" | "figure" | "link" | "text">;

/**
 * What was stored, with the way back and the way to mend it later. `part`: how the part stands now, which is something
 * else where the report is about an earlier day. `corrected`: what a correction corrects.
 */
export function reportedCard(
  { action, year, onBehalf }: PartView,
  part: Commitment,
  told: Told,
  corrected?: Told,
): Card {
  const { number, name } = action;
  const isOlder = part.asOf !== null && told.asOf !== null && told.asOf < part.asOf;
  const inName = onBehalf ? ` namens ${part.party}` : "";
  const agreement = agreementOf(number);
  // A figure that was not said now is not confirmed by it.
  const kept = told.kind === "report" && told.figure === null ? totalsLine(part) : "";
  return card(
    `${told.kind === "correction" ? "Gecorrigeerd" : "Gemeld"}: ${number} ${name}`,
    [
      ...(corrected ? [strong(`${correctionWords(corrected, told)}.`)] : []),
      ...(isOlder
        ? [text(olderLine(part, told.asOf ?? ""))]
        : [strong(partLine(kept ? { status: part.status, asOf: part.asOf, figure: null } : part))]),
      ...(kept && !isOlder ? [quiet(`Eerder gemeld, en niet veranderd: ${kept}.`)] : []),
      ...(told.text ? [quiet(`Toelichting: ${told.text}`)] : []),
      text(storedLine(part.party, told.kind)),
      ...closedLinkBlocks(told.link),
    ],
    [
      button("Ongedaan maken", `ongedaan${inName} ${number} ${mark(year, part.version)}`),
      correctButton({ action: number, version: part.version }, year, `${correctVerb}${inName}`),
      button(`Afspraak ${agreement}`, `${agreement} ${year}`, "primary"),
      ...(onBehalf ? [] : [button("Verder met de ronde", `ronde na ${number} ${year}`)]),
      button("Geschiedenis", `${agreement} geschiedenis ${year}`),
    ],
  );
}

const storedLine = (party: string, kind: Told["kind"]): string =>
  kind === "correction"
    ? "De eerdere melding blijft in de geschiedenis staan, met deze correctie erbij."
    : `Dit is opgeslagen als melding van ${party}. Iedereen van de samenwerking kan het lezen.`;

/** The newest date counts. */
const olderLine = (part: Commitment, asOf: string): string =>
  `De stand van ${dutchDate(part.asOf ?? "")} blijft de nieuwste: ${statusAndFigure(part)}. Uw melding over ${dutchDate(asOf)} staat in de geschiedenis.`;

/**
 * Somebody else was first, or a new text came: what changed, and whether the own report is still meant. `again` says it
 * once more.
 */
export const movedCard = ({ moved: part, reworded }: MovedMeanwhile, again: Button, year: number): Card =>
  reworded
    ? card(
        rewordedLine(part.action),
        [heading(partLine(part)), text("Er is nog niets van u opgeslagen. Lees eerst de nieuwe tekst.")],
        [
          button(`Actie ${part.action}`, `${part.action} ${year}`, "primary"),
          button(again.label, again.says),
        ],
      )
    : card(
        "Intussen is er gemeld",
        [
          heading(partLine(part)),
          text(
            `Dit deel werd ${momentOf(part)} door ${part.last?.by ?? "iemand anders"} op deze stand gezet. Er is nog niets van u opgeslagen.`,
          ),
        ],
        [again, button(`Afspraak ${agreementOf(part.action)}`, `${agreementOf(part.action)}`)],
      );

/** What a form that was sent in after somebody else's report, or after a new text, asks first. `what`: "melding". */
export const meanwhileLine = ({ moved, reworded }: MovedMeanwhile, what: string): string =>
  reworded
    ? `${rewordedLine(moved.action)}. Gaat uw ${what} ook over de nieuwe tekst? Stuur dan opnieuw.`
    : `${moved.last?.by ?? "Iemand anders"} meldde intussen op dit deel (${momentOf(moved)}). Stuur opnieuw om uw ${what} toch op te slaan.`;

const rewordedLine = (action: string): string => `De tekst van ${action} is intussen veranderd`;

const momentOf = ({ last }: Commitment): string => (last ? dutchMoment(last.at) : "zojuist");
