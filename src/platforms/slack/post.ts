import { webApi } from "@slack/bolt";
import { limits } from "#platforms/slack/limits";
import type { Message } from "#platforms/slack/render";

/** How a message stands at a response address: seen by whom, and in place of the one the button was on. */
type Standing = {
  readonly response_type: "in_channel" | "ephemeral";
  readonly replace_original: boolean;
  readonly thread_ts?: string;
};

/** Sends a message where no acknowledgement or `response_url` can carry it. Never tried twice: it could stand there twice. */
export type Post = {
  toChannel(channel: string, thread: string | undefined, message: Message): Promise<void>;
  /** Seen by this person alone. */
  toPerson(channel: string, user: string, thread: string | undefined, message: Message): Promise<void>;
  /** False where the channel is two people's own conversation, in which the bot takes no part. */
  toDirect(channel: string, thread: string | undefined, message: Message): Promise<boolean>;
  /** Over a `response_url`; rejects where Slack says that it no longer works. */
  toAddress(address: string, message: Message & Standing): Promise<void>;
};

export function createPost(client: webApi.WebClient): Post {
  const inThread = (thread: string | undefined) => (thread === undefined ? {} : { thread_ts: thread });
  const post: Post = {
    async toChannel(channel, thread, message) {
      await client.chat.postMessage({
        channel,
        ...inThread(thread),
        ...message,
        unfurl_links: false,
        unfurl_media: false,
      });
    },
    async toPerson(channel, user, thread, message) {
      await client.chat.postEphemeral({ channel, user, ...inThread(thread), ...message });
    },
    async toDirect(channel, thread, message) {
      try {
        await post.toChannel(channel, thread, message);
        return true;
      } catch (error) {
        if (error instanceof webApi.WebAPIPlatformError && error.data.error === "channel_not_found")
          return false;
        throw error;
      }
    },
    async toAddress(address, message) {
      const { ok, status } = await fetch(address, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(message),
        signal: AbortSignal.timeout(limits.callMs),
      });
      if (!ok) throw Object.assign(new Error("the response address was refused"), { statusCode: status });
    },
  };
  return post;
}
