import { targetAmount } from "#cards/lines";
import { dutchDate } from "#domain/dutch";
import type { Action, Agreement, Deadline, Edition, Target } from "#domain/edition";
import { figuresOf, widerTargets } from "#domain/figures";
import { heldIn } from "#domain/holding";
import type { Volume } from "#domain/papers";
import type { Commitment, Update } from "#domain/register";
import { showStatus } from "#domain/status-words";

/** One part and all that a monitor says of it; also one row for an action without parts and an agreement without actions. */
export type MonitorRow = {
  readonly edition: Edition;
  readonly agreement: Agreement;
  readonly action: Action | null;
  readonly part: Commitment | null;
  /** The update whose words hold now. */
  readonly said: Update | null;
  /** What was agreed for this party, or for each action of the agreement, in the unit it reports in. */
  readonly target: Target | null;
  /** Every other number that was agreed and concerns this party. */
  readonly others: readonly OtherTarget[];
};

/** own: of this party alone. together: of all leads of the action. agreement: of the whole agreement. */
type OtherTarget = { readonly target: Target; readonly whose: "own" | "together" | "agreement" };

const whoseWords: Record<OtherTarget["whose"], string> = {
  own: "",
  together: "samen ",
  agreement: "hele afspraak ",
};

/** "samen 612 woningen" */
export const otherWords = ({ target, whose }: OtherTarget): string =>
  whoseWords[whose] + targetAmount(target);

/** The rows of one year, in the order of the programme and within an action in that of the partnership. */
export const monitorRows = (volume: Volume): readonly MonitorRow[] =>
  volume.edition.agreements.flatMap((agreement) =>
    agreement.actions.length === 0
      ? [emptyRow(volume, agreement, null)]
      : agreement.actions.flatMap((action) => actionRows(volume, agreement, action)),
  );

function actionRows(volume: Volume, agreement: Agreement, action: Action): readonly MonitorRow[] {
  const parts = volume.commitments.filter((part) => part.action === action.number);
  if (parts.length === 0) return [emptyRow(volume, agreement, action)];
  return parts.map((part) => ({
    edition: volume.edition,
    agreement,
    action,
    part,
    said: heldBy(part, volume.updates),
    ...targetsOf(volume.edition, agreement, action, part),
  }));
}

const emptyRow = ({ edition }: Volume, agreement: Agreement, action: Action | null): MonitorRow => ({
  edition,
  agreement,
  action,
  part: null,
  said: null,
  target: null,
  others: [
    ...(action?.targets ?? []).map((target) => ({ target, whose: "together" }) as const),
    ...agreement.targets.map((target) => ({ target, whose: "agreement" }) as const),
  ],
});

function heldBy({ action, party, version }: Commitment, updates: readonly Update[]): Update | null {
  const own = updates.filter((update) => update.action === action && update.party === party);
  return heldIn(own, version) ?? null;
}

/** A number that all leads reach together is no target of one of them: added up it would count double. */
function targetsOf(
  edition: Edition,
  agreement: Agreement,
  action: Action,
  part: Commitment,
): Pick<MonitorRow, "target" | "others"> {
  const concerns = ({ party }: Target) => party === null || party === part.party;
  const all = action.targets.filter(concerns);
  const own = all.filter((target) => target.party !== null || isEach(target, action));
  const { figure } = part;
  const wider = figure === null ? [] : widerTargets(action, edition).filter(concerns);
  const [target = null] = [...own, ...wider].filter(({ unit }) => figure === null || figure.unit === unit);
  const rest = all.filter((one) => !(target && sameAmount(one, target)));
  return {
    target,
    others: [
      ...rest.map((one) => ({ target: one, whose: own.includes(one) ? "own" : "together" }) as const),
      ...agreement.targets
        .filter((one) => concerns(one) && one !== target)
        .map((one) => ({ target: one, whose: "agreement" }) as const),
    ],
  };
}

/** Agreed for all leads, and no sum of theirs: a share, an average or a rhythm, which each of them has to reach. */
const isEach = (target: Target, action: Action): boolean =>
  figuresOf({ ...action, targets: [target] }, []).some(({ parts }) =>
    parts.some(({ goal }) => goal !== null),
  );

/** What all leads of an action agreed to reach together. */
export const togetherOf = (action: Action): readonly Target[] =>
  action.targets.filter((target) => target.party === null && !isEach(target, action));

const sameAmount = (one: Target, other: Target): boolean =>
  one.kind === other.kind && one.goal === other.goal && one.unit === other.unit;

/** "● Op schema"; "Geen melding nodig" for a part that promises nothing. */
export function statusOf({ action, part }: Pick<MonitorRow, "action" | "part">): string {
  if (!action) return "Geen actie in dit jaar";
  if (!part) return "Nog geen regie";
  return action.noReport.includes(part.party) && part.status === "not-reported"
    ? "Geen melding nodig"
    : showStatus(part.status);
}

/** The dates with the words they were read from; those of the whole agreement say so. */
export function planningOf({ agreement, action }: Pick<MonitorRow, "agreement" | "action">): string {
  const dated = ({ date, text }: Deadline) => `${dutchDate(date)} (“${text}”)`;
  return [
    ...(action?.ongoing ? ["Doorlopend"] : []),
    ...(action?.deadlines ?? []).map(dated),
    ...agreement.deadlines.map((deadline) => `Hele afspraak: ${dated(deadline)}`),
  ].join("\n");
}

/** "Anna", "Piet, namens HAR (mail van 16 april)" */
export const reporterOf = ({ by, party, onBehalfOf }: Update): string =>
  onBehalfOf ? `${by}, namens ${party} (${onBehalfOf})` : by;

/** All that was said with an update, a paragraph each; no names of people. */
export const explanationOf = (said: Update): readonly string[] => [
  ...(said.text ? [said.text] : []),
  ...(said.cause ? [`Oorzaak: ${said.cause}`] : []),
  ...(said.consequence ? [`Gevolg: ${said.consequence}`] : []),
  ...(said.steering ? [`Bijsturing: ${said.steering}`] : []),
  ...(said.decision ? [`Gevraagd besluit: ${said.decision}`] : []),
  ...(said.toYear ? [`Schuift door naar ${said.toYear}.`] : []),
  ...(said.link ? [said.link] : []),
  ...(said.onBehalfOf ? [`Ingevoerd namens ${said.party} (${said.onBehalfOf}).`] : []),
];

/** The document it was read from: "Actieprogramma 2023 van 16 november 2022, samenvatting, voorbeeldgegevens". */
export const documentOf = ({ source }: Edition): string =>
  [
    source.date ? `${source.name} van ${dutchDate(source.date)}` : source.name,
    ...(source.kind === "summary" ? ["samenvatting"] : []),
    ...(source.example ? ["voorbeeldgegevens"] : []),
  ].join(", ");
