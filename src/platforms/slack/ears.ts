import { decline } from "#bot/reply";
import type { Card } from "#cards/card";
import { datedCard } from "#cards/record";
import type { CommandSummary, FirstTime, Heard, Log, Questions, Reply, Shown } from "#platforms/platform";
import { factsOf } from "#platforms/slack/diary";
import type { Download } from "#platforms/slack/download";
import { handOver } from "#platforms/slack/enclosure";
import type { InFlight } from "#platforms/slack/in-flight";
import { modalOf } from "#platforms/slack/modal";
import { isDirect, type Origin } from "#platforms/slack/origin";
import type { Post } from "#platforms/slack/post";
import { type Message, toMessage } from "#platforms/slack/render";
import { failedCard, invitationCard } from "#platforms/slack/sentences";
import { stoodAt, stoodFor } from "#platforms/slack/stood";
import type { Upload } from "#platforms/slack/upload";
import type { Views } from "#platforms/slack/views";

/** What every listener needs: who to ask, and the ways back. */
export type Ears = {
  /** Answers a line; may reject only before the platform has started. */
  hear(heard: Heard): Promise<Reply>;
  readonly commands: readonly CommandSummary[];
  readonly firstTime: FirstTime;
  readonly post: Post;
  readonly views: Views;
  readonly upload: Upload;
  readonly download: Download;
  readonly work: InFlight;
  readonly clock: () => Date;
  readonly log: Log;
};

/** An answer as it can be shown; a file is on its way by then, and its card says so. */
export type Told =
  | Shown
  /** `typed`: the line that asked for it, which a form that opens later needs again. */
  | (Questions & { readonly typed?: string });

/** The reply to a line. Never rejects: nobody must wait for an answer that does not come. */
export async function replyTo(heard: Heard, ears: Ears, thread?: string): Promise<Told> {
  const { hear, log } = ears;
  try {
    const reply = await hear(heard);
    if (reply.place === "file") return await handOver(reply, heard, thread, ears);
    return reply.place === "form" && !heard.answers ? { ...reply, typed: heard.line } : reply;
  } catch (error) {
    log("error", "slack-not-answered", factsOf(error));
    return decline(failedCard());
  }
}

export type Answer = { readonly seenBy: "in_channel" | "ephemeral"; readonly message: Message };

/** A reply as a message. Questions become a card with a button that opens them, for a message cannot ask. */
export function answerOf(reply: Told): Answer {
  switch (reply.place) {
    case "channel":
      return { seenBy: "in_channel", message: toMessage(reply.card) };
    case "asker":
      return { seenBy: "ephemeral", message: toMessage(reply.card) };
    case "form":
      return { seenBy: "ephemeral", message: toMessage(invitationCard(reply.form, reply.typed)) };
  }
}

/**
 * Sends a reply to where the button was pressed or the form was opened: in place of a card that only this person
 * sees, into the bot's own conversation with somebody so that it can be read back, else over the response address.
 */
export async function deliver(reply: Told, origin: Origin, ears: Ears): Promise<void> {
  const { post } = ears;
  const { seenBy: response_type, message } = answerOf(reply);
  const { channel, thread, address, own } = origin;
  const replace_original = own && reply.place === "asker";
  // Only a message of the bot itself can be changed later.
  if (response_type === "in_channel" || (isDirect(channel) && !replace_original)) {
    const stands = await post.toOwn(channel, thread, message);
    if (stands) return stoodAt(reply, stands, ears);
  }
  if (address === undefined) throw new Error("Slack gave no response address");
  const lasting = reply.place === "channel" ? toMessage(asRecord(reply, ears.clock())) : message;
  await post.toAddress(address, {
    ...lasting,
    ...(thread && !replace_original && { thread_ts: thread }),
    response_type,
    replace_original,
  });
  if (response_type === "ephemeral") await stoodFor(reply, address, replace_original, ears);
}

/** Where the bot is not in the channel it cannot change the card later, so the card says of which day it is. */
const asRecord = ({ card, about }: Shown, now: Date): Card =>
  about ? datedCard(card, now, about.line) : card;

/** Opens questions with a trigger; where Slack no longer takes it, a card whose button brings a new one. */
export async function ask(reply: Told, trigger: string, origin: Origin, ears: Ears): Promise<void> {
  const opened = await ears.views.open(trigger, modalOf(reply, origin));
  if (opened === undefined) await deliver(reply, origin, ears);
}
