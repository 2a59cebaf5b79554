import type { Activity } from "botbuilder";
import type { Card } from "#cards/card";
import { type Connector, send } from "#platforms/teams/connector";
import { messageFrom, pathOf } from "#platforms/teams/courier";

/** Says something to the sender of an activity in their own conversation with the bot; false where that did not work. */
export type Aside = (activity: Activity, card: Card) => Promise<boolean>;

/**
 * What is typed in a channel is answered in the channel, for everybody to read, so an answer meant for one person goes
 * to their own conversation. It is opened where it is not there yet, which Teams allows with a member of the team:
 * learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages.
 */
export const createAside =
  (connector: Connector): Aside =>
  async ({ serviceUrl, from, conversation }, card) => {
    const opened = await send(connector, serviceUrl, "POST", "v3/conversations", {
      bot: { id: connector.bot },
      members: [{ id: from.id }],
      isGroup: false,
      tenantId: conversation.tenantId,
      channelData: { tenant: { id: conversation.tenantId } },
    });
    if (!opened.done || opened.id === "") return false;
    const said = await send(connector, serviceUrl, "POST", pathOf(opened.id), messageFrom(connector, card));
    return said.done;
  };
