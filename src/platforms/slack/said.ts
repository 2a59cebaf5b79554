import type { BlockAction, EnvelopedEvent, SlashCommand } from "@slack/bolt";
import type { AppMentionEvent, GenericMessageEvent } from "@slack/types";
import type { Door, Heard } from "#platforms/platform";
import { page } from "#platforms/slack/limits";
import { typedLine, unescaped } from "#platforms/slack/line";

const asCommand = "/afspraak {}";
/** Slack takes no slash command inside a thread. */
const asMention = "@Afspraken {}";

const isDirect = (channel: string): boolean => channel.startsWith("D");

const door = (form: string, shared: boolean): Door => ({ form, whispers: shared, page });

export function saidByCommand({ command, text, team_id, user_id, channel_id }: SlashCommand): Heard {
  const shared = !isDirect(channel_id);
  return {
    who: { platform: "slack", team: team_id, user: user_id },
    where: { platform: "slack", team: team_id, channel: channel_id, shared },
    door: door(asCommand, shared),
    line: `${command} ${typedLine(text ?? "")}`.trim(),
  };
}

/** A mention in a channel, or a direct message to the bot. */
type Message = Pick<AppMentionEvent | GenericMessageEvent, "channel" | "thread_ts" | "text" | "team"> & {
  readonly user: string;
  readonly user_team?: string;
};

/**
 * In a shared channel the envelope's team may be another organisation's: the authorisation says where the bot is
 * installed, the message itself says whose member wrote it.
 */
export function saidInMessage(message: Message, { authorizations, team_id }: EnvelopedEvent<unknown>): Heard {
  const [installed] = authorizations ?? [];
  const install = installed?.team_id ?? team_id;
  const shared = !isDirect(message.channel);
  return {
    who: { platform: "slack", team: message.user_team ?? message.team ?? install, user: message.user },
    where: { platform: "slack", team: install, channel: message.channel, shared },
    door: door(shared || message.thread_ts ? asMention : asCommand, shared),
    line: typedLine(message.text ?? "", installed?.user_id),
  };
}

/** A pressed button: `body.team` is where the bot is installed, `body.user.team_id` the person's own workspace. */
export function saidByButton(body: BlockAction, value: string): Heard {
  const channel = channelOf(body);
  const shared = !isDirect(channel);
  const home = body.user.team_id ?? body.team?.id ?? "";
  return {
    who: { platform: "slack", team: home, user: body.user.id },
    where: { platform: "slack", team: body.team?.id ?? home, channel, shared },
    door: door(threadOf(body) ? asMention : asCommand, shared),
    line: unescaped(value),
  };
}

const channelOf = ({ channel, container }: BlockAction): string => channel?.id ?? container.channel_id ?? "";

/** The thread in which the card with the button stands; the message that others reply to stands in none itself. */
export function threadOf({ container, message }: BlockAction): string | undefined {
  const thread: string | undefined = container.thread_ts ?? message?.thread_ts;
  return thread === message?.ts ? undefined : thread;
}
