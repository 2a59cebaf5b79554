import type { IncomingMessage, ServerResponse } from "node:http";
import type { Log } from "#platforms/platform";
import { limits } from "#platforms/slack/limits";

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * What Bolt leaves open, refused before it: other methods (405), timestamps that are old or in the future, and a
 * signature that was used before (401). Bolt itself measures the body and compares signatures in constant time.
 */
export function guarded(handle: Handler, clock: () => Date, log: Log): Handler {
  const used = new Map<string, number>();
  return (request, response) => {
    response.once(
      "close",
      () => response.statusCode >= 400 && log("warn", "slack-refused", { status: response.statusCode }),
    );
    const now = clock().getTime() / 1000;
    for (const [signature, until] of used) if (until < now) used.delete(signature);

    if (request.method !== "POST") return refuse(response, 405, { allow: "POST" });
    const { timestamp, signature } = proofOf(request);
    if (timestamp < now - limits.oldestSeconds || timestamp > now + limits.aheadSeconds)
      return refuse(response, 401);
    if (signature && used.has(signature)) return refuse(response, 401);
    if (signature) {
      used.set(signature, timestamp + limits.oldestSeconds);
      response.once("close", () => response.statusCode >= 400 && used.delete(signature));
    }
    handle(request, response);
  };
}

/**
 * Only the part of the signature that Bolt compares counts as used: it reads `v0=<hash>=anything` as `v0=<hash>`.
 * Without headers there is nothing to refuse here yet; Bolt does so, except for Slack's own unsigned `ssl_check`.
 */
function proofOf({ headers }: IncomingMessage): {
  readonly timestamp: number;
  readonly signature: string | undefined;
} {
  const sent = headers["x-slack-signature"];
  const signature = typeof sent === "string" ? sent.split("=")[1] : undefined;
  return { timestamp: Number(headers["x-slack-request-timestamp"]), signature };
}

function refuse(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, headers).end();
}
