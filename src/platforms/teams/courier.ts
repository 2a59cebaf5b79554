import type { Card } from "#cards/card";
import type { Posting } from "#cards/posting";
import type { Courier, Posted, Redrawn, Unreached, Why } from "#platforms/platform";
import { isServiceUrl } from "#platforms/teams/activity";
import { cardMessage } from "#platforms/teams/answers";
import { fields, string } from "#platforms/teams/fields";
import { limits } from "#platforms/teams/limits";
import { addressOf, spell } from "#platforms/teams/message-address";
import { toAdaptiveCard } from "#platforms/teams/render";

type Needs = {
  /** The id under which the bot speaks: "28:APP". */
  readonly bot: string;
  /** Hosts that may get the bot's token. */
  readonly hosts: readonly string[];
  /** The header that says who we are; empty where nobody asks for it. */
  authorization(service: string): Promise<string>;
};

type Sent =
  | { readonly done: true; readonly id: string }
  | { readonly done: false; readonly unsure: boolean; readonly unreached: Unreached };

/**
 * Teams, spoken to first, by single requests of our own: the adapter's client sends a post again after a 502, which
 * may then stand there twice. Bot Connector: learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference.
 */
export function createCourier(needs: Needs): Courier<Posting> {
  return {
    async post({ recipient, service: known }, { card }, _key, under): Promise<Posted> {
      const service = known ?? everywhere;
      const thread = under === undefined ? undefined : addressOf(under);
      const conversation = thread ? `${recipient};messageid=${thread.activity}` : recipient;
      const sent = await send(needs, service, "POST", pathOf(conversation), card);
      if (sent.done)
        return { outcome: "posted", message: spell({ conversation: recipient, activity: sent.id, service }) };
      return sent.unsure ? { outcome: "unknown", why: sent.unreached.why } : sent.unreached;
    },

    async redraw(message, { card }): Promise<Redrawn> {
      const address = addressOf(message);
      if (!address) return { outcome: "gone" };
      const { service, conversation, activity } = address;
      const path = `${pathOf(conversation)}/${encodeURIComponent(activity)}`;
      const sent = await send(needs, service, "PUT", path, card);
      if (sent.done) return { outcome: "done" };
      return sent.unreached.why === "gone" ? { outcome: "gone" } : sent.unreached;
    },

    // Teams shows a bot no messages, not even its own.
    find: async () => ({ outcome: "cannot-tell" }),
  };
}

/** Where a conversation is found that never told its own address: learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages. */
const everywhere = "https://smba.trafficmanager.net/teams";

const pathOf = (conversation: string): string =>
  `v3/conversations/${encodeURIComponent(conversation)}/activities`;

async function send(
  { bot, hosts, authorization }: Needs,
  service: string,
  method: "POST" | "PUT",
  path: string,
  card: Card,
): Promise<Sent> {
  // The request carries the bot's own token.
  if (!isServiceUrl(service, hosts)) return { done: false, unsure: false, unreached: because("refused") };
  const body = JSON.stringify({ ...cardMessage(toAdaptiveCard(card), card.title), from: { id: bot } });
  const header = await authorization(service).catch(() => undefined);
  if (header === undefined) return { done: false, unsure: false, unreached: because("no-key") };
  try {
    const response = await fetch(`${service.replace(/\/$/, "")}/${path}`, {
      method,
      headers: { "content-type": "application/json", ...(header && { authorization: header }) },
      body,
      signal: AbortSignal.timeout(limits.postMilliseconds),
    });
    const answer: unknown = await response.json().catch(() => ({}));
    if (response.ok) return { done: true, id: string(fields(answer).id) };
    return {
      done: false,
      // Behind a gateway that gives up, the message may have arrived all the same.
      unsure: response.status >= 500,
      unreached: because(reasonOf(response.status), waitOf(response.headers.get("retry-after"))),
    };
  } catch (error) {
    return { done: false, unsure: !isRefused(error), unreached: because("unreachable") };
  }
}

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

const passing: readonly Why[] = ["too-busy", "unreachable"];

const because = (why: Why, seconds?: number): Unreached => ({
  outcome: "unreached",
  why,
  never: !passing.includes(why),
  ...(seconds !== undefined && { seconds }),
});

/** Retry-After in seconds; Teams sends no dates there. */
function waitOf(header: string | null): number | undefined {
  const seconds = Number(header ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
}

/** Nobody listened, so nothing can have arrived. */
const isRefused = (error: unknown): boolean =>
  error instanceof Error && string(fields(error.cause).code) === "ECONNREFUSED";
