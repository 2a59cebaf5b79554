import type { EnvelopedEvent } from "@slack/bolt";
import type { AppMentionEvent, GenericMessageEvent } from "@slack/types";
import { factsOf } from "#platforms/slack/diary";
import { answerOf, type Ears, replyTo } from "#platforms/slack/ears";
import { saidInMessage } from "#platforms/slack/said";

/** A mention in a channel or a direct message; anything a bot wrote, anything edited and anything double is not for us. */
export async function onMessage(
  event: AppMentionEvent | GenericMessageEvent,
  body: EnvelopedEvent<unknown>,
  ears: Ears,
): Promise<void> {
  const { user, channel, thread_ts: thread, bot_id: bot } = event;
  const isDirect = event.type === "message" && event.channel_type === "im";
  if (!user || user === "USLACKBOT" || bot || "edited" in event) return;
  if (event.type === "message" && !isDirect) return;
  if (!(await isNew(body.event_id, ears))) return;

  const { seenBy, message } = answerOf(await replyTo(saidInMessage({ ...event, user }, body), ears));
  if (isDirect || seenBy === "in_channel") await ears.post.toChannel(channel, thread, message);
  else await ears.post.toPerson(channel, user, thread, message);
}

/** When the memory itself fails, answering twice is better than not at all. */
const isNew = (eventId: string, { firstTime, log }: Ears): Promise<boolean> =>
  firstTime(`slack:${eventId}`).catch((error: unknown) => {
    log("error", "slack-memory-failed", factsOf(error));
    return true;
  });
