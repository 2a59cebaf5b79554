import { type Missed, unreachedCard } from "#cards/digest";
import type { Look } from "#digest/digest";
import { coordinators } from "#digest/people";
import type { Why } from "#domain/courier";
import type { Delivery, NewDelivery } from "#domain/deliveries";
import type { Member } from "#domain/people";
import { isOfficeHour } from "#domain/rhythm";
import type { Subscription } from "#domain/subscriptions";

/** One message names so many; the rest stands in the next. */
const mostAtOnce = 10;

const platformNames = { slack: "Slack", teams: "Teams" } as const;

const whyWords: Record<Why, string> = {
  gone: "Het kanaal of de persoon bestaat niet meer.",
  "not-invited": "De app is daar niet (meer) uitgenodigd.",
  "no-key": "De sleutel van de app werkt niet meer. Vraag de beheerder om de app opnieuw te installeren.",
  "too-busy": "Het platform had het te druk.",
  unreachable: "Het platform gaf geen antwoord.",
  refused: "Het platform weigerde het bericht.",
};

const whatWords: Record<Delivery["kind"], string> = {
  overview: "Kwartaaloverzicht",
  interim: "Tussenstand",
  moment: "Datum die komt",
  ahead: "Vooraankondiging",
  reminder: "Herinnering",
  nudge: "Herinnering",
  question: "Vraag over een datum",
  notice: "Bericht",
};

/** What did not arrive and nobody was told of, to each coordinator; a message that did not reach a coordinator is not told of again. */
export async function missedDeliveries(look: Look): Promise<readonly NewDelivery[]> {
  const { register, now, rhythm, isHoliday } = look;
  if (!isOfficeHour(now, rhythm, isHoliday)) return [];
  const missed = (
    await register.deliveries.find({ states: ["failed", "unsure"], untold: true, most: mostAtOnce })
  ).filter(({ key }) => !key.startsWith("unreached:"));
  const [first] = missed;
  const told = first ? await coordinators(look) : [];
  if (!first || told.length === 0) return [];
  const subscriptions = await register.rhythms.subscriptions();
  const members = await register.people.members();
  const card = unreachedCard(missed.map((one) => toMissed(one, subscriptions, members)));
  const notices = told.map(({ member, spot }) => ({
    key: `unreached:${now.toISOString()}:${member.id}`,
    kind: "notice" as const,
    spot,
    content: { card },
    dueAt: now,
  }));
  // First put up, then marked as told: who dies between tells it twice, which is better than never.
  await register.deliveries.add(notices);
  await register.deliveries.told(
    missed.map(({ key }) => key),
    now,
  );
  return notices;
}

function toMissed(
  { key, kind, spot, why, state }: Delivery,
  subscriptions: readonly Subscription[],
  members: readonly Member[],
): Missed {
  const person = members.find(({ accounts }) =>
    accounts.some(
      ({ platform, team, user }) =>
        platform === spot.platform && team === spot.team && user === spot.recipient,
    ),
  );
  const channel = subscriptions.find(
    (one) =>
      one.spot.platform === spot.platform &&
      one.spot.team === spot.team &&
      one.spot.recipient === spot.recipient,
  );
  const name = spot.personal ? (person?.name ?? "iemand") : (channel?.name ?? "een kanaal");
  return {
    key,
    what: whatWords[kind],
    to: `${name} (${platformNames[spot.platform]})`,
    why: whyWords[why ?? "refused"],
    unsure: state === "unsure",
  };
}
