import { webApi } from "@slack/bolt";
import type { Message } from "#platforms/slack/render";

/** Sends a message where no acknowledgement or `response_url` can carry it. Never tried twice: it could stand there twice. */
export type Post = {
  toChannel(channel: string, thread: string | undefined, message: Message): Promise<void>;
  /** Seen by this person alone. */
  toPerson(channel: string, user: string, thread: string | undefined, message: Message): Promise<void>;
  /** False where the channel is two people's own conversation, in which the bot takes no part. */
  toDirect(channel: string, thread: string | undefined, message: Message): Promise<boolean>;
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
  };
  return post;
}
