import type { BlockAction, SlashCommand } from "@slack/bolt";
import { limits } from "#platforms/slack/limits";

/** Where a command was typed or a button pressed, and how an answer gets back there. */
export type Origin = {
  /** The workspace in which the bot is installed. */
  readonly team: string;
  readonly channel: string;
  readonly thread?: string;
  /** Slack's `response_url`: good for half an hour and five messages, and needs no membership. */
  readonly address?: string;
  /** The card there is seen by this one person, so an answer may take its place. */
  readonly own: boolean;
};

/** A form that was opened: the line that its answers complete, and where it was opened. */
export type Opened = { readonly line: string; readonly origin: Origin };

export const isDirect = (channel: string): boolean => channel.startsWith("D");

export const originOfCommand = ({ team_id, channel_id, response_url }: SlashCommand): Origin => ({
  team: team_id,
  channel: channel_id,
  ...(response_url && { address: response_url }),
  own: false,
});

/** `body.team` is where the bot is installed; the presser may be of another workspace. */
export function originOfButton(body: BlockAction): Origin {
  const thread = threadOf(body);
  return {
    team: body.team?.id ?? body.user.team_id ?? "",
    channel: body.channel?.id ?? body.container.channel_id ?? "",
    ...(thread && { thread }),
    ...(body.response_url && { address: body.response_url }),
    own: body.container.is_ephemeral === true,
  };
}

/** The thread in which the card with the button stands; the message that others reply to stands in none itself. */
function threadOf({ container, message }: BlockAction): string | undefined {
  const thread: string | undefined = container.thread_ts ?? message?.thread_ts;
  return thread === message?.ts ? undefined : thread;
}

/**
 * What a modal carries in `private_metadata`; undefined where it does not fit. The three signs that Slack escapes
 * elsewhere are written as JSON escapes, so that the text comes back the same either way.
 */
export function packed(opened: Opened): string | undefined {
  const json = JSON.stringify(opened).replace(/[&<>]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
  return json.length <= limits.metadata ? json : undefined;
}

/** Reads it back; undefined where it is not ours. */
export function unpacked(metadata: string): Opened | undefined {
  const { line, origin } = objectIn(metadata);
  if (typeof line !== "string" || typeof origin !== "object" || origin === null) return undefined;
  const { team, channel, thread, address, own } = origin as Readonly<Record<keyof Origin, unknown>>;
  if (typeof team !== "string" || typeof channel !== "string") return undefined;
  return {
    line,
    origin: {
      team,
      channel,
      ...(typeof thread === "string" && { thread }),
      ...(typeof address === "string" && { address }),
      own: own === true,
    },
  };
}

function objectIn(json: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(json);
    return typeof read === "object" && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
}
