import { z } from "zod";
import { defineCommand, type Request } from "#bot/command";
import { here, nextOverview, resumed } from "#bot/following";
import { partyOf } from "#bot/person";
import { refuse } from "#bot/refuse";
import { announce, confide, type Reply } from "#bot/reply";
import {
  noSuchPartyCard,
  notInvitedCard,
  notSubscribedCard,
  pausedCard,
  subscribedCard,
  unsubscribedCard,
} from "#cards/channel";
import { nameOf, vocabulary } from "#domain/naming";
import type { Partnership } from "#domain/partnership";
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
