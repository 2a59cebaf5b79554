import { subMinutes } from "date-fns/subMinutes";
import type { Card } from "#cards/card";
import { type Missed, unreachedCard } from "#cards/digest";
import type { Waiting } from "#cards/posting";
import type { Look } from "#digest/digest";
import { coordinators } from "#digest/people";
import { sameSpot, type Why } from "#domain/courier";
import type { Delivery, NewDelivery } from "#domain/deliveries";
import type { Member } from "#domain/people";
import { isOfficeHour } from "#domain/rhythm";
import type { Subscription } from "#domain/subscriptions";

/** So many are told of with one message. */
const mostAtOnce = 500;

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

/** How notices of what did not arrive begin: of one that did not arrive itself nobody is told. */
const unreachedKey = "unreached:";
/** Between two such messages: what fails in the same half hour stands in one. */
const minutesBetween = 30;

/** What did not arrive and nobody was told of, to each coordinator. */
export async function* missedDeliveries(look: Look): AsyncGenerator<readonly NewDelivery[]> {
  const { register, now, rhythm, isHoliday } = look;
  if (!isOfficeHour(now, rhythm, isHoliday)) return;
  const untold = await register.deliveries.find({
    states: ["failed", "unsure"],
    untold: true,
    most: mostAtOnce,
  });
  if (untold.length === 0) return;
  const missed = untold.filter(({ key }) => !key.startsWith(unreachedKey));
  const since = subMinutes(now, minutesBetween);
  const lately = await register.deliveries.find({ beginning: unreachedKey, since, most: 1 });
  const [first] = missed;
  const told = first && lately.length === 0 ? await coordinators(look) : [];
  if (first && told.length === 0) return;
  const card = await cardOf(missed, look);
  // Two processes that look at the same moment make the same key.
  yield told.map(({ member, spot }) => ({
    key: `${unreachedKey}${first?.key}.${first?.attempts}:${member.id}`,
    kind: "notice",
    spot,
    content: { card },
    dueAt: now,
  }));
  // First put up, then marked as told: who dies between puts up the same message again, which is there already.
  await register.deliveries.told(
    untold.map(({ key }) => key),
    now,
  );
}

async function cardOf(missed: readonly Delivery[], { register }: Look): Promise<Card> {
  const subscriptions = await register.rhythms.subscriptions();
  const members = await register.people.members();
  return unreachedCard(missed.map((one) => toMissed(one, subscriptions, members)));
}

function toMissed(
  { key, kind, spot, content, why, state }: Delivery,
  subscriptions: readonly Subscription[],
  members: readonly Member[],
): Missed {
  const person = members.find(({ accounts }) =>
    accounts.some(
      ({ platform, team, user }) =>
        platform === spot.platform && team === spot.team && user === spot.recipient,
    ),
  );
  const channel = subscriptions.find((one) => sameSpot(one.spot, spot));
  const name = spot.personal ? (person?.name ?? "iemand") : (channel?.name ?? "een kanaal");
  return {
    key,
    what: (content as Waiting).under === undefined ? whatWords[kind] : "Details bij het overzicht",
    to: `${name} (${platformNames[spot.platform]})`,
    why: whyWords[why ?? "refused"],
    unsure: state === "unsure",
  };
}
