import type { PageSize } from "#bot/heard";
import type { Reply, Shown } from "#bot/reply";
import { announced } from "#platforms/slack/enclosure";
import { page as slackPage } from "#platforms/slack/limits";
import { modalOf } from "#platforms/slack/modal";
import { toMessage } from "#platforms/slack/render";
import { offerOf } from "#platforms/teams/consent";
import { toFormCard } from "#platforms/teams/form-card";
import { page as teamsPage } from "#platforms/teams/limits";
import { toAdaptiveCard } from "#platforms/teams/render";

export type PlatformName = "slack" | "teams";

export const pageOn: Record<PlatformName, PageSize> = { slack: slackPage, teams: teamsPage };

/** A form printed here was opened in no channel. */
const nowhere = { team: "", channel: "", own: false } as const;

const acknowledgement = ({ place, card }: Shown) => ({
  response_type: place === "channel" ? "in_channel" : "ephemeral",
  ...toMessage(card),
});

/** What a platform would get: on Slack the acknowledgement of a slash command, on Teams the Adaptive Card, of a form the modal or dialog, of a file the question of a personal chat. */
export function payloadFor(platform: PlatformName, reply: Reply, line: string): unknown {
  switch (platform) {
    case "slack":
      if (reply.place === "form") return modalOf(reply, nowhere);
      return acknowledgement(reply.place === "file" ? announced(reply) : reply);
    case "teams":
      if (reply.place === "form") return toFormCard(reply);
      return reply.place === "file"
        ? offerOf(reply, { shared: false }, line).question
        : toAdaptiveCard(reply.card);
  }
}
