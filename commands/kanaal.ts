import { z } from "zod";
import { defineCommand, type Request } from "#bot/command";
import { partyOf } from "#bot/person";
import { refuse } from "#bot/refuse";
import { confide, type Reply, whisper } from "#bot/reply";
import {
  noChannelCard,
  notInvitedCard,
  notSubscribedCard,
  notYoursCard,
  pausedCard,
  subscribedCard,
  unsubscribedCard,
} from "#cards/channel";
import type { Spot } from "#domain/courier";
import { dayOf } from "#domain/dutch";
import { lastDay, nextQuarter, previousQuarter, type Quarter, quarterOf } from "#domain/quarter";
import { overviewAt, rhythmOf } from "#domain/rhythm";
import { mayCoordinate } from "#domain/rights";
import type { Subscription } from "#domain/subscriptions";

/** `all`: every channel of the partnership, for a coordinator. */
type Words = { readonly all: boolean };

const allOrHere = () =>
  z.string().transform((line, context): Words => {
    if (line === "" || /^alle(?:s| kanalen)?$/i.test(line)) return { all: line !== "" };
    context.addIssue({ code: "custom", message: "not all" });
    return z.NEVER;
  });

/** The channel a line was said in; undefined in somebody's own conversation. */
function channelOf({ heard: { where } }: Request): Spot | undefined {
  const { platform, team, channel, shared, service } = where;
  if (platform === "terminal" || !shared) return undefined;
  return { platform, team, recipient: channel, personal: false, service: service ?? null };
}

/** A coordinator anywhere; anybody else who is linked to a party in a channel of the own team or tenant. */
async function mayHere(request: Request): Promise<boolean> {
  const actor = await request.actor();
  const { who, where } = request.heard;
  return actor.coordinator || (actor.member !== null && actor.party !== null && who.team === where.team);
}

const same = (one: Spot, other: Spot): boolean =>
  one.platform === other.platform && one.team === other.team && one.recipient === other.recipient;

/** Does something with the channel of the line, for whoever may. */
async function here(request: Request, act: (spot: Spot, known: Subscription | undefined) => Promise<Reply>) {
  const spot = channelOf(request);
  if (!spot) return confide(noChannelCard());
  if (!(await mayHere(request))) return confide(notYoursCard());
  const known = (await request.register.rhythms.subscriptions()).find((one) => same(one.spot, spot));
  return act(spot, known);
}

/** The first quarter that a channel is owed, and when it comes; null where no programme is there for it. */
async function nextOverview(
  since: Date,
  { entrance, isHoliday, now, register }: Request,
): Promise<{ readonly quarter: Quarter; readonly at: Date } | null> {
  const ended = previousQuarter(quarterOf(dayOf(now)));
  for (const quarter of [ended, nextQuarter(ended)]) {
    const plan = await register.rhythms.plan(quarter);
    const at = plan?.sendAt ?? overviewAt(quarter, rhythmOf(entrance.partnership), isHoliday);
    const isKept = entrance.programmes.some(({ year, closed }) => year === quarter.year && !closed);
    if (isKept && lastDay(quarter) >= dayOf(since) && at > now) return { quarter, at };
  }
  return null;
}

export const kwartaalAan = defineCommand<{ readonly party: string | null }>({
  name: "kwartaal aan",
  aliases: ["kwartaaloverzicht aan"],
  unlisted: true,
  summary: "Dit kanaal krijgt voortaan elk kwartaal het overzicht.",
  example: "Beter Wonen",
  words: (known) =>
    z.string().transform((line, context) => {
      const name = line.replace(/^partij /i, "");
      const party = name === "" ? undefined : partyOf(name, known);
      if (name === "" || party) return { party: party ?? null };
      context.addIssue({ code: "custom", message: "not a party" });
      return z.NEVER;
    }),
  run: ({ party }, request) =>
    here(request, async (spot, known) => {
      const { heard, now, register } = request;
      if ((await heard.reaches?.()) === false) return confide(notInvitedCard());
      const { name: by } = await request.actor();
      const since = known?.paused ? resumed(known, request).since : (known?.since ?? now);
      const name = heard.where.name ?? known?.name ?? null;
      await register.rhythms.subscribe({
        spot: { ...spot, personal: false },
        name,
        party,
        since,
        paused: false,
        by,
      });
      const unchanged = known !== undefined && known.party === party && !known.paused;
      return whisper(subscribedCard(party, await nextOverview(since, request), unchanged));
    }),
});

export const kwartaalUit = defineCommand<undefined>({
  name: "kwartaal uit",
  aliases: ["kwartaaloverzicht uit"],
  unlisted: true,
  summary: "Dit kanaal krijgt geen kwartaaloverzicht meer.",
  example: "",
  words: () => z.literal("").transform(() => undefined),
  run: (_words, request) =>
    here(request, async (spot) =>
      whisper(unsubscribedCard(await request.register.rhythms.unsubscribe(spot))),
    ),
});

/** A pause leaves out what came due in it; what is still to come when it ends is sent. */
function resumed(one: Subscription, { now, entrance, isHoliday }: Request): Subscription {
  const ended = previousQuarter(quarterOf(dayOf(now)));
  const missed = overviewAt(ended, rhythmOf(entrance.partnership), isHoliday) <= now;
  return { ...one, paused: false, since: missed ? now : one.since };
}

const switching =
  (paused: boolean) =>
  async ({ all }: Words, request: Request): Promise<Reply> => {
    const { rhythms } = request.register;
    const after = (one: Subscription) => (paused ? { ...one, paused } : resumed(one, request));
    if (all) {
      const allowed = mayCoordinate(await request.actor());
      if (allowed !== true) return refuse(allowed, request);
      const found = (await rhythms.subscriptions()).filter((one) => one.paused !== paused);
      for (const one of found) await rhythms.subscribe(after(one));
      return whisper(pausedCard(paused, found.length));
    }
    return here(request, async (_spot, known) => {
      if (!known) return confide(notSubscribedCard());
      if (known.paused !== paused) await rhythms.subscribe(after(known));
      return whisper(pausedCard(paused));
    });
  };

export const kwartaalPauze = defineCommand<Words>({
  name: "kwartaal pauze",
  aliases: ["kwartaal pauzeren", "kwartaaloverzicht pauze"],
  unlisted: true,
  summary: "Dit kanaal krijgt voorlopig geen kwartaaloverzicht.",
  example: "",
  words: allOrHere,
  run: switching(true),
});

export const kwartaalVerder = defineCommand<Words>({
  name: "kwartaal verder",
  aliases: ["kwartaal doorgaan", "kwartaaloverzicht verder"],
  unlisted: true,
  summary: "Dit kanaal krijgt het kwartaaloverzicht weer.",
  example: "",
  words: allOrHere,
  run: switching(false),
});
