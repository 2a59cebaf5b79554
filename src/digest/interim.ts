import { subMinutes } from "date-fns/subMinutes";
import type { QuarterlyView } from "#cards/quarterly-lines";
import type { Look } from "#digest/digest";
import { overviewDeliveries } from "#digest/overview";
import { viewOf } from "#digest/overviews";
import type { DigestsOn } from "#domain/digests";
import { dayOf } from "#domain/dutch";
import { rhythmOf } from "#domain/rhythm";

/** Two who press within so many minutes send it once. */
const minutesBetween = 10;

/** What a person may ask the house to send. */
export const digestsOn: DigestsOn = (register, entrance, now, isHoliday) => ({
  async interim(quarter) {
    const { partnership } = entrance;
    const rhythm = rhythmOf(partnership);
    const look: Look = { register, entrance, partnership, rhythm, isHoliday, now, today: dayOf(now) };
    const quarterKey = `interim:${quarter.year}-${quarter.quarter}:`;
    const since = subMinutes(now, minutesBetween);
    if ((await register.deliveries.find({ beginning: quarterKey, since, most: 1 })).length > 0)
      return "just-sent";
    const channels = (await register.rhythms.subscriptions()).filter(({ paused }) => !paused);
    const views = new Map<string | null, QuarterlyView | undefined>();
    for (const one of channels) {
      if (!views.has(one.party)) views.set(one.party, await viewOf(look, quarter, one.party));
      const view = views.get(one.party);
      if (!view) return 0;
      const { platform, team, recipient } = one.spot;
      const minute = now.toISOString().slice(0, 16);
      const key = `${quarterKey}${[minute, platform, team, recipient].join(":")}`;
      const going = { kind: "interim", key, dueAt: now, plan: undefined } as const;
      await register.deliveries.add(overviewDeliveries(view, one, going));
    }
    return channels.length;
  },
});
