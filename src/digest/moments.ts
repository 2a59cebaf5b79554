import { addDays } from "date-fns/addDays";
import { format } from "date-fns/format";
import { parseISO } from "date-fns/parseISO";
import { momentCard } from "#cards/digest";
import type { Look } from "#digest/digest";
import type { NewDelivery } from "#domain/deliveries";
import { isOfficeHour, momentOn } from "#domain/rhythm";

/** So many days before a date of the calendar its channels hear of it. */
const daysBefore = 7;

/** Dates of the partnership's own calendar that come, in every channel that follows all parties, in a year with a programme. */
export async function* comingMoments({
  register,
  entrance,
  partnership,
  rhythm,
  isHoliday,
  now,
  today,
}: Look): AsyncGenerator<readonly NewDelivery[]> {
  if (!isOfficeHour(now, rhythm, isHoliday) || now < momentOn(today, rhythm)) return;
  const until = format(addDays(parseISO(today), daysBefore), "yyyy-MM-dd");
  const year = Number(today.slice(0, 4));
  if (!entrance.programmes.some((one) => one.year === year && !one.closed)) return;
  const coming = partnership.calendar
    .map((moment) => ({ moment, day: `${year}-${moment.to}` }))
    .filter(({ day }) => day > today && day <= until);
  if (coming.length === 0) return;
  const channels = (await register.rhythms.subscriptions()).filter(
    ({ paused, party }) => !paused && party === null,
  );
  for (const { moment, day } of coming)
    yield channels.map(({ spot }) => ({
      key: `moment:${day}:${moment.name}:${spot.platform}:${spot.team}:${spot.recipient}`,
      kind: "moment",
      spot,
      content: { card: momentCard(moment, day, year) },
      dueAt: now,
    }));
}
