import { parseArgs } from "node:util";
import { clockOf, Misuse } from "#cli/arguments";
import { deliverOnce } from "#cli/delivery";
import { openHouse } from "#cli/house";
import { platformsOf } from "#cli/platforms";
import { notThere, settingsOf } from "#cli/register";
import type { Program } from "#cli/run";
import type { Delivery } from "#domain/deliveries";
import { createLog } from "#operations/log";

const usage = "npm run --silent digest -- [--now ISO] [--partnership NAME]";

const states: Record<Delivery["state"], string> = {
  due: "wacht",
  posting: "onzeker",
  posted: "verstuurd",
  unsure: "onzeker",
  failed: "mislukt",
  dropped: "niet nodig",
};

/** Does once what the server does by itself, prints what became of it, and exits. */
export const deliverDigest: Program = async (here) => {
  const { values, positionals } = parseArgs({
    args: [...here.words],
    allowPositionals: true,
    options: { now: { type: "string" }, partnership: { type: "string" } },
  });
  if (positionals.length > 0) throw new Misuse(usage);
  const clock = clockOf(values.now, here.clock);
  const settings = settingsOf(here);
  const partnership = values.partnership ?? settings.PARTNERSHIP;
  const log = createLog("warn");
  const house = await openHouse({
    databaseUrl: settings.databaseUrl,
    clock,
    partnership,
    takesPart: async () => false,
    reference: () => "",
    surprise: (error) => log("error", "surprise", { error }),
  });
  try {
    const entrance = await house.entrance();
    if (!entrance) throw notThere(partnership);
    const platforms = await platformsOf(settings, { clock, log, firstTime: async () => true });
    const { deliveries } = house.store.of(entrance.id);
    const waiting = await deliveries.find({ states: ["due", "posting"] });
    const added = await deliverOnce({ house, platforms, clock, log });
    const keys = [
      ...new Set([...waiting.filter(({ dueAt }) => dueAt <= clock()).map(({ key }) => key), ...added]),
    ];
    const worked = keys.length > 0 ? await deliveries.find({ keys }) : [];
    if (worked.length === 0) here.console.log("Er is nu niets te versturen.");
    for (const { state, spot, content } of [...worked].reverse())
      here.console.log(`${states[state]}: ${titleOf(content)} (${spot.platform} ${spot.recipient})`);
    if (platforms.length === 0 && worked.length > 0)
      here.console.log("Er is geen platform ingesteld, dus er is niets verstuurd. Het blijft klaarstaan.");
    return 0;
  } finally {
    await house.close();
  }
};

function titleOf(content: object): string {
  const { card } = content as { readonly card?: { readonly title: string } };
  return card?.title ?? "bericht";
}
