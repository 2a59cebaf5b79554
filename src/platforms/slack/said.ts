import type { BlockAction, EnvelopedEvent, SlashCommand, ViewSubmitAction } from "@slack/bolt";
import type { AppMentionEvent, GenericMessageEvent } from "@slack/types";
import type { Answers } from "#cards/form";
import type { Account, Door, Heard, Place } from "#platforms/platform";
import { page } from "#platforms/slack/limits";
import { typedLine, unescaped } from "#platforms/slack/line";
import { isDirect, type Opened, type Origin, originOfButton, originOfCommand } from "#platforms/slack/origin";

const asCommand = "/afspraak {}";
/** Slack takes no slash command inside a thread. */
const asMention = "@Afspraken {}";

const door = (form: string, shared: boolean): Door => ({ form, whispers: shared, page });

const account = (team: string, user: string): Account => ({ platform: "slack", team, user });

/** Where it was said, and how this door is spoken through there. */
function at({ team, channel, name, thread, home }: Origin): { readonly where: Place; readonly door: Door } {
  const shared = !home && !isDirect(channel);
  return {
    where: { platform: "slack", team, channel, shared, ...(name !== undefined && { name }) },
    door: door(thread ? asMention : asCommand, shared),
  };
}

export const saidByCommand = (said: SlashCommand): Heard => ({
  who: account(said.team_id, said.user_id),
  ...at(originOfCommand(said)),
  line: `${said.command} ${typedLine(said.text ?? "")}`.trim(),
});

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
    who: account(message.user_team ?? message.team ?? install, message.user),
    where: { platform: "slack", team: install, channel: message.channel, shared },
    door: door(shared || message.thread_ts ? asMention : asCommand, shared),
    line: typedLine(message.text ?? "", installed?.user_id),
  };
}

/** A pressed button: `body.team` is where the bot is installed, `body.user.team_id` the person's own workspace. */
export const saidByButton = (body: BlockAction, value: string): Heard => ({
  who: account(body.user.team_id ?? body.team?.id ?? "", body.user.id),
  ...at(originOfButton(body)),
  line: unescaped(value),
});

/** A form that was sent in: the payload's teams are both the person's own; the place is where it was opened. */
export const saidByForm = (body: ViewSubmitAction, { line, origin }: Opened, answers: Answers): Heard => ({
  who: account(body.user.team_id ?? body.team?.id ?? "", body.user.id),
  ...at(origin),
  line,
  answers,
});
