import { z } from "zod";
import { defineCommand } from "#bot/command";
import { refuse } from "#bot/refuse";
import { confide } from "#bot/reply";
import { againCard, standsCard } from "#cards/channel";
import { triedSince } from "#domain/deliveries";
import { mayCoordinate } from "#domain/rights";

type Words = { readonly what: "again" | "stands"; readonly key: string };

/** So many at most with one press. */
const mostAtOnce = 500;

/** Behind the buttons of the message about what did not arrive; nobody types this. */
export const bezorging = defineCommand<Words>({
  name: "bezorging",
  aliases: [],
  unlisted: true,
  summary: "Als coördinator opnieuw versturen wat niet is aangekomen.",
  example: "opnieuw alles",
  words: () =>
    z.string().transform((line, context): Words => {
      const [, what, key = ""] = /^(opnieuw|klopt) (\S.*)$/.exec(line) ?? [];
      if (what) return { what: what === "opnieuw" ? "again" : "stands", key };
      context.addIssue({ code: "custom", message: "not a delivery" });
      return z.NEVER;
    }),
  run: async ({ what, key }, request) => {
    const allowed = mayCoordinate(await request.actor());
    if (allowed !== true) return refuse(allowed, request);
    const { register, now } = request;
    if (what === "stands") return confide(standsCard(await register.deliveries.stands(key, now)));
    // What may stand there already is sent again only one by one, by somebody who looked.
    const keys =
      key === "alles"
        ? (
            await register.deliveries.find({ states: ["failed"], since: triedSince(now), most: mostAtOnce })
          ).map((one) => one.key)
        : [key];
    let done = 0;
    for (const one of keys) if (await register.deliveries.again(one, now)) done++;
    return confide(againCard(keys.length, done));
  },
});
