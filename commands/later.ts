import { defineCommand } from "#bot/command";
import { contactParts } from "#bot/contact-parts";
import { type OfQuarter, quarterAndWords, quarterIn } from "#bot/quarter-words";
import { confide } from "#bot/reply";
import { laterCard, nothingLaterCard } from "#cards/channel";
import { reminderCard } from "#cards/digest";
import { dayOf } from "#domain/dutch";
import { privateSpot } from "#domain/reach";
import { momentOn, rhythmOf, workingDaysFrom } from "#domain/rhythm";

/** Working days until a reminder that was put off comes back. */
const laterDays = 3;

export const laterHerinneren = defineCommand<OfQuarter>({
  name: "later herinneren",
  aliases: ["herinner mij later", "later"],
  unlisted: true,
  summary: "De herinnering om te melden over drie werkdagen opnieuw krijgen.",
  example: "",
  words: quarterAndWords,
  run: async (asked, request) => {
    const { register, now, isHoliday, entrance } = request;
    const quarter = quarterIn(asked, request);
    const { member: id } = await request.actor();
    const member = (await register.people.members()).find((one) => one.id === id);
    const { parts, open } = member ? await contactParts(member.id, request) : { parts: [], open: [] };
    const spot = member && (await privateSpot(member, register.rhythms));
    if (!member || !spot || open.length === 0) return confide(nothingLaterCard());
    const day = workingDaysFrom(dayOf(now), laterDays, isHoliday);
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
