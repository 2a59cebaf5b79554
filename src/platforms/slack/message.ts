import type { EnvelopedEvent } from "@slack/bolt";
import type { AppMentionEvent, FileShareMessageEvent, GenericMessageEvent } from "@slack/types";
import { dropping } from "#bot/heard";
import { factsOf } from "#platforms/slack/diary";
import { answerOf, type Ears, replyTo } from "#platforms/slack/ears";
import { saidInMessage } from "#platforms/slack/said";
import { stoodAt } from "#platforms/slack/stood";

/** A mention in a channel or a direct message; anything a bot wrote, anything edited and anything double is not for us. */
export async function onMessage(
  event: AppMentionEvent | GenericMessageEvent | FileShareMessageEvent,
  body: EnvelopedEvent<unknown>,
  ears: Ears,
): Promise<void> {
  const { user, channel, thread_ts: thread } = event;
  const isDirect = event.type === "message" && event.channel_type === "im";
  if (!user || user === "USLACKBOT" || isOfBot(event, body) || "edited" in event) return;
  if (event.type === "message" && !isDirect) return;
  if (!(await isNew(body.event_id, ears))) return;

  const files = isDirect ? (event.files ?? []).map(ears.download) : [];
  const reply = await replyTo(dropping(saidInMessage({ ...event, user }, body), files), ears, thread);
  const { seenBy, message } = answerOf(reply);
  if (isDirect || seenBy === "in_channel")
    await stoodAt(reply, await ears.post.toChannel(channel, thread, message), ears);
  else await ears.post.toPerson(channel, user, thread, message);
}

/** A file that the bot itself sends comes back as a message, and not always with a `bot_id`. */
const isOfBot = (
  event: Parameters<typeof onMessage>[0],
  { authorizations }: EnvelopedEvent<unknown>,
): boolean =>
  ("bot_id" in event && Boolean(event.bot_id)) ||
  authorizations?.some(({ user_id: bot }) => bot === event.user) === true;

/** When the memory itself fails, answering twice is better than not at all. */
const isNew = (eventId: string, { firstTime, log }: Ears): Promise<boolean> =>
  firstTime(`slack:${eventId}`).catch((error: unknown) => {
    log("error", "slack-memory-failed", factsOf(error));
    return true;
  });
