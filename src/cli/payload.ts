import type { PageSize } from "#bot/heard";
import type { Reply, Shown } from "#bot/reply";
import { page as slackPage } from "#platforms/slack/limits";
import { modalOf } from "#platforms/slack/modal";
import { toMessage } from "#platforms/slack/render";
import { toFormCard } from "#platforms/teams/form-card";
import { page as teamsPage } from "#platforms/teams/limits";
import { toAdaptiveCard } from "#platforms/teams/render";

type PlatformName = "slack" | "teams";

export const pageOn: Record<PlatformName, PageSize> = { slack: slackPage, teams: teamsPage };

/** A form printed here was opened in no channel. */
const nowhere = { team: "", channel: "", own: false } as const;

const acknowledgement = ({ place, card }: Shown) => ({
  response_type: place === "channel" ? "in_channel" : "ephemeral",
  ...toMessage(card),
});

/** What a platform would get: on Slack the acknowledgement of a slash command, on Teams the Adaptive Card, of a form the modal or dialog. */
export function payloadFor(platform: PlatformName, reply: Reply): unknown {
  switch (platform) {
    case "slack":
      return reply.place === "form" ? modalOf(reply, nowhere) : acknowledgement(reply);
    case "teams":
      return reply.place === "form" ? toFormCard(reply) : toAdaptiveCard(reply.card);
  }
}
