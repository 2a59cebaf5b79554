import type { IncomingMessage, ServerResponse } from "node:http";
import type { TeamsAdapter } from "@microsoft/teams-ai/lib/TeamsAdapter.js";
import { type Activity, TeamsInfo } from "botbuilder";
import { isTeamsActivity } from "#platforms/teams/activity";
import type { Answer } from "#platforms/teams/answers";
import { readJson } from "#platforms/teams/body";
import type { Router } from "#platforms/teams/router";
import { hostsOf, type TeamsSettings } from "#platforms/teams/settings";
import type { Connection } from "#platforms/teams/turn";

/** Verifies one request, has it answered and writes the response. Never rejects. */
type Receive = (request: IncomingMessage, response: ServerResponse, route: Router) => Promise<void>;

/**
 * The adapter checks the token and signs what is sent; the response is written here, so that no text of an exception
 * reaches the network. A refusal is a bare 400 (no such message) or 401 (not from Teams), with the reason in the log.
 */
export function createReceiver(settings: TeamsSettings, adapter: TeamsAdapter): Receive {
  const { log, clock, insecureLocal = false } = settings;
  const hosts = hostsOf(settings);

  async function receive(
    request: IncomingMessage,
    route: Router,
    answered: Answered,
  ): Promise<Refusal | undefined> {
    const body = await readJson(request);
    if (request.method !== "POST" || !isTeamsActivity(body, hosts)) {
      return { refused: 400, reason: `not a Teams activity for ${hosts.join(", ")}` };
    }
    if (insecureLocal && !isLocal(request)) return { refused: 401, reason: "not from this machine" };
    return turn(adapter, request.headers.authorization ?? "", body, route, answered);
  }

  return async (request, response, route) => {
    const started = clock().getTime();
    const answered: Answered = (answer) => {
      log("info", "teams-turn", { milliseconds: clock().getTime() - started });
      write(response, answer);
    };
    try {
      const refusal = await receive(request, route, answered);
      if (refusal) log("warn", "teams-refused", refusal);
      if (!response.headersSent) response.writeHead(refusal?.refused ?? 200).end();
    } catch (error) {
      log("error", "teams-request-failed", { error: String(error) });
      if (!response.headersSent) response.writeHead(500).end();
    }
  };
}

type Refusal = { readonly refused: 400 | 401; readonly reason: string };
/** Told what Teams gets back, while the turn may still go on. */
type Answered = (answer: Answer | undefined) => void;

/** What the adapter throws before the route has run is a refusal; the route itself never rejects. */
async function turn(
  adapter: TeamsAdapter,
  token: string,
  activity: Activity,
  route: Router,
  answered: Answered,
): Promise<Refusal | undefined> {
  let begun = false;
  try {
    await adapter.processActivityDirect(token, activity, async (context) => {
      begun = true;
      const later: Promise<void>[] = [];
      const connection: Connection = {
        send: async (message) => (await context.sendActivity(message))?.id ?? "",
        remove: (id) => context.deleteActivity(id),
        after: (work) => void later.push(work),
        askMember: () => TeamsInfo.getMember(context, activity.from.id),
      };
      answered(await route(activity, connection));
      // The context ends with this function: what is sent after it fails.
      await Promise.all(later);
    });
  } catch (error) {
    if (!begun) return { refused: 401, reason: reasonOf(error) };
  }
  return undefined;
}

/** The adapter wraps the reason in its own words and a stack; the second line is the reason. */
const reasonOf = (error: unknown): string =>
  (String(error).split("\n")[1] ?? String(error)).trim().slice(0, 200);

function write(response: ServerResponse, answer: Answer | undefined): void {
  if (!answer) return void response.writeHead(200).end();
  response
    .writeHead(answer.status, { "content-type": "application/json; charset=utf-8" })
    .end(JSON.stringify(answer.body));
}

const isLocal = ({ socket }: IncomingMessage): boolean =>
  ["127.0.0.1", "::1", "::ffff:127.0.0.1"].includes(socket.remoteAddress ?? "");
