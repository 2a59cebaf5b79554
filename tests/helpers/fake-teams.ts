import { generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
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
/** What the directory of Almelo says of Fatima. */
const fatimaAtHome = {
  email: "fatima@almelo.example",
  userPrincipalName: "fatima@almelo.example",
  tenantId: almelo,
  userRole: "user",
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

const readBytes = async (request: IncomingMessage): Promise<Buffer> => Buffer.concat(await request.toArray());
const readAll = async (request: IncomingMessage): Promise<string> =>
  (await readBytes(request)).toString("utf8");

/** A stand-in for somebody's OneDrive: what was put there, what can be fetched, and how it answers. */
const emptyDrive = () => ({
  puts: [] as { readonly range: string; readonly token: string | undefined; readonly bytes: Buffer }[],
  file: new Uint8Array(),
  status: 200,
  afterMs: 0,
});

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
 * `failing` is the status of the next answers of the connector, one by one; `members` is whom it knows, by id; while
 * `talk.silent` it leaves every question unanswered.
 */
export async function fakeTeams() {
  // A port may come back in the same process, and what the adapter keeps of an address is another stand-in's.
  const own = randomUUID();
  const sent: Sent[] = [];
  const failing: number[] = [];
  const members = new Map([[fatima.id, { ...fatima, ...fatimaAtHome }]]) as Map<string, Json>;
  const talk = { silent: false };
  const drive = emptyDrive();
  const serveDrive = async (request: IncomingMessage, response: ServerResponse) => {
    const { authorization: token, "content-range": range = "" } = request.headers;
    const bytes = await readBytes(request);
    if (request.method === "PUT") drive.puts.push({ range, token, bytes });
    await new Promise((resolve) => setTimeout(resolve, drive.afterMs));
    const status = request.url === "/drive/elsewhere" ? 200 : drive.status;
    response.writeHead(status, { location: "/drive/elsewhere" }).end(drive.file);
  };
  const server = createServer(async (request, response) => {
    const path = request.url ?? "";
    if (path.startsWith("/drive/")) return serveDrive(request, response);
    const answer = (status: number, body: unknown) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    if (path === `/openid/${own}`)
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
    if (request.method === "GET" && talk.silent) return;
    const status = failing.shift();
    if (status) return answer(status, { error: { code: "Stand-in", message: "as the test asks" } });
    if (request.method === "GET") {
      const member = members.get(decodeURIComponent(path.split("/members/")[1] ?? ""));
      return member ? answer(200, member) : answer(404, { error: { code: "MemberNotFoundInConversation" } });
    }
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
      ToBotFromChannelOpenIdMetadataUrl: `${url}/openid/${own}`,
      ToBotFromEmulatorOpenIdMetadataUrl: `${url}/openid/${own}`,
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
    members,
    talk,
    drive,
    /** An address in somebody's OneDrive, as Teams gives one for a file. */
    driveUrl: `${url}/drive/session`,
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
        channelData: { tenant: { id: almelo }, ...(chat === "channel" && { team }) },
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

const team = { id: "19:team@thread.tacv2", name: "Team Wonen" };

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

/** A button that opens a dialog. */
export const opened = (says: unknown): Json => ({
  type: "invoke",
  name: "task/fetch",
  value: { data: { msteams: { type: "task/fetch" }, says }, context: { theme: "default" } },
});

export const submitted = (data: unknown): Json => ({
  type: "invoke",
  name: "task/submit",
  value: { data, context: { theme: "default" } },
});

/** What Teams sends when somebody answers the question `consent`, a file consent card, that stands as the message `id`. */
export const consented = (action: "accept" | "decline", consent: Json, id: string, uploadUrl = ""): Json => ({
  type: "invoke",
  name: "fileConsent/invoke",
  replyToId: id,
  value: {
    type: "fileUpload",
    action,
    context: action === "accept" ? consent.acceptContext : consent.declineContext,
    ...(action === "accept" && {
      uploadInfo: {
        contentUrl: "https://almelo-my.sharepoint.com/personal/fatima/Documents/voortgang-2023.xlsx",
        name: "voortgang-2023.xlsx",
        uploadUrl,
        uniqueId: "1150D938-8870-4044-9F2C-5BBDEBA70C8C",
        fileType: "xlsx",
      },
    }),
  },
});

/** A message with a file, which Teams has put in the person's OneDrive by then. */
export const droppedIn = (name: string, downloadUrl: string): Json => ({
  type: "message",
  attachments: [
    {
      contentType: "application/vnd.microsoft.teams.file.download.info",
      contentUrl: `https://almelo-my.sharepoint.com/personal/fatima/Documents/${name}`,
      name,
      content: { downloadUrl, uniqueId: "1150D938-8870-4044-9F2C-5BBDEBA70C9D", fileType: "docx" },
    },
    { contentType: "text/html", content: "<div></div>" },
  ],
});

type Choice = { readonly title: string; readonly value: string };

/** The inputs of a card, in the order they stand there. */
export function inputsOf(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap(inputsOf);
  if (typeof value !== "object" || value === null) return [];
  const element = value as Json;
  return String(element.type).startsWith("Input.") ? [element] : Object.values(element).flatMap(inputsOf);
}

/** What Teams sends when somebody fills in a dialog by its labels and its choices' names, and presses the button. */
export function filledIn(card: Json, typed: Readonly<Record<string, string>>): Json {
  const [submit] = card.actions as readonly { readonly data: Json }[];
  const inputs = inputsOf(card.body).map(({ id, label, value, choices }) => {
    const answer = typed[String(label)];
    const choice = (choices as readonly Choice[] | undefined)?.find(({ title }) => title === answer);
    return [String(id), choice?.value ?? answer ?? value ?? ""];
  });
  return submitted({ ...submit?.data, ...Object.fromEntries(inputs) });
}

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
