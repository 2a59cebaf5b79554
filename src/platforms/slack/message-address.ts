/** Where one message of Slack is found: by channel and time, or over the response address under which it was made. */
export type MessageAddress =
  | { readonly kind: "message"; readonly channel: string; readonly ts: string }
  | { readonly kind: "response"; readonly url: string };

export const spell = (address: MessageAddress): string => JSON.stringify(address);

/** Reads it back; undefined where it is not ours. */
export function addressOf(spelled: string): MessageAddress | undefined {
  try {
    const { kind, channel, ts, url } = JSON.parse(spelled) as Readonly<Record<string, unknown>>;
    if (kind === "response" && typeof url === "string") return { kind, url };
    if (kind === "message" && typeof channel === "string" && typeof ts === "string")
      return { kind, channel, ts };
  } catch {
    // Not JSON: not ours.
  }
  return undefined;
}
