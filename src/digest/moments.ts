import { addDays } from "date-fns/addDays";
import { format } from "date-fns/format";
import { parseISO } from "date-fns/parseISO";
import { subDays } from "date-fns/subDays";
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
  if (channels.length === 0) return;
  const coming = new Map<string | null, readonly Dated[]>();
  for (const { party } of channels)
    if (!coming.has(party)) coming.set(party, await comingFor(party, programme, look));
  const wanted = channels.flatMap((channel) =>
    (coming.get(channel.party) ?? []).map(
      (dated): NewDelivery => ({
        key: keyOf(dated, channel),
        kind: "moment",
        spot: channel.spot,
        content: { card: soonCard(dated.day, dated.soon, programme?.year) },
        dueAt: now,
      }),
    ),
  );
  if (wanted.length > 0) yield wanted;
}

/** What is on one day (YYYY-MM-DD); `apart`: recorded when that day was told of already. */
type Dated = { readonly day: string; readonly soon: readonly Soon[]; readonly apart?: true };

const keyOf = ({ day, apart }: Dated, { spot }: Subscription): string =>
  `moment:${day}:${apart ? "overleg:" : ""}${spot.platform}:${spot.team}:${spot.recipient}`;

/** What comes in the days after today, of the parts of one party or of all, per day; of no programme the meetings alone. */
async function comingFor(
  party: string | null,
  programme: Programme | undefined,
  look: Look,
): Promise<readonly Dated[]> {
  const { register, rhythm, today } = look;
  const until = format(addDays(parseISO(today), daysBefore), "yyyy-MM-dd");
  const meetings = (await register.rhythms.meetings()).map(({ day, name, recordedAt }) => ({
    day,
    soon: { about: name, opens: { label: "Agenda", says: `agenda ${dutchDate(day)}` } },
    apart: recordedAt > momentOn(format(subDays(parseISO(day), daysBefore), "yyyy-MM-dd"), rhythm),
  }));
  const dated = programme ? await datesOf(party, programme, until, look) : [];
  const coming = [...meetings, ...dated.map((one) => ({ ...one, apart: false }))].filter(
    ({ day }) => day > today && day <= until,
  );
  const onDay = (day: string, apart: boolean) =>
    unique(coming.filter((one) => one.day === day && one.apart === apart).map(({ soon }) => soon));
  return [...new Set(coming.map(({ day }) => day))].flatMap((day): readonly Dated[] => {
    const [together, apart] = [onDay(day, false), onDay(day, true)];
    return [
      ...(together.length > 0 ? [{ day, soon: together }] : []),
      ...(apart.length > 0 ? [{ day, soon: apart, apart: true } as const] : []),
    ];
  });
}

/** The dates of a programme, of the parts of one party or of all, in the quarters of today and of `until`. */
async function datesOf(
  party: string | null,
  { edition: id, year }: Programme,
  until: string,
  { register, partnership, today }: Look,
) {
  const edition = editionFor(await register.edition(id), party);
  const parts = stoodOn(edition, heldPerPart(await register.told(year, today)), today);
  const quarters = new Map(
    [today, until].map((day) => [`${day.slice(0, 4)} ${quarterOf(day).quarter}`, quarterOf(day)]),
  );
  return [...quarters.values()]
    .flatMap((quarter) => comingIn(quarter, edition, partnership, parts))
    .map((one) => ({ day: one.to, soon: soonOf(one, year) }));
}

const soonOf = ({ about, number }: Coming, year: number): Soon =>
  number === null
    ? { about }
    : { about: `${number} ${about}`, opens: { label: `Naar ${number}`, says: `${number} ${year}` } };

/** Something may come twice: read from two sentences, or seen from two quarters. */
const unique = (soon: readonly Soon[]): readonly Soon[] =>
  soon.filter((one, at) => soon.findIndex(({ about }) => about === one.about) === at);
