import { webApi } from "@slack/bolt";
import { limits } from "#platforms/slack/limits";
import type { MessageAddress } from "#platforms/slack/message-address";
import type { Message } from "#platforms/slack/render";

/** How a message stands at a response address: seen by whom, and in place of the one the button was on. */
type Standing = {
  readonly response_type: "in_channel" | "ephemeral";
  readonly replace_original: boolean;
  readonly thread_ts?: string;
};

/** Sends a message where no acknowledgement or `response_url` can carry it. Never tried twice: it could stand there twice. */
export type Post = {
  /** Gives where it stands. */
  toChannel(channel: string, thread: string | undefined, message: Message): Promise<MessageAddress>;
  /** Seen by this person alone. */
  toPerson(channel: string, user: string, thread: string | undefined, message: Message): Promise<void>;
  /** As `toChannel`; undefined where the bot takes no part in the conversation, such as two people's own. */
  toOwn(channel: string, thread: string | undefined, message: Message): Promise<MessageAddress | undefined>;
  /** Over a `response_url`; rejects where Slack says that it no longer works. */
  toAddress(address: string, message: Message & Standing): Promise<void>;
};

/** docs.slack.dev/reference/methods/chat.postMessage: the bot is not in the conversation, or may not write there. */
const outside: readonly string[] = ["channel_not_found", "not_in_channel", "restricted_action"];

export function createPost(client: webApi.WebClient): Post {
  const inThread = (thread: string | undefined) => (thread === undefined ? {} : { thread_ts: thread });
  const post: Post = {
    async toChannel(channel, thread, message) {
      const { ts = "" } = await client.chat.postMessage({
        channel,
        ...inThread(thread),
        ...message,
        unfurl_links: false,
        unfurl_media: false,
      });
      return { kind: "message", channel, ts };
    },
    async toPerson(channel, user, thread, message) {
      await client.chat.postEphemeral({ channel, user, ...inThread(thread), ...message });
    },
    async toOwn(channel, thread, message) {
      try {
        return await post.toChannel(channel, thread, message);
      } catch (error) {
        if (error instanceof webApi.WebAPIPlatformError && outside.includes(error.data.error))
          return undefined;
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
