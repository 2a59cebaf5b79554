import { once } from "node:events";
import { App, HTTPReceiver, SocketModeReceiver, webApi } from "@slack/bolt";
import type { CommandSummary, FirstTime, Hear, Log, Platform, Route } from "#platforms/platform";
import { keepConnected } from "#platforms/slack/connection";
import { createCourier } from "#platforms/slack/courier";
import { boltLogger } from "#platforms/slack/diary";
import { createDownload } from "#platforms/slack/download";
import type { Ears } from "#platforms/slack/ears";
import { guarded } from "#platforms/slack/guard";
import { createHome } from "#platforms/slack/home";
import { type InFlight, inFlight } from "#platforms/slack/in-flight";
import { lastResort, lastResortOnSocket } from "#platforms/slack/last-resort";
import { limits, page } from "#platforms/slack/limits";
import { listen } from "#platforms/slack/listen";
import { slackPath } from "#platforms/slack/path";
import { createPost } from "#platforms/slack/post";
import { createProfiles } from "#platforms/slack/profiles";
import { remembered } from "#platforms/slack/remembered";
import { unreached } from "#platforms/slack/unreached";
import { createUpload } from "#platforms/slack/upload";
import { createViews } from "#platforms/slack/views";

export type SlackSettings = {
  readonly signingSecret: string;
  readonly botToken: string;
  /** Given: Socket Mode, in which Slack needs no address to reach us. */
  readonly appToken?: string;
  /** A stand-in for Slack's Web API: `http://127.0.0.1:4000/api/`. */
  readonly apiUrl?: string;
  readonly commands: readonly CommandSummary[];
  readonly clock: () => Date;
  readonly log: Log;
  readonly firstTime: FirstTime;
};

/** Slack as a door of the house, over HTTP or Socket Mode, for the one workspace that the bot token belongs to. */
export function slackPlatform(settings: SlackSettings): Platform {
  const { botToken, appToken, commands, clock, log, firstTime } = settings;
  const client = new webApi.WebClient(botToken, clientOptions(settings));
  const install = remembered(() => client.auth.test());
  const profileOf = createProfiles(client, clock, log);
  const work = inFlight();
  let heardBy: Hear | undefined;
  let closing = false;

  const receiver = appToken === undefined ? overHttp(settings) : overSocket(settings, appToken);
  const app = boltApp(receiver, settings);
  const hear: Hear = async (heard) => {
    if (!heardBy) throw new Error("Slack was heard before the platform started");
    const reaches = () => isMember(client, heard.where.channel);
    return heardBy({ ...heard, profile: () => profileOf(heard.who), reaches });
  };
  app.use(async ({ next }) => {
    if (!closing || receiver instanceof HTTPReceiver) await next();
  });
  const post = createPost(client);
  const ears: Ears = {
    hear,
    commands,
    firstTime,
    post,
    clock,
    views: createViews(client, log),
    upload: createUpload(client, log),
    download: createDownload(settings),
    work,
    log,
  };
  const home = createHome(client, ears);
  listen(app, ears, home);

  const connection = receiver instanceof SocketModeReceiver ? keepConnected(receiver, log) : undefined;
  return {
    name: "slack",
    routes:
      receiver instanceof HTTPReceiver
        ? [route(receiver, settings, work, () => !closing && heardBy !== undefined)]
        : [],
    async start(given) {
      heardBy = given;
      connection?.open();
    },
    async stop() {
      closing = true;
      await work.idle();
      await connection?.close();
    },
    courier: createCourier(client, post),
    page,
    renew: home.renew,
    takesPart: async (team) => (await install()).team_id === team,
  };
}

/** Slack reads a conversation back to its members alone; any other failure says nothing about that. */
const isMember = (client: webApi.WebClient, channel: string): Promise<boolean> =>
  client.conversations.history({ channel, limit: 1 }).then(
    () => true,
    (error: unknown) => unreached(error).why !== "not-invited",
  );

/** `authorize` gives Bolt no token: answers go out through our own client, whichever workspace a payload names. */
const boltApp = (receiver: HTTPReceiver | SocketModeReceiver, settings: SlackSettings): App =>
  new App({
    receiver,
    authorize: async () => ({}),
    clientOptions: clientOptions(settings),
    logger: boltLogger(settings.log),
    ignoreSelf: false,
    convoStore: false,
  });

/** No `headers` here: the client would keep its token in them. No retries: a post that timed out may stand there. */
const clientOptions = ({ apiUrl, log }: SlackSettings): webApi.WebClientOptions => ({
  ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
  logger: boltLogger(log),
  timeout: limits.callMs,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  fetch: (url, init) => fetch(url, { signal: AbortSignal.timeout(limits.callMs), ...init }),
});

const overHttp = ({ signingSecret, log }: SlackSettings): HTTPReceiver =>
  new HTTPReceiver({
    signingSecret,
    endpoints: [slackPath],
    bodyLimit: limits.bodyBytes,
    logger: boltLogger(log),
    ...lastResort(log),
  });

const overSocket = (settings: SlackSettings, appToken: string): SocketModeReceiver =>
  new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: clientOptions(settings) },
    logger: boltLogger(settings.log),
    ...lastResortOnSocket(settings.log),
  });

/** Slack tries an event again that met a 503; a person does the same. */
function route(
  receiver: HTTPReceiver,
  { clock, log }: SlackSettings,
  work: InFlight,
  isOpen: () => boolean,
): Route {
  const guard = guarded(
    (request, response) => {
      void work.add(once(response, "close"));
      receiver.requestListener(request, response);
    },
    clock,
    log,
  );
  return {
    path: slackPath,
    handle: (request, response) => (isOpen() ? guard(request, response) : void response.writeHead(503).end()),
  };
}
