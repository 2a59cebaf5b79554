import type { IncomingMessage, ServerResponse } from "node:http";
import { HTTPModuleFunctions, type HTTPReceiverOptions, type SocketModeReceiverOptions } from "@slack/bolt";
import type { Log } from "#platforms/platform";
import { factsOf } from "#platforms/slack/diary";
import { limits } from "#platforms/slack/limits";
import { cardModal } from "#platforms/slack/modal";
import { failedCard, sentences } from "#platforms/slack/sentences";

/** A slash command and a form show what stands in the answer; buttons and events want it empty. */
function wordsFor(body: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  if ("command" in body) return { response_type: "ephemeral", text: sentences.failed };
  // An empty answer closes a form as if all went well.
  if ("type" in body && body.type === "view_submission")
    return { response_action: "update", view: cardModal(failedCard()) };
  return undefined;
}

function apologise(request: IncomingMessage, response: ServerResponse): void {
  if (response.headersSent) return;
  const words = HTTPModuleFunctions.isBufferedIncomingMessage(request)
    ? wordsFor(HTTPModuleFunctions.parseHTTPRequestBody(request))
    : undefined;
  HTTPModuleFunctions.buildContentResponse(response, words);
}

/** For what no listener took, and for what went wrong inside Bolt: never silence, never an English page. */
export const lastResort = (log: Log) =>
  ({
    unhandledRequestTimeoutMillis: limits.lastResortMs,
    unhandledRequestHandler: ({ request, response }) => {
      log("warn", "slack-not-taken");
      apologise(request, response);
    },
    processEventErrorHandler: async ({ error, request, response }) => {
      log("error", "slack-bolt-failed", factsOf(error));
      apologise(request, response);
      return true;
    },
  }) satisfies Partial<HTTPReceiverOptions>;

/** The same for Socket Mode, where the answer is the acknowledgement itself. */
export const lastResortOnSocket = (log: Log) =>
  ({
    processEventErrorHandler: async ({ error, event }) => {
      log("error", "slack-bolt-failed", factsOf(error));
      await event.ack(wordsFor(event.body));
      return false;
    },
  }) satisfies Partial<SocketModeReceiverOptions>;
