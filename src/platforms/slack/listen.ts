import { setTimeout as pause } from "node:timers/promises";
import type {
  AllMiddlewareArgs,
  App,
  BlockAction,
  EnvelopedEvent,
  SlackActionMiddlewareArgs,
  SlackCommandMiddlewareArgs,
} from "@slack/bolt";
import type { AppMentionEvent, GenericMessageEvent } from "@slack/types";
import type { CommandSummary, FirstTime, Heard, Log, Reply } from "#platforms/platform";
import { factsOf } from "#platforms/slack/diary";
import type { InFlight } from "#platforms/slack/in-flight";
import { limits } from "#platforms/slack/limits";
import type { Post } from "#platforms/slack/post";
import { type Message, toMessage } from "#platforms/slack/render";
import { saidByButton, saidByCommand, saidInMessage, threadOf } from "#platforms/slack/said";
import { failedCard, sentences } from "#platforms/slack/sentences";

export type Ears = {
  /** Answers a line; may reject only before the platform has started. */
  hear(heard: Heard): Promise<Reply>;
  readonly commands: readonly CommandSummary[];
  readonly firstTime: FirstTime;
  readonly post: Post;
  readonly work: InFlight;
  readonly log: Log;
};

type Answer = { readonly place: Reply["place"]; readonly message: Message };

/** One listener for each kind of thing that Slack sends: Bolt runs all that match, so two could both acknowledge. */
export function listen(app: App, ears: Ears): void {
  const doing = async (what: string, work: Promise<unknown>): Promise<void> => {
    try {
      await ears.work.add(work);
    } catch (error) {
      ears.log("error", "slack-not-delivered", { what, ...factsOf(error) });
    }
  };

  app.command(/^\//, (said) => doing("command", onCommand(said, ears)));
  app.action<BlockAction>({ type: "block_actions" }, (said) => doing("button", onButton(said, ears)));
  app.event("app_mention", ({ event, body }) => doing("mention", onMessage(event, body, ears)));
  app.message(async ({ event, body }) => {
    if (event.subtype === undefined) await doing("message", onMessage(event, body, ears));
  });
}

/** What to show for a line. Never rejects: nobody must wait for an answer that does not come. */
async function answer(heard: Heard, { hear, log }: Ears): Promise<Answer> {
  try {
    const { place, card } = await hear(heard);
    return { place, message: toMessage(card) };
  } catch (error) {
    log("error", "slack-not-answered", factsOf(error));
    return { place: "asker", message: toMessage(failedCard()) };
  }
}

const seenBy = (place: Reply["place"]): "in_channel" | "ephemeral" =>
  place === "channel" ? "in_channel" : "ephemeral";

/** The card rides in the acknowledgement: no second call, no membership needed. Late ones follow over `response_url`. */
async function onCommand(
  { command, ack, respond }: SlackCommandMiddlewareArgs & AllMiddlewareArgs,
  ears: Ears,
) {
  const { commands } = ears;
  if (!commands.some(({ name, slash }) => slash && `/${name}` === command.command))
    return ack({ response_type: "ephemeral", text: sentences.unknownCommand });

  const late = new AbortController();
  const shown = answer(saidByCommand(command), ears).then(({ place, message }) => ({
    ...message,
    response_type: seenBy(place),
  }));
  const inTime = await Promise.race([shown, pause(limits.answerMs, undefined, { signal: late.signal })]);
  late.abort();
  if (inTime) return ack(inTime).catch(() => respond(inTime));
  await ack({ response_type: "ephemeral", text: sentences.soon });
  await respond(await shown);
}

/** A mention in a channel or a direct message; anything a bot wrote, anything edited and anything double is not for us. */
async function onMessage(
  event: AppMentionEvent | GenericMessageEvent,
  body: EnvelopedEvent<unknown>,
  ears: Ears,
): Promise<void> {
  const { user, channel, thread_ts: thread, bot_id: bot } = event;
  const isDirect = event.type === "message" && event.channel_type === "im";
  if (!user || user === "USLACKBOT" || bot || "edited" in event) return;
  if (event.type === "message" && !isDirect) return;
  if (!(await isNew(body.event_id, ears))) return;

  const { place, message } = await answer(saidInMessage({ ...event, user }, body), ears);
  if (isDirect || place === "channel") await ears.post.toChannel(channel, thread, message);
  else await ears.post.toPerson(channel, user, thread, message);
}

/** When the memory itself fails, answering twice is better than not at all. */
const isNew = (eventId: string, { firstTime, log }: Ears): Promise<boolean> =>
  firstTime(`slack:${eventId}`).catch((error: unknown) => {
    log("error", "slack-memory-failed", factsOf(error));
    return true;
  });

/** A card that only the presser sees is replaced; one that others see stays as it is. */
async function onButton(
  { body, action, ack, respond }: SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs,
  ears: Ears,
): Promise<unknown> {
  await ack();
  const line = action.type === "button" ? action.value : undefined;
  if (!line)
    return respond({ response_type: "ephemeral", replace_original: false, text: sentences.oldButton });

  const heard = saidByButton(body, line);
  const { place, message } = await answer(heard, ears);
  if (place === "asker" && body.container.is_ephemeral === true)
    return respond({ ...message, response_type: "ephemeral", replace_original: true });

  const thread = threadOf(body);
  if (place === "asker" && !heard.where.shared)
    if (await ears.post.toDirect(heard.where.channel, thread, message)) return;
  await respond({
    ...message,
    ...(thread && { thread_ts: thread }),
    response_type: seenBy(place),
    replace_original: false,
  });
}
