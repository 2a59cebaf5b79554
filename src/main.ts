import { randomBytes } from "node:crypto";
import { onlyPartnership, openHouse } from "#cli/house";
import { readSettings, type Settings } from "#cli/settings";
import { createFirstTime } from "#operations/first-time";
import { createLog } from "#operations/log";
import { type Opening, serve } from "#operations/server";
import type { Log, Platform } from "#platforms/platform";

/** Platforms repeat a delivery for minutes at most; this outlives every retry. */
const rememberHeard = 60 * 60 * 1000;
/** SIGTERM: what is in flight gets this long (ms). */
const patience = 10_000;

const log: Log = createLog();
const settings = readSettings(process.env, process.cwd());
if ("mistakes" in settings) {
  for (const mistake of settings.mistakes) console.error(mistake);
  process.exit(2);
}

const platforms: Platform[] = [];
let ready = false;
const ownOpenings: readonly Opening[] = [
  { path: "/healthz", handle: (_request, response) => void response.end("ok\n") },
  { path: "/readyz", handle: (_request, response) => void response.writeHead(ready ? 200 : 503).end() },
];
const server = await serve(settings.PORT, settings.HOST, () => [
  ...ownOpenings,
  ...platforms.flatMap(({ routes }) => routes),
]);
log("info", "listening", { port: server.port, host: settings.HOST });

const house = await open(settings);
process.once("SIGTERM", stop);
process.once("SIGINT", stop);

for (const platform of await platformsOf(settings)) {
  await platform.start(house.hear);
  platforms.push(platform);
  log("info", "started", { platform: platform.name });
}
if (platforms.length === 0) log("warn", "no platform configured: set SLACK_BOT_TOKEN or TEAMS_APP_ID");
ready = true;
log("info", "ready");

async function open({ databaseUrl, PARTNERSHIP }: Settings) {
  try {
    const opened = await openHouse({
      databaseUrl,
      partnership: PARTNERSHIP,
      clock: () => new Date(),
      takesPart: async ({ platform, team }) =>
        (await platforms.find(({ name }) => name === platform)?.takesPart(team)) ?? false,
      reference: () => randomBytes(4).toString("hex").toUpperCase(),
      surprise: (error, reference) => log("error", "surprise", { reference, error }),
    });
    if (!PARTNERSHIP && !(await onlyPartnership(opened.store))) {
      log("warn", "this register holds no partnership yet: make one with npm run partnership");
    }
    return opened;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}

async function platformsOf(set: Settings): Promise<readonly Platform[]> {
  const parts = { clock: () => new Date(), log, firstTime: createFirstTime(rememberHeard, () => new Date()) };
  const { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_APP_TOKEN: appToken } = set;
  const found: Platform[] = [];
  if (botToken) {
    const { slackPlatform } = await import("#platforms/slack/slack");
    const { summaries } = await import("#cli/summaries");
    found.push(
      slackPlatform({
        ...parts,
        botToken,
        // Socket Mode has no requests to sign.
        signingSecret: signingSecret ?? "",
        ...(appToken && { appToken }),
        ...(set.SLACK_API_URL && { apiUrl: set.SLACK_API_URL }),
        commands: summaries,
      }),
    );
  }
  const { TEAMS_APP_ID: appId, TEAMS_APP_PASSWORD: appPassword, TEAMS_APP_TENANT: appTenant } = set;
  if (appId && appPassword && appTenant) {
    // Teams brings 90 MB of memory along: only where it is used.
    const { teamsPlatform } = await import("#platforms/teams/teams");
    found.push(teamsPlatform({ ...parts, appId, appPassword, appTenant, tenants: set.TEAMS_TENANTS }));
  }
  return found;
}

async function stop(signal: NodeJS.Signals): Promise<void> {
  log("info", "stopping", { signal });
  ready = false;
  const closed = server.close(patience);
  await Promise.all(platforms.map((platform) => platform.stop()));
  await closed;
  await house.close();
  log("info", "stopped");
  process.exit(0);
}
