import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { textsOf } from "./fake-teams.ts";

/** A message that stands in a conversation of a stand-in. */
export type Posted = {
  readonly platform: "slack" | "teams";
  readonly channel: string;
  readonly id: string;
  readonly thread: string | undefined;
  /** The first line of what it says, and all of it. */
  readonly title: string;
  text: string;
  readonly metadata: unknown;
  readonly at: Date;
};

/** How the stand-in treats the next post; one trouble is one post. */
export type Trouble = {
  readonly platform: Posted["platform"];
  /** Any where absent. */
  readonly channel?: string;
  /** A call of Slack's Web API instead of a post. */
  readonly method?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A text is answered as it stands. */
  readonly body?: object | string;
  /** What was posted stands there all the same. */
  readonly accepted?: true;
  /** cut: the connection is gone. stall: never an answer. */
  readonly answer?: "cut" | "stall";
};

type Fields = Readonly<Record<string, string>>;

/** Slack's Web API and Teams' connector on one port of 127.0.0.1: they keep what is posted and can be in trouble. */
export async function postOffice(clock: () => Date) {
  const posted: Posted[] = [];
  const troubles: Trouble[] = [];
  const calls: { readonly method: string; readonly channel: string; readonly at: number }[] = [];
  let count = 0;

  const server = createServer((request, response) => void serve(request, response));
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes = Buffer.concat(await request.toArray());
    const path = request.url ?? "";
    if (path.startsWith("/api/")) slack(path.slice(5), fieldsOf(bytes), response);
    else if (path.startsWith("/upload")) response.end();
    else teams(request.method ?? "", path, JSON.parse(bytes.toString() || "{}"), response);
  }

  function troubleFor(platform: Posted["platform"], channel: string, method?: string): Trouble | undefined {
    const at = troubles.findIndex(
      (one) =>
        one.platform === platform &&
        (one.channel ?? channel) === channel &&
        (one.method ?? "chat.postMessage") === (method ?? "chat.postMessage"),
    );
    return at < 0 ? undefined : troubles.splice(at, 1)[0];
  }

  function answer(response: ServerResponse, body: object, trouble?: Trouble): void {
    if (trouble?.answer === "stall") return;
    if (trouble?.answer === "cut") return void response.destroy();
    const said = trouble?.body ?? body;
    const type = { "content-type": "application/json", ...trouble?.headers };
    response
      .writeHead(trouble?.status ?? 200, type)
      .end(typeof said === "string" ? said : JSON.stringify(said));
  }

  function slack(method: string, fields: Fields, response: ServerResponse): void {
    const { channel = fields.users ?? fields.channel_id ?? "" } = fields;
    calls.push({ method, channel, at: Date.now() });
    const trouble = troubleFor("slack", channel, method);
    const refused = trouble !== undefined && !trouble.accepted;
    answer(response, refused ? { ok: true } : slackDoes(method, channel, fields), trouble);
  }

  function slackDoes(method: string, channel: string, fields: Fields): object {
    switch (method) {
      case "chat.postMessage": {
        const id = `${(clock().getTime() / 1000).toFixed(0)}.${String(++count).padStart(6, "0")}`;
        const { text = "", thread_ts: thread, metadata = "null" } = fields;
        const title = text.split("\n")[0] ?? "";
        const said = { platform: "slack", title, text, metadata: JSON.parse(metadata) } as const;
        posted.push({ ...said, channel, id, thread, at: clock() });
        return { ok: true, channel, ts: id };
      }
      case "conversations.history":
      case "conversations.replies": {
        const { ts: thread, oldest = "0" } = fields;
        const messages = posted
          .filter(
            (one) => one.channel === channel && one.thread === thread && Number(one.id) >= Number(oldest),
          )
          .map(({ id: ts, metadata }) => ({ ts, metadata }));
        return { ok: true, messages, has_more: false };
      }
      case "conversations.open":
        return { ok: true, channel: { id: fields.users } };
      case "files.getUploadURLExternal":
        return { ok: true, upload_url: `${url}/upload`, file_id: `F${++count}` };
      default:
        return { ok: true };
    }
  }

  function teams(method: string, path: string, activity: Fields, response: ServerResponse): void {
    const [conversation = "", thread] = decodeURIComponent(path.split("/")[4] ?? "").split(";messageid=");
    calls.push({ method: `teams ${method}`, channel: conversation, at: Date.now() });
    const trouble = troubleFor("teams", conversation);
    const id = `teams-${++count}`;
    if (!trouble || trouble.accepted) {
      const text = textsOf(activity).join("\n");
      const title = activity.summary ?? text.split("\n")[0] ?? "";
      posted.push({
        platform: "teams",
        channel: conversation,
        id,
        thread,
        title,
        text,
        metadata: null,
        at: clock(),
      });
    }
    answer(response, { id }, trouble);
  }

  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    apiUrl: `${url}/api/`,
    service: `${url}/teams`,
    posted,
    troubles,
    calls,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const fieldsOf = (bytes: Buffer): Fields => Object.fromEntries(new URLSearchParams(bytes.toString()));
