/** Where one message of Teams is found. */
export type MessageAddress = {
  /** The conversation, with the thread in it where there is one. */
  readonly conversation: string;
  readonly activity: string;
  /** Address of the Bot Connector for this conversation. */
  readonly service: string;
};

export const spell = (address: MessageAddress): string => JSON.stringify(address);

/** Reads it back; undefined where it is not ours. */
export function addressOf(spelled: string): MessageAddress | undefined {
  try {
    const { conversation, activity, service } = JSON.parse(spelled) as Readonly<Record<string, unknown>>;
    if (typeof conversation === "string" && typeof activity === "string" && typeof service === "string")
      return { conversation, activity, service };
  } catch {
    // Not JSON: not ours.
  }
  return undefined;
}
