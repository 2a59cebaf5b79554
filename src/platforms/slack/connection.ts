import { setTimeout as pause } from "node:timers/promises";
import type { SocketModeReceiver } from "@slack/bolt";
import type { Log } from "#platforms/platform";
import { factsOf } from "#platforms/slack/diary";

type Connection = { open(): void; close(): Promise<void> };

const longestPauseMs = 60_000;

/**
 * Keeps one socket to Slack open. Bolt's own reconnecting gives up where there is no network at the start, throws
 * where nobody can catch it when a token was withdrawn, and leaves five seconds in which commands fail.
 */
export function keepConnected({ client }: SocketModeReceiver, log: Log): Connection {
  const closing = new AbortController();
  const { signal } = closing;

  async function connectOnce(): Promise<void> {
    const gone = new Promise<void>((resolve) => client.once("disconnected", () => resolve()));
    await client.start();
    log("info", "slack-connected");
    if (signal.aborted) await client.disconnect();
    await gone;
  }

  async function stayConnected(): Promise<void> {
    let failures = 0;
    while (!signal.aborted) {
      try {
        await connectOnce();
        failures = 0;
      } catch (error) {
        failures += 1;
        if (!signal.aborted) log("error", "slack-not-connected", { failures, ...factsOf(error) });
        await pause(Math.min(longestPauseMs, 500 * 2 ** failures), undefined, { signal }).catch(
          () => undefined,
        );
      }
    }
  }

  let staying: Promise<void> | undefined;
  return {
    open() {
      staying ??= stayConnected();
    },
    async close() {
      closing.abort();
      await Promise.all([client.disconnect(), staying]);
    },
  };
}
