import { subMilliseconds } from "date-fns/subMilliseconds";
import { type Card, chart, quiet, text } from "#cards/card";
import { lateLine, noteLine } from "#cards/digest";
import type { Waiting } from "#cards/posting";
import { quarterlyCard } from "#cards/quarterly";
import { quarterlyDetailCards } from "#cards/quarterly-detail";
import type { QuarterlyView } from "#cards/quarterly-lines";
import type { StatusChart } from "#domain/chart";
import { type NewDelivery, quarterKey } from "#domain/deliveries";
import type { Edition } from "#domain/edition";
import type { Quarter } from "#domain/quarter";
import { statusChartOf } from "#domain/quarterly-chart";
import type { QuarterPlan, Subscription } from "#domain/subscriptions";

/** How an overview goes out. */
export type Going = {
  /** quarter: its own. interim: on request (tussenstand), which leaves the quarter's own for later. */
  readonly kind: "overview" | "interim";
  readonly key: string;
  readonly dueAt: Date;
  readonly plan: QuarterPlan | undefined;
  /** It comes later than it should. */
  readonly isLate?: boolean;
  /** Quarters that the channel was owed and never got, oldest first. */
  readonly missed?: readonly Quarter[];
};

/** The key of a quarter's own overview in one channel: there is never a second. */
export const overviewKey = (quarter: Quarter, { spot }: Pick<Subscription, "spot">): string =>
  [quarterKey(quarter), spot.platform, ":", spot.team, ":", spot.recipient].join("");

/** Of a channel that follows one party: its parts alone. */
export function editionFor(edition: Edition, party: string | null): Edition {
  if (party === null) return edition;
  const agreements = edition.agreements
    .map((agreement) => ({
      ...agreement,
      actions: agreement.actions
        .filter(({ parties }) => parties.includes(party))
        .map((action) => ({ ...action, parties: [party] })),
    }))
    .filter(({ actions }) => actions.length > 0);
  return { ...edition, agreements };
}

/** The messages of one overview: the card, and on Slack its chart and details in the thread under it. */
export function overviewDeliveries(
  view: QuarterlyView,
  { spot, party }: Subscription,
  { kind, key, dueAt, plan, isLate = false, missed = [] }: Going,
): readonly NewDelivery[] {
  const drawn = statusChartOf(view.quarterly);
  const whole = quarterlyCard(view);
  const main: Card = {
    ...whole,
    title: [kind === "interim" ? "Tussenstand: " : "", whole.title, party === null ? "" : `, ${party}`].join(
      "",
    ),
    blocks: [
      ...(plan?.note ? [text(noteLine(plan.note))] : []),
      ...(isLate || missed.length > 0 ? [quiet(lateLine(isLate, missed))] : []),
      ...whole.blocks,
      ...(drawn && spot.platform === "teams" ? [chart(drawn)] : []),
    ],
  };
  const messages: readonly Message[] = [
    ["", { card: main }],
    // Teams has the details behind a button: a bot's thread there is as loud as its first message.
    ...(spot.platform === "teams" || view.quarterly.heard === 0 ? [] : threadOf(view, drawn, key)),
  ];
  // Each a thousandth before the next, so that every channel has its overview before the first details follow.
  return messages.map(([rest, content], at) => ({
    ...{ key: `${key}${rest}`, kind, spot, content },
    dueAt: subMilliseconds(dueAt, messages.length - at),
  }));
}

/** The end of a message's key, and what it says. */
type Message = readonly [rest: string, content: Waiting];

const threadOf = (view: QuarterlyView, drawn: StatusChart | undefined, under: string): readonly Message[] => [
  ...(drawn
    ? [[":chart", { card: { title: drawn.title, blocks: [], buttons: [] }, chart: drawn, under }] as const]
    : []),
  ...quarterlyDetailCards(view).map(
    (card, at): Message => [`:detail-${String(at + 1).padStart(2, "0")}`, { card, under }],
  ),
];
