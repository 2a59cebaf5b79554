import { addDays } from "date-fns/addDays";
import { format } from "date-fns/format";
import { parseISO } from "date-fns/parseISO";
import { type Soon, soonCard } from "#cards/digest";
import type { Look } from "#digest/digest";
import { editionFor } from "#digest/overview";
import type { NewDelivery } from "#domain/deliveries";
import { dutchDate } from "#domain/dutch";
import { quarterOf } from "#domain/quarter";
import { type Coming, comingIn } from "#domain/quarterly-dates";
import { heldPerPart, stoodOn } from "#domain/quarterly-parts";
import type { Programme } from "#domain/register";
import { isOfficeHour, momentOn } from "#domain/rhythm";
import type { Subscription } from "#domain/subscriptions";

/** So many days before a date its channels hear of it. */
const daysBefore = 7;

/** A date that comes, once in every channel: the partnership's year, its meetings, and what of a running programme is not finished. */
export async function* comingMoments(look: Look): AsyncGenerator<readonly NewDelivery[]> {
  const { register, entrance, rhythm, isHoliday, now, today } = look;
  if (!isOfficeHour(now, rhythm, isHoliday) || now < momentOn(today, rhythm)) return;
  const year = Number(today.slice(0, 4));
  const programme = entrance.programmes.find((one) => one.year === year && !one.closed);
  const channels = (await register.rhythms.subscriptions()).filter(({ paused }) => !paused);
  if (!programme || channels.length === 0) return;
  const coming = new Map<string | null, readonly Dated[]>();
  for (const { party } of channels)
    if (!coming.has(party)) coming.set(party, await comingFor(party, programme, look));
  const wanted = channels.flatMap((channel) =>
    (coming.get(channel.party) ?? []).map(({ day, soon }): NewDelivery => {
      const content = { card: soonCard(day, soon, year) };
      return { key: keyOf(day, channel), kind: "moment", spot: channel.spot, content, dueAt: now };
    }),
  );
  if (wanted.length > 0) yield wanted;
}

const keyOf = (day: string, { spot }: Subscription): string =>
  `moment:${day}:${spot.platform}:${spot.team}:${spot.recipient}`;

/** `day`: YYYY-MM-DD. */
type Dated = { readonly day: string; readonly soon: readonly Soon[] };

/** What comes in the days after today, of the parts of one party or of all, per day. */
async function comingFor(
  party: string | null,
  programme: Programme,
  { register, partnership, today }: Look,
): Promise<readonly Dated[]> {
  const until = format(addDays(parseISO(today), daysBefore), "yyyy-MM-dd");
  const edition = editionFor(await register.edition(programme.edition), party);
  const held = heldPerPart(await register.told(programme.year, today));
  const parts = stoodOn(edition, held, today);
  const quarters = new Map(
    [today, until].map((day) => [`${day.slice(0, 4)} ${quarterOf(day).quarter}`, quarterOf(day)]),
  );
  const dated = [...quarters.values()]
    .flatMap((quarter) => comingIn(quarter, edition, partnership, parts))
    .map((one) => ({ day: one.to, soon: soonOf(one, programme.year) }));
  const meetings = (await register.rhythms.meetings()).map(({ day, name }) => ({
    day,
    soon: { about: name, opens: { label: "Agenda", says: `agenda ${dutchDate(day)}` } },
  }));
  const coming = [...meetings, ...dated].filter(({ day }) => day > today && day <= until);
  return [...new Set(coming.map(({ day }) => day))].map((day) => ({
    day,
    soon: unique(coming.filter((one) => one.day === day).map(({ soon }) => soon)),
  }));
}

const soonOf = ({ about, number }: Coming, year: number): Soon =>
  number === null
    ? { about }
    : { about: `${number} ${about}`, opens: { label: `Naar ${number}`, says: `${number} ${year}` } };

/** Something may come twice: read from two sentences, or seen from two quarters. */
const unique = (soon: readonly Soon[]): readonly Soon[] =>
  soon.filter((one, at) => soon.findIndex(({ about }) => about === one.about) === at);
