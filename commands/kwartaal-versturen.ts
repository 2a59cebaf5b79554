import { defineCommand } from "#bot/command";
import { type OfQuarter, quarterAndWords, quarterIn } from "#bot/quarter-words";
import { refuse } from "#bot/refuse";
import { confide } from "#bot/reply";
import { askSendCard, justSentCard, notSureCard, sendingCard } from "#cards/plan";
import { futureQuarterCard } from "#cards/quarterly-trouble";
import { dayOf } from "#domain/dutch";
import { firstDay } from "#domain/quarter";
import { mayCoordinate } from "#domain/rights";

export const kwartaalVersturen = defineCommand<OfQuarter>({
  name: "kwartaal versturen",
  aliases: ["kwartaal sturen", "kwartaaloverzicht versturen", "tussenstand versturen"],
  unlisted: true,
  summary: "Als coördinator nu een tussenstand naar alle kanalen sturen.",
  example: "",
  words: quarterAndWords,
  run: async (asked, request) => {
    const allowed = mayCoordinate(await request.actor());
    if (allowed !== true) return refuse(allowed, request);
    const quarter = quarterIn(asked, request);
    if ("none" in quarter) return confide(quarter.none);
    if (asked.words !== "" && asked.words !== "zeker") return confide(notSureCard(asked.words, quarter));
    if (firstDay(quarter) > dayOf(request.now)) return confide(futureQuarterCard(quarter));
    if (asked.words === "zeker") {
      const sent = await request.digests.interim(quarter);
      return confide(sent === "just-sent" ? justSentCard(quarter) : sendingCard(quarter, sent));
    }
    const channels = (await request.register.rhythms.subscriptions()).filter(({ paused }) => !paused);
    if (channels.length === 0) return confide(sendingCard(quarter, 0));
    const says = `kwartaal versturen ${quarter.quarter}e kwartaal ${quarter.year} zeker`;
    return confide(askSendCard(quarter, channels.length, says));
  },
});
