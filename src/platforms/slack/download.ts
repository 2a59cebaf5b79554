import type { Dropped, Unread } from "#bot/heard";
import { allOf } from "#platforms/download";
import type { Log } from "#platforms/platform";
import { factsOf } from "#platforms/slack/diary";
import { limits } from "#platforms/slack/limits";

/** A file in a message; Slack leaves the address out of what it keeps elsewhere. */
export type SlackFile = {
  readonly name: string | null;
  readonly size?: number;
  readonly url_private_download?: string;
};

/** A file of Slack as one that can be read. */
export type Download = (file: SlackFile) => Dropped;

type Access = { readonly botToken: string; readonly apiUrl?: string; readonly log: Log };

/** With the scope files:read. The bot's token goes to Slack's own host for files and to no other. */
export function createDownload({ botToken, apiUrl, log }: Access): Download {
  const standIn = apiUrl === undefined ? undefined : new URL(apiUrl).origin;

  const isOurs = (address: string): boolean => {
    const { origin } = new URL(address);
    return origin === "https://files.slack.com" || origin === standIn;
  };

  async function read({
    size = 0,
    url_private_download: address = "",
  }: SlackFile): Promise<Uint8Array | Unread> {
    if (size > limits.fileBytes) return "too-large";
    if (!URL.canParse(address) || !isOurs(address)) return "not-given";
    try {
      const response = await fetch(address, {
        headers: { authorization: `Bearer ${botToken}` },
        redirect: "error",
        signal: AbortSignal.timeout(limits.uploadMs),
      });
      // Without the right to read files Slack shows its page for signing in, as if all went well.
      const isPage = response.headers.get("content-type")?.startsWith("text/html") === true;
      if (!response.ok || (isPage && !/\.html?(?:$|\?)/i.test(address))) return "not-given";
      return await allOf(response, limits.fileBytes);
    } catch (error) {
      log("warn", "slack-file-not-read", factsOf(error));
      return "not-given";
    }
  }

  return (file) => ({ name: file.name ?? "", read: () => read(file) });
}
