import type { Unreached, Why } from "#platforms/platform";
import { because, neverConnected } from "#platforms/refusal";
import { isServiceUrl } from "#platforms/teams/activity";
import { fields, string } from "#platforms/teams/fields";
import { limits } from "#platforms/teams/limits";

export type Connector = {
  /** The id under which the bot speaks: "28:APP". */
  readonly bot: string;
  /** Hosts that may get the bot's token. */
  readonly hosts: readonly string[];
  /** The header that says who we are; empty where nobody asks for it. */
  authorization(service: string): Promise<string>;
};

export type Sent =
  | { readonly done: true; readonly id: string }
  | { readonly done: false; readonly unsure: boolean; readonly unreached: Unreached };

/** One request with the bot's own token; never tried again by itself, and never rejects. */
export async function send(
  { hosts, authorization }: Connector,
  service: string,
  method: "POST" | "PUT",
  path: string,
  content: object,
): Promise<Sent> {
  // The request carries the bot's own token.
  if (!isServiceUrl(service, hosts)) return { done: false, unsure: false, unreached: because("refused") };
  const header = await authorization(service).catch(keyTrouble);
  if (typeof header !== "string") return { done: false, unsure: false, unreached: because(header.why) };
  try {
    const response = await fetch(`${service.replace(/\/$/, "")}/${path}`, {
      method,
      headers: { "content-type": "application/json", ...(header && { authorization: header }) },
      body: JSON.stringify(content),
      // The token is for this address alone.
      redirect: "manual",
      signal: AbortSignal.timeout(limits.postMilliseconds),
    });
    const answer: unknown = await response.json().catch(() => ({}));
    const id = string(fields(answer).id);
    // What was posted has an id; an answer without one comes from something in between.
    if (response.ok && method === "POST" && id === "")
      return { done: false, unsure: true, unreached: because("unreachable") };
    if (response.ok) return { done: true, id };
    return {
      done: false,
      // Behind a gateway that gives up, the message may have arrived all the same.
      unsure: response.status >= 500,
      unreached: because(reasonOf(response.status), waitOf(response.headers.get("retry-after"))),
    };
  } catch (error) {
    return { done: false, unsure: !neverConnected(error), unreached: because("unreachable") };
  }
}

/** Microsoft's identity service names its refusals (AADSTS...); anything else is a service that gave no answer. */
const keyTrouble = (error: unknown): { readonly why: Why } => ({
  why: /AADSTS|invalid_client/.test(String(error)) ? "no-key" : "unreachable",
});

/** The statuses of the Bot Connector: learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability. */
function reasonOf(status: number): Why {
  if (status >= 500) return "unreachable";
  switch (status) {
    case 401:
      return "no-key";
    case 403:
      return "not-invited";
    case 404:
      return "gone";
    case 412:
    case 429:
      return "too-busy";
    default:
      return "refused";
  }
}

/** Retry-After in seconds; Teams sends no dates there. */
function waitOf(header: string | null): number | undefined {
  const seconds = Number(header ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
}
