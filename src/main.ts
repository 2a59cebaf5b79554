import { randomBytes } from "node:crypto";
import { deliverFor } from "#cli/delivery";
import { openHouse } from "#cli/house";
import { onlyPartnership } from "#cli/only-partnership";
import { platformsOf } from "#cli/platforms";
import { loadEnvironment, readSettings, type Settings } from "#cli/settings";
import { createLog } from "#operations/log";
import { createMetrics } from "#operations/metrics";
import { type Opening, serve } from "#operations/server";
import type { Log, Platform } from "#platforms/platform";

/** SIGTERM: what is in flight gets this long (ms). */
const patience = 10_000;

const metrics = createMetrics();
const log: Log = metrics.counting(createLog());
loadEnvironment(process.cwd());
const settings = readSettings(process.env, process.cwd());
if ("mistakes" in settings) {
  for (const mistake of settings.mistakes) console.error(mistake);
  process.exit(2);
}

const platforms: Platform[] = [];
let ready = false;
const ownOpenings: readonly Opening[] = [
  { path: "/healthz", handle: (_request, response) => void response.end("ok\n") },
  {
    path: "/metrics",
    handle: (_request, response) =>
      void metrics.text().then((text) => response.writeHead(200, { "content-type": metrics.type }).end(text)),
  },
  { path: "/readyz", handle: (_request, response) => void response.writeHead(ready ? 200 : 503).end() },
];
const server = await serve(settings.PORT, settings.HOST, () => [
  ...ownOpenings,
  ...platforms.flatMap(({ routes }) => routes),
]);
log("info", "listening", { port: server.port, host: settings.HOST });

/** What was opened, to be stopped before the server is closed. */
let opened: (() => Promise<unknown>) | undefined;
let isStopping = false;
// A second signal is the same: npm passes its own on, and a service manager signals the whole group.
for (const signal of ["SIGTERM", "SIGINT"] as const)
  process.on(signal, () => {
    if (isStopping) return;
    isStopping = true;
    void stop(signal);
  });

const house = await open(settings);

const clock = () => new Date();
const firstTime = (key: string) => house.store.firstTime(key, clock());
for (const platform of await platformsOf(settings, { clock, log, firstTime })) {
  await platform.start(house.hear);
  platforms.push(platform);
  log("info", "started", { platform: platform.name });
}
const delivery = deliverFor({ house, platforms, clock, log });
opened = async () => {
  await Promise.all([delivery.stop(), ...platforms.map((platform) => platform.stop())]);
  await house.close();
};
if (platforms.length === 0) log("warn", "no platform configured: set SLACK_BOT_TOKEN or TEAMS_APP_ID");
ready = true;
log("info", "ready");

async function open({ databaseUrl, PARTNERSHIP }: Settings) {
  try {
    const house = await openHouse({
      databaseUrl,
      partnership: PARTNERSHIP,
      clock: () => new Date(),
      takesPart: async ({ platform, team }) =>
        (await platforms.find(({ name }) => name === platform)?.takesPart(team)) ?? false,
      renew: (accounts) => {
        for (const platform of platforms) platform.renew?.(accounts);
      },
      reference: () => randomBytes(4).toString("hex").toUpperCase(),
      surprise: (error, reference) => log("error", "surprise", { reference, error }),
    });
    if (!PARTNERSHIP && !(await onlyPartnership(house.store)))
      log("warn", "this register holds no partnership yet: make one with npm run partnership");
    if (PARTNERSHIP && !(await house.store.enter(PARTNERSHIP)))
      log("warn", "this register holds no partnership of this name: see PARTNERSHIP", { name: PARTNERSHIP });
    return house;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}

async function stop(signal: NodeJS.Signals): Promise<void> {
  log("info", "stopping", { signal });
  ready = false;
  const closed = server.close(patience);
  await opened?.();
  await closed;
  log("info", "stopped");
  process.exit(0);
}
