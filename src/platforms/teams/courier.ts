import type { Card } from "#cards/card";
import type { Posting } from "#cards/posting";
import type { Courier, Posted, Redrawn } from "#platforms/platform";
import { cardMessage } from "#platforms/teams/answers";
import { type Connector, send } from "#platforms/teams/connector";
import { addressOf, spell } from "#platforms/teams/message-address";
import { toAdaptiveCard } from "#platforms/teams/render";

/**
 * Teams, spoken to first, by single requests of our own: the adapter's client sends a post again after a 502, which
 * may then stand there twice. Bot Connector: learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference.
 */
export function createCourier(connector: Connector): Courier<Posting> {
  const messageOf = (card: Card) => messageFrom(connector, card);
  return {
    async post({ recipient, service: known }, { card }, _key, under): Promise<Posted> {
      const service = known ?? everywhere;
      const thread = under === undefined ? undefined : addressOf(under);
      const conversation = thread ? `${recipient};messageid=${thread.activity}` : recipient;
      const sent = await send(connector, service, "POST", pathOf(conversation), messageOf(card));
      if (sent.done)
        return { outcome: "posted", message: spell({ conversation: recipient, activity: sent.id, service }) };
      return sent.unsure ? { outcome: "unknown", why: sent.unreached.why } : sent.unreached;
    },

    async redraw(message, { card }): Promise<Redrawn> {
      const address = addressOf(message);
      if (!address) return { outcome: "gone" };
      const { service, conversation, activity } = address;
      const path = `${pathOf(conversation)}/${encodeURIComponent(activity)}`;
      const sent = await send(connector, service, "PUT", path, messageOf(card));
      if (sent.done) return { outcome: "done" };
      return sent.unreached.why === "gone" ? { outcome: "gone" } : sent.unreached;
    },

    // Teams shows a bot no messages, not even its own.
    find: async () => ({ outcome: "cannot-tell" }),
  };
}

/** Where a conversation is found that never told its own address: learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages. */
const everywhere = "https://smba.trafficmanager.net/teams";

export const pathOf = (conversation: string): string =>
  `v3/conversations/${encodeURIComponent(conversation)}/activities`;

export const messageFrom = ({ bot }: Connector, card: Card) => ({
  ...cardMessage(toAdaptiveCard(card), card.title),
  from: { id: bot },
});
