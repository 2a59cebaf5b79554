import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { InputBlock, KnownBlock, ModalView } from "@slack/types";

export const signingSecret = "een-geheim-voor-de-proef";
export const botToken = "xoxb-proef";
export const team = "T0GEMEENTE";
export const bot = "U0AFSPRAKEN";
/** Every modal that this stand-in opens has this id. */
export const viewId = "V0FORMULIER";

/** What reached the stand-in: a Web API call, or a message to a `response_url` (method "response"). */
export type Call = {
  readonly method: string;
  readonly token: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
  /** What was sent, as it was sent. */
  readonly bytes: Buffer;
  readonly at: number;
};
type Answer = {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
  /** A file instead of a body. */
  readonly bytes?: Uint8Array;
  readonly afterMs?: number;
};

export type FakeSlack = {
  readonly apiUrl: string;
  /** Where a file can be fetched, as the method "file". */
  readonly fileUrl: string;
  /** A `response_url` of this stand-in. */
  readonly responseUrl: string;
  calls(method: string): readonly Call[];
  /** The next call of a method that nobody waited for yet; fails after `withinMs`. */
  next(method: string, withinMs?: number): Promise<Call>;
  /** From now on this is the answer to a method. */
  answers(method: string, answer: Answer): void;
  close(): Promise<void>;
};

/** A stand-in for Slack's Web API and response addresses on 127.0.0.1. Without `answers` all goes well. */
export async function fakeSlack(): Promise<FakeSlack> {
  const calls: Call[] = [];
  const taken = new Set<Call>();
  const set = new Map<string, Answer>([
    ["conversations.open", { body: { ok: true, channel: { id: "D0MILA" } } }],
    ["auth.test", { body: { ok: true, team_id: team, user_id: bot, bot_id: "B0AFSPRAKEN" } }],
    ["response", { body: "ok" }],
    ["views.open", { body: { ok: true, view: { id: viewId } } }],
  ]);
  const server = createServer((request, response) => void serve(request, response));
  async function serve(request: IncomingMessage, response: ServerResponse) {
    const bytes = Buffer.concat(await request.toArray());
    const method = request.url?.replace(/^\/(api\/)?/, "") ?? "";
    calls.push({
      method,
      token: request.headers.authorization?.replace("Bearer ", ""),
      body: bodyOf(bytes, request),
      bytes,
      at: Date.now(),
    });
    const {
      status = 200,
      headers = {},
      body: said = { ok: true, ts: "1700000000.000100" },
      bytes: file,
      afterMs = 0,
    } = set.get(method) ?? {};
    if (afterMs > 0) await new Promise((resolve) => setTimeout(resolve, afterMs).unref());
    const type = file ? "application/octet-stream" : "application/json";
    response.writeHead(status, { "content-type": type, ...headers }).end(file ?? JSON.stringify(said));
  }
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  set.set("files.getUploadURLExternal", {
    body: { ok: true, upload_url: `${address}/upload`, file_id: "F0BESTAND" },
  });
  const of = (method: string) => calls.filter((call) => call.method === method);
  return {
    apiUrl: `${address}/api/`,
    fileUrl: `${address}/file`,
    responseUrl: `${address}/response`,
    calls: of,
    async next(method, withinMs = 3_000) {
      for (
        const until = Date.now() + withinMs;
        Date.now() < until;
        await new Promise((resolve) => setTimeout(resolve, 5))
      ) {
        const call = of(method).find((one) => !taken.has(one));
        if (call) {
          taken.add(call);
          return call;
        }
      }
      throw new Error(
        `no ${method} within ${withinMs} ms; seen: ${calls.map((call) => call.method).join(", ") || "nothing"}`,
      );
    },
    answers: (method, answer) => void set.set(method, answer),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The Web API client sends forms with JSON in `blocks` and `view`; response addresses get JSON. */
function bodyOf(bytes: Buffer, request: IncomingMessage): Record<string, unknown> {
  if (request.headers["content-type"] === "application/octet-stream") return {};
  const sent = bytes.toString();
  if (request.headers["content-type"]?.startsWith("application/json"))
    return JSON.parse(sent) as Record<string, unknown>;
  const fields = Object.fromEntries(new URLSearchParams(sent));
  const { blocks, view } = fields;
  return {
    ...fields,
    ...(blocks !== undefined && { blocks: JSON.parse(blocks) as KnownBlock[] }),
    ...(view !== undefined && { view: JSON.parse(view) as ModalView }),
  };
}

type Signing = { readonly secret?: string; readonly at?: Date };

/** A request as Slack signs it: docs.slack.dev/authentication/verifying-requests-from-slack. */
export function signed(
  body: string,
  type: "form" | "json",
  { secret = signingSecret, at = new Date() }: Signing = {},
): RequestInit {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const hash = createHmac("sha256", secret).update(`v0:${timestamp}:${body}`).digest("hex");
  return {
    method: "POST",
    body,
    headers: {
      "content-type": type === "form" ? "application/x-www-form-urlencoded" : "application/json",
      "x-slack-request-timestamp": timestamp,
      "x-slack-signature": `v0=${hash}`,
    },
  };
}

type Changes = Readonly<Record<string, unknown>>;

/** A slash command as Slack posts it. */
export const slash = (text: string, changes: Readonly<Record<string, string>> = {}): string =>
  new URLSearchParams({
    command: "/afspraak",
    text,
    team_id: team,
    team_domain: "almelo",
    channel_id: "C0WONEN",
    channel_name: "wonen",
    user_id: "U0MILA",
    user_name: "mila",
    api_app_id: "A0APP",
    token: "oud",
    trigger_id: "1.2",
    response_url: "",
    ...changes,
  }).toString();

let events = 0;

/** An event in its envelope, from a workspace where the bot is installed. */
export const enveloped = (event: Changes, changes: Changes = {}): string =>
  JSON.stringify({
    type: "event_callback",
    team_id: team,
    api_app_id: "A0APP",
    event_id: `Ev${++events}`,
    event_time: 1_700_000_000,
    authorizations: [
      { enterprise_id: null, team_id: team, user_id: bot, is_bot: true, is_enterprise_install: false },
    ],
    event,
    ...changes,
  });

export const mention = (text: string, changes: Changes = {}): Changes => ({
  type: "app_mention",
  user: "U0MILA",
  team,
  channel: "C0WONEN",
  text: `<@${bot}> ${text}`,
  ts: "1700000000.000200",
  event_ts: "1700000000.000200",
  ...changes,
});

export const direct = (text: string, changes: Changes = {}): Changes => ({
  type: "message",
  channel_type: "im",
  user: "U0MILA",
  team,
  channel: "D0MILA",
  text,
  ts: "1700000000.000300",
  event_ts: "1700000000.000300",
  ...changes,
});

/** Somebody opens a tab of the app. */
export const tabOpened = (tab: "home" | "messages", changes: Changes = {}): Changes => ({
  type: "app_home_opened",
  user: "U0MILA",
  channel: "D0MILA",
  tab,
  event_ts: "1700000000.000350",
  ...changes,
});

/** A button on the home, or in a modal: Slack names no channel and gives no response address. */
export const pressInView = (type: "home" | "modal", value: string, changes: Changes = {}): string =>
  press(value, {
    channel: undefined,
    container: { type: "view", view_id: type === "home" ? "V0HOME" : viewId },
    view: { id: type === "home" ? "V0HOME" : viewId, type, team_id: team, blocks: [], private_metadata: "" },
    ...changes,
  });

/** A pressed button, as Slack posts it: a form with the JSON in `payload`. */
export const press = (value: string, changes: Changes = {}): string =>
  new URLSearchParams({
    payload: JSON.stringify({
      type: "block_actions",
      team: { id: team, domain: "almelo" },
      user: { id: "U0MILA", username: "mila", team_id: team },
      channel: { id: "C0WONEN", name: "wonen" },
      container: {
        type: "message",
        message_ts: "1700000000.000400",
        channel_id: "C0WONEN",
        is_ephemeral: false,
      },
      actions: [{ type: "button", action_id: "says-1", block_id: "b", value, action_ts: "1" }],
      api_app_id: "A0APP",
      token: "oud",
      trigger_id: "1.2",
      ...changes,
    }),
  }).toString();

/** A pressed button that opens a form, on a card that only the presser sees unless told otherwise. */
export const pressForm = (value: string, changes: Changes = {}): string =>
  press(value, {
    container: { type: "message", message_ts: "1.1", channel_id: "C0WONEN", is_ephemeral: true },
    actions: [{ type: "button", action_id: "asks-1", block_id: "b", value, action_ts: "1" }],
    ...changes,
  });

/**
 * A form that is sent in, as Slack posts it: the view as it was opened, with what was filled in by the names of its
 * fields. What is not named is left empty, whatever stood there.
 */
export const submit = (
  view: Pick<ModalView, "blocks" | "private_metadata">,
  typed: Readonly<Record<string, string>>,
  changes: Changes = {},
): string =>
  new URLSearchParams({
    payload: JSON.stringify({
      type: "view_submission",
      team: { id: team, domain: "almelo" },
      user: { id: "U0MILA", username: "mila", name: "mila", team_id: team },
      api_app_id: "A0APP",
      token: "oud",
      trigger_id: "1.3",
      response_urls: [],
      is_enterprise_install: false,
      view: {
        ...view,
        id: viewId,
        team_id: team,
        app_installed_team_id: team,
        hash: "1.a",
        state: stateOf(view, typed),
      },
      ...changes,
    }),
  }).toString();

function stateOf({ blocks }: Pick<ModalView, "blocks">, typed: Readonly<Record<string, string>>) {
  const inputs = blocks.filter((block): block is InputBlock => block.type === "input");
  const values = inputs.map(({ block_id: name = "", element }) => {
    const answer = typed[name] || null;
    const { type } = element;
    const filled =
      type === "datepicker"
        ? { selected_date: answer }
        : type === "plain_text_input"
          ? { value: answer }
          : { selected_option: answer && { text: { type: "plain_text", text: answer }, value: answer } };
    return [
      name,
      { ["action_id" in element ? String(element.action_id) : ""]: { type, ...filled } },
    ] as const;
  });
  return { values: Object.fromEntries(values) };
}
