import { webApi } from "@slack/bolt";
import type { Picture, Posting } from "#cards/posting";
import type { Courier, Found, Posted, Redrawn, Spot, Unreached } from "#platforms/platform";
import { addressOf, type MessageAddress, spell } from "#platforms/slack/message-address";
import type { Post } from "#platforms/slack/post";
import { type Message, toMessage } from "#platforms/slack/render";
import { type Destination, sendFile } from "#platforms/slack/send-file";
import { isUnsure, unreached } from "#platforms/slack/unreached";

/** Marks our own messages, so that one can be found again: docs.slack.dev/messaging/message-metadata. */
const eventType = "afspraken_post";

/** Looks this far before the moment it was due, in seconds: Slack's clock is another, and this one may be wrong. */
const clocksApart = 3_600;

/** Slack, spoken to first. Every call goes out once; what may have arrived is said to be unknown. */
export const createCourier = (client: webApi.WebClient, post: Post): Courier<Posting> => ({
  post: (spot, posting, key, under) => send(client, spot, posting, key, under),
  redraw: (message, posting) => redraw(client, post, message, posting),
  find: (spot, key, since, under) => find(client, spot, key, since, under),
});

async function send(
  client: webApi.WebClient,
  { recipient }: Spot,
  { card, picture }: Posting,
  key: string,
  under?: string,
): Promise<Posted> {
  const above = under === undefined ? undefined : addressOf(under);
  const thread = above?.kind === "message" ? above.ts : undefined;
  try {
    if (picture) return await sendPicture(client, { channel: recipient, thread }, picture, card.title);
    const { channel, ts } = await client.chat.postMessage({
      channel: recipient,
      ...(thread !== undefined && { thread_ts: thread }),
      ...toMessage(card),
      metadata: { event_type: eventType, event_payload: { key } },
      unfurl_links: false,
      unfurl_media: false,
    });
    return {
      outcome: "posted",
      message: spell({ kind: "message", channel: channel ?? recipient, ts: ts ?? "" }),
    };
  } catch (error) {
    const failure = unreached(error);
    return isUnsure(error) ? { outcome: "unknown", why: failure.why } : failure;
  }
}

/** A picture cannot be found again or changed, so where it stands does not matter. */
async function sendPicture(
  client: webApi.WebClient,
  to: Destination,
  { name, alt, png }: Picture,
  title: string,
): Promise<Posted> {
  await sendFile(client, { name, alt, bytes: png, comment: title }, to);
  return { outcome: "posted", message: spell({ kind: "message", channel: to.channel, ts: "" }) };
}

async function redraw(
  client: webApi.WebClient,
  post: Post,
  message: string,
  { card }: Posting,
): Promise<Redrawn> {
  const address = addressOf(message);
  if (!address) return { outcome: "gone" };
  try {
    await put(client, post, address, toMessage(card));
    return { outcome: "done" };
  } catch (error) {
    return lost(error, address) ? { outcome: "gone" } : unreached(error);
  }
}

async function put(
  client: webApi.WebClient,
  post: Post,
  address: MessageAddress,
  message: Message,
): Promise<void> {
  if (address.kind === "response") {
    const standing = { response_type: "ephemeral", replace_original: true } as const;
    return post.toAddress(address.url, { ...message, ...standing });
  }
  const { channel, ts } = address;
  await client.chat.update({ channel, ts, ...message });
}

/** docs.slack.dev/reference/methods/chat.update: errors after which this message cannot change any more. */
const lostMessage: readonly string[] = [
  "message_not_found",
  "cant_update_message",
  "edit_window_closed",
  "channel_not_found",
  "is_archived",
  "thread_not_found",
];

function lost(error: unknown, address: MessageAddress): boolean {
  // A response address that lived its half hour, or was used five times, answers with 404 or 410.
  if (address.kind === "response") return [403, 404, 410].includes(statusOf(error));
  return error instanceof webApi.WebAPIPlatformError && lostMessage.includes(error.data.error);
}

const statusOf = (error: unknown): number => {
  const status: unknown = error instanceof Error ? Reflect.get(error, "statusCode") : undefined;
  return typeof status === "number" ? status : 0;
};

/** A thread is read by itself: what stands in it does not stand in the history of its channel. */
async function find(
  client: webApi.WebClient,
  spot: Spot,
  key: string,
  since: Date,
  under?: string,
): Promise<Found> {
  const oldest = String(since.getTime() / 1000 - clocksApart);
  const above = under === undefined ? undefined : addressOf(under);
  try {
    const channel = spot.personal ? await directOf(client, spot.recipient) : spot.recipient;
    for (let cursor = ""; ; ) {
      const asked = { channel, oldest, limit: 200, include_all_metadata: true, ...(cursor && { cursor }) };
      const page =
        above?.kind === "message"
          ? await client.conversations.replies({ ...asked, ts: above.ts })
          : await client.conversations.history(asked);
      const ours = page.messages?.find((one) => keyIn(one.metadata) === key);
      if (ours?.ts) return { outcome: "posted", message: spell({ kind: "message", channel, ts: ours.ts }) };
      cursor = page.response_metadata?.next_cursor ?? "";
      if (!page.has_more || cursor === "") return { outcome: "absent" };
    }
  } catch (error) {
    return unseen(unreached(error));
  }
}

function unseen({ why, never, seconds }: Unreached): Found {
  if (never) return { outcome: "cannot-tell" };
  return { outcome: "not-now", why, ...(seconds !== undefined && { seconds }) };
}

const keyIn = (metadata: { event_payload?: object } | undefined): unknown =>
  Reflect.get(metadata?.event_payload ?? {}, "key");

async function directOf(client: webApi.WebClient, user: string): Promise<string> {
  const { channel } = await client.conversations.open({ users: user });
  if (!channel?.id) throw new Error("Slack opened no conversation");
  return channel.id;
}
