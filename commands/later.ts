import { defineCommand, type Request } from "#bot/command";
import { contactParts } from "#bot/contact-parts";
import { type OfQuarter, quarterAndWords, quarterIn } from "#bot/quarter-words";
import { confide } from "#bot/reply";
import { laterCard, nothingLaterCard } from "#cards/channel";
import { reminderCard } from "#cards/digest";
import { dayOf } from "#domain/dutch";
import { nextQuarter, type Quarter, reportingDays, workingDay } from "#domain/quarter";
import { privateSpot } from "#domain/reach";
import { momentOn, rhythmOf, workingDaysFrom } from "#domain/rhythm";

/** Working days until a reminder that was put off comes back. */
const laterDays = 3;

/** In the days in which a quarter is reported on: after those there is nothing to remind of. Undefined where they are over. */
function laterDay(quarter: Quarter, { now, isHoliday }: Request): string | undefined {
  const today = dayOf(now);
  const day = workingDaysFrom(today, laterDays, isHoliday);
  const last = workingDay(nextQuarter(quarter), reportingDays, isHoliday) ?? day;
  const sooner = day < last ? day : last;
  return sooner > today ? sooner : undefined;
}

export const laterHerinneren = defineCommand<OfQuarter>({
  name: "later herinneren",
  aliases: ["herinner mij later", "later"],
  unlisted: true,
  summary: "De herinnering om te melden over drie werkdagen opnieuw krijgen.",
  example: "",
  words: quarterAndWords,
  run: async (asked, request) => {
    const { register, entrance } = request;
    const quarter = quarterIn(asked, request);
    if ("none" in quarter) return confide(quarter.none);
    const { member: id } = await request.actor();
    const member = (await register.people.members()).find((one) => one.id === id);
    const { parts, open } = member ? await contactParts(member.id, request) : { parts: [], open: [] };
    const spot = member && (await privateSpot(member, register.rhythms));
    if (!member || !spot || open.length === 0) return confide(nothingLaterCard());
    const day = laterDay(quarter, request);
    if (day === undefined) return confide(nothingLaterCard());
    const card = reminderCard(quarter, { asked: parts.length, open: open.length }, true);
    await register.deliveries.add([
      {
        key: `reminder:${quarter.year}-${quarter.quarter}:later-${day}:${member.id}`,
        kind: "reminder",
        spot,
        content: { card },
        dueAt: momentOn(day, rhythmOf(entrance.partnership)),
      },
    ]);
    return confide(laterCard(day));
  },
});
