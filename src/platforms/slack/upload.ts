import type { webApi } from "@slack/bolt";
import type { Enclosed } from "#bot/reply";
import type { Log } from "#platforms/platform";
import { factsOf } from "#platforms/slack/diary";
import { sendFile } from "#platforms/slack/send-file";
import { sentences } from "#platforms/slack/sentences";

/** Where a file goes: a channel and its thread, or one person's own conversation with the bot. */
export type Destination = { readonly channel: string; readonly thread?: string } | { readonly user: string };

/** Undefined once the file stands there, else one sentence with what to do. Never rejects, never tries twice. */
export type Upload = (file: Enclosed, to: Destination) => Promise<string | undefined>;

/** Scopes: files:write, and im:write to open a conversation. docs.slack.dev/messaging/working-with-files. */
export function createUpload(client: webApi.WebClient, log: Log): Upload {
  async function directWith(user: string): Promise<{ readonly channel: string }> {
    const { channel } = await client.conversations.open({ users: user });
    if (!channel?.id) throw new Error("Slack opened no conversation");
    return { channel: channel.id };
  }

  return async (file, to) => {
    try {
      const { name, bytes, card } = file;
      const place = "user" in to ? await directWith(to.user) : to;
      await sendFile(client, { name, bytes, comment: card.title }, place);
      return undefined;
    } catch (error) {
      log("warn", "slack-no-file", factsOf(error));
      return refusalOf(error);
    }
  };
}

/** By Slack's own codes: docs.slack.dev/reference/methods/files.completeUploadExternal and conversations.open. */
const refusals: Readonly<Record<string, string>> = {
  missing_scope: sentences.fileScope,
  not_allowed_token_type: sentences.fileScope,
  not_in_channel: sentences.fileChannel,
  channel_not_found: sentences.fileChannel,
  invalid_channel: sentences.fileChannel,
  posting_to_channel_denied: sentences.fileChannel,
  user_not_found: sentences.filePerson,
  user_not_visible: sentences.filePerson,
  user_disabled: sentences.filePerson,
  cannot_dm_bot: sentences.filePerson,
  file_uploads_disabled: sentences.fileForbidden,
  storage_limit_reached: sentences.fileForbidden,
};

const refusalOf = (error: unknown): string => refusals[String(factsOf(error).answer)] ?? sentences.fileFailed;
