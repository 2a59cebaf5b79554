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
import { type Held, heldPerPart, stoodOn } from "#domain/quarterly-parts";
import type { Programme } from "#domain/register";
import { isOfficeHour, momentOn } from "#domain/rhythm";
import type { RecordedMeeting, Subscription } from "#domain/subscriptions";

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
  const known = { channels, programme, meetings: await register.rhythms.meetings() };
  // As if nothing were finished: a year of reports is read only where one of these was not told yet.
  const possible = new Set((await momentsOf({ ...known, held: new Map() }, look)).map(({ key }) => key));
  if (possible.size === 0) return;
  if ((await register.deliveries.find({ keys: [...possible] })).length === possible.size) return;
  const held = programme ? heldPerPart(await register.told(programme.year, today)) : new Map();
  yield await momentsOf({ ...known, held }, look);
}

type Following = {
  readonly channels: readonly Subscription[];
  /** Undefined while none runs. */
  readonly programme: Programme | undefined;
  readonly meetings: readonly RecordedMeeting[];
  readonly held: Held;
};

/** A message per channel and day. */
async function momentsOf(of: Following, look: Look): Promise<readonly NewDelivery[]> {
  const coming = new Map<string | null, readonly Dated[]>();
  for (const { party } of of.channels)
    if (!coming.has(party)) coming.set(party, await comingFor(party, of, look));
  return of.channels.flatMap((channel) =>
    (coming.get(channel.party) ?? []).map(
      (dated): NewDelivery => ({
        key: keyOf(dated, channel),
        kind: "moment",
        spot: channel.spot,
        content: { card: soonCard(dated.day, dated.soon, of.programme?.year) },
        dueAt: look.now,
      }),
    ),
  );
}

/** What is on one day (YYYY-MM-DD); `apart`: recorded when that day was told of already. */
type Dated = { readonly day: string; readonly soon: readonly Soon[]; readonly apart?: true };

const keyOf = ({ day, apart }: Dated, { spot }: Subscription): string =>
  `moment:${day}:${apart ? "overleg:" : ""}${spot.platform}:${spot.team}:${spot.recipient}`;

/** What comes in the days after today, of the parts of one party or of all, per day; without a programme the meetings. */
async function comingFor(party: string | null, of: Following, look: Look): Promise<readonly Dated[]> {
  const { rhythm, today } = look;
  const until = format(addDays(parseISO(today), daysBefore), "yyyy-MM-dd");
  const meetings = of.meetings.map(({ day, name, recordedAt }) => ({
    day,
    soon: { about: name, opens: { label: "Agenda", says: `agenda ${dutchDate(day)}` } },
    apart: recordedAt > momentOn(format(subDays(parseISO(day), daysBefore), "yyyy-MM-dd"), rhythm),
  }));
  const dated = await datesOf(party, of, until, look);
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

/** The dates of the programme in the quarters of today and of `until`. */
async function datesOf(
  party: string | null,
  { programme, held }: Following,
  until: string,
  { register, partnership, today }: Look,
) {
  if (!programme) return [];
  const edition = editionFor(await register.edition(programme.edition), party);
  const parts = stoodOn(edition, held, today);
  const quarters = new Map(
    [today, until].map((day) => [`${day.slice(0, 4)} ${quarterOf(day).quarter}`, quarterOf(day)]),
  );
  return [...quarters.values()]
    .flatMap((quarter) => comingIn(quarter, edition, partnership, parts))
    .map((one) => ({ day: one.to, soon: soonOf(one, programme.year) }));
}

const soonOf = ({ about, number }: Coming, year: number): Soon =>
  number === null
    ? { about }
    : { about: `${number} ${about}`, opens: { label: `Naar ${number}`, says: `${number} ${year}` } };

/** Something may come twice: read from two sentences, or seen from two quarters. */
const unique = (soon: readonly Soon[]): readonly Soon[] =>
  soon.filter((one, at) => soon.findIndex(({ about }) => about === one.about) === at);
