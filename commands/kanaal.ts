import { z } from "zod";
import { defineCommand, type Request } from "#bot/command";
import { partyOf } from "#bot/person";
import { refuse } from "#bot/refuse";
import { announce, confide, type Reply } from "#bot/reply";
import {
  noChannelCard,
  noSuchPartyCard,
  notInvitedCard,
  notSubscribedCard,
  notYoursCard,
  pausedCard,
  subscribedCard,
  unsubscribedCard,
} from "#cards/channel";
import type { Spot } from "#domain/courier";
import { dayOf } from "#domain/dutch";
import { nameOf, vocabulary } from "#domain/naming";
import { owes } from "#domain/owed";
import type { Partnership } from "#domain/partnership";
import { nextQuarter, previousQuarter, type Quarter, quarterOf } from "#domain/quarter";
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
    if (isKept && owes({ since, paused: false }, quarter) && at > now) return { quarter, at };
  }
  return null;
}

/** Whose parts a channel wants; null for all. */
type Whose = { readonly party: string | null } | { readonly unknown: string };

function whose(name: string, known: Partnership): Whose {
  if (name === "" || nameOf(name, vocabulary(known))?.parties.length === known.parties.length)
    return { party: null };
  const party = partyOf(name, known);
  return party === undefined ? { unknown: name } : { party };
}

export const kwartaalAan = defineCommand<Whose>({
  name: "kwartaal aan",
  aliases: ["kwartaaloverzicht aan"],
  unlisted: true,
  summary: "Dit kanaal krijgt voortaan elk kwartaal het overzicht.",
  example: "Beter Wonen",
  words: (known) => z.string().transform((line) => whose(line.replace(/^partij(?: |$)/i, ""), known)),
  run: (words, request) =>
    here(request, async (spot, known) => {
      const { parties } = request.entrance.partnership;
      if ("unknown" in words)
        return confide(
          noSuchPartyCard(
            words.unknown,
            parties.map(({ name }) => name),
          ),
        );
      const { party } = words;
      const { heard, now, register } = request;
      if ((await heard.reaches?.()) === false) return confide(notInvitedCard());
      const { name: by } = await request.actor();
      const since = known?.paused ? (await resumed(known, request)).since : (known?.since ?? now);
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
      const card = subscribedCard(party, await nextOverview(since, request), unchanged);
      return unchanged ? confide(card) : announce(card);
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
    here(request, async (spot) => {
      const known = await request.register.rhythms.unsubscribe(spot);
      return known ? announce(unsubscribedCard(known)) : confide(unsubscribedCard(known));
    }),
});

/** A pause leaves out what came due in it; what is still to come when it ends is sent. */
async function resumed(
  one: Subscription,
  { now, entrance, isHoliday, register }: Request,
): Promise<Subscription> {
  const ended = previousQuarter(quarterOf(dayOf(now)));
  const plan = await register.rhythms.plan(ended);
  const missed = (plan?.sendAt ?? overviewAt(ended, rhythmOf(entrance.partnership), isHoliday)) <= now;
  return { ...one, paused: false, since: missed ? now : one.since };
}

const switching =
  (paused: boolean) =>
  async ({ all }: Words, request: Request): Promise<Reply> => {
    const { rhythms } = request.register;
    const after = async (one: Subscription) => (paused ? { ...one, paused } : resumed(one, request));
    if (all) {
      const allowed = mayCoordinate(await request.actor());
      if (allowed !== true) return refuse(allowed, request);
      const found = (await rhythms.subscriptions()).filter((one) => one.paused !== paused);
      for (const one of found) await rhythms.subscribe(await after(one));
      return confide(pausedCard(paused, found.length));
    }
    return here(request, async (_spot, known) => {
      if (!known) return confide(notSubscribedCard());
      if (known.paused !== paused) await rhythms.subscribe(await after(known));
      return announce(pausedCard(paused));
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
