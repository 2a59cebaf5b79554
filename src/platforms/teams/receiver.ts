import type { IncomingMessage, ServerResponse } from "node:http";
import type { TeamsAdapter } from "@microsoft/teams-ai/lib/TeamsAdapter.js";
import { type Activity, TeamsInfo } from "botbuilder";
import { isTeamsActivity } from "#platforms/teams/activity";
import type { Answer, CardMessage } from "#platforms/teams/answers";
import { readJson } from "#platforms/teams/body";
import { serviceHosts } from "#platforms/teams/limits";
import type { Router } from "#platforms/teams/router";
import { createAdapter, type TeamsSettings } from "#platforms/teams/settings";

/** Verifies one request, has it answered and writes the response. Never rejects. */
type Receive = (request: IncomingMessage, response: ServerResponse, route: Router) => Promise<void>;

const local: readonly string[] = ["127.0.0.1", "localhost"];

/**
 * The adapter checks the token and signs what is sent; the response is written here, so that no text of an exception
 * reaches the network. A refusal is a bare 400 (no such message) or 401 (not from Teams), with the reason in the log.
 */
export function createReceiver(settings: TeamsSettings): Receive {
  const { log, clock, insecureLocal = false } = settings;
  const hosts = settings.serviceHosts ?? (insecureLocal ? local : serviceHosts);
  const adapter = createAdapter(settings);

  async function receive(request: IncomingMessage, route: Router): Promise<Outcome> {
    const body = await readJson(request);
    if (request.method !== "POST" || !isTeamsActivity(body, hosts)) {
      return { refused: 400, reason: `not a Teams activity for ${hosts.join(", ")}` };
    }
    if (insecureLocal && !isLocal(request)) return { refused: 401, reason: "not from this machine" };
    return turn(adapter, request.headers.authorization ?? "", body, route);
  }

  return async (request, response, route) => {
    const started = clock().getTime();
    try {
      const outcome = await receive(request, route);
      if ("refused" in outcome) log("warn", "teams-refused", outcome);
      else log("info", "teams-turn", { milliseconds: clock().getTime() - started });
      write(response, outcome);
    } catch (error) {
      log("error", "teams-request-failed", { error: String(error) });
      if (!response.headersSent) response.writeHead(500).end();
    }
  };
}

type Outcome =
  | { readonly refused: 400 | 401; readonly reason: string }
  | { readonly answer: Answer | undefined };

/** What the adapter throws before the route has run is a refusal; the route itself never rejects. */
async function turn(
  adapter: TeamsAdapter,
  token: string,
  activity: Activity,
  route: Router,
): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  try {
    await adapter.processActivityDirect(token, activity, async (context) => {
      const connection = {
        send: (message: CardMessage) => context.sendActivity(message),
        askMember: () => TeamsInfo.getMember(context, activity.from.id),
      };
      outcomes.push({ answer: await route(activity, connection) });
    });
  } catch (error) {
    if (outcomes.length === 0) return { refused: 401, reason: reasonOf(error) };
  }
  return outcomes[0] ?? { answer: undefined };
}

/** The adapter wraps the reason in its own words and a stack; the second line is the reason. */
const reasonOf = (error: unknown): string =>
  (String(error).split("\n")[1] ?? String(error)).trim().slice(0, 200);

function write(response: ServerResponse, outcome: Outcome): void {
  if ("refused" in outcome) {
    response.writeHead(outcome.refused).end();
  } else if (outcome.answer) {
    const { status, body } = outcome.answer;
    response
      .writeHead(status, { "content-type": "application/json; charset=utf-8" })
      .end(JSON.stringify(body));
  } else {
    response.writeHead(200).end();
  }
}

const isLocal = ({ socket }: IncomingMessage): boolean =>
  ["127.0.0.1", "::1", "::ffff:127.0.0.1"].includes(socket.remoteAddress ?? "");
