import type { webApi } from "@slack/bolt";
import { limits } from "#platforms/slack/limits";
import { defuse } from "#platforms/slack/text";

export type Destination = { readonly channel: string; readonly thread?: string | undefined };

type File = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Stands above the file. */
  readonly comment: string;
  /** What a picture shows, for whoever cannot see it. */
  readonly alt?: string;
};

/** Puts a file in a conversation; rejects where Slack or the address for the file refuses. docs.slack.dev/messaging/working-with-files. */
export async function sendFile(
  { files }: webApi.WebClient,
  { name, bytes, comment, alt }: File,
  { channel, thread }: Destination,
): Promise<void> {
  const { upload_url: address, file_id: id } = await files.getUploadURLExternal({
    filename: name,
    length: bytes.byteLength,
    ...(alt !== undefined && { alt_text: alt.slice(0, limits.altText) }),
  });
  if (!address || !id) throw new Error("Slack gave no address for the file");
  const { ok, status } = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: bytes,
    redirect: "error",
    signal: AbortSignal.timeout(limits.uploadMs),
  });
  if (!ok) throw Object.assign(new Error("the address for the file refused it"), { statusCode: status });
  await files.completeUploadExternal({
    files: [{ id, title: name }],
    channel_id: channel,
    initial_comment: defuse(comment),
    ...(thread !== undefined && { thread_ts: thread }),
  });
}
