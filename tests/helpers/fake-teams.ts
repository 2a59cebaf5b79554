import { generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Platform } from "#platforms/platform";
import type { Authentication } from "#platforms/teams/teams";

export const appId = "aaaaaaaa-0000-4000-8000-000000000001";
export const appTenant = "bbbbbbbb-0000-4000-8000-000000000001";
export const almelo = "11111111-2222-4333-8444-555555555555";
export const fatima = {
  id: "29:fatima",
  name: "Fatima de Vries",
  aadObjectId: "0a0a0a0a-0000-4000-8000-000000000001",
};
const bot = { id: `28:${appId}`, name: "Afspraken" };

/** One key pair for the process: the adapter keeps keys per address for a day. */
const keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
const strangersKeys = generateKeyPairSync("rsa", { modulusLength: 2048 });

export type Json = Readonly<Record<string, unknown>>;
/** What the bot sent to the connector. */
type Sent = {
  readonly method: string;
  readonly path: string;
  readonly token: string;
  readonly body: Json;
};
type Delivered = { readonly status: number; readonly text: string; readonly body: Json };
export type Chat = "personal" | "group" | "channel";

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

const listen = (server: Server): Promise<string> =>
  new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/**
 * Microsoft's side on 127.0.0.1: the identity service whose tokens the bot checks and the connector it sends to.
 * `failing` is the status of the next answers of the connector, one by one.
 */
export async function fakeTeams() {
  const sent: Sent[] = [];
  const failing: number[] = [];
  const server = createServer(async (request, response) => {
    const path = request.url ?? "";
    const answer = (status: number, body: unknown) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    if (path === "/openid")
      return answer(200, { issuer: "https://api.botframework.com", jwks_uri: `${url}/keys` });
    if (path === "/keys") {
      const key = keys.publicKey.export({ format: "jwk" });
      return answer(200, { keys: [{ ...key, kid: "one", use: "sig", endorsements: ["msteams"] }] });
    }
    const text = await readAll(request);
    sent.push({
      method: request.method ?? "",
      path,
      token: request.headers.authorization ?? "",
      body: text === "" ? {} : JSON.parse(text),
    });
    const status = failing.shift();
    if (status) return answer(status, { error: { code: "Stand-in", message: "as the test asks" } });
    return answer(201, { id: `posted-${sent.length}` });
  });
  const url = await listen(server);
  const serviceUrl = `${url}/connector`;

  const authentication: Authentication = {
    endpoints: {
      ToChannelFromBotLoginUrl: `${url}/login`,
      ToChannelFromBotOAuthScope: "https://api.botframework.com",
      ToBotFromChannelTokenIssuer: "https://api.botframework.com",
      OAuthUrl: `${url}/oauth`,
      ToBotFromChannelOpenIdMetadataUrl: `${url}/openid`,
      ToBotFromEmulatorOpenIdMetadataUrl: `${url}/openid`,
      CallerId: "urn:botframework:azure",
    },
    credentials: {
      isValidAppId: async (id) => id === appId,
      isAuthenticationDisabled: async () => false,
      createCredentials: async () => ({
        signRequest: async (request) => {
          request.headers.set("authorization", "Bearer from-the-bot");
          return request;
        },
      }),
    },
  };

  return {
    serviceUrl,
    authentication,
    sent,
    failing,
    stop: () => close(server),
    /** A token as Teams signs it; `claims` and `forged` make it a wrong one. */
    token(claims: Json = {}, forged = false): string {
      const now = Math.floor(Date.now() / 1000);
      const payload = {
        iss: "https://api.botframework.com",
        aud: appId,
        serviceurl: serviceUrl,
        nbf: now - 10,
        exp: now + 600,
        ...claims,
      };
      const head = `${base64({ alg: "RS256", typ: "JWT", kid: "one" })}.${base64(payload)}`;
      const { privateKey } = forged ? strangersKeys : keys;
      return `Bearer ${head}.${sign("RSA-SHA256", Buffer.from(head), privateKey).toString("base64url")}`;
    },
    /** An activity in a personal chat, unless `chat` says otherwise; `more` replaces fields. */
    activity(more: Json = {}, chat: Chat = "personal"): Json {
      return {
        id: randomUUID(),
        channelId: "msteams",
        serviceUrl,
        timestamp: "2026-11-23T09:00:00.000Z",
        locale: "nl-NL",
        from: fatima,
        recipient: bot,
        conversation: conversations[chat],
        channelData: { tenant: { id: almelo } },
        ...more,
      };
    },
  };
}

const conversations: Readonly<Record<Chat, Json>> = {
  personal: { id: "a:personal-1", conversationType: "personal", tenantId: almelo },
  group: { id: "19:group@thread.v2", conversationType: "groupChat", isGroup: true, tenantId: almelo },
  channel: {
    id: "19:wonen@thread.tacv2;messageid=1700000000000",
    conversationType: "channel",
    isGroup: true,
    tenantId: almelo,
  },
};

const mentionOfBot = { type: "mention", mentioned: bot, text: "<at>Afspraken</at>" };

/** A typed message; in a channel or group with the bot's mention in front, as Teams requires. */
export const typed = (text: string, chat: Chat = "personal"): Json =>
  chat === "personal"
    ? { type: "message", text }
    : { type: "message", text: `<at>Afspraken</at> ${text}`, entities: [mentionOfBot] };

export const pressed = (says: unknown): Json => ({
  type: "invoke",
  name: "adaptiveCard/action",
  value: { action: { type: "Action.Execute", verb: "say", data: { says } }, trigger: "manual" },
});

export const searched = (words: string): Json => ({
  type: "invoke",
  name: "composeExtension/query",
  value: {
    commandId: "zoek",
    parameters: [words === "" ? { name: "initialRun", value: "true" } : { name: "tekst", value: words }],
    queryOptions: { skip: 0, count: 25 },
  },
});

/** The platform's routes on a port of this machine. */
export async function serve({ routes }: Platform) {
  const server = createServer((request, response) => {
    const route = routes.find(({ path }) => path === request.url);
    if (route) route.handle(request, response);
    else response.writeHead(404).end();
  });
  const url = `${await listen(server)}/api/messages`;

  async function post(body: string, headers: Readonly<Record<string, string>>): Promise<Delivered> {
    const response = await fetch(url, { method: "POST", body, headers });
    const text = await response.text();
    return { status: response.status, text, body: text.startsWith("{") ? JSON.parse(text) : {} };
  }

  return {
    url,
    post,
    deliver: (activity: Json, token: string) =>
      post(JSON.stringify(activity), { "content-type": "application/json", authorization: token }),
    stop: () => close(server),
  };
}

/** Every text in a card or answer, in the order it stands there, backslashes of Markdown taken away. */
export function textsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    (key === "text" || key === "title") && typeof inner === "string"
      ? [inner.replace(/\\(.)/g, "$1")]
      : textsOf(inner),
  );
}
