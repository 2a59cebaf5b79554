import type { CommandSummary, FirstTime, Heard, Log, Reply } from "#platforms/platform";
import { factsOf } from "#platforms/slack/diary";
import type { InFlight } from "#platforms/slack/in-flight";
import { modalOf } from "#platforms/slack/modal";
import { isDirect, type Origin } from "#platforms/slack/origin";
import type { Post } from "#platforms/slack/post";
import { type Message, toMessage } from "#platforms/slack/render";
import { failedCard, invitationCard } from "#platforms/slack/sentences";
import type { Views } from "#platforms/slack/views";

/** What every listener needs: who to ask, and the ways back. */
export type Ears = {
  /** Answers a line; may reject only before the platform has started. */
  hear(heard: Heard): Promise<Reply>;
  readonly commands: readonly CommandSummary[];
  readonly firstTime: FirstTime;
  readonly post: Post;
  readonly views: Views;
  readonly work: InFlight;
  readonly log: Log;
};

/** The reply to a line. Never rejects: nobody must wait for an answer that does not come. */
export async function replyTo(heard: Heard, { hear, log }: Ears): Promise<Reply> {
  try {
    return await hear(heard);
  } catch (error) {
    log("error", "slack-not-answered", factsOf(error));
    return { place: "asker", card: failedCard() };
  }
}

export type Answer = { readonly seenBy: "in_channel" | "ephemeral"; readonly message: Message };

/** A reply as a message. Questions become a card with a button that opens them, for a message cannot ask. */
export function answerOf(reply: Reply): Answer {
  switch (reply.place) {
    case "channel":
      return { seenBy: "in_channel", message: toMessage(reply.card) };
    case "asker":
      return { seenBy: "ephemeral", message: toMessage(reply.card) };
    case "form":
      return { seenBy: "ephemeral", message: toMessage(invitationCard(reply.form)) };
  }
}

/**
 * Sends a reply to where the button was pressed or the form was opened: in place of a card that only this person
 * sees, into the bot's own conversation with somebody so that it can be read back, else over the response address.
 */
export async function deliver(reply: Reply, origin: Origin, { post }: Ears): Promise<void> {
  const { seenBy: response_type, message } = answerOf(reply);
  const { channel, thread, address, own } = origin;
  const replace_original = own && reply.place === "asker";
  if (response_type === "ephemeral" && isDirect(channel) && !replace_original)
    if (await post.toDirect(channel, thread, message)) return;
  if (address === undefined) throw new Error("Slack gave no response address");
  await post.toAddress(address, {
    ...message,
    ...(thread && !replace_original && { thread_ts: thread }),
    response_type,
    replace_original,
  });
}

/** Opens questions with a trigger; where Slack no longer takes it, a card whose button brings a new one. */
export async function ask(reply: Reply, trigger: string, origin: Origin, ears: Ears): Promise<void> {
  const opened = await ears.views.open(trigger, modalOf(reply, origin));
  if (opened === undefined) await deliver(reply, origin, ears);
}
