import type { BlockAction, SlashCommand } from "@slack/bolt";
import { limits } from "#platforms/slack/limits";

/** Where a command was typed or a button pressed, and how an answer gets back there. */
export type Origin = {
  /** The workspace in which the bot is installed. */
  readonly team: string;
  readonly channel: string;
  /** Known where a command was typed. */
  readonly name?: string;
  readonly thread?: string;
  /** Slack's `response_url`: good for half an hour and five messages, and needs no membership. */
  readonly address?: string;
  /** The card there is seen by this one person, so an answer may take its place. */
  readonly own: boolean;
  /** The person's home tab, or a modal that was opened from it: an answer stands in a modal, with its buttons. */
  readonly home?: true;
};

/** A form that was opened: the line that its answers complete, and where it was opened. */
export type Opened = { readonly line: string; readonly origin: Origin };

export const isDirect = (channel: string): boolean => channel.startsWith("D");

/** Private channels and conversations of several people come without a name of their own. */
const isChannelName = (name: string | undefined): name is string =>
  name !== undefined && name !== "directmessage" && name !== "privategroup" && !name.startsWith("mpdm-");

export const originOfCommand = ({
  team_id,
  channel_id,
  channel_name,
  response_url,
}: SlashCommand): Origin => ({
  team: team_id,
  channel: channel_id,
  ...(isChannelName(channel_name) && { name: `#${channel_name}` }),
  ...(response_url && { address: response_url }),
  own: false,
});

/** `body.team` is where the bot is installed; the presser may be of another workspace. */
export function originOfButton(body: BlockAction): Origin {
  const thread = threadOf(body);
  const home = body.view !== undefined;
  return {
    team: body.team?.id ?? body.user.team_id ?? "",
    channel: home ? body.user.id : (body.channel?.id ?? body.container.channel_id ?? ""),
    ...(home && { home }),
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
  const { team, channel, thread, address, own, home } = origin as Readonly<Record<keyof Origin, unknown>>;
  if (typeof team !== "string" || typeof channel !== "string") return undefined;
  return {
    line,
    origin: {
      team,
      channel,
      ...(typeof thread === "string" && { thread }),
      ...(typeof address === "string" && { address }),
      own: own === true,
      ...(home === true && { home }),
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
