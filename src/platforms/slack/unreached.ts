import { webApi } from "@slack/bolt";
import type { Unreached, Why } from "#platforms/platform";
import { because, neverConnected } from "#platforms/refusal";

/** Slack's own codes: docs.slack.dev/reference/methods/chat.postMessage. Any other is a refusal. */
const reasons: Readonly<Record<string, Why>> = {
  channel_not_found: "not-invited",
  not_in_channel: "not-invited",
  restricted_action: "not-invited",
  restricted_action_read_only_channel: "not-invited",
  is_archived: "gone",
  user_not_found: "gone",
  user_disabled: "gone",
  messages_tab_disabled: "gone",
  invalid_auth: "no-key",
  not_authed: "no-key",
  account_inactive: "no-key",
  token_revoked: "no-key",
  token_expired: "no-key",
  missing_scope: "no-key",
  ratelimited: "too-busy",
  rate_limited: "too-busy",
  service_unavailable: "unreachable",
  internal_error: "unreachable",
  fatal_error: "unreachable",
  server_error: "unreachable",
  request_timeout: "unreachable",
};

/** What an error of the Web API or a response address means. */
export function unreached(error: unknown): Unreached {
  if (error instanceof webApi.WebAPIRateLimitedError) return because("too-busy", error.retryAfter);
  if (isRefusedWithoutWait(error)) return because("too-busy");
  if (error instanceof webApi.WebAPIPlatformError) {
    const code = codeOf(error);
    return because(code === undefined ? "unreachable" : (reasons[code] ?? "refused"));
  }
  const status: unknown = error instanceof Error ? Reflect.get(error, "statusCode") : undefined;
  if (status === 429) return because("too-busy");
  if (typeof status === "number" && status >= 400 && status < 500) return because("refused");
  return because("unreachable");
}

/** Undefined where it was no answer of Slack's: the client gives a body that it cannot read in the place of the code. */
function codeOf({ data }: webApi.WebAPIPlatformError): string | undefined {
  const code: unknown = data.error;
  return typeof code === "string" && /^[a-z0-9_.-]+$/i.test(code) ? code : undefined;
}

/** Codes with which Slack may have done what was asked all the same. */
const perhapsDone: readonly string[] = [
  "internal_error",
  "fatal_error",
  "server_error",
  "request_timeout",
  "service_unavailable",
];

/** Whether a post may stand there although Slack did not say so. Where nothing was connected it surely brought nothing. */
export function isUnsure(error: unknown): boolean {
  if (error instanceof webApi.WebAPIPlatformError) {
    const code = codeOf(error);
    return code === undefined || perhapsDone.includes(code);
  }
  return unreached(error).why === "unreachable" && !neverConnected(error);
}

/** A 429 that does not say how long: Slack always does, something in front of it may not. The client gives only this sentence. */
const isRefusedWithoutWait = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith("Retry header did not contain a valid timeout");
